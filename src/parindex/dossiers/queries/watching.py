"""The watch list: what is due today and tomorrow, what is late, and for whom dossiers wait."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from parindex.core.working_time.hours import WorkingClock, at_home
from parindex.core.working_time.statuses import Status
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import offices

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.dossiers.models.dossiers import DossierQuerySet

#: States in which the applicant has to do something.
WAITING = (Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What has to be looked at, the most urgent first; a dossier stands in one list of the first three."""

    late: list[Dossier]
    today: list[Dossier]
    tomorrow: list[Dossier]
    #: Those that stand still until the applicant does something; payment does not stop the clock.
    waiting_citizen: list[Dossier]
    #: Those that lie with another agency, late or not.
    waiting_agency: list[Dossier]
    #: Registered, and not looked at by the counter yet.
    registered: list[Dossier]
    #: How many of the first three each officer has in hand; None is nobody.
    by_officer: dict[int | None, int] = field(default_factory=dict)


def watch(user: "User", now: datetime, unit_id: int | None = None) -> Watch:
    """Give the watch list of what a person sees, of one unit or all. Four queries for any number of dossiers."""
    found = Dossier.objects.visible_to(user)
    return _watch(found if unit_id is None else found.filter(unit=unit_id), now)


def watch_of(unit_ids: Iterable[int], now: datetime) -> dict[int, Watch]:
    """Give the watch list of each unit, for the mails of the morning; it holds no applicants."""
    wanted = sorted(set(unit_ids))
    return {one: _watch(Dossier.objects.filter(unit=one), now) for one in wanted}


def watched_units() -> list[int]:
    """Give the units with dossiers that run."""
    running = Dossier.objects.filter(ended_at__isnull=True)
    return sorted(set(running.values_list("unit", flat=True)))


def next_working_day_ends(clock: WorkingClock, now: datetime) -> tuple[datetime, datetime]:
    """Give the end of today, and that of the next working day."""
    today = at_home(now).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    opening = clock.opening_after(now)
    return today, opening.replace(hour=0, minute=0, second=0) + timedelta(days=1)


def _watch(found: "DossierQuerySet", now: datetime) -> Watch:
    rows = list(
        found.filter(ended_at__isnull=True)
        .select_related("version__procedure", "unit", "officer")
        .order_by("due_at", "pk")
    )
    clocks = {key: one.clock for key, one in offices.offices_of({row.unit_id for row in rows}).items()}
    ends = {key: next_working_day_ends(clock, now) for key, clock in clocks.items()}
    late, today, tomorrow = [], [], []
    for row in rows:
        if row.due_at is None:
            continue
        today_ends, tomorrow_ends = ends[row.unit_id]
        if clocks[row.unit_id].between(row.due_at, now) > 0:
            late.append(row)
        elif row.due_at < today_ends:
            today.append(row)
        elif row.due_at < tomorrow_ends:
            tomorrow.append(row)
    return Watch(
        late=late,
        today=today,
        tomorrow=tomorrow,
        waiting_citizen=[row for row in rows if row.state in WAITING],
        waiting_agency=[row for row in rows if row.agency],
        registered=[row for row in rows if row.state == Status.REGISTERED],
        by_officer=dict(Counter(row.officer_id for row in (*late, *today, *tomorrow))),
    )
