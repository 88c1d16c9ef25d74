"""The parts of a document: head, title, paragraphs, signature and recipients."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

CENTER, LEFT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
#: The motto needs 100 mm at this size, without margins in its cell.
_HEAD_WIDTHS = (Mm(65), Mm(100))


def write(place: Paragraph, text: str, *, size: float = 14, bold: bool = False, italic: bool = False) -> Paragraph:
    """Write into a paragraph."""
    run = place.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
    return place


def add_head(document: Document) -> None:
    """Add the head in two columns: who issues and under which number; quốc hiệu, tiêu ngữ, place and day."""
    table = _bare_table(document, rows=2, widths=_HEAD_WIDTHS)
    left, right = table.rows[0].cells
    _centered(left, "{%p if office.parent %}", first=True)
    _centered(left, "{{ office.parent }}", size=13)
    _centered(left, "{%p endif %}")
    rule_below(_centered(left, "{{ office.issuer_caps }}", size=13, bold=True), left=Mm(21), right=Mm(21))
    _centered(right, NATION, size=12.5, bold=True, first=True)
    rule_below(_centered(right, MOTTO, size=14, bold=True), left=Mm(15.5), right=Mm(15.5))
    number, day = table.rows[1].cells
    _centered(number, "{{ office.number_line }}", size=13, first=True).paragraph_format.space_before = Pt(6)
    _centered(day, "{{ office.place_day }}", size=14, italic=True, first=True).paragraph_format.space_before = Pt(6)


def add_title(document: Document, kind: str, about: str) -> None:
    """Add the type of the document and what it is about, with a short rule below."""
    title = document.add_paragraph()
    title.alignment, title.paragraph_format.space_before = CENTER, Pt(18)
    write(title, kind, bold=True)
    abstract = document.add_paragraph()
    abstract.alignment = CENTER
    write(abstract, about, bold=True)
    rule_below(abstract, left=Mm(57), right=Mm(57))
    document.add_paragraph().paragraph_format.line_spacing = Pt(8)


def add_text(document: Document, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """Add a paragraph of the text: justified, first line indented by 1.27 cm."""
    paragraph = document.add_paragraph()
    paragraph.alignment = JUSTIFY
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_before, form.space_after = Mm(12.7), Pt(3), Pt(3)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.15
    return write(paragraph, text, bold=bold, italic=italic)


def add_heading(document: Document, text: str, *, bold: bool = True) -> Paragraph:
    """Add the heading of a section, kept with what follows."""
    paragraph = add_text(document, text, bold=bold)
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def add_tag(document: Document, tag: str) -> None:
    """Add a paragraph that holds nothing but a tag, and goes when the template is filled."""
    document.add_paragraph(tag)


def add_list(document: Document, name: str, words: str = "- {{ line }}", each: str = "line") -> None:
    """Add a paragraph for each member of a list."""
    add_tag(document, f"{{%p for {each} in {name} %}}")
    add_text(document, words)
    add_tag(document, "{%p endfor %}")


def add_causes(document: Document, heading: str) -> None:
    """Add objective and subjective causes under a heading, which goes where there are none."""
    add_tag(document, "{%p if objective or subjective %}")
    add_heading(document, heading)
    for title, name in (("Nguyên nhân khách quan", "objective"), ("Nguyên nhân chủ quan", "subjective")):
        add_tag(document, f"{{%p if {name} %}}")
        add_heading(document, f"* {title}:", bold=False)
        add_list(document, name)
        add_tag(document, "{%p endif %}")
    add_tag(document, "{%p endif %}")


def add_end(document: Document) -> None:
    """Add recipients on the left, and authority, title and name of the signer on the right."""
    document.add_paragraph().paragraph_format.space_after = Pt(0)
    table = _bare_table(document, rows=1, widths=(Mm(82), Mm(83)))
    left, right = table.rows[0].cells
    keep_whole(table.rows[0]._tr)  # noqa: SLF001
    write(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
    _left(left, "{%p for line in office.recipients %}")
    _left(left, "{{ line }}", size=11)
    _left(left, "{%p endfor %}")
    _centered(right, "{%p if office.authority %}", first=True)
    _centered(right, "{{ office.authority }}", bold=True)
    _centered(right, "{%p endif %}")
    _centered(right, "{{ office.title_caps }}", bold=True)
    for _ in range(4):
        _centered(right, "")
    _centered(right, "{{ office.signer }}", bold=True)


def add_two_signatures(document: Document, left: str, right: str) -> None:
    """Add the places of two who sign minutes."""
    document.add_paragraph()
    table = _bare_table(document, rows=1, widths=(Mm(82), Mm(83)))
    for cell, words, name in zip(table.rows[0].cells, (left, right), ("", "{{ office.signer }}"), strict=True):
        _centered(cell, words, bold=True, first=True)
        for _ in range(4):
            _centered(cell, "")
        _centered(cell, name, bold=True)


def rule_below(paragraph: Paragraph, *, left: Length, right: Length) -> None:
    """Draw a rule below a paragraph, as wide as the indents leave; the words themselves are not narrowed by it."""
    following = OxmlElement("w:p")
    paragraph._p.addnext(following)  # noqa: SLF001 -- python-docx inserts before only
    rule = Paragraph(following, paragraph._parent)  # noqa: SLF001
    form = rule.paragraph_format
    form.left_indent, form.right_indent = left, right
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    following.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _bare_table(document: Document, *, rows: int, widths: Sequence[Length]) -> Table:
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    properties = table._tbl.tblPr  # noqa: SLF001 -- python-docx has no call for the margins of cells
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), "0")
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    properties.append(margins)
    for place, width in enumerate(widths):
        table.columns[place].width = width
        for row in table.rows:
            row.cells[place].width = width
    return table


def _centered(
    cell: _Cell, text: str, *, size: float = 14, bold: bool = False, italic: bool = False, first: bool = False
) -> Paragraph:
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.alignment = CENTER
    return write(paragraph, text, size=size, bold=bold, italic=italic)


def _left(cell: _Cell, text: str, size: float = 11) -> None:
    write(cell.add_paragraph(), text, size=size)


def keep_whole(row: object) -> None:
    """Let a row not be split between pages."""
    element = OxmlElement("w:cantSplit")
    row.get_or_add_trPr().append(element)  # type: ignore[attr-defined]
