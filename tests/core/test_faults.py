"""Faults: what is wrong, where, and what to do about it."""

import pytest

from parindex.core.faults import MOST_FAULTS, Fault, Place, Refused, refuse_too_many
from parindex.core.sentences import Template

WRONG = Template("sai {n}", "wrong {n}")
CORRECT = Template("sửa", "correct it")


def make_fault(n: int, line: int = 0, path: str = "") -> Fault:
    return Fault(Place(path, line), WRONG(n=n), CORRECT())


class TestPlace:
    def test_says_line_and_path_as_far_as_known(self) -> None:
        assert Place("a.b", 3).say() == "dòng 3: a.b"
        assert Place("a.b", 3).say("en") == "line 3: a.b"
        assert Place("a.b").say() == "a.b"
        assert Place("", 1200).say() == "dòng 1200"


class TestFault:
    def test_says_place_fault_and_remedy(self) -> None:
        assert make_fault(1, 3, "a").say() == "dòng 3: a: sai 1. Cách sửa: sửa."
        assert make_fault(1, 3, "a").say("en") == "line 3: a: wrong 1. Remedy: correct it."

    def test_says_no_place_for_a_whole_file(self) -> None:
        assert make_fault(1).say() == "sai 1. Cách sửa: sửa."

    def test_can_leave_the_place_to_others(self) -> None:
        assert make_fault(1, 3, "a").say_without_place("en") == "wrong 1. Remedy: correct it."


class TestRefused:
    def test_keeps_every_fault_in_the_order_of_the_file(self) -> None:
        refused = Refused([make_fault(1, 9), make_fault(2, 3), make_fault(3, 9)])
        assert [fault.say_without_place("en")[6] for fault in refused.faults] == ["2", "1", "3"]

    def test_says_all_of_them(self) -> None:
        assert str(Refused([make_fault(1, 9), make_fault(2, 3)])).splitlines() == [
            "dòng 3: sai 2. Cách sửa: sửa.",
            "dòng 9: sai 1. Cách sửa: sửa.",
        ]


class TestRefuseTooMany:
    def test_lets_pass_what_somebody_may_correct(self) -> None:
        refuse_too_many([make_fault(n) for n in range(MOST_FAULTS - 1)])

    def test_stops_and_says_so_before_all_others(self) -> None:
        with pytest.raises(Refused) as refused:
            refuse_too_many([make_fault(n, line=9) for n in range(MOST_FAULTS + 5)])
        first, *others = refused.value.faults
        assert first.wrong.say() == "dừng lại sau 1.000 lỗi, có thể còn nữa"
        assert len(others) == MOST_FAULTS

    def test_cannot_be_made_of_nothing(self) -> None:
        with pytest.raises(ValueError, match="nothing"):
            Refused([])
