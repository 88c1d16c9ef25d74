"""Widths of tables whose columns are known only when a template is filled: LibreOffice takes them from here."""

import io

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from parindex.reports.layout.tables import COLUMNS_BY_AREA

#: 250 mm in twentieths of a point.
_ACROSS = 14_173


def even_out(content: bytes) -> bytes:
    """Give the grid of each table as many columns as its widest row, where a loop over columns changed their number."""
    document = Document(io.BytesIO(content))
    changed = False
    for table in document.element.body.iter(qn("w:tbl")):
        grid = table.find(qn("w:tblGrid"))
        rows = [row.findall(qn("w:tc")) for row in table.findall(qn("w:tr"))]
        most = max((len(cells) for cells in rows), default=0)
        if grid is None or not most or (most == len(grid) and not _is_by_area(table)):
            continue
        changed = True
        kept = [int(column.get(qn("w:w")) or 0) for column in grid]
        _set(grid, rows, _by_area(most) if _is_by_area(table) else [sum(kept) // most] * most)
    if not changed:
        return content
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _is_by_area(table: Element) -> bool:
    """Say whether a table says of itself that its columns come from a loop; others keep the widths of their author."""
    return any(caption.get(qn("w:val")) == COLUMNS_BY_AREA for caption in table.iter(qn("w:tblCaption")))


def _by_area(count: int) -> list[int]:
    """Share the width of a page across: place and name, the areas evenly, total and class."""
    head, tail = [_ACROSS * 4 // 100, _ACROSS * 19 // 100], [_ACROSS * 8 // 100, _ACROSS * 17 // 100]
    middle = max(1, count - len(head) - len(tail))
    return [*head, *[(_ACROSS - sum(head) - sum(tail)) // middle] * middle, *tail]


def _set(grid: object, rows: list[list[object]], widths: list[int]) -> None:
    for column in list(grid):  # type: ignore[call-overload]
        grid.remove(column)  # type: ignore[attr-defined]
    for width in widths:
        column = OxmlElement("w:gridCol")
        column.set(qn("w:w"), str(width))
        grid.append(column)  # type: ignore[attr-defined]
    for cells in rows:
        if len(cells) == len(widths):
            for cell, width in zip(cells, widths, strict=True):
                cell.width = width * 635  # type: ignore[attr-defined]
