"""What reading a file gave."""

import pytest

from parindex.reading.outcome import Reading
from parindex.reading.states import State
from tests.reading.test_codec import FACTS, SIGNATURE, TEXT

READING = Reading(
    state=State.PARTLY, because=State.TOO_SLOW, text=TEXT, facts=FACTS, signatures=(SIGNATURE,), unread=(2,)
)


class TestReading:
    @pytest.mark.parametrize("reading", [READING, Reading(state=State.ENCRYPTED)])
    def test_reads_back_from_json(self, reading: Reading) -> None:
        assert Reading.from_json(reading.to_json()) == reading

    def test_refuses_what_is_none(self) -> None:
        with pytest.raises((KeyError, ValueError)):
            Reading.from_json('{"state": "what"}')

    def test_says_how_it_ended(self) -> None:
        assert READING.said().say() == "Hết thời gian đọc: đã đọc 1 trên 7 trang."
        assert (READING.has_text, Reading(state=State.BROKEN).has_text) == (True, False)
