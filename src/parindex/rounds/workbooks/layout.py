"""What stands in the Excel template of a sheet: for each item the figures that its rule names, and the note."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.criteria.model import Item
from parindex.core.figures import Figure, Shape
from parindex.core.progress import is_self_scored
from parindex.core.sentences import Statement
from parindex.core.typed import NO, NOT_ARISING, YES, asked_figures, read_number
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Sheet
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The key of the row that holds the note.
NOTE = "note"
#: What stands in a cell for yes and no.
SAID = {YES: "có", NO: "không"}
_HEARD = {said: typed for typed, said in SAID.items()} | {"TRUE": YES, "FALSE": NO, YES: YES, NO: NO}
_LISTS = frozenset({Shape.YES_NO_LIST, Shape.COUNTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One cell to fill in: which figure of which item it is, and what stands in it. `part` counts within a list."""

    item: str
    key: str
    label: str
    unit: str = ""
    shape: Shape = Shape.TEXT
    part: int = -1
    value: str = ""
    #: What the template says stood there, where it is something else.
    base: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One item: its answer as it stands, its cells, and whether the person can change it now."""

    item: Item
    answer: Answer
    lines: tuple[Line, ...]
    is_open: bool
    why: Statement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area: a sheet of the workbook."""

    code: str
    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The whole template."""

    sheet: Sheet
    areas: tuple[Area, ...]

    def blocks(self) -> dict[str, Block]:
        """Give the items by their codes."""
        return {block.item.code: block for area in self.areas for block in area.blocks}


def form_of(sheet: Sheet, user: "User", now: datetime) -> Form:
    """Lay out the template of a sheet for a person: what they cannot change now is shown and locked. Three queries."""
    criteria = criteria_of(sheet.round)
    dates = calendar(sheet.round)
    rows = Answer.objects.filter(sheet=sheet, is_orphan=False).visible_to(user)
    found = {row.item: row for row in rows.select_related("area", "sheet__round", "sheet__unit", "changed_by")}
    areas = []
    for area in criteria.areas:
        items = [item for item in criteria.items[area.first : area.last] if is_self_scored(item) and item.code in found]
        blocks = tuple(_block(item, found[item.code], user, dates, now) for item in items)
        if blocks:
            areas.append(Area(code=area.code, name=area.name, blocks=blocks))
    return Form(sheet=sheet, areas=tuple(areas))


def _block(item: Item, answer: Answer, user: "User", dates: Calendar, now: datetime) -> Block:
    lock = dates.answer_lock(answer, now)
    return Block(
        item=item,
        answer=answer,
        lines=tuple(lines_of(item, answer.typed, answer.note)),
        is_open=lock is None and permissions.may_answer(user, answer),
        why=lock.said() if lock else None,
    )


def lines_of(item: Item, typed: Mapping[str, object], note: str) -> list[Line]:
    """Give the cells of an item with what stands in them."""
    lines = [line for figure in asked_figures(item) for line in _figure_lines(item, figure, typed.get(figure.key))]
    if item.not_arising is not None:
        value = SAID[YES] if typed.get(NOT_ARISING) else ""
        choices = (SAID[YES],)
        lines.append(
            Line(
                item=item.code,
                key=NOT_ARISING,
                label="Không phát sinh",
                value=value,
                shape=Shape.YES_NO,
                choices=choices,
            )
        )
    return [*lines, Line(item=item.code, key=NOTE, label="Giải trình, ghi chú", value=note)]


def _figure_lines(item: Item, figure: Figure, typed: object) -> list[Line]:
    label = figure.label.say("vi")
    unit = figure.unit.say("vi") if figure.unit else ""
    if figure.shape not in _LISTS:
        value = shown(figure.shape, str(typed or ""), _choices(figure))
        return [
            Line(
                item=item.code,
                key=figure.key,
                label=label,
                unit=unit,
                shape=figure.shape,
                value=value,
                choices=_choices(figure),
            )
        ]
    given: Sequence[object] = typed if isinstance(typed, list | tuple) else ()
    shape = Shape.YES_NO if figure.shape is Shape.YES_NO_LIST else Shape.WHOLE
    return [
        Line(
            item=item.code,
            key=figure.key,
            label=part.say("vi"),
            unit=unit,
            shape=shape,
            part=number,
            value=shown(shape, str(given[number]) if number < len(given) else "", _choices(figure)),
            choices=tuple(SAID.values()) if shape is Shape.YES_NO else (),
        )
        for number, part in enumerate(figure.parts)
    ]


def _choices(figure: Figure) -> tuple[str, ...]:
    if figure.shape is Shape.YES_NO:
        return tuple(SAID.values())
    if figure.shape is Shape.OPTION:
        return tuple(f"{number}. {part.say('vi')}" for number, part in enumerate(figure.parts, start=1))
    return ()


def shown(shape: Shape, typed: str, choices: Sequence[str] = ()) -> str:
    """Give what was typed as it stands in a cell: có, "2. Đạt một phần", numbers without grouping."""
    match shape:
        case Shape.YES_NO:
            return SAID.get(typed, typed)
        case Shape.OPTION:
            return next((choice for choice in choices if choice.startswith(f"{typed}. ")), typed) if typed else ""
        case Shape.TEXT:
            return typed.strip()
        case _:
            number = read_number(typed)
            return typed.strip() if number is None else f"{number:f}".replace(".", ",")


def heard(line: Line, text: str) -> str:
    """Give what stands in a cell as it is typed in the page of the item."""
    text = text.strip()
    match line.shape:
        case Shape.YES_NO:
            return _HEARD.get(text if text.isupper() else text.lower(), text)
        case Shape.OPTION:
            return text.partition(".")[0].strip()
        case _:
            return text
