"""Pages after the decree."""

from docx.enum.section import WD_ORIENT
from docx.shared import Pt

from parindex.reports.layout.page import FONT, add_landscape, new_document


class TestNewDocument:
    def test_has_paper_margins_and_font_of_the_decree(self) -> None:
        document = new_document()
        section = document.sections[0]
        lengths = (
            section.page_width,
            section.page_height,
            section.top_margin,
            section.left_margin,
            section.right_margin,
        )
        assert [round(one.mm) for one in lengths if one] == [210, 297, 20, 30, 15]
        font = document.styles["Normal"].font
        assert (font.name, font.size) == (FONT, Pt(14))

    def test_numbers_pages_from_the_second(self) -> None:
        section = new_document().sections[0]
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml
        assert "PAGE" not in section.first_page_header._element.xml


class TestAddLandscape:
    def test_lies_across_and_is_numbered_at_once(self) -> None:
        section = add_landscape(new_document())
        assert section.orientation == WD_ORIENT.LANDSCAPE
        assert section.page_width is not None
        assert round(section.page_width.mm) == 297
        assert not section.different_first_page_header_footer
