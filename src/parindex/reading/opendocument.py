"""Reads OpenDocument: the paragraphs and tables of a text, the rows of sheets, the texts of slides."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO
from xml.etree.ElementTree import Element

from parindex.core.documents.pages import Cell, Line, Style
from parindex.reading import flowing, parts
from parindex.reading.parts import Package
from parindex.reading.sources import Source, Unreadable
from parindex.reading.states import State

_PARAGRAPHS = frozenset(("p", "h"))
_SKIPPED = frozenset(("tracked-changes", "annotation", "note", "forms", "sequence-decls", "settings", "notes"))
_PAGES = frozenset(("table", "page"))
_MOST_BASED = 20
_MOST_SPACES = 20


def open_document(file: BinaryIO, first: int, most_pages: int) -> Source:
    """Read a text as one page, each sheet or slide as its own; raises `Unreadable`."""
    package = Package(file)
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise Unreadable(State.ENCRYPTED)
    content = package.tree("content.xml")
    body = parts.first(content, "body")
    if content is None or body is None or not len(body):
        raise Unreadable(State.BROKEN)
    reader = _Reader(_Styles(package.tree("styles.xml"), content))
    if body[0].tag == "text":
        return flowing.source([reader.lines(body[0])], first, most_pages)
    return flowing.source([reader.lines(page) for page in body[0] if page.tag in _PAGES], first, most_pages)


class _Styles:
    """The styles of paragraphs and letters, by name."""

    def __init__(self, *trees: Element | None) -> None:
        self.held: dict[str, Element] = {}
        for tree in trees:
            for style in tree.iter("style") if tree is not None else ():
                self.held[style.get("name", "")] = style

    def of(self, name: str) -> Style:
        """Give the look of a style over what it is based on."""
        found: dict[str, str] = {}
        for _ in range(_MOST_BASED):
            style = self.held.get(name)
            if style is None:
                break
            about = style.find("text-properties")
            for key, value in (about.attrib if about is not None else {}).items():
                found.setdefault(key, value)
            name = style.get("parent-style-name", "")
        size = found.get("font-size", "").removesuffix("pt")
        return Style(
            size=float(size) if size.replace(".", "", 1).isdigit() and len(size) < 8 else None,
            is_bold=found.get("font-weight") in {"bold", "700", "800", "900"},
            is_italic=found.get("font-style") == "italic",
            family=found.get("font-name", found.get("font-family", "")),
        )


class _Reader:
    """Walks through a body in the order of the file."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.budget = flowing.Budget()
        self.tables = 0

    def lines(self, element: Element) -> Iterator[Line]:
        """Give the lines of an element; the paragraphs of a frame stand behind the one that holds it."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child)
            elif child.tag == "table":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.lines(child)

    def _table(self, table: Element) -> Iterator[Line]:
        """Give the lines of a table row by row, each with its cell; a table within keeps its own."""
        number = self.tables
        self.tables += 1
        for row, element in enumerate(parts.within(table, "table-row", _SKIPPED | {"table"})):
            column = 0
            for cell in element:
                for line in self.lines(cell):
                    yield line if line.cell else replace(line, cell=Cell(number, row, column))
                column += _repeated(cell)

    def _paragraph(self, element: Element) -> Iterator[Line]:
        runs: list[tuple[str, str]] = []
        frames: list[Element] = []
        own = element.get("style-name", "")
        self._collect(element, own, runs, frames)
        look = self.styles.of(max(runs, key=lambda run: len(run[0]))[1] if runs else own)
        base = self.styles.of(own)
        style = Style(
            size=look.size or base.size,
            is_bold=look.is_bold or base.is_bold,
            is_italic=look.is_italic or base.is_italic,
            family=look.family or base.family,
        )
        for text in "".join(text for text, _ in runs).split("\n"):
            line = flowing.line(text, style)
            if line is not None:
                yield line
        for frame in frames:
            yield from self.lines(frame)

    def _collect(self, element: Element, style: str, runs: list[tuple[str, str]], frames: list[Element]) -> None:
        self._add(element.text, style, runs)
        for child in element:
            if child.tag == "span":
                self._collect(child, child.get("style-name", style), runs, frames)
            elif child.tag == "frame":
                frames.append(child)
            elif child.tag in _SIGNS:
                self._add(_SIGNS[child.tag], style, runs)
            elif child.tag not in _SKIPPED:
                self._collect(child, style, runs, frames)
            self._add(child.tail, style, runs)

    def _add(self, text: str | None, style: str, runs: list[tuple[str, str]]) -> None:
        if text:
            self.budget.take(text)
            runs.append((text.replace("\n", " ") if text != "\n" else text, style))


def _repeated(cell: Element) -> int:
    """Give how many columns a cell stands for."""
    times = cell.get("number-columns-repeated", "")
    return int(times) if times.isdigit() and len(times) < 4 else 1


_SIGNS = {"s": " ", "tab": "\t", "line-break": "\n"}
