"""Tables of a document: their head is repeated on each page, and no row is split."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from parindex.reports.layout.parts import CENTER, LEFT, keep_whole, write

#: Cells that hold words begin at the left.
_WORDY = ("name }}", "line }}", ".why }}")
#: What a table says of itself whose columns are known only when the template is filled.
COLUMNS_BY_AREA = "parindex-columns"


def add_table(
    document: Document,
    columns: Sequence[tuple[str, str, float]],
    *,
    rows: str,
    size: float = 12,
    total: Sequence[str] = (),
) -> Table:
    """Add a table with a head that is repeated on each page; a column is its head, its cell, and its width in mm.

    `rows` is what the row is repeated for, as in "area in areas".
    """
    table: Table = document.add_table(rows=4, cols=len(columns))
    table.style = "Table Grid"
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    tags = (f"{{%tr for {rows} %}}", None, "{%tr endfor %}")
    for place, (head, cell, width) in enumerate(columns):
        table.columns[place].width = Mm(width)
        for row in table.rows:
            row.cells[place].width = Mm(width)
        _cell(table.rows[0].cells[place], head, size=size, bold=True, align=CENTER)
        align = LEFT if any(word in cell for word in _WORDY) else CENTER
        _cell(table.rows[2].cells[place], cell, size=size, align=align)
    table.rows[1].cells[0].paragraphs[0].add_run(tags[0] or "")
    table.rows[3].cells[0].paragraphs[0].add_run(tags[2] or "")
    if total:
        added = table.add_row()  # type: ignore[no-untyped-call]
        for place, text in enumerate(total):
            added.cells[place].width = Mm(columns[place][2])
            _cell(added.cells[place], text, size=size, bold=True, align=CENTER if place != 1 else LEFT)
    _repeat(table.rows[0]._tr)  # noqa: SLF001 -- python-docx has no call for it
    for row in table.rows:
        keep_whole(row._tr)  # noqa: SLF001
    return table


def add_rows(document: Document, heads: Sequence[str], rows: Sequence[tuple[str, str]]) -> None:
    """Add a table of named figures; a row whose figure is not there goes."""
    widths = (Mm(14), Mm(111), Mm(40))
    table: Table = document.add_table(rows=1, cols=len(widths))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    for place, head in enumerate(heads):
        _cell(table.rows[0].cells[place], head, size=12, bold=True, align=CENTER)
    for number, (name, fact) in enumerate(rows, start=1):
        table.add_row().cells[0].paragraphs[0].add_run(f"{{%tr if {fact} %}}")  # type: ignore[no-untyped-call]
        cells = table.add_row().cells  # type: ignore[no-untyped-call]
        for cell, text, align in zip(
            cells, (str(number), name, f"{{{{ {fact} }}}}"), (CENTER, LEFT, CENTER), strict=True
        ):
            _cell(cell, text, size=12, align=align)
        table.add_row().cells[0].paragraphs[0].add_run("{%tr endif %}")  # type: ignore[no-untyped-call]
    for row in table.rows:
        for place, width in enumerate(widths):
            row.cells[place].width = width
        keep_whole(row._tr)  # noqa: SLF001
    for place, width in enumerate(widths):
        table.columns[place].width = width
    _repeat(table.rows[0]._tr)  # noqa: SLF001
    document.add_paragraph().paragraph_format.line_spacing = Pt(8)


def add_units(document: Document) -> None:
    """Add the table of all units with index, rank and class."""
    add_table(
        document,
        (
            ("TT", "{{ loop.index }}", 14),
            ("Đơn vị", "{{ one.name }}", 55),
            ("Điểm Chỉ số", "{{ one.published }}", 24),
            ("Thứ hạng", "{{ one.rank }}", 20),
            ("Xếp loại", "{{ one.band }}", 52),
        ),
        rows="one in units",
    )
    document.add_paragraph().paragraph_format.line_spacing = Pt(8)


def add_units_by_area(document: Document) -> None:
    """Add the table of all units with a column for each area; the areas are known when the template is filled."""
    columns = (
        ("TT", "{{ one.rank }}", 12),
        ("Đơn vị", "{{ one.name }}", 50),
        ("{%tc for area in areas %}", "{%tc for point in one.points %}", 10),
        ("{{ area.short }}", "{{ point }}", 100),
        ("{%tc endfor %}", "{%tc endfor %}", 10),
        ("Tổng điểm", "{{ one.published }}", 22),
        ("Xếp loại", "{{ one.band }}", 46),
    )
    table = add_table(document, columns, rows="one in units", size=11)
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), COLUMNS_BY_AREA)
    table._tbl.tblPr.append(caption)  # noqa: SLF001 -- python-docx has no call for it


def _cell(cell: _Cell, text: str, *, size: float, align: WD_ALIGN_PARAGRAPH, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    write(paragraph, text, size=size, bold=bold)


def _repeat(row: object) -> None:
    """Repeat a row on top of each page."""
    element = OxmlElement("w:tblHeader")
    row.get_or_add_trPr().append(element)  # type: ignore[attr-defined]
