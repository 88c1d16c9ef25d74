"""Reading the log, and finding what was done to it past the product."""

from datetime import timedelta

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from parindex.audit import queries
from parindex.audit.acts import SYSTEM, Actor, Target
from parindex.audit.chain import FaultKind
from parindex.audit.models import Entry, Head
from parindex.audit.queries import Search
from parindex.kit import requests
from tests.audit.making import (
    AT,
    change_row,
    hash_anew,
    lift_guard,
    make_entry,
    make_log,
    opened_log,
    remove_rows,
    swap_rows,
    write_anew_from,
)
from tests.conftest import Grow

pytestmark = pytest.mark.django_db

COUNT = 6
PLACES = st.integers(1, COUNT)
TEXT_COLUMNS = ["actor_id", "actor_name", "verb", "target_kind", "target_id", "target_name", "reason", "request_id"]
CHAIN_COLUMNS = ["previous_hash", "hash", "before_json", "after_json", "folded_words"]
#: Letters that every database keeps, few enough that the same value comes up as well.
WRITINGS = st.text('aăđ1 {}[]":,\n', max_size=8)


@pytest.fixture
def log() -> None:
    make_log(COUNT)


@pytest.fixture
def open_log(log: None) -> None:
    lift_guard()


def found_kinds(known_head: str = "") -> set[FaultKind]:
    return {fault.kind for fault in queries.verify(known_head=known_head).faults}


def found(**wish: object) -> list[int]:
    return [entry.sequence for entry in queries.page(Search(**wish)).entries]  # type: ignore[arg-type]


class TestPage:
    def test_begins_with_the_newest(self, log: None) -> None:
        page = queries.page(Search(), size=4)
        assert ([entry.sequence for entry in page.entries], page.before) == ([6, 5, 4, 3], 3)

    def test_goes_on_before_a_sequence_whatever_is_recorded_meanwhile(self, log: None) -> None:
        make_log(2)
        page = queries.page(Search(), before=3, size=4)
        assert ([entry.sequence for entry in page.entries], page.before) == ([2, 1], None)

    def test_filters_by_actor_verb_and_target(self, log: None) -> None:
        make_entry(by=SYSTEM, verb="sheet.submit", target=Target(kind="sheet", id="12"))
        make_entry(by=SYSTEM, verb="round.close")
        assert found(actor_id="3") == [3]
        assert found(verb="round.close") == [8]
        assert found(verb="sheet.") == [7]
        assert found(target_kind="sheet", target_id="12") == [7]
        assert found(verb="round.", target_kind="sheet") == []

    def test_filters_by_period_without_its_end(self, log: None) -> None:
        assert found(since=AT + timedelta(minutes=2), until=AT + timedelta(minutes=4)) == [3, 2]

    def test_filters_by_request(self) -> None:
        make_entry()
        with requests.identified() as request_id:
            make_entry()
            make_entry()
        assert found(request_id=request_id) == [3, 2]

    @pytest.mark.parametrize("words", ["ĐÀO", "dao nguyen", "muộn Năm", "đợt đánh giá"])
    def test_finds_words_in_names_and_reason_with_or_without_marks(self, log: None, words: str) -> None:
        make_entry(by=Actor(id="9", name="Nguyễn Thị Đào"), reason="Nộp muộn")
        assert found(words=words)[0] == 7

    @pytest.mark.parametrize("words", ["đào", "muộn sớm", "%", "points"])
    def test_finds_nothing_where_a_word_is_not(self, log: None, words: str) -> None:
        assert found(words=words) == []

    def test_asks_the_database_once(self, queries_do_not_grow: Grow) -> None:
        make_log(3)
        queries_do_not_grow(act=lambda: queries.page(Search(words="ly do")), grow=lambda: make_log(60), most=1)


class TestEntry:
    def test_gives_one_or_none(self, log: None) -> None:
        entry = queries.entry(2)
        assert entry is not None
        assert entry.reason == "Lý do 2"
        assert queries.entry(99) is None


class TestLines:
    def test_gives_the_log_up_to_a_sequence(self, log: None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "_CHUNK", 2)
        lines = list(queries.lines(until=5))
        assert lines == [entry.line() for entry in Entry.objects.filter(pk__lte=5).order_by("sequence")]
        assert lines[0].startswith(
            '{"actor_id":"1","actor_name":"Người 1","after":{"ghi chú":["đủ",null,true],"points"'
        )


class TestVerify:
    def test_finds_nothing_wrong_with_what_was_recorded(self, log: None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "_CHUNK", 2)
        verdict = queries.verify(known_head=Entry.objects.get(pk=2).hash)
        assert (verdict.rows, verdict.end.hash, verdict.faults) == (6, Head.objects.get().hash, ())

    @settings(max_examples=60, deadline=None)
    @given(PLACES, st.sampled_from(TEXT_COLUMNS + CHAIN_COLUMNS), WRITINGS, st.booleans())
    def test_finds_any_change_of_a_text(self, place: int, column: str, value: str, with_hash: bool) -> None:
        with opened_log(COUNT):
            before = getattr(Entry.objects.get(pk=place), column)
            value = f"a{value}" if column == "verb" else value
            change_row(place, column, value)
            if with_hash and column in (*TEXT_COLUMNS, "previous_hash"):
                hash_anew(place)
            assert queries.verify().is_sound is (value == before)

    @settings(max_examples=20, deadline=None)
    @given(PLACES, st.integers(-(10**9), 10**9).filter(bool), st.booleans())
    def test_finds_any_change_of_a_time(self, place: int, shift: int, with_hash: bool) -> None:
        with opened_log(COUNT):
            change_row(place, "at", Entry.objects.get(pk=place).at + timedelta(microseconds=shift))
            if with_hash:
                hash_anew(place)
            assert not queries.verify().is_sound

    @settings(max_examples=20, deadline=None)
    @given(st.sets(PLACES, min_size=1))
    def test_finds_any_removal(self, places: set[int]) -> None:
        with opened_log(COUNT):
            remove_rows(*places)
            fault = next(fault for fault in queries.verify().faults if fault.kind is FaultKind.MISSING)
            assert fault.first == min(places)

    @settings(max_examples=20, deadline=None)
    @given(st.lists(PLACES, min_size=2, max_size=2, unique=True), st.booleans())
    def test_finds_any_swap(self, places: list[int], with_hash: bool) -> None:
        with opened_log(COUNT):
            swap_rows(*places)
            if with_hash:
                for place in places:
                    hash_anew(place)
            assert found_kinds() & {FaultKind.CHANGED, FaultKind.REORDERED}

    def test_finds_a_removal_that_was_covered_by_new_numbers(self, open_log: None) -> None:
        remove_rows(3)
        for place in (4, 5, 6):
            change_row(place, "sequence", place - 1)
            hash_anew(place - 1)
        Head.objects.update(sequence=5)
        assert found_kinds() == {FaultKind.REORDERED, FaultKind.HEAD}

    def test_finds_a_cut_end_by_the_head(self, open_log: None) -> None:
        remove_rows(5, 6)
        assert found_kinds() == {FaultKind.MISSING, FaultKind.HEAD}

    def test_finds_a_removed_head(self, log: None) -> None:
        Head.objects.all().delete()
        assert found_kinds() == {FaultKind.HEAD}

    def test_finds_a_log_written_anew_by_a_head_that_was_noted(self, open_log: None) -> None:
        early, late = Entry.objects.get(pk=2).hash, Entry.objects.get(pk=5).hash
        change_row(4, "after_json", '{"points":100}')
        write_anew_from(4)
        assert found_kinds() == set()
        assert found_kinds(early) == set()
        assert found_kinds(late) == {FaultKind.UNKNOWN_HEAD}

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps the type of a column")
    @pytest.mark.parametrize(("column", "value"), [("at", "hôm qua"), ("at", b"\xff"), ("reason", b"\xff\xfe")])
    def test_names_a_row_that_cannot_be_read(self, open_log: None, column: str, value: str | bytes) -> None:
        change_row(4, column, value)
        verdict = queries.verify()
        assert [(fault.kind, fault.first) for fault in verdict.faults] == [(FaultKind.CHANGED, 4)]
        assert verdict.rows == 6

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no infinite time")
    def test_names_a_row_whose_time_is_infinite(self, open_log: None) -> None:
        change_row(4, "at", "infinity")
        verdict = queries.verify()
        assert [(fault.kind, fault.first) for fault in verdict.faults] == [(FaultKind.CHANGED, 4)]

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps the type of a column")
    @pytest.mark.parametrize("column", ["sequence", "hash"])
    def test_finds_a_head_that_cannot_be_read(self, log: None, column: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE audit_head SET {column} = CAST(x'ff' AS TEXT)")  # noqa: S608
        assert FaultKind.HEAD in found_kinds()

    def test_reads_in_chunks_of_a_fixed_size(self, queries_do_not_grow: Grow) -> None:
        make_log(2)
        queries_do_not_grow(act=queries.verify, grow=lambda: make_log(100), most=4)


class TestActorIds:
    def test_keep_to_the_acts_of_some(self) -> None:
        for name in ("user:1", "user:2", "user:3"):
            make_entry(by=Actor(id=name, name=name))
        assert found(actor_ids=frozenset({"user:1", "user:3"})) == [3, 1]
        assert found(actor_ids=frozenset()) == []
