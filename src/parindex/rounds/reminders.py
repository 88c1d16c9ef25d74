"""When units are reminded of a date, and whom: two reminders to who does the work, then a digest to the head."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind, Window
from parindex.core.workflow import AreaState
from parindex.rounds.models import Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One step: how long before its date a phase reminds, and in which role."""

    step: Reminder.Step
    before: timedelta
    role: RoleKind


#: The steps, the mildest first. A digest goes out after the date too, if nobody was told before.
RULES = (
    Rule(step=Reminder.Step.FIRST, before=timedelta(days=7), role=RoleKind.PAR_OFFICER),
    Rule(step=Reminder.Step.SECOND, before=timedelta(days=2), role=RoleKind.PAR_OFFICER),
    Rule(step=Reminder.Step.DIGEST, before=timedelta(days=1), role=RoleKind.HEAD),
)
#: The phases in which units have to do something, and the states of the areas in which it is still to do.
WAITING = {
    PhaseKind.SELF_SCORING: (AreaState.DRAFT.value, AreaState.RETURNED.value),
    PhaseKind.EXPLANATION: (AreaState.APPRAISED.value,),
}
#: So long after its date a phase still brings its digest; later it would only be noise.
_AFTERWARDS = timedelta(days=3)


def due(window: Window, now: datetime) -> Iterator[Rule]:
    """Give the steps that are due at a moment, whether or not they went out before."""
    if now < window.opens_at:
        return
    for rule in RULES:
        until = window.closes_at + (_AFTERWARDS if rule.role is RoleKind.HEAD else timedelta())
        if window.closes_at - rule.before <= now <= until:
            yield rule
