"""Lays a slip out as a Word document, as NĐ 30/2020/NĐ-CP asks: A4, Times New Roman, quốc hiệu, place and day."""

import io

import segno
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from parindex.dossiers.slips.sheet import Block, Grid, Line, Points, Sheet, Signer, Words

_FONT = "Times New Roman"
_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_UPRIGHT, _ACROSS = (Mm(210), Mm(297)), (Mm(297), Mm(210))
#: The right half needs 96 mm for quốc hiệu in one line.
_HEAD = (Mm(69), Mm(96))
_HEAD_ACROSS = (Mm(126), Mm(126))
_CENTER, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_QR = Mm(26)


def write(sheet: Sheet) -> bytes:
    """Give a slip as a Word document."""
    document = _begin(sheet)
    _head(document, sheet)
    _title(document, sheet)
    for block in sheet.blocks:
        _add(document, block)
    _signatures(document, sheet.signers, is_across=sheet.is_across)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _begin(sheet: Sheet) -> DocumentObject:
    document = Document()
    style = document.styles["Normal"]
    if isinstance(style, ParagraphStyle):
        style.font.name, style.font.size = _FONT, Pt(13)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1.0
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.is_across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = _ACROSS if sheet.is_across else _UPRIGHT
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.core_properties.author = "parindex"
    document.core_properties.title = sheet.form.title
    document.core_properties.language = "vi-VN"
    return document


def _head(document: DocumentObject, sheet: Sheet) -> None:
    form = _paragraph(document, sheet.form.identity, size=11, italic=True)
    form.alignment, form.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.RIGHT, Pt(4)
    table = _bare(document, 1, _HEAD_ACROSS if sheet.is_across else _HEAD)
    left, right = table.rows[0].cells
    for number, line in enumerate(sheet.above.splitlines()):
        _centered(left, line, size=12, first=not number)
    _centered(left, sheet.issuer, size=12, bold=True)
    _rule(left, "————")
    if sheet.number:
        _centered(left, sheet.number, size=13)
    _centered(right, _NATION, size=12, bold=True, first=True)
    _centered(right, _MOTTO, size=13, bold=True)
    _rule(right, "———————————")
    _centered(right, sheet.place_day, size=13, italic=True)


def _title(document: DocumentObject, sheet: Sheet) -> None:
    title = _paragraph(document, sheet.form.title.upper(), size=14, bold=True)
    title.alignment = _CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(14), Pt(10)
    if not sheet.address:
        return
    place = document.add_paragraph()
    place.alignment = _CENTER
    place.add_run().add_picture(_qr(sheet.address), width=_QR)
    hint = _paragraph(document, sheet.address_hint, size=11, italic=True)
    hint.alignment, hint.paragraph_format.space_after = _CENTER, Pt(8)


def _qr(address: str) -> io.BytesIO:
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    picture.seek(0)
    return picture


def _add(document: DocumentObject, block: Block) -> None:
    match block:
        case Line(label, text):
            line = _body(document)
            _run(line, f"{label}: ")
            _run(line, text, bold=True)
        case Words(text):
            for part in text.splitlines() or [""]:
                _run(_body(document, is_indented=True), part)
        case Points(lines):
            for number, text in enumerate(lines, start=1):
                point = _body(document)
                point.paragraph_format.left_indent = Mm(8)
                _run(point, f"{number}. {text}")
        case Grid():
            _grid(document, block)


def _grid(document: DocumentObject, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.heads))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    for row in grid.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _run(cell.paragraphs[0], text, size=11)
    for cell, text in zip(table.rows[0].cells, grid.heads, strict=True):
        _run(cell.paragraphs[0], text, size=11, bold=True)
        cell.paragraphs[0].alignment = _CENTER
    _widen(table, tuple(Mm(width) for width in grid.widths))
    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 -- python-docx has no call for it
    head.append(OxmlElement("w:tblHeader"))
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def _signatures(document: DocumentObject, signers: tuple[Signer, ...], *, is_across: bool) -> None:
    widths = _HEAD_ACROSS if is_across else (Mm(82.5), Mm(82.5))
    space = document.add_paragraph()
    space.paragraph_format.space_before = Pt(6)
    table = _bare(document, 1, widths)
    for cell, signer in zip(table.rows[0].cells[-len(signers) :], signers, strict=True):
        _centered(cell, signer.title, size=13, bold=True, first=True)
        _centered(cell, signer.hint, size=12, italic=True)
        for _ in range(3):
            _centered(cell, "", size=13)
        _centered(cell, signer.name, size=13, bold=True)


def _bare(document: DocumentObject, rows: int, widths: tuple[Length, ...]) -> Table:
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _widen(table, widths)
    return table


def _widen(table: Table, widths: tuple[Length, ...]) -> None:
    for place, width in enumerate(widths):
        table.columns[place].width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _centered(
    cell: _Cell, text: str, *, size: float, bold: bool = False, italic: bool = False, first: bool = False
) -> Paragraph:
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.alignment = _CENTER
    return _run(paragraph, text, size=size, bold=bold, italic=italic)


def _rule(cell: _Cell, line: str) -> None:
    """Draw a short rule under a line of the head."""
    rule = _centered(cell, line, size=6, bold=True)
    rule.paragraph_format.space_after = Pt(3)


def _paragraph(
    document: DocumentObject, text: str, *, size: float, bold: bool = False, italic: bool = False
) -> Paragraph:
    return _run(document.add_paragraph(), text, size=size, bold=bold, italic=italic)


def _body(document: DocumentObject, *, is_indented: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = _JUSTIFY
    form = paragraph.paragraph_format
    form.space_after = Pt(4)
    if is_indented:
        form.first_line_indent = Mm(12.7)
    return paragraph


def _run(paragraph: Paragraph, text: str, *, size: float = 13, bold: bool = False, italic: bool = False) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    return paragraph
