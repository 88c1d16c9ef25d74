"""The fields of an item's form: what each asks for, what stands in it, and what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parindex.core.criteria.model import Item
from parindex.core.figures import Figure, Shape
from parindex.core.sentences import Statement
from parindex.core.typed import YES, Wrong, asked_figures

#: How the fields of figures are named in a form.
PREFIX = "figure-"

_WIDGETS = {
    Shape.YES_NO: "yes_no",
    Shape.YES_NO_LIST: "checks",
    Shape.COUNTS: "counts",
    Shape.OPTION: "choice",
    Shape.TEXT: "text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldPart:
    """One member of a list or one choice: the name and value that are sent, and what stands there."""

    name: str
    value: str
    label: Statement
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One figure as the form asks for it. `widget` is number, text, yes_no, choice, checks or counts."""

    figure: Figure
    name: str
    widget: str
    value: str
    is_whole: bool
    parts: tuple[FieldPart, ...] = ()
    has_none: bool = False
    wrong: Wrong | None = None


def fields(item: Item, typed: Mapping[str, object], wrongs: Iterable[Wrong] = ()) -> list[Field]:
    """Give the fields of an item with what was typed in them."""
    faults = {wrong.key: wrong for wrong in wrongs}
    return [_field(figure, typed.get(figure.key), faults.get(figure.key)) for figure in asked_figures(item)]


def _field(figure: Figure, value: object, wrong: Wrong | None) -> Field:
    name = f"{PREFIX}{figure.key}"
    parts = tuple(_parts(figure, name, value))
    is_answered = figure.shape is Shape.YES_NO_LIST and isinstance(value, list) and bool(value)
    return Field(
        figure=figure,
        name=name,
        widget=_WIDGETS.get(figure.shape, "number"),
        value=value if isinstance(value, str) else "",
        is_whole=figure.shape is Shape.WHOLE,
        parts=parts,
        has_none=is_answered and not any(part.is_chosen for part in parts),
        wrong=wrong,
    )


def _parts(figure: Figure, name: str, value: object) -> Iterable[FieldPart]:
    given = value if isinstance(value, list) else []
    for place, label in enumerate(figure.parts):
        there = given[place] if place < len(given) else ""
        match figure.shape:
            case Shape.OPTION:
                number = str(place + 1)
                yield FieldPart(name=name, value=number, label=label, is_chosen=value == number)
            case Shape.COUNTS:
                yield FieldPart(name=f"{name}-{place}", value=str(there), label=label, is_chosen=False)
            case _:
                yield FieldPart(name=name, value=str(place), label=label, is_chosen=there == YES)
