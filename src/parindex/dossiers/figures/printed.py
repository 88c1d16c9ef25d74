"""Figures as a report prints them, held against the register: what follows from the dossiers, and what does not.

Each figure of a report is stated with its source (`StatedValue`); here stands what it has to follow from, and which
printed figures have to add up to which others. Shares are compared at the decimals that are printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from parindex.analytics.periods import Period
from parindex.analytics.terms import Terms
from parindex.core.sentences import Statement, Template, rounded
from parindex.dossiers.figures import live
from parindex.dossiers.figures.printable import BY_CODE, PRINTED, SUMS, Printed
from parindex.dossiers.models import StatedValue

if TYPE_CHECKING:
    from parindex.units.models import Unit

_LEVEL = "online_level"

_SUM = Template("{left} = {sum}, đúng bằng {right}", "{left} = {sum}, which is {right}")
_NO_SUM = Template(
    "{left} = {sum}, nhưng {right} là {other}: lệch {difference}",
    "{left} = {sum}, but {right} is {other}: a difference of {difference}",
)


class Verdict(StrEnum):
    """How a printed figure stands against the register."""

    FOLLOWS = "follows"
    DIFFERS = "differs"
    #: There are no dossiers to hold it against.
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A printed figure beside that of the register."""

    printed: Printed
    value: Decimal
    part: int
    whole: int
    verdict: Verdict

    @property
    def is_share(self) -> bool:
        """Whether it is a share, in percent."""
        return bool(self.printed.whole)

    @property
    def share(self) -> Fraction | None:
        """Give the share of the register."""
        return Fraction(self.part, self.whole) if self.whole else None

    @property
    def should(self) -> Decimal:
        """Give what should be printed: the count, or the share in percent with two decimals."""
        return _percent(self.part, self.whole, 2) if self.is_share and self.whole else Decimal(self.part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Printed figures that have to add up to others, and whether they do."""

    said: Statement
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The figures of one source for a period, held against the register."""

    source: str
    lines: tuple[Held, ...]
    sums: tuple[Sum, ...]

    @property
    def wrong(self) -> list[Held]:
        """Give the figures that do not follow from the dossiers."""
        return [one for one in self.lines if one.verdict is Verdict.DIFFERS]

    @property
    def right(self) -> int:
        """Say how many do."""
        return sum(one.verdict is Verdict.FOLLOWS for one in self.lines)


def counts(unit_code: str, period: Period, now: datetime) -> dict[str, tuple[int, int]]:
    """Count what each printed figure has to follow from: part and whole by its code."""
    terms: dict[str, Terms] = {}
    for one in PRINTED:
        terms[f"part {one.code}"] = one.part
        terms[f"whole {one.code}"] = one.whole or one.part
    rows = live.split([unit_code], period, terms, by=[_LEVEL], now=now)
    found = {}
    for one in PRINTED:
        some = [row for row in rows if not one.level or row[_LEVEL] == one.level]
        part, whole = (sum(int(row[f"{name} {one.code}"] or 0) for row in some) for name in ("part", "whole"))
        found[one.code] = (part, whole)
    return found if rows else {}


def reports(unit: "Unit", period: Period, now: datetime) -> list[Report]:
    """Hold every report that states figures of a unit for a period against the register, the newest source first."""
    by_source: dict[str, dict[str, Decimal]] = {}
    rows = StatedValue.objects.filter(unit=unit.pk, begins_on=period.start, ends_on=period.end, indicator__in=BY_CODE)
    for one in rows.order_by("-at", "-pk"):
        if one.numerator is not None:
            by_source.setdefault(one.source, {}).setdefault(one.indicator, one.numerator)
    own = counts(unit.code, period, now) if by_source else {}
    return [
        Report(source=source, lines=tuple(_held(values, own)), sums=tuple(_sums(values)))
        for source, values in by_source.items()
    ]


def _held(values: Mapping[str, Decimal], own: Mapping[str, tuple[int, int]]) -> list[Held]:
    found = []
    for one in PRINTED:
        if one.code in values:
            part, whole = own.get(one.code, (0, 0))
            verdict = _verdict(one, values[one.code], own.get(one.code))
            found.append(Held(printed=one, value=values[one.code].normalize(), part=part, whole=whole, verdict=verdict))
    return found


def _verdict(printed: Printed, value: Decimal, own: tuple[int, int] | None) -> Verdict:
    if own is None or (printed.whole and not own[1]):
        return Verdict.UNKNOWN
    should = _percent(*own, _decimals(value)) if printed.whole else Decimal(own[0])
    return Verdict.FOLLOWS if value == should else Verdict.DIFFERS


def _sums(values: Mapping[str, Decimal]) -> list[Sum]:
    found = []
    for left, right in SUMS:
        if not values.keys() >= {*left, *right}:
            continue
        total, other = (sum((values[code] for code in codes), Decimal(0)) for codes in (left, right))
        added, names, holds = _added(left, values), _names(right), total == other
        said = _SUM(left=added, right=names, sum=int(total))
        if not holds:
            apart = int(total - other)
            said = _NO_SUM(left=added, right=names, sum=int(total), other=int(other), difference=apart)
        found.append(Sum(said=said, holds=holds))
    return found


def _added(codes: tuple[str, ...], values: Mapping[str, Decimal]) -> str:
    return " + ".join(f"{int(values[code])}" for code in codes)


_PLUS = Template("{first} + {second}", "{first} + {second}")


def _names(codes: tuple[str, ...]) -> Statement:
    said = BY_CODE[codes[0]].name()
    for code in codes[1:]:
        said = _PLUS(first=said, second=BY_CODE[code].name())
    return said


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _percent(part: int, whole: int, decimals: int) -> Decimal:
    return rounded(Fraction(part * 100, whole), decimals)
