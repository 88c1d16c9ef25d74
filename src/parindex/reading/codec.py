"""Writes values of the core as plain JSON and reads them again, by the types of their fields."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from parindex.core.documents.pages import Box, Cell, DocumentText, Line, Page, Style, TextSource, Word

T = TypeVar("T")

#: Places are kept to the ten-thousandth of a page, a fiftieth of a millimetre.
_SHARES = 10_000
_SURETY = 100


def plain(value: object) -> Any:
    """Give a value as JSON has it; fields that have their default are left out."""
    if isinstance(value, Box):
        return _edges(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(held)
            for field in fields(value)
            if (held := getattr(value, field.name)) != field.default or field.default is MISSING
        }
    return value


def typed(kind: type[T], raw: Any) -> T:
    """Give the value that was written; raises `KeyError`, `TypeError` or `ValueError` where it is none of that type."""
    value: T = _typed(kind, raw)
    return value


def _typed(kind: Any, raw: Any, variables: Mapping[Any, Any] = types.MappingProxyType({})) -> Any:
    kind = variables.get(kind, kind) if isinstance(kind, TypeVar) else kind
    origin = typing.get_origin(kind)
    if raw is None or kind is Any:
        return raw
    if origin in {typing.Union, types.UnionType}:
        known = [each for each in typing.get_args(kind) if each is not type(None)]
        return _typed(known[0], raw, variables)
    if origin is tuple:
        return tuple(_typed(typing.get_args(kind)[0], each, variables) for each in raw)
    if origin is not None:
        return _filled(origin, raw, dict(zip(origin.__parameters__, typing.get_args(kind), strict=True)))
    return _simple(kind, raw)


def _simple(kind: Any, raw: Any) -> Any:
    if kind is Box:
        return _box(raw)
    if is_dataclass(kind):
        return _filled(kind, raw, {})
    if issubclass(kind, datetime | date):
        return kind.fromisoformat(raw)
    return kind(raw) if issubclass(kind, Enum | float) else raw


def _filled(kind: Any, raw: Mapping[str, Any], variables: Mapping[Any, Any]) -> Any:
    hints = typing.get_type_hints(kind)
    make: Callable[..., Any] = kind
    return make(**{name: _typed(hints[name], held, variables) for name, held in raw.items()})


def plain_text(text: DocumentText) -> dict[str, Any]:
    """Give a text as compact JSON."""
    return {"of": text.page_count, "pages": [plain_page(page) for page in text.pages]}


def typed_text(raw: Mapping[str, Any]) -> DocumentText:
    """Give the text that was written."""
    return DocumentText(pages=tuple(typed_page(page) for page in raw["pages"]), page_count=raw["of"])


def plain_page(page: Page) -> dict[str, Any]:
    """Give a page as compact JSON.

    Each line is its style's number, its words, their boxes, their confidence and, in a table, its cell.
    """
    styles: dict[Style | None, int] = {}
    written: list[list[Any]] = []
    for line in page.lines:
        style = styles.setdefault(line.style, len(styles))
        boxes = [edge for word in line.words for edge in _edges(word.box)]
        sure = [round(word.confidence * _SURETY) for word in line.words]
        is_sure = all(each == _SURETY for each in sure)
        cell = [] if line.cell is None else [[line.cell.table, line.cell.row, line.cell.column]]
        written.append([style, " ".join(word.text for word in line.words), boxes, [] if is_sure else sure, *cell])
    return {
        "number": page.number,
        "size": [page.width, page.height],
        "source": page.source.value,
        "styles": [None if style is None else plain(style) for style in styles],
        "lines": written,
    }


def typed_page(raw: Mapping[str, Any]) -> Page:
    """Give the page that was written."""
    styles = [None if style is None else typed(Style, style) for style in raw["styles"]]
    return Page(
        number=raw["number"],
        width=raw["size"][0],
        height=raw["size"][1],
        source=TextSource(raw["source"]),
        lines=tuple(_line(styles, *line) for line in raw["lines"]),
    )


def _line(
    styles: list[Style | None], style: int, words: str, edges: list[int], sure: list[int], *cell: list[int]
) -> Line:
    texts = words.split(" ") if words else []
    boxes: list[Box | None] = [_box(edges[at : at + 4]) for at in range(0, len(edges), 4)] or [None] * len(texts)
    confidences = [each / _SURETY for each in sure] or [1.0] * len(texts)
    return Line(tuple(map(Word, texts, boxes, confidences)), styles[style], Cell(*cell[0]) if cell else None)


def _edges(box: Box | None) -> list[int]:
    if box is None:
        return []
    return [round(edge * _SHARES) for edge in (box.left, box.top, box.right, box.bottom)]


def _box(edges: list[int]) -> Box:
    left, top, right, bottom = (edge / _SHARES for edge in edges)
    return Box(left, top, right, bottom)
