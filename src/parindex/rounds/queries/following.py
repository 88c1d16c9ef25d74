"""What the manager of a round follows: units × phases, units × areas, what is on time, and who carries how much."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Case, Count, Max, Min, Q, When
from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS
from parindex.core.locks import PhaseKind
from parindex.core.progress import Progress
from parindex.core.workflow import AreaState
from parindex.rounds.models import Assignment, Round, Sheet, SheetArea
from parindex.rounds.models.round import RoundQuerySet
from parindex.rounds.queries.progress import area_progress
from parindex.rounds.windows import Calendar, calendar
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: A unit that has not sent in so many days before its date is at risk.
RISK_DAYS = 7
_ORDER = list(AreaState)
#: The state from which on an area has left a phase behind.
_LEFT = {
    PhaseKind.SELF_SCORING: AreaState.SUBMITTED,
    PhaseKind.APPRAISAL_1: AreaState.APPRAISED,
    PhaseKind.EXPLANATION: AreaState.EXPLAINED,
    PhaseKind.APPRAISAL_2: AreaState.SETTLED,
    PhaseKind.COUNCIL: AreaState.DECIDED,
}


class Pace(StrEnum):
    """How a unit stands against the date of self-scoring."""

    ON_TIME = "on_time"
    LATE = "late"
    AT_RISK = "at_risk"
    WORKING = "working"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A unit on its way through the phases; `done` counts the areas that have left each phase behind."""

    sheet_id: int
    unit_id: int
    name: str
    areas: int
    done: tuple[int, ...]
    #: Where the sheet stands as a whole: as far as its hindmost area; None without areas.
    state: AreaState | None
    pace: Pace
    due: date | None
    filed: datetime | None
    days_late: int
    is_extended: bool

    @property
    def phases(self) -> list[tuple[str, str]]:
        """Each phase: the areas that have left it behind of all, and whether these are all, or none."""
        tones = ["full" if count == self.areas else "" if count else "none" for count in self.done]
        return [(f"{count}/{self.areas}", tone) for count, tone in zip(self.done, tones, strict=True)]


class _Counted(NamedTuple):
    """A sheet with its areas counted: all, and those that have left each phase behind."""

    sheet_id: int
    unit_id: int
    name: str
    last_filed: datetime | None
    unfiled: int
    unfinished: int
    areas: int
    hindmost: int | None
    done: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One area of one unit: how far its answers are, and where it stands."""

    progress: Progress
    state: str

    @property
    def counted(self) -> str:
        """The items done, of those expected."""
        return f"{self.progress.done}/{self.progress.expected}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTime:
    """The share of units that sent everything in by their date, of all units of the round."""

    on_time: int
    late: int
    total: int

    @property
    def share(self) -> Fraction | None:
        """Give the share; None without units."""
        return Fraction(self.on_time, self.total) if self.total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one appraiser has in one stage: areas assigned, waiting for them now, and concluded."""

    name: str
    stage: str
    assigned: int
    waiting: int
    decided: int


def followed(user: "User") -> RoundQuerySet:
    """Give the opened rounds that a person follows as a whole: managers, council, observers."""
    over = units.within_any(accounts.units_of(user, *FOLLOWERS)).values("pk")
    return Round.objects.filter(assessor__in=over, opened_at__isnull=False)


def lines(current: Round, now: datetime) -> list[UnitLine]:
    """Give all units of a round, by name. Three queries."""
    dates = calendar(current)
    states = {kind: [state.value for state in _ORDER[_ORDER.index(_LEFT[kind]) :]] for kind in _LEFT}
    counts = {kind.value: Count("areas", filter=Q(areas__state__in=states[kind])) for kind in _LEFT}
    sheets = Sheet.objects.filter(round=current).order_by("unit__folded_name", "pk")
    rows = sheets.values_list("pk", "unit", "unit__name").annotate(
        last_filed=Max("areas__filed_at"),
        unfiled=Count("areas", filter=Q(areas__filed_at__isnull=True)),
        unfinished=Count("areas", filter=Q(areas__is_unfinished=True)),
        area_count=Count("areas"),
        hindmost=Min(Case(*(When(areas__state=state.value, then=place) for place, state in enumerate(_ORDER)))),
        **counts,
    )
    here = timezone.localtime(now)
    return [_line(_Counted._make((*row[:8], row[8:])), dates, here) for row in rows]


def _line(row: _Counted, dates: Calendar, now: datetime) -> UnitLine:
    window = dates.window(PhaseKind.SELF_SCORING, row.unit_id)
    due = window.closes_at if window else None
    filed = timezone.localtime(row.last_filed) if row.last_filed and not row.unfiled else None
    return UnitLine(
        sheet_id=row.sheet_id,
        unit_id=row.unit_id,
        name=row.name,
        areas=row.areas,
        done=row.done,
        state=_ORDER[row.hindmost] if row.hindmost is not None else None,
        pace=_pace(filed, due, now, is_unfinished=bool(row.unfinished)),
        due=due.date() if due else None,
        filed=filed,
        days_late=_days_late(filed or now, due),
        is_extended=(row.unit_id, PhaseKind.SELF_SCORING) in dates.extended,
    )


def unfiled_paces(dates: Mapping[int, Calendar], now: datetime) -> dict[int, Counter[Pace]]:
    """Count, for each round of these calendars, how the units stand that have not sent in everything. One query."""
    rows = Sheet.objects.filter(round__in=dates, areas__filed_at__isnull=True)
    found: dict[int, Counter[Pace]] = {round_id: Counter() for round_id in dates}
    for round_id, unit_id in rows.order_by().values_list("round", "unit").distinct():
        window = dates[round_id].window(PhaseKind.SELF_SCORING, unit_id)
        found[round_id][_pace(None, window.closes_at if window else None, now, is_unfinished=False)] += 1
    return found


def _days_late(moment: datetime, due: datetime | None) -> int:
    return max(0, (moment.date() - due.date()).days) if due and moment > due else 0


def _pace(filed: datetime | None, due: datetime | None, now: datetime, *, is_unfinished: bool) -> Pace:
    """Say how a unit stands: what came in by its date is on time, whatever was returned to it since."""
    if due is None:
        return Pace.WORKING
    if filed is not None:
        return Pace.ON_TIME if filed <= due and not is_unfinished else Pace.LATE
    if now > due:
        return Pace.LATE
    return Pace.AT_RISK if due - now <= timedelta(days=RISK_DAYS) else Pace.WORKING


def on_time(rows: Sequence[UnitLine]) -> OnTime:
    """Count the units that sent everything in by their date, an extension of their own included."""
    return OnTime(
        on_time=sum(row.pace is Pace.ON_TIME for row in rows),
        late=sum(row.pace is Pace.LATE for row in rows),
        total=len(rows),
    )


def cells(current: Round, rows: Sequence[UnitLine], codes: Sequence[str]) -> dict[int, list[Cell | None]]:
    """Give the areas of these units of a round in the order of the set. Two queries, whatever their number."""
    sheet_ids = [row.sheet_id for row in rows]
    progress = area_progress(sheet_ids, current)
    found = SheetArea.objects.filter(sheet__in=sheet_ids).values_list("sheet_id", "code", "state")
    known = {(sheet_id, code): Cell(progress=progress[sheet_id, code], state=state) for sheet_id, code, state in found}
    return {sheet_id: [known.get((sheet_id, code)) for code in codes] for sheet_id in sheet_ids}


def loads(current: Round) -> list[Load]:
    """Give what each appraiser carries, the most waiting first. One query."""
    first, second = PhaseKind.APPRAISAL_1.value, PhaseKind.APPRAISAL_2.value
    left = {
        stage: [state.value for state in _ORDER[_ORDER.index(_LEFT[PhaseKind(stage)]) :]] for stage in (first, second)
    }
    waiting = Q(stage=first, area__state=AreaState.SUBMITTED.value)
    waiting |= Q(stage=second, area__state=AreaState.EXPLAINED.value)
    decided = Q(stage=first, area__state__in=left[first]) | Q(stage=second, area__state__in=left[second])
    rows = (
        Assignment.objects.filter(area__sheet__round=current)
        .values_list("appraiser__full_name", "stage", "appraiser_id")
        .annotate(assigned=Count("pk"), waiting=Count("pk", filter=waiting), decided=Count("pk", filter=decided))
        .order_by("-waiting", "appraiser__full_name", "stage")
    )
    return [
        Load(name=name, stage=stage, assigned=assigned, waiting=wait, decided=done)
        for name, stage, _, assigned, wait, done in rows
    ]
