"""Search over the text of what was read: the same hits with and without diacritics, on every database."""

import pytest

from parindex.evidence import searching
from parindex.evidence.models import PageText, Reading, StoredFile
from parindex.evidence.words import folded_words_of, words_of
from tests.evidence.making import AT

pytestmark = pytest.mark.django_db

PAGES = (
    "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM\nSố: 112/BC-UBND\nBáo cáo kết quả cải cách hành chính năm 2022",
    "Kế hoạch tuyên truyền cải cách hành chính năm 2022\nđường làng, ngõ xóm",
    "Quyết định công nhận sáng kiến năm 2021\nduong lang khong dau",
    "a1 1e5 0x1f 3.14 x@y.example 2022-Q1",
)


@pytest.fixture
def pages() -> list[PageText]:
    made = []
    for number, text in enumerate(PAGES, start=1):
        file = StoredFile.objects.create(sha256=f"{number:064x}", size=1, media_type="text/plain", stored_at=AT)
        reading = Reading.objects.create(file=file, asked_at=AT)
        made.append(
            PageText.objects.create(
                reading=reading, number=1, text=text, words=words_of(text), folded=folded_words_of(text)
            )
        )
    return made


def hits(typed: str) -> list[int]:
    found = searching.pages_with(searching.terms_of(typed))
    return sorted(PAGES.index(page.text) + 1 for page in found)


class TestSearching:
    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("cải cách", [1, 2]),
            ("cai cach hanh chinh", [1, 2]),
            ("hành cải", [1, 2]),
            ('"hành cải"', []),
            ('"cải cách hành chính" 2022', [1, 2]),
            ("đường", [2]),
            ("duong", [2, 3]),
            ("DUONG LANG", [2, 3]),
            ("đồng tâm", [1]),
            ("dong tam", [1]),
            ("112/BC-UBND", [1]),
            ("bc ubnd 112", [1]),
            ("BC/112", []),
            ("2021", [3]),
            ("202", []),
            ("1e5", [4]),
            ("0x1f", [4]),
            ("3.14", [4]),
            ("x@y.example", [4]),
            ("2022-q1", [4]),
            ("sáng kiến", [3]),
            ("sàng kiến", []),
            ("", []),
            ('"" . - ', []),
            ("a' OR 1=1 --", []),
            ('" ) NOT (', []),
        ],
    )
    def test_finds_what_holds_every_term(self, pages: list[PageText], typed: str, found: list[int]) -> None:
        assert hits(typed) == found

    def test_follows_what_is_changed_and_removed(self, pages: list[PageText]) -> None:
        pages[1].folded = folded_words_of("biên bản")
        pages[1].words = words_of("biên bản")
        pages[1].save()
        pages[0].delete()
        assert hits("hanh chinh") == []
        assert hits("bien ban") == [2]

    def test_takes_only_so_many_terms(self) -> None:
        assert len(searching.terms_of(" ".join(f"a{number}" for number in range(50)))) == searching.MOST_TERMS

    def test_a_term_that_is_typed_twice_counts_once(self) -> None:
        assert searching.terms_of("xã xã Xã") == [searching.Term(" xã ", " xa ")]


class TestFoundLine:
    def test_is_the_one_with_the_most_terms(self) -> None:
        terms = searching.terms_of("báo cáo 2022")
        assert searching.found_line(PAGES[0], terms) == "Báo cáo kết quả cải cách hành chính năm 2022"

    def test_needs_the_diacritics_that_were_typed(self) -> None:
        assert searching.found_line(PAGES[2], searching.terms_of("đường")) == ""
        assert searching.found_line(PAGES[2], searching.terms_of("duong")) == "duong lang khong dau"

    def test_is_empty_for_no_text(self) -> None:
        assert searching.found_line("", searching.terms_of("a")) == ""
