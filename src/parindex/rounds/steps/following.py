"""Next steps of a person in following a round."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import ngettext

from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round
from parindex.rounds.queries.following import Pace, unfiled_paces
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.steps.model import Step
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Open rounds that are looked at; a manager has one, or two where years overlap.
_MOST = 3


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:  # noqa: ARG001 -- every part is asked the same
    """Give the open rounds in which units are late or at risk, for who can remind them."""
    rounds = over.run[:_MOST]
    dates = {current.pk: over.dates[current.pk] for current in rounds}
    paces = unfiled_paces(dates, now) if rounds else {}
    found = [_step(current, dates[current.pk], paces[current.pk]) for current in rounds]
    return [step for step in found if step is not None]


def _step(current: Round, dates: Calendar, paces: Mapping[Pace, int]) -> Step | None:
    late = paces[Pace.LATE]
    count = late or paces[Pace.AT_RISK]
    if not count:
        return None
    if late:
        words = ngettext(
            "%(count)s unit is late in %(name)s: remind it or take its sheet in",
            "%(count)s units are late in %(name)s: remind them or take their sheets in",
            count,
        )
    else:
        words = ngettext(
            "%(count)s unit has not sent in yet in %(name)s", "%(count)s units have not sent in yet in %(name)s", count
        )
    window = dates.window(PhaseKind.SELF_SCORING)
    address = f"{reverse('rounds:progress', args=[current.pk])}?loc={'muon' if late else 'nguy-co'}"
    text = words % {"count": count, "name": current.name}
    return Step(text=text, address=address, due=window.closes_at if window else None)
