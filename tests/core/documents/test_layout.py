"""The format guard."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from parindex.core.documents.layout import check_layout
from parindex.core.documents.layout_rules import RULES, Breach
from parindex.core.documents.pages import DocumentText, Line, Page, Style, TextSource
from parindex.core.documents.reading import read_facts
from tests.core.documents.headings import CASES, Case
from tests.core.documents.sheets import PARTY, STATE, Sheet, boxed, by_cells, centred, document, plain, worn

RIGHT = Sheet(
    left=("UBND HUYỆN MINH TÂN", "UBND XÃ AN BÌNH"),
    number="Số: 07/KH-UBND",
    place="An Bình, ngày 05 tháng 01 năm 2022",
    title=("KẾ HOẠCH", "Tuyên truyền cải cách hành chính năm 2022"),
    body=("Căn cứ Luật Cán bộ, công chức;",),
    recipients=("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
    signature=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thị Bình"),
)


def breaches(text: DocumentText) -> list[Breach]:
    return [finding.breach for finding in check_layout(text, read_facts(text))]


def of(**changes: object) -> list[Breach]:
    return breaches(by_cells(replace(RIGHT, **changes)))  # type: ignore[arg-type]


def styled(style: Style, texts: Iterable[str]) -> DocumentText:
    """Set all lines of the right sheet as they should be, but those given in a style."""
    made = []
    for row in boxed(RIGHT).pages[0].lines:
        own = row.style if row.text != STATE[0] else Style(12.5, True)
        if row.text in (STATE[1], *RIGHT.title):
            own = Style(14, True)
        made.append(Line(row.words, style if row.text in texts else own))
    return document(made)


class TestCheckLayout:
    @pytest.mark.parametrize("text", [by_cells(RIGHT), styled(Style(), ())])
    def test_says_nothing_of_what_is_right(self, text: DocumentText) -> None:
        assert breaches(text) == []

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
    def test_says_nothing_of_a_worn_scan_but_of_figures(self, case: Case) -> None:
        told = set(breaches(worn(boxed(case.sheet), 1)))
        assert told <= {Breach.NUMBER_UNPADDED, Breach.DATE_UNPADDED, Breach.DATE_MISSING, Breach.SYMBOL_FORM}

    def test_leaves_other_papers_alone(self) -> None:
        assert breaches(plain("BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ")) == []
        assert of(state=PARTY, number="Số 5-KH/ĐU") == []
        assert of(number="Số 5-KH/ĐU") == []
        assert of(number="Số: 5/2018/NĐ-CP", title=("NGHỊ ĐỊNH",)) == []

    @pytest.mark.parametrize(
        ("changes", "breach"),
        [
            ({"state": ()}, Breach.STATE_MISSING),
            ({"state": STATE[1:]}, Breach.STATE_MISSING),
            ({"state": STATE[:1]}, Breach.MOTTO_MISSING),
            ({"number": ""}, Breach.NUMBER_MISSING),
            ({"number": "Số:    /KH-UBND"}, Breach.NUMBER_MISSING),
            ({"number": "Số: 7/KH-UBND"}, Breach.NUMBER_UNPADDED),
            ({"number": "Số: 69/KHUBND"}, Breach.SYMBOL_FORM),
            ({"place": "ngày 05 tháng 01 năm 2022"}, Breach.PLACE_MISSING),
            ({"place": "An Bình, ngày    tháng 01 năm 2022"}, Breach.DATE_MISSING),
            ({"place": ""}, Breach.DATE_MISSING),
            ({"place": "An Bình, ngày 31 tháng 02 năm 2022"}, Breach.DATE_IMPOSSIBLE),
            ({"place": "An Bình, ngày 5 tháng 01 năm 2022"}, Breach.DATE_UNPADDED),
            ({"place": "An Bình, ngày 15 tháng 2 năm 2022"}, Breach.DATE_UNPADDED),
            ({"title": ("Kế hoạch", "Tuyên truyền")}, Breach.TYPE_NOT_CAPITAL),
            ({"title": ("KẾ HOẠCH",)}, Breach.SUBJECT_MISSING),
            ({"left": ("UBND xã An Bình",)}, Breach.ISSUER_NOT_CAPITAL),
            ({"signature": ()}, Breach.SIGNATURE_MISSING),
            ({"signature": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")}, Breach.SIGNER_NAME_MISSING),
            ({"recipients": ("Nơi nhận:", "- Như trên.")}, Breach.NOT_FILED),
        ],
    )
    def test_tells_one_difference(self, changes: dict[str, object], breach: Breach) -> None:
        assert breach in of(**changes)

    def test_asks_no_place_and_one_signer_of_minutes(self) -> None:
        told = of(number="", place="", title=("BIÊN BẢN", "Họp xã"), signature=(), recipients=())
        assert told == []

    def test_takes_a_misread_symbol_for_no_slip_of_the_writer(self) -> None:
        assert of(number="Số: 12/8C-UBND", title=("BÁO CÁO", "Kết quả")) == []

    def test_asks_no_zeros_of_a_date_in_figures(self) -> None:
        assert of(place="An Bình, 5/1/2022") == []

    def test_leaves_a_month_and_a_day_that_need_no_zero(self) -> None:
        assert of(place="An Bình, ngày 15 tháng 3 năm 2022") == []

    def test_does_not_blame_the_writer_for_a_misread_day(self) -> None:
        assert of(place="An Bình, ngày 5 tháng O1 năm 2022") == []

    @pytest.mark.parametrize(
        ("style", "text", "expected"),
        [
            (Style(16, True), STATE[0], [Breach.SIZE]),
            (Style(12.5, False), STATE[0], [Breach.NOT_BOLD]),
            (Style(10, False), "KẾ HOẠCH", [Breach.SIZE, Breach.NOT_BOLD]),
            (Style(13.4, True), "KẾ HOẠCH", []),
            (Style(None, None), "KẾ HOẠCH", []),
            (Style(10, None), "Số: 07/KH-UBND", [Breach.SIZE]),
        ],
    )
    def test_compares_sizes_where_they_are_known(self, style: Style, text: str, expected: list[Breach]) -> None:
        assert breaches(styled(style, (text,))) == expected

    @pytest.mark.parametrize(
        ("family", "expected"),
        [("ABCDEF+TimesNewRomanPS-BoldMT", []), ("LiberationSerif", []), ("", []), ("XYZABC+Arial", [Breach.FONT])],
    )
    def test_names_another_font(self, family: str, expected: list[Breach]) -> None:
        rows = [Line(row.words, Style(None, None, None, family)) for row in by_cells(RIGHT).pages[0].lines]
        text = document(rows)
        assert breaches(text) == expected
        told = check_layout(text, read_facts(text))
        assert [finding.says.say("en") for finding in told] == (["The document is set in Arial."] if expected else [])

    @pytest.mark.parametrize(
        ("text", "top", "expected"),
        [("2", 0.05, []), ("2", 0.95, [Breach.PAGE_NUMBER_MISSING]), ("hai", 0.05, [Breach.PAGE_NUMBER_MISSING])],
    )
    def test_looks_for_page_numbers_on_top(self, text: str, top: float, expected: list[Breach]) -> None:
        first = by_cells(RIGHT).pages[0].lines
        assert breaches(document(first, [centred(text, 0.5, top)])) == expected

    def test_wants_no_page_numbers_where_there_are_no_pages(self) -> None:
        first = by_cells(RIGHT).pages[0]
        for second in (
            Page(number=2, lines=first.lines[:1]),
            Page(number=2, width=842, height=595, lines=first.lines[:1]),
        ):
            text = DocumentText(pages=(first, second), page_count=2)
            assert breaches(text) == []
        empty = DocumentText(pages=(first, Page(number=2, width=595, height=842)), page_count=2)
        assert breaches(empty) == []

    def test_has_words_for_every_breach(self) -> None:
        assert set(RULES) == set(Breach)

    def test_says_what_the_decree_asks_and_where(self) -> None:
        text = by_cells(replace(RIGHT, number="Số: 7/KH-UBND"))
        (finding,) = check_layout(text, read_facts(text))
        assert finding.says.say("vi") == "Số “7” chưa có số 0 ở trước."
        assert finding.asks.say("en") == "Numbers below 10 have a leading zero."
        assert finding.source == "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 3"
        assert (finding.page, finding.box) == (1, None)

    def test_says_only_of_figures_what_it_read_from_a_picture(self) -> None:
        page = replace(by_cells(replace(RIGHT, state=(), number="Số: 7/KH-UBND")).pages[0], source=TextSource.OCR)
        assert breaches(DocumentText(pages=(page,), page_count=1)) == [Breach.NUMBER_UNPADDED]
