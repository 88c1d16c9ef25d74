"""Going along the chain, without a database: each fault under its name, and only it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parindex.audit import canonical
from parindex.audit.chain import Checker, End, Fault, FaultKind, Verdict
from parindex.audit.models import GENESIS, Entry
from tests.audit.making import AT

COUNT = 6
unhurried = settings(deadline=None)
PLACES = st.integers(1, COUNT)


def make_chain(count: int = COUNT, *, reason: str = "") -> list[Entry]:
    chain: list[Entry] = []
    for number in range(1, count + 1):
        values = canonical.write({"points": number})
        entry = Entry(at=AT, verb="round.open", reason=reason, before_json="null", after_json=values)
        entry.seal(sequence=number, previous_hash=chain[-1].hash if chain else GENESIS)
        chain.append(entry)
    return chain


def check(chain: list[Entry], *, head: End | None, known_head: str = "") -> Verdict:
    checker = Checker(known_head)
    for entry in chain:
        checker.take(entry.sequence, entry)
    return checker.close(head)


def end_of(chain: list[Entry]) -> End:
    return End(sequence=chain[-1].sequence, hash=chain[-1].hash)


def faults(chain: list[Entry], head: End | None = None, known_head: str = "") -> dict[FaultKind, tuple[int, int]]:
    verdict = check(chain, head=head or end_of(make_chain()), known_head=known_head)
    return {fault.kind: (fault.first, fault.last) for fault in verdict.faults}


class TestChecker:
    def test_finds_nothing_wrong_with_what_was_written(self) -> None:
        chain = make_chain()
        assert check(chain, head=end_of(chain)) == Verdict(rows=COUNT, end=end_of(chain), faults=())

    def test_finds_nothing_wrong_with_an_empty_log(self) -> None:
        assert check([], head=None).is_sound
        assert check([], head=End(sequence=0, hash=GENESIS), known_head=GENESIS).is_sound

    @unhurried
    @given(PLACES)
    def test_finds_a_changed_row_once(self, place: int) -> None:
        chain = make_chain()
        chain[place - 1].reason = "khác"
        chain[place - 1].folded_words = "khac"
        assert faults(chain) == {FaultKind.CHANGED: (place, place)}

    @unhurried
    @given(PLACES)
    def test_finds_a_changed_hash_once(self, place: int) -> None:
        chain = make_chain()
        chain[place - 1].hash = "f" * 64
        assert faults(chain) == {FaultKind.CHANGED: (place, place)}

    @unhurried
    @given(PLACES)
    def test_finds_a_row_that_was_written_anew_with_its_hash(self, place: int) -> None:
        chain = make_chain()
        entry = chain[place - 1]
        entry.reason = "khác"
        entry.seal(sequence=place, previous_hash=entry.previous_hash)
        expected = {FaultKind.REORDERED: (place + 1,) * 2} if place < COUNT else {FaultKind.HEAD: (COUNT, COUNT)}
        assert faults(chain) == expected

    @unhurried
    @given(st.sets(PLACES, min_size=1))
    def test_finds_the_first_rows_that_are_missing(self, places: set[int]) -> None:
        last = min(place for place in places if place + 1 not in places)
        found = faults([entry for entry in make_chain() if entry.sequence not in places])
        assert found.pop(FaultKind.MISSING) == (min(places), last)
        assert set(found) == ({FaultKind.HEAD} if COUNT in places else set())

    @unhurried
    @given(st.permutations(range(COUNT)).filter(lambda order: order != sorted(order)))
    def test_finds_rows_in_another_order_although_each_has_its_hash(self, order: list[int]) -> None:
        chain = make_chain()
        moved = [chain[place] for place in order]
        for sequence, entry in enumerate(moved, start=1):
            entry.seal(sequence=sequence, previous_hash=entry.previous_hash)
        first = next(place for place in range(COUNT) if order[place] != place)
        assert faults(moved)[FaultKind.REORDERED][0] in {first + 1, first + 2}

    def test_finds_rows_past_the_head(self) -> None:
        assert faults(make_chain(COUNT + 2)) == {FaultKind.HEAD: (COUNT + 2, COUNT + 2)}

    @pytest.mark.parametrize("head", [None, End(sequence=COUNT, hash="f" * 64), End(sequence=0, hash=GENESIS)])
    def test_finds_a_head_that_was_changed_or_removed(self, head: End | None) -> None:
        verdict = check(make_chain(), head=head)
        assert [fault.kind for fault in verdict.faults] == [FaultKind.HEAD]

    def test_finds_a_row_before_the_first(self) -> None:
        early = make_chain(1)[0]
        early.seal(sequence=0, previous_hash=GENESIS)
        assert faults([early, *make_chain()]) == {FaultKind.REORDERED: (0, 0)}

    def test_counts_a_row_that_cannot_be_read_as_changed(self) -> None:
        checker, chain = Checker(), make_chain(3)
        for entry in chain:
            checker.take(entry.sequence, None if entry.sequence == 2 else entry)
        assert checker.close(end_of(chain)).faults == (Fault(kind=FaultKind.CHANGED, first=2, last=2),)

    def test_names_the_first_of_several(self) -> None:
        chain = make_chain()
        chain[1].reason = chain[3].reason = "khác"
        assert faults(chain) == {FaultKind.CHANGED: (2, 2)}

    @unhurried
    @given(PLACES)
    def test_knows_every_older_head(self, place: int) -> None:
        chain = make_chain()
        assert faults(chain, known_head=chain[place - 1].hash) == {}

    def test_finds_a_log_written_anew_by_an_older_head_only(self) -> None:
        forged, noted = make_chain(reason="khác"), make_chain()[2].hash
        assert faults(forged, end_of(forged)) == {}
        assert faults(forged, end_of(forged), noted) == {FaultKind.UNKNOWN_HEAD: (COUNT, COUNT)}

    @pytest.mark.parametrize(
        "written", ['{"points": 1}', '{"points":9,"points":1}', '{"points":1.0}', "[" * 5000, "", "NaN"]
    )
    def test_takes_no_other_writing_of_the_same_values(self, written: str) -> None:
        chain = make_chain()
        chain[0].after_json = written
        assert faults(chain) == {FaultKind.CHANGED: (1, 1)}

    def test_covers_the_words_that_are_searched(self) -> None:
        chain = make_chain()
        chain[2].folded_words = "khong tim thay"
        assert faults(chain) == {FaultKind.CHANGED: (3, 3)}


class TestFault:
    @pytest.mark.parametrize("kind", FaultKind)
    def test_says_what_is_wrong_in_both_languages(self, kind: FaultKind) -> None:
        fault = Fault(kind=kind, first=5, last=7)
        assert fault.say() != fault.say("en")
        assert ("5" in fault.say()) is (kind != FaultKind.UNKNOWN_HEAD)
