"""Twins: the same file, a document scanned twice, an old document with a new date."""

import random
import time

import pytest

from parindex.core.documents.findings import Code, Severity
from parindex.core.documents.papers import Paper
from parindex.core.documents.twins import Sketch, Twin, find_twins, used_often
from tests.core.documents.filing import PLAN, REPORT, make_paper

WORDS = "ban|cong|dan|giao|hoi|khu|lam|minh|nam|phong|quan|ra|sinh|thon|tinh|viec|vung|xuan|yen|bien"
SYLLABLES = WORDS.split("|")


def make_text(seed: int, words: int = 200, figures: str = "314 2718 161,8 57721 14.142") -> str:
    source = random.Random(seed)  # noqa: S311  # text for a test
    body = [source.choice(SYLLABLES) for _ in range(words)]
    for place, figure in enumerate(figures.split()):
        body.insert(place * 7, figure)
    return " ".join(body)


def scanned(text: str, every: int = 25) -> str:
    """Misread a letter of each so many words."""
    words = text.split()
    for place in range(0, len(words), every):
        words[place] = words[place][:-1] + "z"
    return " ".join(words)


def kinds(*papers: Paper, earlier: tuple[Paper, ...] = ()) -> list[tuple[Twin, str, str]]:
    return [(pair.kind, pair.paper.key, pair.other.key) for pair in find_twins(papers, earlier)]


TEXT = make_text(1)
FIRST = make_paper("A", PLAN, "2022-01-10", number="12", text=TEXT, uploaded="2023-01-01", sha256="f1")


def later(
    subject: str = "B", on: str = "2022-01-10", number: str = "12", text: str = TEXT, sha256: str = "f2"
) -> Paper:
    return make_paper(subject, PLAN, on, number=number, text=text, uploaded="2023-01-02", sha256=sha256)


class TestFindTwins:
    def test_finds_the_same_file(self) -> None:
        assert kinds(later(sha256="f1"), FIRST) == [(Twin.SAME_FILE, "B", "A")]

    def test_finds_a_document_that_was_scanned_twice(self) -> None:
        assert kinds(FIRST, later(text=scanned(TEXT))) == [(Twin.SAME_DOCUMENT, "B", "A")]

    def test_finds_it_where_the_number_could_not_be_read(self) -> None:
        assert kinds(FIRST, later(number="", text=scanned(TEXT))) == [(Twin.SAME_DOCUMENT, "B", "A")]
        assert kinds(FIRST, later(number="", on="", text=TEXT)) == [(Twin.SAME_DOCUMENT, "B", "A")]

    def test_finds_it_by_its_number_where_the_text_could_not_be_read(self) -> None:
        assert kinds(FIRST, later(text="")) == [(Twin.SAME_DOCUMENT, "B", "A")]

    def test_finds_two_documents_of_one_number(self) -> None:
        assert kinds(FIRST, later(text=make_text(2))) == [(Twin.SAME_NUMBER, "B", "A")]

    def test_leaves_the_same_number_of_another_commune_or_date_alone(self) -> None:
        other = make_paper("B", PLAN, "2022-01-10", number="12", issuer="UBND xã Văn Hội", text=make_text(2))
        assert kinds(FIRST, other) == []
        assert kinds(FIRST, later(on="2021-02-01", text=make_text(2))) == []

    def test_finds_an_old_document_with_a_new_date(self) -> None:
        assert kinds(FIRST, later(on="2023-01-10", number="9")) == [(Twin.REDATED, "B", "A")]

    def test_finds_one_of_few_figures_where_the_text_is_the_same(self) -> None:
        text = make_text(3, figures="12")
        old = make_paper("A", PLAN, "2021-01-10", number="1", text=text)
        assert kinds(old, later(text=text)) == [(Twin.REDATED, "B", "A")]

    def test_finds_the_wording_of_last_year_with_other_figures(self) -> None:
        old = make_paper("A", REPORT, "2020-12-20", number="1", text=make_text(1, figures="1111 2222 3333 4444 5555"))
        assert kinds(later(), earlier=(old,)) == [(Twin.COPIED, "B", "A")]

    def test_leaves_reports_of_different_periods_alone(self) -> None:
        quarters = [
            make_paper(f"CCHC quý {name} năm 2022", REPORT, on, number=name, text=make_text(1, figures=figures))
            for name, on, figures in (
                ("I", "2022-03-14", "1111 2222 3333 4444"),
                ("IV", "2022-12-14", "5555 6666 7777 8888"),
            )
        ]
        assert kinds(*quarters) == []

    def test_leaves_acts_of_one_season_alone(self) -> None:
        near = make_paper("A", REPORT, "2022-02-10", number="1", text=make_text(1, figures="1111 2222 3333 4444 5555"))
        assert kinds(FIRST, near) == []

    def test_leaves_undated_papers_of_different_numbers_alone(self) -> None:
        assert kinds(FIRST, later(on="", number="99")) == []

    def test_leaves_short_and_different_texts_alone(self) -> None:
        assert kinds(later(text="ngắn quá", number=""), make_paper("A", PLAN, text="ngắn quá")) == []
        assert kinds(FIRST, later(number="9", on="2023-05-01", text=make_text(5))) == []

    def test_compares_earlier_papers_with_new_ones_only(self) -> None:
        assert kinds(earlier=(FIRST, later(sha256="f1"))) == []

    def test_says_itself_as_a_finding(self) -> None:
        (pair,) = find_twins([FIRST, later(text=scanned(TEXT))])
        finding = pair.finding
        assert (finding.code, finding.severity, finding.paper, finding.other) == (
            Code.SAME_DOCUMENT,
            Severity.WARNS,
            "B",
            "A",
        )
        assert finding.said.say().startswith("là cùng một văn bản với 12/KH-UBND, chỉ khác bản chụp (giống ")

    def test_is_quick_for_a_whole_unit(self) -> None:
        papers = [make_paper(f"{at}", PLAN, text=make_text(at, 300), key=f"{at}") for at in range(200)]
        start = time.perf_counter()
        assert find_twins(papers) == ()
        assert time.perf_counter() - start < 5


class TestSketch:
    def test_takes_dates_and_years_for_no_figures(self) -> None:
        text = "ngày 12 tháng 3 năm 2022, 15/3/2022, năm 2021: 45 nhiệm vụ, 93,33%, 1.284 hồ sơ, 7 buổi"
        assert Sketch.of(text).figures == {"45", "93,33", "1.284"}

    @pytest.mark.parametrize(("other", "same"), [("11 22 33 44", True), ("11 22 33 55", False), ("11 22", None)])
    def test_compares_figures_where_there_are_enough(self, other: str, same: bool | None) -> None:
        given = "11 22 33 44" if same is not None else "11 22"
        assert Sketch.of(given).has_figures_of(Sketch.of(other)) is same

    def test_estimates_how_much_two_texts_share(self) -> None:
        one, other = Sketch.of(make_text(1, 400)), Sketch.of(make_text(1, 200))
        assert one.likeness(one) == 1
        assert 0.35 < one.likeness(other) < 0.65
        assert one.likeness(Sketch.of("một hai ba")) == 0


class TestUsedOften:
    def test_says_that_a_paper_stands_under_many_items(self) -> None:
        finding = used_often(["1", "2", "3", "4", "4"], FIRST)
        assert finding is not None
        assert (finding.code, finding.paper) == (Code.MANY_ITEMS, "A")
        assert finding.said.say() == "đang dùng cho 4 mục: 1; 2; 3; 4"

    def test_is_silent_for_a_few(self) -> None:
        assert used_often(["1", "2", "2"], FIRST) is None
