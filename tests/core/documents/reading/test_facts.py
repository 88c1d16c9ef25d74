"""All facts of a document together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.core.documents.reading import read_facts
from parindex.core.documents.types import DocumentType
from parindex.core.text import fold
from tests.core.documents.headings import CASES, Case
from tests.core.documents.sheets import Sheet, boxed, by_cells, by_rows, document, line, plain, worn

FIELDS = ("number", "symbol", "type", "issuer", "superior", "place", "date", "subject")

REPORT = Sheet(
    left=("UBND HUYỆN MINH TÂN", "UBND XÃ AN BÌNH"),
    number="Số: 112/BC-UBND",
    place="An Bình, ngày 05 tháng 01 năm 2023",
    title=("BÁO CÁO", "Kết quả công tác cải cách hành chính năm 2022"),
    body=(
        "Căn cứ Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của UBND tỉnh Đông Giang",
        "ban hành Quy định đánh giá; Kế hoạch số 159/KH-",
        "UBND ngày 16/12/2021 của UBND huyện;",
        "Ủy ban nhân dân xã báo cáo như sau:",
    ),
    recipients=("Nơi nhận:", "- UBND huyện (để b/c);", "- Thường trực Đảng ủy,", "HĐND xã;", "- Lưu: VT."),
    signature=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Thị Bình"),
)


def found(case_or_text: DocumentText) -> dict[str, object]:
    facts = read_facts(case_or_text)
    return {name: getattr(facts, name).value if getattr(facts, name) else None for name in FIELDS}


class TestReadFacts:
    @pytest.mark.parametrize("draw", [boxed, by_cells, by_rows])
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
    def test_reads_headings_of_all_kinds(self, case: Case, draw: Callable[[Sheet], DocumentText]) -> None:
        assert found(draw(case.sheet)) == {name: getattr(case, name) for name in FIELDS}

    @pytest.mark.parametrize("seed", range(3))
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
    def test_reads_them_when_marks_are_lost(self, case: Case, seed: int) -> None:
        read = found(worn(boxed(case.sheet), seed))
        for name in FIELDS:
            got, true = read[name], getattr(case, name)
            assert (fold(got) if isinstance(got, str) else got) == (fold(true) if isinstance(true, str) else true)

    @pytest.mark.parametrize("draw", [boxed, by_cells, by_rows])
    def test_reads_the_rest(self, draw: Callable[[Sheet], DocumentText]) -> None:
        facts = read_facts(draw(REPORT))
        assert facts.signer is not None
        assert (facts.signer.value.name, facts.signer.value.title) == ("Trần Thị Bình", "PHÓ CHỦ TỊCH")
        assert facts.signer.value.capacities == ("TM.", "KT.")
        assert facts.signer.value.on_behalf_of == "ỦY BAN NHÂN DÂN"
        assert [each.value for each in facts.recipients] == [
            "UBND huyện (để b/c)",
            "Thường trực Đảng ủy, HĐND xã",
            "Lưu: VT",
        ]
        assert [(each.value.number, each.value.symbol, each.value.date) for each in facts.cites] == [
            ("3395", "QĐ-UBND", date(2022, 12, 15)),
            ("159", "KH-UBND", date(2021, 12, 16)),
        ]
        assert facts.period is not None
        assert facts.period.value.year == 2022

    def test_gives_each_fact_its_place_and_words(self) -> None:
        facts = read_facts(boxed(REPORT))
        assert facts.number is not None
        assert facts.date is not None
        assert facts.number.words == "112/BC-UBND"
        assert facts.number.box is not None
        assert facts.number.box.right < 0.5
        assert facts.date.box is not None
        assert facts.date.box.left > 0.5
        assert (facts.number.page, facts.number.confidence) == (1, 1)

    def test_is_as_sure_as_the_letters(self) -> None:
        text = boxed(REPORT)
        pages = tuple(
            replace(
                page,
                lines=tuple(Line(tuple(replace(word, confidence=0.5) for word in row.words)) for row in page.lines),
            )
            for page in text.pages
        )
        facts = read_facts(DocumentText(pages=pages, page_count=1))
        assert facts.number is not None
        assert facts.number.confidence == 0.5

    def test_finds_nothing_on_an_empty_page(self) -> None:
        facts = read_facts(document([]))
        assert facts == read_facts(DocumentText(pages=(), page_count=0))
        assert not any(getattr(facts, name) for name in facts.__slots__)

    def test_does_not_take_a_signed_copy_for_the_head(self) -> None:
        stamp = (
            "SAO Y; 15/SY-UBND; UBND XÃ KHÁC; 2023-01-09T08:00:00+07:00",
            "Người ký: Lê Văn C",
            "Ngày ký: 09-01-2023 08:00",
        )
        lines = [*map(line, stamp), *boxed(REPORT).pages[0].lines]
        assert found(document(lines)) == found(boxed(REPORT))

    def test_leaves_out_the_document_itself(self) -> None:
        text = plain("Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc họp\nKèm theo Quyết định số 5/QĐ-UBND ngày 5/1/2022;")
        assert read_facts(text).cites == ()

    def test_takes_the_type_of_the_symbol_where_the_heading_is_misread(self) -> None:
        text = plain("UBND XÃ AN BÌNH\nSố: 5/TC-UBND\nTHÔNG BAO\nVề lịch họp\nCăn cứ Luật;")
        assert found(text)["type"] is DocumentType.ANNOUNCEMENT
        misread = plain("UBND XÃ AN BÌNH\nSố: 5/CT-UBND\nCHỈ TH1\nVề lịch họp")
        assert found(misread)["type"] is DocumentType.DIRECTIVE
        other = plain("UBND XÃ AN BÌNH\nSố: 5/TTr-UBND\nTO TRINB\nVề lịch họp")
        assert found(other)["type"] is DocumentType.SUBMISSION

    def test_believes_a_clear_symbol_more_than_a_misread_heading(self) -> None:
        text = plain("UBND XÃ AN BÌNH\nSố: 5/TC-UBND\nTHÔNG CÀ0\nVề lịch họp")
        assert found(text)["type"] is DocumentType.COMMUNIQUE
        text = plain("UBND XÃ AN BÌNH\nSố: 5/KH-UBND\nTHÔNG BÁ0\nVề lịch họp")
        assert found(text)["type"] is DocumentType.PLAN

    def test_is_less_sure_of_a_heading_that_the_symbol_contradicts(self) -> None:
        facts = read_facts(plain("UBND XÃ AN BÌNH\nSố: 5/KH-UBND\nTHÔNG BÁO\nVề lịch họp"))
        assert facts.type is not None
        assert facts.type.value is DocumentType.ANNOUNCEMENT
        assert facts.type.confidence == pytest.approx(0.7)

    def test_takes_the_type_of_the_symbol_where_there_is_no_heading(self) -> None:
        facts = read_facts(plain("UBND XÃ AN BÌNH\nSố: 5/KH-UBND\nKính gửi: các thôn"))
        assert facts.type is not None
        assert facts.type.value is DocumentType.PLAN
        assert facts.type.confidence == pytest.approx(0.8)

    def test_has_no_type_of_a_symbol_that_tells_none(self) -> None:
        assert read_facts(plain("UBND XÃ AN BÌNH\nSố: 5/SY-UBND\nKính gửi: các thôn")).type is None

    def test_reads_the_place_and_date_above_the_signature(self) -> None:
        text = plain(
            "GIẤY NGHỈ PHÉP\nKính gửi: UBND xã\nÔng A nghỉ 05 ngày.\nAn Bình, ngày 05 tháng 7 năm 2022\nCHỦ TỊCH"
        )
        read = found(text)
        assert (read["place"], read["date"]) == ("An Bình", date(2022, 7, 5))

    def test_does_not_take_a_date_within_the_text(self) -> None:
        text = plain("GIẤY MỜI\nKính gửi: UBND xã\nHọp tại xã An Bình, ngày 05 tháng 7 năm 2022 lúc 8 giờ")
        assert found(text)["date"] is None

    def test_never_falls_over_odd_words(self) -> None:
        words = tuple(Word(text) for text in ("", " ", "\u00a0", "\u200b", "—", "Số:", "/", "-"))
        page = Page(number=3, lines=(Line(words), Line(words[::-1]), Line(())))
        assert read_facts(DocumentText(pages=(page,), page_count=3)).number is None
