"""Next steps of a person in appraisal: the queue of an appraiser, the areas that nobody has for a manager."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries import appraising as queues
from parindex.rounds.queries.appraising_shares import without_anybody
from parindex.rounds.queries.overseen import Overseen
from parindex.rounds.steps.model import Step
from parindex.rounds.windows import Calendar, calendars

if TYPE_CHECKING:
    from parindex.accounts.models import User


def steps(user: "User", now: datetime, over: Overseen) -> list[Step]:
    """Give what a person can do next here, most pressing first."""
    found: list[Step] = []
    if accounts.has_role(user, RoleKind.APPRAISER):
        rounds = list(queues.rounds_of(user).filter(published_at=None))
        dates, counts = calendars(rounds), queues.open_counts(user, rounds)
        for current in rounds:
            found += _appraise(current, dates[current.pk], counts[current.pk], now)
    coming = [current for current in over.run if _has_appraisal_before_it(over.dates[current.pk], now)]
    left = without_anybody(coming)
    for current in coming:
        found += _assign(current, over.dates[current.pk], left, now)
    return found


def _has_appraisal_before_it(dates: Calendar, now: datetime) -> bool:
    """Say whether an appraisal is running or still to come."""
    windows = [dates.window(phase) for phase in _PHASES]
    return any(window is not None and now <= window.closes_at for window in windows)


def _appraise(current: Round, dates: Calendar, count: int, now: datetime) -> list[Step]:
    """Give the step of an appraiser whose phase is open, or say when it opens."""
    phase = next((kind for kind in _PHASES if dates.lock(kind, now) is None), None)
    address = f"{reverse('rounds:queue')}?dot={current.pk}"
    if phase is not None and count:
        text = ngettext("Appraise %(count)d area", "Appraise %(count)d areas", count) % {"count": count}
        return [Step(text=text, address=address, due=dates.windows[phase].closes_at, detail=current.name)]
    if count or dates.next(now) in _PHASES:
        return [Step(text=_("Appraisal: wait for its phase"), address=address, detail=current.name, is_done=True)]
    return []


def _assign(current: Round, dates: Calendar, left: Mapping[tuple[int, str], int], now: datetime) -> list[Step]:
    """Give the step of a manager while a coming or running appraisal has areas that nobody has."""
    for stage, phase in ((Stage.FIRST, PhaseKind.APPRAISAL_1), (Stage.SECOND, PhaseKind.APPRAISAL_2)):
        window = dates.window(phase)
        if window is None or now > window.closes_at:
            continue
        count = left.get((current.pk, stage.value), 0)
        if not count:
            continue
        words = {"number": 1 if stage == Stage.FIRST else 2, "count": count}
        text = _("Assign appraisers: appraisal %(number)d, %(count)d areas of units have nobody") % words
        address = f"{reverse('rounds:assignments', args=[current.pk])}?lan={words['number']}"
        return [Step(text=text, address=address, due=window.opens_at, detail=current.name)]
    return []


_PHASES = (PhaseKind.APPRAISAL_1, PhaseKind.APPRAISAL_2)
