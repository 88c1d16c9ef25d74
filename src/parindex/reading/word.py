"""Reads DOCX: paragraphs, tables and text boxes in order, headers and footers, with the style of each paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO
from xml.etree.ElementTree import Element

from parindex.core.documents.pages import Cell, Line, Style
from parindex.reading import flowing, legacy, parts
from parindex.reading.parts import Package
from parindex.reading.sources import Source, Unreadable
from parindex.reading.states import State

_MAIN = "word/document.xml"
_OUTER = re.compile(r"word/(header|footer)\d*\.xml")
#: What is deleted, what stands for an older program, what is counted and not shown.
_SKIPPED = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr", "footnoteReference")
)
_MOST_BASED = 20
#: Text before a tab that is no mark of a list, so that the tab stands between two columns.
_COLUMN = 9
#: What a run holds, and the letters that stand for it; None for its own.
_LETTERS: dict[str, str | None] = {
    "t": None,
    "tab": "\t",
    "ptab": "\t",
    "noBreakHyphen": "-",
}
_OFF = frozenset(("0", "false", "off", "none"))


def open_word(file: BinaryIO, first: int, most_pages: int) -> Source:
    """Read a DOCX as one page; raises `Unreadable`."""
    package = Package(file)
    document = package.tree(_MAIN)
    body = parts.first(document, "body")
    if body is None:
        raise Unreadable(State.BROKEN)
    styles = _Styles(package.tree("word/styles.xml"))
    reader = _Reader(styles)
    outer = sorted(name for name in package.names if _OUTER.fullmatch(name))
    trees = [tree for name in outer if "header" in name and (tree := package.tree(name)) is not None]
    after = [tree for name in outer if "footer" in name and (tree := package.tree(name)) is not None]
    lines = [line for tree in (*trees, body, *after) for line in reader.lines(tree)]
    return flowing.source([lines], first, most_pages)


@dataclass(slots=True)
class _Look:
    """How letters look; None is taken from what the style is based on."""

    size: float | None = None
    is_bold: bool | None = None
    is_italic: bool | None = None
    is_capital: bool | None = None
    family: str | None = None

    def over(self, base: "_Look") -> "_Look":
        """Give this look where it says something, else that of the base."""
        return _Look(
            base.size if self.size is None else self.size,
            base.is_bold if self.is_bold is None else self.is_bold,
            base.is_italic if self.is_italic is None else self.is_italic,
            base.is_capital if self.is_capital is None else self.is_capital,
            base.family if self.family is None else self.family,
        )


class _Styles:
    """The styles of a document, each over what it is based on."""

    def __init__(self, tree: Element | None) -> None:
        self.held = {style.get("styleId", ""): style for style in (tree.iter("style") if tree is not None else ())}
        self.defaults = _look(parts.first(tree, "docDefaults", "rPrDefault", "rPr"))
        normal = (
            key for key, style in self.held.items() if style.get("default") in {"1", "true"} and _is_paragraph(style)
        )
        self.normal = next(normal, "")
        self.known: dict[str, _Look] = {}

    def of(self, key: str) -> _Look:
        """Give the look of a style."""
        if key not in self.known:
            look, at = _Look(), key
            for _ in range(_MOST_BASED):
                style = self.held.get(at)
                if style is None:
                    break
                look = look.over(_look(style.find("rPr")))
                at = _value(style.find("basedOn"))
            self.known[key] = look
        return self.known[key]


@dataclass(slots=True)
class _Text:
    """Runs of one line that is being put together."""

    runs: list[tuple[str, _Look]] = field(default_factory=list)

    def __str__(self) -> str:
        return "".join(text for text, _ in self.runs)


class _Reader:
    """Walks through paragraphs and tables in the order of the file."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.budget = flowing.Budget()
        self.tables = 0

    def lines(self, element: Element) -> Iterator[Line]:
        """Give the lines of an element."""
        for child in element:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tbl":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.lines(child)

    def _table(self, table: Element) -> Iterator[Line]:
        """Give the lines of a table row by row, each with its cell; a table within keeps its own."""
        number = self.tables
        self.tables += 1
        for row, element in enumerate(parts.within(table, "tr", _SKIPPED | {"tbl"})):
            column = 0
            for cell in parts.within(element, "tc", _SKIPPED | {"tbl"}):
                for line in self.lines(cell):
                    yield line if line.cell else replace(line, cell=Cell(number, row, column))
                column += _span(cell)

    def _paragraph(self, element: Element) -> Iterator[Line]:
        style = _value(parts.first(element, "pPr", "pStyle")) or self.styles.normal
        base = self.styles.of(style).over(self.styles.defaults)
        texts = [_Text()]
        boxes: list[Element] = []
        self._runs(element, base, texts, boxes)
        for text in texts:
            yield from self._columns(text)
        for box in boxes:
            yield from self.lines(box)

    def _runs(self, element: Element, base: _Look, texts: list[_Text], boxes: list[Element]) -> None:
        for child in element:
            if child.tag == "r":
                self._run(child, base, texts, boxes)
            elif child.tag not in _SKIPPED:
                self._runs(child, base, texts, boxes)

    def _run(self, run: Element, base: _Look, texts: list[_Text], boxes: list[Element]) -> None:
        about = run.find("rPr")
        if _is_on(about, "vanish"):
            return
        look = _look(about).over(self.styles.of(_value(parts.first(about, "rStyle")))).over(base)
        for child in run:
            if child.tag in {"br", "cr"}:
                texts.append(_Text())
            elif child.tag in _LETTERS:
                texts[-1].runs.append((self._shown(_LETTERS[child.tag] or child.text or "", look), look))
            elif child.tag not in _SKIPPED:
                boxes += _text_boxes(child)

    def _shown(self, text: str, look: _Look) -> str:
        self.budget.take(text)
        encoding = legacy.encoding_of(look.family or "")
        shown = legacy.decoded(text, encoding) if encoding else text
        return shown.upper() if look.is_capital else shown

    def _columns(self, text: _Text) -> Iterator[Line]:
        """Give a line, or two where tabs put one beside the other ("Số: 12/BC-UBND	Đồng Tâm, ngày …")."""
        halves = re.split(r"\t[\t ]*", str(text))
        is_apart = "\t\t" in str(text) or (len(halves) == 2 and min(map(len, map(str.strip, halves))) >= _COLUMN)
        style = _style(text)
        for half in halves if is_apart else [str(text)]:
            line = flowing.line(half, style)
            if line is not None:
                yield line


def _text_boxes(element: Element) -> Iterator[Element]:
    """Give the text boxes of a drawing, once: what is there for older programs is skipped."""
    if element.tag == "txbxContent":
        yield element
        return
    for child in element:
        if child.tag not in _SKIPPED:
            yield from _text_boxes(child)


def _look(about: Element | None) -> _Look:
    if about is None:
        return _Look()
    size = _value(about.find("sz"))
    fonts = about.find("rFonts")
    return _Look(
        size=int(size) / 2 if size.isdigit() and len(size) < 5 else None,
        is_bold=_switch(about, "b"),
        is_italic=_switch(about, "i"),
        is_capital=_switch(about, "caps"),
        family=None if fonts is None else fonts.get("ascii") or fonts.get("hAnsi"),
    )


def _switch(about: Element, name: str) -> bool | None:
    element = about.find(name)
    return None if element is None else element.get("val", "1") not in _OFF


def _is_on(about: Element | None, name: str) -> bool:
    return about is not None and bool(_switch(about, name))


def _span(cell: Element) -> int:
    """Give how many columns a cell takes."""
    span = _value(parts.first(cell, "tcPr", "gridSpan"))
    return int(span) if span.isdigit() and len(span) < 4 else 1


def _value(element: Element | None) -> str:
    return "" if element is None else element.get("val", "")


def _is_paragraph(style: Element) -> bool:
    return style.get("type") == "paragraph"


def _style(text: _Text) -> Style:
    """Give the style that most letters have."""
    looks = [(look, len(run.strip())) for run, look in text.runs]
    total = sum(count for _, count in looks)
    if not total:
        return Style()
    main = max(looks, key=lambda look: look[1])[0]
    return Style(
        size=main.size or 10.0,
        is_bold=sum(count for look, count in looks if look.is_bold) * 2 > total,
        is_italic=sum(count for look, count in looks if look.is_italic) * 2 > total,
        family=main.family or "",
    )
