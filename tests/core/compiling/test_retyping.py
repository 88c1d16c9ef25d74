"""Figures retyped in a text that came back."""

from parindex.core.compiling.lines import Bound, Line, line
from parindex.core.compiling.retyping import Change, Edited, Retyped, retyped
from tests.core.compiling.books import book

BOOK = book(a=12, b=345, c=7)


def lines(*texts: str) -> list[Line]:
    return [line(text, BOOK) for text in texts]


def found(compiled: list[Line], *texts: str) -> list[tuple[str, str, str, str]]:
    return [
        (one.change.value, one.key, one.old, one.new) for one in retyped(compiled, [Edited(text) for text in texts])
    ]


def marked(text: str, **marks: tuple[int, int]) -> Edited:
    return Edited(text, {int(number[1:]): span for number, span in marks.items()})


class TestRetyped:
    def test_finds_nothing_where_only_words_changed(self) -> None:
        assert found(lines("Có {a} hồ sơ", "và {b} việc"), "Xã có tất cả 12 hồ sơ", "thêm", "và 345 việc lớn") == []

    def test_finds_a_figure_typed_over(self) -> None:
        assert found(lines("Có {a} hồ sơ, {b} việc"), "Có 13 hồ sơ, 345 việc") == [("retyped", "a", "12", "13")]

    def test_finds_a_figure_taken_out(self) -> None:
        assert found(lines("Có {a} hồ sơ", "{b} việc"), "Có 12 hồ sơ") == [("removed", "b", "345", "")]

    def test_finds_a_figure_added(self) -> None:
        assert found(lines("Có {a} hồ sơ"), "Có 12 hồ sơ và 9 việc") == [("added", "", "", "9")]

    def test_goes_by_marks_first(self) -> None:
        (one,) = retyped(lines("Có {a} hồ sơ"), [marked("Nay đã có 99 bộ", n0=(10, 12))])
        assert (one.change, one.new, one.paragraph, one.start, one.end) == (Change.RETYPED, "99", 0, 10, 12)
        assert one.words == "Nay đã có 99 bộ"

    def test_takes_the_first_of_two_marks(self) -> None:
        edited = [marked("12 hồ sơ", n0=(0, 2)), marked("13 hồ sơ", n0=(0, 2))]
        assert [one.change for one in retyped(lines("{a} hồ sơ"), edited)] == [Change.ADDED]

    def test_does_not_believe_an_empty_mark(self) -> None:
        (one,) = retyped(lines("Có {a} hồ sơ"), [marked("Có 13 hồ sơ", n0=(5, 5))])
        assert (one.change, one.new) == (Change.RETYPED, "13")

    def test_passes_over_marks_of_another_document(self) -> None:
        assert retyped(lines("Có {a} hồ sơ"), [marked("Có 12 hồ sơ", n7=(3, 5))]) == []

    def test_keeps_ranks_and_days_together(self) -> None:
        compiled = [Line(("xếp thứ ", *line("{a}", BOOK).pieces, "/", *line("{b}", BOOK).pieces, " đơn vị"))]
        assert found(compiled, "xếp thứ 11/345 đơn vị") == [("retyped", "a", "12", "11")]

    def test_reports_a_figure_that_moved_apart(self) -> None:
        compiled = [Line(("hạn ", *line("{a}", BOOK).pieces))]
        two = Line((line("{a}", BOOK).pieces[0], "x"))
        assert found([*compiled, two], "hạn 12", "12x") == []

    def test_spans_the_whole_of_a_figure_with_parts(self) -> None:
        compiled = [Line(("ngày ", Bound("d", "15/12/2022"), " tại xã"))]
        assert found(compiled, "ngày 16/12/2022 tại xã") == [("retyped", "d", "15/12/2022", "16/12/2022")]
        assert [one[3] for one in found(compiled, "ngày 15/12", "2022 tại xã")] == ["15/12"]

    def test_cuts_long_words_around(self) -> None:
        text = "chữ " * 30 + "13" + " chữ" * 30
        words = [one.words for one in retyped(lines("chữ " * 30 + "{a}" + " chữ" * 30), [Edited(text)])]
        assert words[0].startswith("…")
        assert words[0].endswith("…")

    def test_puts_those_that_are_gone_last(self) -> None:
        compiled = lines("{a} hồ sơ đầu tiên", "{b} việc", "{c} ngày")
        changes = retyped(compiled, [Edited("12 hồ sơ đầu tiên"), Edited("8 ngày")])
        assert [one.change for one in changes][-1] is Change.REMOVED
        assert isinstance(changes[0], Retyped)
