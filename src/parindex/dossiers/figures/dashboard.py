"""The dashboard of a unit: its points by group and indicator, what would move them, the trend, late dossiers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from parindex.analytics.periods import Period, PeriodKind
from parindex.core.points import POINT
from parindex.core.sentences import Statement
from parindex.core.service_index import explaining, moving
from parindex.core.service_index.model import IndexGroup
from parindex.core.service_index.moving import Move
from parindex.core.service_index.scoring import Applied, IndicatorScore, SumScore, UnitScore
from parindex.dossiers.figures import days, standard
from parindex.dossiers.queries import figures as queries
from parindex.dossiers.queries import watching
from parindex.dossiers.queries.figures import Known

if TYPE_CHECKING:
    from parindex.units.models import Unit

#: So many months of the trend, and so many of what would move the total most.
MONTHS, MOVES = 13, 5
#: The picture of the trend, in its own units.
_WIDTH, _HEIGHT, _GAP = 640, 120, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An indicator with its points and what is known of it."""

    score: IndicatorScore
    known: Known | None
    said: Statement

    @property
    def is_shown_only(self) -> bool:
        """Whether it gives no points."""
        return self.score.applied is Applied.DISPLAY_ONLY

    @property
    def share(self) -> Fraction | None:
        """Give the share that counts, None for what is none."""
        return None if self.score.indicator.code == "2.2" else queries.share(self.score.value)

    @property
    def is_full(self) -> bool:
        """Whether nothing more can be had."""
        return self.score.points is not None and self.score.points == self.score.maximum


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of the six groups with its sum and its indicators."""

    group: IndexGroup
    total: SumScore
    lines: tuple[Line, ...]

    @property
    def width(self) -> int:
        """Give the share of the maximum in percent, for its bar."""
        return (self.total.points or 0) * 100 // self.group.maximum


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A period of the trend, and where it stands in the picture."""

    period: Period
    score: UnitScore
    on_time: Fraction | None
    left: int
    top: int
    width: int
    height: int


def groups(score: UnitScore, found: Mapping[str, Known]) -> list[Group]:
    """Lay the points of a unit out by group."""
    by_group: dict[str, list[Line]] = {}
    for one in score.scores:
        line = Line(score=one, known=found.get(one.indicator.code), said=explaining.explain(one))
        by_group.setdefault(one.indicator.group, []).append(line)
    index = standard.service_index()
    return [
        Group(group=group, total=score.groups[group.code], lines=tuple(by_group.get(group.code, ())))
        for group in index.groups
    ]


def moves(score: UnitScore) -> Sequence[Move]:
    """Give what would move the total most."""
    return all_moves(score)[:MOVES]


def all_moves(score: UnitScore) -> Sequence[Move]:
    """Give everything that would move the total, the most first."""
    return moving.moves(score)


def trend(unit: "Unit", period: Period, policy: str) -> list[Bar]:
    """Give the points of the last periods of the kind, the oldest first; nothing for days of one's own choice."""
    if period.kind is PeriodKind.SPAN:
        return []
    found = queries.months_known(unit.pk, period, MONTHS)
    step = _WIDTH // MONTHS
    bars = []
    for place, (one, values) in enumerate(found):
        score = queries.score(unit.code, values, kind=unit.kind, policy=policy)
        height = (score.total.points or 0) * _HEIGHT // (100 * POINT)
        bars.append(
            Bar(
                period=one,
                score=score,
                on_time=values["2.1"].own_share if "2.1" in values else None,
                left=place * step,
                top=_HEIGHT - height,
                width=step - _GAP,
                height=height,
            )
        )
    return bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """How much has to be looked at today."""

    late: int
    today: int
    tomorrow: int
    waiting_citizen: int
    waiting_agency: int
    registered: int


def work(unit_id: int, now: datetime) -> Work:
    """Count the watch list of a unit."""
    watch = watching.watch_of([unit_id], now)[unit_id]
    return Work(
        late=len(watch.late),
        today=len(watch.today),
        tomorrow=len(watch.tomorrow),
        waiting_citizen=len(watch.waiting_citizen),
        waiting_agency=len(watch.waiting_agency),
        registered=len(watch.registered),
    )


def choices(unit_id: int, period: Period) -> list[tuple[PeriodKind, list[Period]]]:
    """Give the periods of a unit that can be chosen, by kind, with the one that is shown. One query."""
    return choices_of([unit_id], period)


def choices_of(unit_ids: Sequence[int], period: Period) -> list[tuple[PeriodKind, list[Period]]]:
    """Give the periods that can be chosen for any of these units. One query."""
    found = queries.kept_periods(unit_ids)
    if period.kind is not PeriodKind.SPAN and period not in found:
        found.insert(0, period)
    return [(kind, [one for one in found if one.kind is kind]) for kind in days.KEPT]
