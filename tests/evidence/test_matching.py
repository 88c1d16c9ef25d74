"""Which documents have what is looked for: the same with and without diacritics, on every database."""

import itertools
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.db import connection

from parindex.evidence import indexing, matching, searching
from parindex.evidence.models import Document, Entry, PageText, Reading, Revision, StoredFile
from parindex.evidence.searching import Term
from parindex.evidence.words import folded_words_of, searched, words_of
from tests.evidence.making import AT, make_person, make_unit

pytestmark = pytest.mark.django_db

PAGES = (
    "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM\nSố: 112/BC-UBND\nBáo cáo kết quả cải cách hành chính năm 2022",
    "Kế hoạch tuyên truyền cải cách hành chính năm 2022\nđường làng, ngõ xóm",
    "Quyết định công nhận sáng kiến năm 2021\nduong lang khong dau",
    "a1 1e5 0x1f 3.14 x@y.example 2022-Q1",
    "Yên Phú, ngày 05/12/2022; ngày 5 tháng 12 năm 2022\nTổng số 1.234,5 triệu đồng; đạt 98,75%\n"
    "Quyết định số 2663/QĐ-UBND về phòng, chống tham nhũng – tiêu cực",
    unicodedata.normalize("NFD", "Biên bản họp tổ dân phố về nếp sống văn hóa ở khu dân cư"),
    "một hai " * 300 + "\nrất dài, cuối trang: mười một hai mươi ba",
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
    found = matching.pages_with(searching.terms_of(typed))
    return sorted(PAGES.index(page.text) + 1 for page in found)


class TestPagesWith:
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
            ("quyet dinh", [3, 5]),
            ("QĐ-UBND", [5]),
            ("qd-ubnd", [5]),
            ("qđ ubnd", [5]),
            ("2663/QĐ-UBND", [5]),
            ("2663/QD-UBND", [5]),
            ("05/12/2022", [5]),
            ("5/12/2022", []),
            ("05-12-2022", [5]),
            ('"05 12 2022"', [5]),
            ("12/2022", [5]),
            ("1.234,5", [5]),
            ("1234,5", []),
            ("98,75%", [5]),
            ("98,75", [5]),
            ("phòng, chống", [5]),
            ("tham nhũng – tiêu cực", [5]),
            ("“tham nhũng – tiêu cực”", [5]),
            ('"tiêu cực tham nhũng"', []),
            (unicodedata.normalize("NFD", "đường làng"), [2]),
            (unicodedata.normalize("NFD", "Kế hoạch"), [2]),
            ("biên bản", [6]),
            ("bien ban", [6]),
            ("VĂN HÓA", [6]),
            ("văn hoá", [6]),
            ("vắn hoá", []),
            ("van hoa", [6]),
            ('"ngõ xóm"', [2]),
            ('"2022 đường"', [2]),
            ('"chính năm 2022"', [1, 2]),
            ('"cải cách', [1, 2]),
            ('"mười một hai mươi"', [7]),
            ('"một hai mươi ba"', [7]),
            ('"hai một mươi"', []),
            ("ĐẮK", []),
            ("a' OR 1=1 --", []),
            ("%", []),
            ("_", []),
            ("cai%cach", [1, 2]),
            ("cai* hanh^2", []),
            ("NEAR(cai hanh)", []),
            ("cai:hanh & !x | (y)", []),
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
        assert hits("bien ban") == [2, 6]

    def test_finds_a_phrase_far_down_a_page_of_very_many_words(self) -> None:
        text = " ".join(f"chu{number}" for number in range(30_000)) + " tiep cong dan"
        file = StoredFile.objects.create(sha256="f" * 64, size=1, media_type="text/plain", stored_at=AT)
        words, folded = searched(text)
        assert len(words) < len(text)
        page = PageText.objects.create(
            reading=Reading.objects.create(file=file, asked_at=AT), number=1, text=text, words=words, folded=folded
        )
        for typed, is_found in (('"chu17000 chu17001"', True), ('"chu17000 chu17002"', False), ("chu7", True)):
            assert list(matching.pages_with(searching.terms_of(typed))) == ([page] if is_found else [])

    def test_keeps_a_page_of_nothing_but_different_words(self) -> None:
        letters = [chr(code) for code in range(0x1EA1, 0x1EF9, 2)]
        text = " ".join("".join(word) for word in itertools.islice(itertools.product(letters, repeat=3), 60_000))
        file = StoredFile.objects.create(sha256="e" * 64, size=1, media_type="text/plain", stored_at=AT)
        words, folded = searched(text)
        reading = Reading.objects.create(file=file, asked_at=AT)
        page = PageText.objects.create(reading=reading, number=1, text=text, words=words, folded=folded)
        assert list(matching.pages_with(searching.terms_of(text[:3]))) == [page]


@pytest.fixture
def documents(pages: list[PageText]) -> list[Document]:
    unit, by = make_unit(), make_person()
    made = []
    for place, page in enumerate(pages):
        document = Document.objects.create(unit=unit, title=f"Tài liệu {place}", brought_by=by, brought_at=AT)
        file = page.reading.file
        Revision.objects.create(document=document, number=1, file=file, file_name="a.pdf", brought_by=by, brought_at=AT)
        made.append(document)
    made[1].number, made[1].symbol, made[1].issuer = "112", "BC-UBND", "UBND xã Đồng Tâm"
    made[1].abstract, made[1].issued_on = "Tiếp công dân, xử lý đơn thư", date(2022, 12, 5)
    made[1].save()
    indexing.index([document.pk for document in made])
    return made


class TestEntries:
    def found(self, typed: str, documents: list[Document]) -> list[int]:
        terms = searching.terms_of(typed)
        few = matching.few_with(terms)
        assert few is not None
        keys = set(Entry.objects.filter(few.condition()).values_list("pk", flat=True))
        assert set(matching.newest_with(terms, matching.newest_first(Entry.objects.all()), set)) == keys
        return sorted(place for place, document in enumerate(documents) if document.pk in keys)

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("112/BC-UBND", [0, 1]),
            ("tiếp công dân", [1]),
            ("tiep cong dan", [1]),
            ("tiệp công dân", []),
            ("dong tam", [0, 1]),
            ('"tài liệu 3"', [3]),
            ("tiep cong dan duong", []),
            ("ke hoach", [1]),
        ],
    )
    def test_are_found_by_what_is_said_of_them_and_by_a_page(
        self, documents: list[Document], typed: str, found: list[int]
    ) -> None:
        assert self.found(typed, documents) == found

    def test_know_which_is_the_number_itself(self, documents: list[Document]) -> None:
        for typed, wanted in (("112/bc-ubnd", {documents[1].pk}), ("112", {documents[1].pk}), ("11", set())):
            found = Entry.objects.filter(matching.has_number(searching.terms_of(typed)))
            assert set(found.values_list("pk", flat=True)) == wanted
        assert not Entry.objects.filter(matching.has_number([])).exists()

    def test_give_the_first_pages_with_their_lines(self, documents: list[Document], pages: list[PageText]) -> None:
        for number in range(2, 7):
            PageText.objects.create(
                reading=pages[0].reading, number=number, text=f"trang {number}\ncải cách", words="", folded=" cai cach "
            )
        file_id = pages[0].reading.file_id
        hits = matching.hits_of([file_id], searching.terms_of("cai cach"))[file_id]
        assert [hit.number for hit in hits] == [1, 2, 3]
        assert hits[1].pieces == (("cải cách", True),)
        assert matching.hits_of([], searching.terms_of("cai")) == {}

    def test_without_terms_no_page_is_found(self, pages: list[PageText]) -> None:
        assert matching.hits_of([pages[0].reading.file_id], []) == {}


class TestFewWith:
    def test_is_none_where_many_pages_or_titles_have_it(
        self, documents: list[Document], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(matching, "MOST_FEW", 1)
        assert matching.few_with(searching.terms_of("sáng kiến")) is not None
        assert matching.few_with(searching.terms_of("cải cách")) is None
        assert matching.few_with(searching.terms_of("tài liệu")) is None


class TestNewestWith:
    @pytest.fixture(autouse=True)
    def spread(self, documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
        for place, document in enumerate(documents):
            Document.objects.filter(pk=document.pk).update(brought_at=AT + timedelta(hours=place))
        monkeypatch.setattr(matching, "_FIRST", 2)
        monkeypatch.setattr(matching, "_MOST", 3)

    def found(self, typed: str, seen: Sequence[int] | None = None) -> list[int]:
        def counting(keys: object) -> set[int]:
            assert isinstance(keys, list)
            return set(keys) if seen is None else {*keys} & {*seen}

        ordered = matching.newest_first(Entry.objects.all())
        return matching.newest_with(searching.terms_of(typed), ordered, counting)

    def test_goes_from_the_newest_on_the_number_first(self, documents: list[Document]) -> None:
        keys = [document.pk for document in documents]
        assert self.found("tài liệu") == keys[::-1]
        assert self.found("112/bc-ubnd") == [keys[1], keys[0]]
        assert self.found("ke hoach") == [keys[1]]
        assert self.found("không đâu cả") == []

    def test_leaves_out_what_does_not_count(self, documents: list[Document]) -> None:
        keys = [document.pk for document in documents]
        assert self.found("tài liệu", seen=keys[:3]) == keys[2::-1]

    def test_gives_one_more_than_the_most_at_most(
        self, documents: list[Document], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(matching, "MOST_FOUND", 3)
        assert self.found("tài liệu") == [document.pk for document in documents[:2:-1]]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="FTS5 knows where words stand")
class TestPairs:
    @pytest.mark.parametrize("typed", ["112/BC-UBND", "cải cách hành chính", "x" * 90 + " " + "ưđ" * 50 + " cuối"])
    def test_are_written_as_the_database_writes_them(self, typed: str) -> None:
        term = Term(words_of(typed), folded_words_of(typed))
        with connection.cursor() as cursor:
            cursor.execute("SELECT evidence_word_pairs(%s)", [term.folded])
            assert sorted(cursor.fetchone()[0]) == sorted(set(matching._pairs(term)))
