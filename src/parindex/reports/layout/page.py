"""Pages: A4, margins, Times New Roman, the page number in the middle of the top from page 2."""

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
_WIDTH, _HEIGHT = Mm(210), Mm(297)


def new_document() -> DocumentObject:
    """Begin a document with one upright section."""
    document = Document()
    style = document.styles["Normal"]
    if isinstance(style, ParagraphStyle):
        style.font.name, style.font.size = FONT, Pt(14)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1.0
    _lay_out(document.sections[0])
    number_pages(document.sections[0])
    document.core_properties.author = "parindex"
    document.core_properties.language = "vi-VN"
    return document


def add_landscape(document: DocumentObject) -> Section:
    """Begin a section across, for wide tables; its first page has a number too."""
    section: Section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _HEIGHT, _WIDTH
    section.different_first_page_header_footer = False
    return section


def _lay_out(section: Section) -> None:
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)


def number_pages(section: Section) -> None:
    """Put the page number into the head of all pages but the first."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_field(paragraph, "PAGE")
    section.first_page_header.paragraphs[0].text = ""


def _add_field(paragraph: Paragraph, code: str) -> None:
    run = paragraph.add_run()
    run.font.size = Pt(14)
    for kind in ("begin", None, "end"):
        if kind is None:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {code} "
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 -- python-docx has no call for fields
