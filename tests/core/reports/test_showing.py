from parindex.core.reports.checks import check_report
from parindex.core.reports.figures import Place
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.showing import Piece, shown_lines
from parindex.core.sentences import Statement
from tests.core.reports.making import report


def finding(start: int, end: int) -> Finding:
    said = Statement.verbatim("x")
    place = Place(start=start, end=end, line=1, column=0, words="", quote="")
    return Finding(check="x", severity=Severity.WRONG, place=place, says=said, why=said)


class TestShownLines:
    def test_mark_the_places_of_findings_and_lose_no_letter(self) -> None:
        read = report("Tiếp nhận 20 hồ sơ.\nNăm 2023 có 5 xã.")
        first, second = shown_lines(read.prose, [finding(10, 18), finding(0, 4)])
        assert list(first.pieces) == [Piece("Tiếp", 2), Piece(" nhận "), Piece("20 hồ sơ", 1), Piece(".")]
        assert list(second.pieces) == [Piece("Năm 2023 có 5 xã.")]

    def test_mark_over_two_lines_and_the_first_of_two_that_meet(self) -> None:
        read = report("Đã tiếp nhận tổng số 20 hồ\nsơ của dân.")
        first, second = shown_lines(read.prose, [finding(21, 29), finding(21, 26)])
        assert [piece.finding for piece in first.pieces] == [0, 2]
        assert list(second.pieces) == [Piece("sơ", 1), Piece(" của dân.")]

    def test_give_every_line_of_a_report(self) -> None:
        read = report("Trễ hạn 1 hồ sơ.\nKhông có hồ sơ trễ hạn.")
        shown = list(shown_lines(read.prose, check_report(read)))
        assert ["".join(piece.text for piece in line.pieces) for line in shown] == [
            "Trễ hạn 1 hồ sơ.",
            "Không có hồ sơ trễ hạn.",
        ]
