"""The loss ledger: from the maximum of the scale down to the result, one entry per amount, adding up exactly."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from parindex.core.criteria.model import Group, Item, NotArising, Part
from parindex.core.points import half_up
from parindex.core.rules.base import REASONS, LossReason
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One entry, in micropoints: above zero lost, below zero regained (a bonus, a rescaling).

    `item` and `area` are None for what concerns the whole sheet; `explain` makes the sentence of an item when asked.
    """

    points: int
    reason: LossReason
    item: Item | None = None
    area: Group | None = None
    explain: Callable[[], Statement] | None = field(default=None, repr=False, compare=False)

    @property
    def why(self) -> Statement | None:
        """Say how the item came by its points; None for what concerns the whole sheet."""
        return self.explain() if self.explain else None

    @property
    def said(self) -> Statement:
        """Say the reason in a few words."""
        return REASONS[self.reason]()


def ledger(sheet: Sheet) -> tuple[Loss, ...]:
    """Give every entry, in the order of the set; the sum is the scale less `sheet.total`, always."""
    if not sheet.is_accepted:
        return (Loss(points=sheet.criteria.scale - sheet.total, reason=LossReason.FILED_LATE),)
    entries = [*_base(sheet), *_rescaling(sheet), *_extras(sheet, Part.BONUS), *_extras(sheet, Part.PENALTY)]
    if sheet.filing:
        entries.append(Loss(points=-sheet.filing, reason=LossReason.FILED_LATE))
    rest = sheet.criteria.scale - sheet.total - sum(entry.points for entry in entries)
    if rest:
        entries.append(Loss(points=rest, reason=LossReason.CLAMPED))
    return tuple(entries)


def by_area(entries: Iterable[Loss]) -> dict[str | None, int]:
    """Add up entries by the code of their area; None holds what concerns the whole sheet."""
    sums: dict[str | None, int] = {}
    for entry in entries:
        code = entry.area.code if entry.area else None
        sums[code] = sums.get(code, 0) + entry.points
    return sums


def largest_first(entries: Iterable[Loss]) -> tuple[Loss, ...]:
    """Sort entries by amount, largest loss first, equal ones in the order given."""
    return tuple(sorted(entries, key=lambda entry: -entry.points))


def _base(sheet: Sheet) -> Iterator[Loss]:
    for area in sheet.criteria.base_areas:
        for position in range(area.first, area.last):
            item = sheet.criteria.items[position]
            if lost := sheet.maxima[position] - _computed(sheet, position):
                yield _entry(sheet, position, area, lost, sheet.reason(position))
            yield from _cut(sheet, position, area)
            exceptional = sheet.exceptions.get(position)
            if exceptional and exceptional.policy is NotArising.REDUCE_MAX:
                yield _entry(sheet, position, area, item.maximum, sheet.reason(position))


def _rescaling(sheet: Sheet) -> Iterator[Loss]:
    """Give back what the base gains on its full maximum."""
    if sheet.is_rescaled and sheet.counted:
        gained = half_up(sheet.base * sheet.criteria.base_maximum, sheet.counted) - sheet.base
        if gained:
            yield Loss(points=-gained, reason=LossReason.RESCALED)


def _extras(sheet: Sheet, part: Part) -> Iterator[Loss]:
    """Give bonus or penalty items, then what their cap took or gave back.

    Where the scale keeps room for the bonuses (85 + 15 = 100), each bonus not earned is lost points;
    where they come on top of a full base, each one earned is regained points.
    """
    areas = [area for area in sheet.criteria.areas if area.part is part]
    room = sheet.criteria.scale - sheet.criteria.base_maximum if part is Part.BONUS else 0
    counted = sheet.bonus if part is Part.BONUS else sheet.penalty
    if room and sum(area.maximum for area in areas) != room:
        cuts = [entry for area in areas for place in range(area.first, area.last) for entry in _cut(sheet, place, area)]
        yield from cuts
        if lost := room - counted - sum(entry.points for entry in cuts):
            yield Loss(points=lost, reason=_extra_reason(part, lost))
        return
    for area in areas:
        for position in range(area.first, area.last):
            item = sheet.criteria.items[position]
            if lost := (item.maximum if room else 0) - _computed(sheet, position):
                yield _entry(sheet, position, area, lost, _extra_reason(part, lost))
            yield from _cut(sheet, position, area)
    if over := sum(sheet.group(area).points for area in areas) - counted:
        yield Loss(points=over, reason=LossReason.CAP)


def _extra_reason(part: Part, lost: int) -> LossReason:
    if part is Part.PENALTY:
        return LossReason.PENALTY
    return LossReason.BONUS_NOT_EARNED if lost > 0 else LossReason.BONUS


def _computed(sheet: Sheet, position: int) -> int:
    """Give the points of an item by its rule, before any cut."""
    return sheet.computed.get(position, sheet.points[position])


def _cut(sheet: Sheet, position: int, area: Group) -> Iterator[Loss]:
    """Give what the appraisal took of the points of an item."""
    score = sheet.item(position) if position in sheet.computed else None
    if score is not None and score.cut is not None:
        lost = score.computed - score.points
        yield Loss(points=lost, reason=LossReason.CUT, item=score.item, area=area, explain=score.cut.say)


def _entry(sheet: Sheet, position: int, area: Group, lost: int, reason: LossReason) -> Loss:
    item = sheet.criteria.items[position]
    return Loss(points=lost, reason=reason, item=item, area=area, explain=partial(sheet.explain, position))
