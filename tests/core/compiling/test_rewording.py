"""Words edited around figures."""

from parindex.core.compiling.lines import Bound, line
from parindex.core.compiling.rewording import reworded
from tests.core.compiling.books import book

GIVEN = line("Có {a} hồ sơ, {b} việc.", book(a=12, b=345))


class TestReworded:
    def test_keeps_figures_bound(self) -> None:
        made, changes = reworded(GIVEN, "Toàn xã có 12 hồ sơ và 345 việc.")
        assert made.bound == (Bound("a", "12"), Bound("b", "345"))
        assert (made.text, changes) == ("Toàn xã có 12 hồ sơ và 345 việc.", [])

    def test_frees_those_that_were_retyped(self) -> None:
        made, changes = reworded(GIVEN, "Có 13 hồ sơ, 345 việc.")
        assert made.pieces == ("Có 13 hồ sơ, ", Bound("b", "345"), " việc.")
        assert [change.new for change in changes] == ["13"]

    def test_takes_a_sentence_of_the_officer(self) -> None:
        made, changes = reworded(line("", book()), "Một câu mới.")
        assert (made.pieces, changes) == (("Một câu mới.",), [])

    def test_takes_another_sentence_for_a_new_one(self) -> None:
        made, changes = reworded(GIVEN, "Năm tới đặt mục tiêu 12 sáng kiến mới cho toàn xã.")
        assert made.bound == ()
        assert [change.new for change in changes] == ["12"]

    def test_does_not_bind_a_part_of_another_number(self) -> None:
        made, _ = reworded(GIVEN, "Trong 112 việc có 12 hồ sơ, 345 việc.")
        assert made.pieces[:2] == ("Trong 112 việc có ", Bound("a", "12"))

    def test_leaves_a_figure_that_changed_its_place(self) -> None:
        made, _ = reworded(GIVEN, "Có 345 việc, 12 hồ sơ.")
        assert made.text == "Có 345 việc, 12 hồ sơ."
