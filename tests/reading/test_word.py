"""DOCX."""

import io

import pytest

from parindex.core.documents.pages import Cell, Line
from parindex.reading import word
from parindex.reading.sources import Unreadable
from tests.documents import papers
from tests.documents import word as written_word
from tests.kit.making import make_zip
from tests.reading.making import make_docx, pages, paragraph

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr>
<w:sz w:val="28"/><w:rFonts w:ascii="Times New Roman"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="N"/><w:rPr><w:b/><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/><w:rPr><w:i/><w:sz w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="R"><w:basedOn w:val="R"/></w:style>
"""


def read(content: bytes) -> tuple[Line, ...]:
    (page,) = pages(word.open_word(io.BytesIO(content), 1, 9))
    return page.lines


def said(body: str, **more: object) -> list[str]:
    return [line.text for line in read(make_docx(body, **more))]  # type: ignore[arg-type]


class TestOpenWord:
    def test_reads_a_whole_document(self) -> None:
        paper = papers.make_paper(7)
        found = "\n".join(line.text for line in read(written_word.write(paper)))
        assert f"{paper.truth.number}/{paper.truth.symbol}" in found
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in found

    def test_reads_cells_one_after_the_other(self) -> None:
        cells = "".join(f"<w:tc>{paragraph(text)}{paragraph('dưới')}</w:tc>" for text in ("trái", "phải"))
        assert said(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{paragraph('sau')}") == ["trái", "dưới", "phải", "dưới", "sau"]

    def test_names_the_cells_of_tables_and_of_tables_within(self) -> None:
        wide = (
            f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("rộng")}</w:tc><w:tc>{paragraph("sau")}</w:tc>'
        )
        inner = f"<w:tbl><w:tr><w:tc>{paragraph('trong')}</w:tc></w:tr></w:tbl>"
        rows = f"<w:tr>{wide}</w:tr><w:sdt><w:sdtContent><w:tr><w:tc>{inner}</w:tc></w:tr></w:sdtContent></w:sdt>"
        lines = read(make_docx(f"<w:tbl>{rows}</w:tbl>{paragraph('ngoài')}"))
        assert [(line.text, line.cell) for line in lines] == [
            ("rộng", Cell(0, 0, 0)),
            ("sau", Cell(0, 0, 2)),
            ("trong", Cell(1, 0, 0)),
            ("ngoài", None),
        ]

    def test_reads_headers_first_and_text_boxes_once(self) -> None:
        box = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
        choices = f"<AlternateContent><Choice>{box}</Choice><Fallback>{box}</Fallback></AlternateContent>"
        body = f"<w:p><w:r><w:t>thân</w:t>{choices}</w:r></w:p>"
        more = {"word/header1.xml": paragraph("đầu"), "word/footer1.xml": paragraph("chân")}
        assert said(body, more=more) == ["đầu", "thân", "trong khung", "chân"]

    def test_leaves_out_what_is_deleted_or_hidden(self) -> None:
        body = (
            "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        )
        assert said(body) == ["mới"]

    def test_breaks_lines_and_columns(self) -> None:
        def run(inner: str) -> str:
            return f"<w:p><w:r>{inner}</w:r></w:p>"

        assert said(run("<w:t>một</w:t><w:br/><w:t>hai</w:t>")) == ["một", "hai"]
        assert said(run("<w:t>Số: 12/BC-UBND</w:t><w:tab/><w:t>Đồng Tâm, ngày 5</w:t>")) == [
            "Số: 12/BC-UBND",
            "Đồng Tâm, ngày 5",
        ]
        assert said(run("<w:t>a)</w:t><w:tab/><w:t>Cải cách thể chế</w:t>")) == ["a) Cải cách thể chế"]
        assert said(run("<w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t>")) == ["QĐ-UBND"]

    def test_gives_styles(self) -> None:
        body = (
            paragraph("thường")
            + paragraph("Báo cáo", '<w:pStyle w:val="T"/>')
            + paragraph("nghiêng", '<w:pStyle w:val="U"/>', '<w:b w:val="0"/>')
            + paragraph("vòng", '<w:pStyle w:val="R"/>')
        )
        plain, title, slanted, _ = read(make_docx(body, STYLES))
        assert plain.style is not None
        assert title.style is not None
        assert slanted.style is not None
        assert (plain.style.size, plain.style.is_bold, plain.style.family) == (14, False, "Times New Roman")
        assert (title.text, title.style.size, title.style.is_bold) == ("BÁO CÁO", 14, True)
        assert (slanted.style.size, slanted.style.is_bold, slanted.style.is_italic) == (12, False, True)

    def test_writes_letters_of_before_in_unicode(self) -> None:
        assert said(paragraph("Céng hßa", look='<w:rFonts w:ascii=".VnTime"/>')) == ["Cộng hòa"]

    def test_refuses_a_package_without_a_document(self) -> None:
        with pytest.raises(Unreadable):
            read(make_zip({"word/other.xml": b"<a/>"}))
