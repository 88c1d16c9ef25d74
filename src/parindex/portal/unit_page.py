"""What the page of one unit shows: areas, items with their figures and sentences, and where the points went."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from parindex.core import losses
from parindex.core.criteria import Group, Item
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.losses import Loss
from parindex.core.points import to_decimal
from parindex.core.sentences import Language, Statement, Template, number
from parindex.core.sheets import ItemScore, Sheet, plain_answer
from parindex.portal.pages import Cell

_YES, _NO = Template("có", "yes"), Template("không", "no")
_VALUE = Template("{value}", "{value}")
_PART = Template("{part}: {value}", "{part}: {value}")
_NONE = Template("–", "–")


@dataclass(frozen=True, slots=True)
class Given:
    """One figure as it was answered: what it is called, and its value in words."""

    label: Statement
    value: Statement


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item of a unit: points in decimals, the sentence, the rule and the figures."""

    item: Item
    points: Decimal
    maximum: Decimal
    lost: Decimal
    why: Statement
    rule: Statement | None
    figures: tuple[Given, ...]

    @property
    def anchor(self) -> str:
        """The anchor of the item on its page."""
        return anchor_of_item(self.item.code)


@dataclass(frozen=True, slots=True)
class AreaBlock:
    """One area of a unit with its items, at any depth flattened in order."""

    group: Group
    cell: Cell
    lines: tuple[ItemLine, ...]

    @property
    def anchor(self) -> str:
        """The anchor of the area on its page."""
        return anchor_of_area(self.group.code)


@dataclass(frozen=True, slots=True)
class LossLine:
    """Points lost in one area, or for one reason that concerns the whole sheet, with what is left after them."""

    name: Statement
    short: Statement
    anchor: str
    points: Decimal
    left: Decimal
    entries: tuple[Loss, ...]

    @property
    def gained(self) -> Decimal:
        """The points regained, above zero where nothing was lost."""
        return -self.points


def anchor_of_item(code: str) -> str:
    """Give the anchor of an item on the page of a unit."""
    return f"muc-{code.replace('.', '-')}"


def anchor_of_area(code: str) -> str:
    """Give the anchor of an area on the page of a unit."""
    return f"linh-vuc-{code.replace('.', '-')}"


def area_blocks(sheet: Sheet, cells: Sequence[Cell]) -> list[AreaBlock]:
    """Give the areas with their items; bonus and penalty have no cell and are left to the losses."""
    by_code = {cell.code: cell for cell in cells}
    return [
        AreaBlock(area, by_code[area.code], tuple(_line(sheet, place) for place in range(area.first, area.last)))
        for area in sheet.criteria.base_areas
        if area.code in by_code
    ]


def extra_lines(sheet: Sheet) -> list[ItemLine]:
    """Give the bonus and penalty items that were answered."""
    first = max((area.last for area in sheet.criteria.base_areas), default=0)
    return [_line(sheet, place) for place in range(first, len(sheet.points)) if sheet.item(place).answer is not None]


def loss_lines(sheet: Sheet) -> list[LossLine]:
    """Give where the points went: areas with their entries, largest loss first, gains last."""
    entries = losses.largest_first(losses.ledger(sheet))
    sums = losses.by_area(entry for entry in entries if entry.area is not None)
    groups: list[tuple[Statement, Statement, str, int, tuple[Loss, ...]]] = []
    for area in sheet.criteria.areas:
        if area.code in sums:
            own = tuple(entry for entry in entries if entry.area is area)
            names = (Statement.verbatim(area.name), Statement.verbatim(area.short or area.name))
            groups.append((*names, anchor_of_area(area.code), sums[area.code], own))
    groups += [(entry.said, entry.said, "", entry.points, (entry,)) for entry in entries if entry.area is None]
    left = sheet.criteria.scale
    lines = []
    for name, short, anchor, lost, own in sorted(groups, key=lambda group: -group[3]):
        left -= lost
        lines.append(LossLine(name, short, anchor, to_decimal(lost), to_decimal(left), own))
    return lines


def every_loss(lines: Sequence[LossLine]) -> list[tuple[Loss, Decimal]]:
    """Give every single entry with its points in decimals, largest loss first."""
    entries = losses.largest_first(entry for line in lines for entry in line.entries)
    return [(entry, to_decimal(entry.points)) for entry in entries]


def waterfall(sheet: Sheet, lines: Sequence[LossLine], words: dict[str, str], language: Language) -> dict[str, Any]:
    """Give the figures of the waterfall: from the scale down to the result. Its axis starts just below the result."""
    scale, total = to_decimal(sheet.criteria.scale), to_decimal(sheet.total)
    lowest = min([total, *(line.left for line in lines)])
    axis_from = max(Decimal(0), ((lowest - (scale - lowest) / 10) * 2 // 1) / 2)
    steps = [{"name": words["maximum"], "from": float(axis_from), "to": float(scale), "label": number(scale, language)}]
    for line in lines:
        before = line.left + line.points
        sign = "+" if line.points < 0 else ""
        label = f"{sign}{number(-line.points, language, max(2, places(line.points)))}"
        steps.append({"name": line.short.say(language), "from": float(before), "to": float(line.left), "label": label})
    published = to_decimal(sheet.published)
    label = number(published, language, sheet.criteria.total_decimals)
    steps.append({"name": words["result"], "from": float(axis_from), "to": float(total), "label": label})
    return {"axisFrom": float(axis_from), "axisFromSaid": number(axis_from, language), "steps": steps}


def places(value: Decimal) -> int:
    """Give the decimals of a number."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _line(sheet: Sheet, place: int) -> ItemLine:
    scored = sheet.item(place)
    rule = scored.item.rule
    return ItemLine(
        item=scored.item,
        points=to_decimal(scored.points),
        maximum=to_decimal(scored.maximum),
        lost=to_decimal(scored.maximum - scored.points),
        why=sheet.explain(place),
        rule=rule.describe() if rule else None,
        figures=_figures(scored),
    )


def _figures(scored: ItemScore) -> tuple[Given, ...]:
    if scored.item.rule is None or scored.answer is None or scored.answer.get("not_arising") is True:
        return ()
    answer = plain_answer(scored.answer)
    return tuple(
        Given(figure.label, _value(figure, answer)) for figure in scored.item.rule.figures() if figure.key in answer
    )


def _value(figure: Figure, answer: Answer) -> Statement:
    given = answer[figure.key]
    if figure.shape is Shape.OPTION and isinstance(given, int) and 1 <= given <= len(figure.parts):
        return figure.parts[given - 1]
    if isinstance(given, list | tuple):
        named = zip(figure.parts, given, strict=True)
        return _VALUE(value=tuple(_PART(part=part, value=_plain(value)) for part, value in named))
    return _plain(given)


def _plain(value: object) -> Statement:
    if isinstance(value, bool):
        return _YES() if value else _NO()
    if isinstance(value, int | Decimal):
        return _VALUE(value=value)
    return _NONE() if value is None else Statement.verbatim(str(value))
