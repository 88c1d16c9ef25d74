"""Next steps of a person in following a round."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.rounds.models import Round
from parindex.rounds.queries.following import Pace, unfiled_paces
from parindex.rounds.steps.model import Step
from parindex.rounds.windows import Calendar, calendars

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Open rounds that are looked at; a manager has one, or two where years overlap.
_MOST = 3


def steps(user: "User", now: datetime) -> list[Step]:
    """Give the open rounds in which units are late or at risk, for who can remind them."""
    if not accounts.has_role(user, RoleKind.MANAGER):
        return []
    running = Round.objects.managed_by(user).filter(opened_at__isnull=False, published_at__isnull=True)
    rounds = list(running.newest_first()[:_MOST])
    dates = calendars(rounds) if rounds else {}
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
