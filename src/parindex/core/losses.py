"""The loss ledger: from the maximum of the scale down to the result, one entry per amount, adding up exactly."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parindex.core.criteria.model import Group, Item, NotArising, Part
from parindex.core.points import half_up
from parindex.core.rules.base import REASONS, LossReason
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One entry, in micropoints: above zero lost, below zero regained (a bonus, a rescaling).

    `item` and `area` are None for what concerns the whole sheet.
    """

    points: int
    reason: LossReason
    item: Item | None = None
    area: Group | None = None
    why: Statement | None = None

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
            if lost := sheet.maxima[position] - sheet.points[position]:
                why = sheet.explain(position)
                yield Loss(points=lost, reason=sheet.reason(position), item=item, area=area, why=why)
            exceptional = sheet.exceptions.get(position)
            if exceptional and exceptional.policy is NotArising.REDUCE_MAX:
                why = sheet.explain(position)
                yield Loss(points=item.maximum, reason=LossReason.NOT_ARISING, item=item, area=area, why=why)


def _rescaling(sheet: Sheet) -> Iterator[Loss]:
    """Give back what the base gains on its full maximum."""
    if sheet.is_rescaled and sheet.counted:
        gained = half_up(sheet.base * sheet.criteria.base_maximum, sheet.counted) - sheet.base
        if gained:
            yield Loss(points=-gained, reason=LossReason.RESCALED)


def _extras(sheet: Sheet, part: Part) -> Iterator[Loss]:
    """Bonus or penalty items, then what their cap took or gave back, then what is left of the room for bonuses.

    Where the scale keeps room for the bonuses (85 + 15 = 100), each bonus not earned is lost points;
    where they come on top of a full base, each one earned is regained points.
    """
    areas = [area for area in sheet.criteria.areas if area.part is part]
    room = sheet.criteria.scale - sheet.criteria.base_maximum if part is Part.BONUS else 0
    within = part is Part.BONUS and 0 < sum(area.maximum for area in areas) <= room
    listed = 0
    for area in areas:
        for position in range(area.first, area.last):
            item = sheet.criteria.items[position]
            lost = (item.maximum if within else 0) - sheet.points[position]
            listed += lost
            if lost:
                yield Loss(
                    points=lost,
                    reason=_extra_reason(part, lost),
                    item=item,
                    area=area,
                    why=sheet.explain(position),
                )
    counted = sheet.bonus if part is Part.BONUS else sheet.penalty
    if cut := sum(sheet.group(area).points for area in areas) - counted:
        yield Loss(points=cut, reason=LossReason.CAP)
    if rest := room - counted - listed - cut:
        yield Loss(points=rest, reason=LossReason.BONUS_NOT_EARNED)


def _extra_reason(part: Part, lost: int) -> LossReason:
    if part is Part.PENALTY:
        return LossReason.PENALTY
    return LossReason.BONUS_NOT_EARNED if lost > 0 else LossReason.BONUS
