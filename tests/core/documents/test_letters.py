"""Letters that are mistaken for one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.documents.letters import composed, digits, distance, flat, nearest


class TestFlat:
    @given(st.text())
    def test_keeps_every_place(self, text: str) -> None:
        assert len(flat(text)) == len(text)

    def test_takes_the_marks_away(self) -> None:
        assert flat("Ủy ban ĐÔNG ß\tx") == "uy ban dong ß x"


class TestComposed:
    def test_evens_dashes_strokes_and_the_eth(self) -> None:
        assert composed("15⁄QÐ–UBND") == "15/QĐ-UBND"


class TestDigits:
    @pytest.mark.parametrize(
        ("text", "meant"), [("OI", "01"), ("2O22", "2022"), ("l5", "15"), ("S8", "58"), ("12", "12")]
    )
    def test_reads_what_was_meant(self, text: str, meant: str) -> None:
        assert digits(text) == meant

    @pytest.mark.parametrize("text", ["", "x1", "²", "1 2"])
    def test_gives_none_for_other_letters(self, text: str) -> None:
        assert digits(text) is None


class TestDistance:
    @pytest.mark.parametrize(
        ("one", "other", "apart"),
        [("UBND", "UBND", 0), ("UBNĐ", "UBND", 0.4), ("UBN", "UBND", 1), ("UBXD", "UBND", 1), ("bc", "BC", 0.8)],
    )
    def test_counts_letters_that_look_alike_less(self, one: str, other: str, apart: float) -> None:
        assert distance(one, other, most=2) == pytest.approx(apart)

    def test_stops_early_where_it_is_too_far(self) -> None:
        assert distance("abcdef", "xyzuvw", most=1) > 1
        assert distance("abc", "abcdef", most=1) > 1

    @given(st.text("ABĐD0O", max_size=6), st.text("ABĐD0O", max_size=6))
    def test_is_the_same_either_way(self, one: str, other: str) -> None:
        assert distance(one, other, most=9) == pytest.approx(distance(other, one, most=9))


class TestNearest:
    def test_gives_the_closest(self) -> None:
        found = nearest("8C", ("BC", "KH"), most=0.8)
        assert found is not None
        assert found.text == "BC"

    def test_gives_none_where_two_are_as_close(self) -> None:
        assert nearest("XA", ("TA", "PA"), most=1) is None

    def test_gives_none_where_none_is_close_or_there_is_none(self) -> None:
        assert nearest("KH", ("BC",), most=0.8) is None
        assert nearest("KH", (), most=1) is None
