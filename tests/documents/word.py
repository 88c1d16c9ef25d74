"""Writes a document as DOCX, as an officer sets it: the heading and the signatures in tables without borders."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tests.documents.papers import VERBS, Paper
from tests.documents.signing import Signature
from tests.documents.texts import Block

_FONT = "Times New Roman"
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def write(paper: Paper) -> bytes:
    """Write a document as DOCX."""
    document = docx.Document()
    _page(document)
    _heading(document, paper)
    _title(document, paper)
    for line in paper.bases:
        _set(_paragraph(document, paper), line, size=paper.size, italic=True)
    if verb := VERBS.get(paper.truth.type):
        _centred(document, verb, size=paper.size, bold=True)
    _body(document, paper, paper.blocks)
    _signatures(document, paper)
    _annexes(document, paper)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = _CENTRE
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    document.styles["Normal"].font.name = _FONT
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    fonts = document.styles["Normal"].element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), _FONT)


def _heading(document: Document, paper: Paper) -> None:
    table = _plain_table(document, (66, 99))
    left, right = table.rows[0].cells
    lines: list[tuple[str, float, bool, bool]] = [(line, 12.5, False, False) for line in paper.agency.over]
    lines += [(line, 12.5, True, False) for line in paper.agency.heading]
    _fill(left, lines, rule_after=len(lines))
    if paper.number_line:
        _cell_line(left, paper.number_line, size=13)
    if paper.under_number:
        _cell_line(left, paper.under_number, size=12)
    if paper.is_of_party:
        _fill(right, [("ĐẢNG CỘNG SẢN VIỆT NAM", 14, True, False)], rule_after=1)
    else:
        motto = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0, True, False)]
        motto += [("Độc lập - Tự do - Hạnh phúc", 13, True, False)]
        _fill(right, motto, rule_after=2)
    if paper.date_line:
        _cell_line(right, paper.date_line, size=13, italic=True)


def _title(document: Document, paper: Paper) -> None:
    if paper.title:
        document.add_paragraph().paragraph_format.space_after = Pt(0)
        _centred(document, paper.title, size=14, bold=True)
        subject = _centred(document, paper.subject_line, size=14, bold=True)
        _rule(subject, indent=65)
    for place, addressee in enumerate(paper.addressees):
        _centred(document, f"{'Kính gửi: ' if place == 0 else ''}{addressee}.", size=paper.size)
    if paper.authority:
        _centred(document, paper.authority, size=paper.size, bold=True)


def _body(document: Document, paper: Paper, blocks: Sequence[Block]) -> None:
    for block in blocks:
        if block.is_centred:
            _centred(document, block.text, size=paper.size, bold=block.is_bold)
        else:
            _set(_paragraph(document, paper), block.text, size=paper.size, bold=block.is_bold)


def _signatures(document: Document, paper: Paper) -> None:
    table = _plain_table(document, (75, 90))
    left, right = table.rows[0].cells
    _signature(right, paper.right_signature)
    if paper.left_signature:
        _signature(left, paper.left_signature)
    elif paper.recipients:
        _set(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
        for name in paper.recipients:
            _set(_added(left), f"- {name};", size=11)
        _set(_added(left), "- Lưu: VT.", size=11)


def _signature(cell: _Cell, signature: Signature) -> None:
    _fill(cell, [(line, 14, True, False) for line in signature.lines])
    for _ in range(4):
        _added(cell)
    _cell_line(cell, signature.name, size=14, bold=True)


def _annexes(document: Document, paper: Paper) -> None:
    if paper.attached:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _body(document, paper, paper.attached)
    if paper.table:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _centred(document, "PHỤ LỤC", size=14, bold=True)
        table = document.add_table(rows=0, cols=len(paper.table[0]))
        table.style = "Table Grid"
        for place, row in enumerate(paper.table):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                _set(cell.paragraphs[0], text, size=12, bold=place == 0)
        _widths(table, (10, 67, 42, 25, 21))


def _plain_table(document: Document, widths: Sequence[int]) -> Table:
    table: Table = document.add_table(rows=1, cols=len(widths))
    table.autofit = False
    _widths(table, widths)
    # The name stays with the title above it, on one page.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def _widths(table: Table, widths: Sequence[int]) -> None:
    # LibreOffice takes the grid, Word the cells.
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _fill(cell: _Cell, lines: Sequence[tuple[str, float, bool, bool]], *, rule_after: int = 0) -> None:
    for place, (text, size, bold, italic) in enumerate(lines, start=1):
        paragraph = cell.paragraphs[0] if place == 1 else _added(cell)
        paragraph.alignment = _CENTRE
        _set(paragraph, text, size=size, bold=bold, italic=italic)
        if place == rule_after:
            _rule(paragraph, indent=20)


def _cell_line(cell: _Cell, text: str, *, size: float, bold: bool = False, italic: bool = False) -> None:
    paragraph = _added(cell)
    paragraph.alignment = _CENTRE
    _set(paragraph, text, size=size, bold=bold, italic=italic)


def _added(cell: _Cell) -> Paragraph:
    paragraph: Paragraph = cell.add_paragraph()
    return paragraph


def _centred(document: Document, text: str, *, size: float, bold: bool = False) -> Paragraph:
    paragraph: Paragraph = document.add_paragraph()
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.space_after = Pt(3)
    _set(paragraph, text, size=size, bold=bold)
    return paragraph


def _paragraph(document: Document, paper: Paper) -> Paragraph:
    paragraph: Paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_after = Mm(10), Pt(6)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if paper.is_justified else WD_ALIGN_PARAGRAPH.LEFT
    return paragraph


def _set(paragraph: Paragraph, text: str, *, size: float, bold: bool = False, italic: bool = False) -> None:
    paragraph.paragraph_format.space_before = Pt(0)
    run = paragraph.add_run(text)
    run.font.name, run.font.size = _FONT, Pt(size)
    run.bold, run.italic = bold, italic


def _rule(paragraph: Paragraph, *, indent: int) -> None:
    """Draw the rule below a line: a short border, set off from both sides."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{key}"), value)
    borders.append(bottom)
    empty = OxmlElement("w:p")
    paragraph._p.addnext(empty)
    below = Paragraph(empty, paragraph._parent)
    below.paragraph_format.left_indent = below.paragraph_format.right_indent = Mm(indent)
    below.paragraph_format.space_after = Pt(0)
    below.paragraph_format.line_spacing = Pt(3)
    below._p.get_or_add_pPr().append(borders)
