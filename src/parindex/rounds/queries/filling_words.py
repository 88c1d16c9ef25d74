"""What was typed for an item in words, and how two versions of it differ."""

from collections.abc import Mapping
from dataclasses import dataclass

from parindex.core.criteria.model import Item
from parindex.core.figures import Figure, Shape
from parindex.core.sentences import Statement, Template
from parindex.core.typed import NOT_ARISING, YES, asked_figures

_EMPTY = Template("để trống", "left empty")
_YES, _NO = Template("có", "yes"), Template("không", "no")
_NONE = Template("không có nội dung nào", "none of them")
_PARTS = Template("{parts}", "{parts}")
_PART = Template("{label}: {value}", "{label}: {value}")
_NOT_ARISING = Template("Không phát sinh", "Not arising")
_NOTE = Template("Giải trình, ghi chú", "Explanation, note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in two versions, in words; `key` is empty for the note."""

    key: str
    label: Statement
    old: Statement
    new: Statement

    @property
    def is_same(self) -> bool:
        """Say whether both versions have the same."""
        return self.old == self.new


def differences(item: Item, old: Mapping[str, object], new: Mapping[str, object]) -> list[Difference]:
    """Compare two versions field by field, as the log keeps them: {"typed": …, "note": …}."""
    before, after = _typed(old), _typed(new)
    rows = [
        Difference(
            key=figure.key,
            label=figure.label,
            old=_said(figure, before.get(figure.key)),
            new=_said(figure, after.get(figure.key)),
        )
        for figure in asked_figures(item)
    ]
    marks = [_YES() if typed.get(NOT_ARISING) else _NO() for typed in (before, after)]
    if marks != [_NO(), _NO()]:
        rows.append(Difference(key=NOT_ARISING, label=_NOT_ARISING(), old=marks[0], new=marks[1]))
    notes = [_text(version.get("note")) for version in (old, new)]
    return [*rows, Difference(key="", label=_NOTE(), old=notes[0], new=notes[1])]


def typed_said(item: Item, typed: Mapping[str, object]) -> list[tuple[Statement, Statement]]:
    """Give each figure that was typed, with its label."""
    if typed.get(NOT_ARISING):
        return [(_NOT_ARISING(), _YES())]
    return [(figure.label, _said(figure, typed[figure.key])) for figure in asked_figures(item) if typed.get(figure.key)]


def _typed(version: Mapping[str, object]) -> Mapping[str, object]:
    typed = version.get("typed")
    return typed if isinstance(typed, dict) else {}


def _said(figure: Figure, value: object) -> Statement:
    match figure.shape, value:
        case (_, None | "" | []):
            return _EMPTY()
        case (Shape.YES_NO, str() as answer):
            return _YES() if answer == YES else _NO()
        case (Shape.OPTION, str() as number) if number.isdecimal() and 1 <= int(number) <= len(figure.parts):
            return figure.parts[int(number) - 1]
        case (Shape.YES_NO_LIST, list() as marks):
            there = tuple(part for part, mark in zip(figure.parts, marks, strict=False) if mark == YES)
            return _PARTS(parts=there) if there else _NONE()
        case (Shape.COUNTS, list() as numbers):
            pairs = zip(figure.parts, numbers, strict=False)
            return _PARTS(parts=tuple(_PART(label=part, value=str(number)) for part, number in pairs))
        case _:
            return Statement.verbatim(str(value))


def _text(note: object) -> Statement:
    return Statement.verbatim(note) if isinstance(note, str) and note else _EMPTY()
