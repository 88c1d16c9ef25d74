"""Parts of documents after the decree."""

from docx.shared import Mm, Pt

from parindex.reports.layout import parts
from parindex.reports.layout.page import new_document


class TestHead:
    def test_has_two_columns_with_the_motto(self) -> None:
        document = new_document()
        parts.add_head(document)
        left, right = document.tables[0].rows[0].cells
        assert [one.text for one in right.paragraphs if one.text] == [parts.NATION, parts.MOTTO]
        assert right.paragraphs[0].runs[0].bold
        assert "{{ office.issuer_caps }}" in left.text
        width = document.tables[0].columns[1].width
        assert width is not None
        assert round(width.mm) == 100
        assert "w:pBdr" in right._tc.xml


class TestText:
    def test_is_justified_and_indented(self) -> None:
        form = parts.add_text(new_document(), "x").paragraph_format
        assert (form.alignment, form.first_line_indent) == (parts.JUSTIFY, Mm(12.7))
        assert parts.add_heading(new_document(), "I. X").paragraph_format.keep_with_next


class TestEnd:
    def test_has_recipients_and_signer(self) -> None:
        document = new_document()
        parts.add_end(document)
        left, right = document.tables[0].rows[0].cells
        assert left.paragraphs[0].text == "Nơi nhận:"
        assert left.paragraphs[0].runs[0].font.size == Pt(12)
        assert right.paragraphs[-1].text == "{{ office.signer }}"

    def test_of_minutes_has_two_signers(self) -> None:
        document = new_document()
        parts.add_two_signatures(document, "THƯ KÝ", "CHỦ TỌA")
        assert [cell.paragraphs[0].text for cell in document.tables[0].rows[0].cells] == ["THƯ KÝ", "CHỦ TỌA"]
