"""Reads of units: which exist on a day, what is below one, what came before and after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from parindex.core.sentences import Percent, Statement, Template
from parindex.units.models import Succession, Unit, UnitQuerySet


class Reason(StrEnum):
    """Why a unit has no predecessor that its results could be compared with."""

    NO_PREDECESSOR = "no_predecessor"
    MERGED = "merged"
    ONLY_A_SHARE = "only_a_share"
    SHARE_NOT_KNOWN = "share_not_known"


REASONS = {
    Reason.NO_PREDECESSOR: Template("không có đơn vị tiền thân", "no predecessor"),
    Reason.MERGED: Template("sáp nhập từ {count} đơn vị", "merged from {count} units"),
    Reason.ONLY_A_SHARE: Template("chỉ nhận {share} của {name}", "took only {share} of {name}"),
    Reason.SHARE_NOT_KNOWN: Template("không rõ nhận bao nhiêu phần của {name}", "took an unknown share of {name}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparable:
    """The predecessor that a unit can be compared with; or the reason why there is none, in code and in words."""

    unit: Unit | None = None
    reason: Reason | None = None
    statement: Statement | None = None


def alive(on: date) -> UnitQuerySet:
    """Give the units that exist on a day, by code."""
    return Unit.objects.alive(on).order_by("code")


def subtree(unit_id: int, on: date) -> UnitQuerySet:
    """Give a unit and all below it that exist on a day, by code: one query, which others may build on."""
    return Unit.objects.within(unit_id).alive(on).order_by("code")


def within_any(unit_ids: Iterable[int]) -> UnitQuerySet:
    """Give these units and all below them, whether they exist today or did once; others may build on the query."""
    return Unit.objects.within_any(unit_ids)


def of_any_time() -> UnitQuerySet:
    """Give all units, whether they exist today or did once; others may build on the query."""
    return Unit.objects.all()


def has_top(unit_ids: Iterable[int]) -> bool:
    """Say whether one of these units stands under no other."""
    return Unit.objects.filter(pk__in=list(unit_ids), parent=None).exists()


def tops() -> UnitQuerySet:
    """Give the units that stand under no other, of any time; others may build on the query."""
    return Unit.objects.filter(parent=None)


def ancestors(unit_id: int) -> list[int]:
    """Give the ids of the units above this one, nearest first. One query."""
    above = ["__".join(["parent"] * depth) + "_id" for depth in range(1, len(Unit.Kind))]
    found = Unit.objects.filter(pk=unit_id).values_list(*above).first()
    return [parent for parent in found or () if parent is not None]


def with_code(code: str) -> Unit | None:
    """Give the unit of a code, whether it exists today or did once."""
    return Unit.objects.filter(code=code).first()


def with_official_code(official_code: str, on: date) -> Unit | None:
    """Give the unit that holds an official code on a day; codes pass from one unit to the next."""
    return Unit.objects.alive(on).filter(official_code=official_code).order_by("code").first()


def predecessors(unit_id: int, on: date | None = None) -> list[Unit]:
    """Give the units that went over into this one: those just before, or all that stood for it on an earlier day.

    A unit that exists on the day stands for itself. One query for each step of the way back.
    """
    if on is None:
        return list(Unit.objects.filter(successions__to_unit=unit_id).order_by("code"))
    return _follow(unit_id, on, back=True)


def successors(unit_id: int, on: date | None = None) -> list[Unit]:
    """Give the units that this one went over into: those just after, or all that stand for it on a later day.

    A unit that exists on the day stands for itself. One query for each step of the way on.
    """
    if on is None:
        return list(Unit.objects.filter(origins__from_unit=unit_id).order_by("code"))
    return _follow(unit_id, on, back=False)


def comparable_predecessor(unit_id: int) -> Comparable:
    """Give the one unit that went over into this one as a whole; without it the coded reason (decision 0011)."""
    origins = list(Succession.objects.filter(to_unit=unit_id).select_related("from_unit").order_by("from_unit__code"))
    if not origins:
        return _none(Reason.NO_PREDECESSOR)
    if len(origins) > 1:
        return _none(Reason.MERGED, count=len(origins))
    origin = origins[0]
    if origin.share is None:
        return _none(Reason.SHARE_NOT_KNOWN, name=origin.from_unit.name)
    if origin.share < 1:
        return _none(Reason.ONLY_A_SHARE, name=origin.from_unit.name, share=Percent(Fraction(origin.share)))
    return Comparable(unit=origin.from_unit)


def _follow(unit_id: int, on: date, *, back: bool) -> list[Unit]:
    """Follow successions to units that exist on the day; each step has an earlier or later day, so that it ends."""
    standing: dict[int, Unit] = {}
    step = list(Unit.objects.filter(pk=unit_id))
    while step:
        standing |= {unit.pk: unit for unit in step if unit.is_alive(on)}
        gone = [unit for unit in step if not unit.is_alive(on)]
        if not gone:
            break
        found = {"successions__to_unit__in": gone} if back else {"origins__from_unit__in": gone}
        step = list(Unit.objects.filter(**found).distinct().order_by("code"))
    return sorted(standing.values(), key=lambda unit: unit.code)


def _none(reason: Reason, **values: str | int | Percent) -> Comparable:
    return Comparable(reason=reason, statement=REASONS[reason](**values))
