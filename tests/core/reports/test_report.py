from datetime import date

from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.pages import DocumentText, Line, Page, TextSource, Word
from parindex.core.reports.figures import Days, Kind
from parindex.core.reports.report import read_report
from tests.core.reports.making import report


class TestReport:
    def test_gives_figures_by_kind(self) -> None:
        read = report("Xã đạt 87,75/100 điểm, xếp thứ 9/20 xã.")
        assert [figure.kind for figure in read.of(Kind.RANK, Kind.SCORE)] == [Kind.SCORE, Kind.RANK]

    def test_knows_section_and_days_of_a_place(self) -> None:
        read = report("I. KẾT QUẢ NĂM 2022\nXã đạt 87,75/100 điểm.")
        place = read.prose.text.index("87")
        assert read.section_at(place).path == "I"
        assert read.scope_at(place) == Days(date(2022, 1, 1), date(2022, 12, 31))


class TestReadReport:
    def test_knows_letters_that_were_read_from_a_picture(self) -> None:
        page = Page(number=1, lines=(Line((Word("Một"),)),), source=TextSource.OCR)
        assert not read_report(DocumentText(pages=(page,), page_count=1), DocumentFacts()).is_typed

    def test_takes_an_empty_file(self) -> None:
        assert read_report(DocumentText(pages=(), page_count=0), DocumentFacts()).figures == []
