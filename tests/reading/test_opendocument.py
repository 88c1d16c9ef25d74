"""OpenDocument."""

import io

import pytest

from parindex.core.documents.pages import Cell
from parindex.reading import opendocument
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from tests.kit.making import make_zip
from tests.reading.making import make_odt, pages, texts

STYLES = (
    '<style:style style:name="P1"><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T1" style:parent-style-name="P1"><style:text-properties fo:font-style="italic"/>'
    "</style:style>"
)


class TestOpenDocument:
    def test_reads_paragraphs_tables_and_frames_in_order(self) -> None:
        body = (
            '<text:h>Báo <text:span text:style-name="T1">cáo</text:span><text:s/>năm</text:h>'
            "<table:table><table:table-row><table:table-cell><text:p>trái</text:p></table:table-cell>"
            "<table:table-cell><text:p>phải<text:line-break/>dưới</text:p></table:table-cell></table:table-row>"
            "</table:table><text:p>thân<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>"
            "</text:p><text:tracked-changes><text:p>cũ</text:p></text:tracked-changes>"
        )
        (page,) = pages(opendocument.open_document(io.BytesIO(make_odt(body)), 1, 9))
        assert texts(page) == ["Báo cáo năm", "trái", "phải", "dưới", "thân", "khung"]

    def test_names_the_cells_of_tables(self) -> None:
        body = (
            '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell>'
            "<text:p>5</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><table:table>"
            "<table:table-row><table:table-cell><text:p>trong</text:p></table:table-cell></table:table-row></table:table>"
            "</table:table-cell></table:table-row></table:table><text:p>ngoài</text:p>"
        )
        (page,) = pages(opendocument.open_document(io.BytesIO(make_odt(body)), 1, 9))
        assert [line.cell for line in page.lines] == [Cell(0, 0, 2), Cell(1, 0, 0), None]

    def test_gives_styles(self) -> None:
        body = '<text:p text:style-name="P1">đậm</text:p><text:p text:style-name="T1">cả hai</text:p>'
        (page,) = pages(opendocument.open_document(io.BytesIO(make_odt(body, STYLES)), 1, 9))
        first, second = (line.style for line in page.lines)
        assert first is not None
        assert second is not None
        assert (first.size, first.is_bold, first.is_italic) == (13, True, False)
        assert (second.size, second.is_bold, second.is_italic) == (13, True, True)

    def test_gives_each_sheet_as_a_page(self) -> None:
        row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
        body = "".join(f"<table:table>{row.format(text)}</table:table>" for text in ("một", "hai"))
        found = pages(opendocument.open_document(io.BytesIO(make_odt(body, kind="spreadsheet")), 1, 9))
        assert [texts(page) for page in found] == [["một"], ["hai"]]

    @pytest.mark.parametrize(
        ("parts", "state"),
        [
            ({"content.xml": b"<a/>"}, State.BROKEN),
            ({"other.xml": b"<a/>"}, State.BROKEN),
            ({"META-INF/manifest.xml": b"<a><encryption-data/></a>"}, State.ENCRYPTED),
        ],
    )
    def test_says_why_not(self, parts: dict[str, bytes], state: State) -> None:
        with pytest.raises(Unreadable) as refused:
            opendocument.open_document(io.BytesIO(make_zip(parts)), 1, 9)
        assert refused.value.state is state
