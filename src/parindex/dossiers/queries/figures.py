"""Reads of figures: what the register gives, what others state, the value that counts, and scores."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from django.db.models import F

from parindex.analytics.periods import Period, PeriodKind
from parindex.core.service_index.scoring import Level, Scorer, UnitScore
from parindex.core.service_index.values import Value
from parindex.dossiers.figures import days, live, standard
from parindex.dossiers.models import ChangedMonth, Figure, LateCause, StatedValue
from parindex.units import queries as units

#: Their denominators count just what is known: 0 says that nobody knows, and not that nothing arose.
KNOWN_ONLY = frozenset({"1.1", "1.2", "1.3", "1.4"})
#: Kinds of units that are scored as provinces are; all others as communes.
_PROVINCE = "province"
#: An indicator that is counted in every period.
_IN_ALL = "3.3"


class Stated(NamedTuple):
    """A value that somebody states, with its source."""

    numerator: Decimal | None
    denominator: Decimal | None
    source: str
    at: datetime

    @property
    def share(self) -> Fraction | None:
        """Give the share, None without a denominator."""
        if self.numerator is None or not self.denominator:
            return None
        return Fraction(self.numerator) / Fraction(self.denominator)

    @property
    def value(self) -> Value | None:
        """Give it as the index takes it."""
        if self.numerator is None or self.denominator is None:
            return None
        return Value(_number(self.numerator), _number(self.denominator))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of an indicator: what the register counts, and what others state; never one made of both."""

    code: str
    own: Value | None = None
    stated: tuple[Stated, ...] = ()

    @property
    def counts(self) -> Value | None:
        """Give the value that counts: that of the register where it has one, else the newest that is stated."""
        if self.own is not None and self.own.denominator:
            return self.own
        return next((one.value for one in self.stated if one.value is not None), self.own)

    @property
    def is_own(self) -> bool:
        """Whether the value of the register counts."""
        return self.own is not None and self.counts is self.own

    @property
    def own_share(self) -> Fraction | None:
        """Give the share of the register."""
        return share(self.own)

    @property
    def differences(self) -> list[tuple[Stated, Fraction]]:
        """Give the stated values whose share is another than that of the register, and by how much."""
        own = self.own_share
        if own is None:
            return []
        return [(one, one.share - own) for one in self.stated if one.share is not None and one.share != own]


def share(value: Value | None) -> Fraction | None:
    """Give the share of a value, None where there is nothing to divide by."""
    if value is None or not value.denominator:
        return None
    return Fraction(value.numerator) / Fraction(value.denominator)


def known(unit_ids: Collection[int], period: Period, now: datetime) -> dict[int, dict[str, Known]]:
    """Give what is known of every indicator, by unit. Two queries for any number of units and a kept period."""
    own = _own(unit_ids, period, now)
    stated = _stated(unit_ids, period)
    return {unit_id: _beside(own.get(unit_id, {}), stated.get(unit_id, {})) for unit_id in unit_ids}


def months_known(unit_id: int, period: Period, count: int) -> list[tuple[Period, dict[str, Known]]]:
    """Give what is known in each of so many periods up to one, the oldest first. Two queries."""
    wanted = list(days.back(period, count))
    starts = [one.start for one in wanted]
    own: dict[date, dict[str, Value]] = defaultdict(dict)
    rows = Figure.objects.filter(unit=unit_id, kind=period.kind.value, begins_on__in=starts)
    for begins_on, code, part, whole in rows.values_list("begins_on", "indicator", "numerator", "denominator"):
        own[begins_on][code] = Value(part, whole)
    stated: dict[tuple[date, date], dict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    given = StatedValue.objects.filter(unit=unit_id, begins_on__in=starts).order_by("-at", "-pk")
    for one in given:
        stated[one.begins_on, one.ends_on][one.indicator].append(_of(one))
    return [(one, _beside(own[one.start], stated[one.start, one.end])) for one in wanted if one.start in own]


def score(unit: str, found: Mapping[str, Known], *, kind: str = "commune", policy: str = "") -> UnitScore:
    """Score what is known of a unit by the service index."""
    level = Level.PROVINCE if kind == _PROVINCE else Level.COMMUNE
    values = {
        code: one.counts
        for code, one in found.items()
        if one.counts is not None and not (code in KNOWN_ONLY and not one.counts.denominator)
    }
    return Scorer(standard.service_index(policy), level=level).score(unit, values)


def causes(unit_id: int, period: Period) -> list[LateCause]:
    """Give the late dossiers of a kept period by their cause, the most first. One query."""
    rows = LateCause.objects.filter(unit=unit_id, kind=period.kind.value, begins_on=period.start)
    return sorted(rows, key=lambda one: (-(one.late + one.overdue), one.agency))


def kept_periods(unit_ids: Collection[int]) -> list[Period]:
    """Give the periods of which figures of units are kept, the newest first by kind. One query."""
    rows = Figure.objects.filter(unit__in=list(unit_ids), indicator=_IN_ALL)
    places = rows.order_by().values_list("kind", "begins_on").distinct()
    found = [days.containing(begins_on, PeriodKind(kind)) for kind, begins_on in places]
    order = {kind: place for place, kind in enumerate(days.KEPT)}
    return sorted(found, key=lambda one: (order[one.kind], -one.place))


def with_figures(unit_ids: Iterable[int], period: Period) -> set[int]:
    """Give those of these units of which figures of a period are kept, or which ever received a dossier. One query."""
    if period.kind is PeriodKind.SPAN:
        changed = ChangedMonth.objects.filter(unit__in=list(unit_ids))
        return set(changed.values_list("unit", flat=True).distinct())
    rows = Figure.objects.filter(unit__in=list(unit_ids), kind=period.kind.value, begins_on=period.start)
    return set(rows.values_list("unit", flat=True).distinct())


def has_printed(unit_id: int) -> bool:
    """Say whether a report states figures of a unit that can be held against the register."""
    return StatedValue.objects.filter(unit=unit_id, indicator__startswith="report.").exists()


def is_counted(unit_id: int) -> bool:
    """Say whether every change of a unit is counted."""
    return not ChangedMonth.objects.filter(unit=unit_id, counted__lt=F("changes")).exists()


def _own(unit_ids: Collection[int], period: Period, now: datetime) -> Mapping[int, dict[str, Value]]:
    found: dict[int, dict[str, Value]] = defaultdict(dict)
    if period.kind is PeriodKind.SPAN:
        codes = dict(units.of_any_time().filter(pk__in=list(unit_ids)).values_list("code", "pk"))
        for row in live.figures(list(codes), period, now):
            found[codes[row.unit]][row.indicator] = Value(row.numerator, row.denominator)
        return found
    rows = Figure.objects.filter(unit__in=list(unit_ids), kind=period.kind.value, begins_on=period.start)
    for unit_id, code, part, whole in rows.values_list("unit", "indicator", "numerator", "denominator"):
        found[unit_id][code] = Value(part, whole)
    return found


def _stated(unit_ids: Collection[int], period: Period) -> Mapping[int, Mapping[str, list[Stated]]]:
    """Give what is stated, the newest first; of each source just the newest."""
    found: dict[int, dict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    seen: set[tuple[int, str, str]] = set()
    rows = StatedValue.objects.filter(unit__in=list(unit_ids), begins_on=period.start, ends_on=period.end)
    for one in rows.order_by("-at", "-pk"):
        key = (one.unit_id, one.indicator, one.source)
        if key not in seen:
            seen.add(key)
            found[one.unit_id][one.indicator].append(_of(one))
    return found


def _of(one: StatedValue) -> Stated:
    return Stated(one.numerator, one.denominator, one.source, one.at)


def _beside(own: Mapping[str, Value], stated: Mapping[str, list[Stated]]) -> dict[str, Known]:
    codes = sorted({*own, *stated})
    return {code: Known(code=code, own=own.get(code), stated=tuple(stated.get(code, ()))) for code in codes}


def _number(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
