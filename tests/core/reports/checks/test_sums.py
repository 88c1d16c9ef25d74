import pytest

from parindex.core.reports.findings import Severity
from tests.core.reports.making import found, said

AREAS = """\
Năm 2022, xã đạt {total}/100 điểm, cụ thể:
- Cải cách thể chế đạt {first}/{most} điểm;
- Cải cách tài chính công đạt 20/25 điểm;
- Chế độ công vụ đạt 15/25 điểm;
- Tổ chức bộ máy đạt 24/25 điểm.
"""
RIGHT = {"total": "77,5", "first": "18,5", "most": "25"}


def text(**changed: str) -> str:
    return AREAS.format(**{**RIGHT, **changed})


class TestSums:
    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({}, []),
            ({"first": "15,8"}, [("15,8/25", "cải cách thể chế: 18,5 điểm")]),
            ({"total": "75,5"}, [("75,5/100", "tổng: 77,5 điểm")]),
            ({"total": "50"}, [("50/100", "tổng: 77,5 điểm")]),
            ({"most": "52"}, [("18,5/52", "cải cách thể chế: tối đa 25 điểm")]),
            ({"most": "125"}, [("18,5/125", "cải cách thể chế: tối đa 25 điểm")]),
            ({"most": "21", "first": "15"}, []),
        ],
    )
    def test_finds_totals_and_maxima_that_do_not_add_up(
        self, changed: dict[str, str], expected: list[tuple[str, str]]
    ) -> None:
        assert said("sums", text(**changed)) == expected

    def test_tells_rounding_for_information(self) -> None:
        (finding,) = found("sums", text(first="18,499", total="77,5"))
        assert finding.severity is Severity.INFORMATION

    def test_shows_all_areas_where_no_slip_explains_the_maxima(self) -> None:
        (finding,) = found("sums", text(most="87"))
        assert finding.should_be is None
        assert finding.place.words.startswith("18,5/87")

    @pytest.mark.parametrize(
        "body",
        [
            "Năm 2022, xã đạt 77,5/100 điểm.\n- Cải cách thể chế đạt 18/25 điểm;",
            "Năm 2022, xã đạt 77,5/100 điểm.\nNăm 2021:\n- Cải cách thể chế đạt 18/25 điểm;",
            "Cải cách thể chế đạt 18/25 điểm.",
        ],
    )
    def test_stays_silent_on_a_selection(self, body: str) -> None:
        assert said("sums", body) == []

    def test_leaves_the_value_open_where_nothing_tells_which_part(self) -> None:
        (finding,) = found("sums", text(total="0"))
        assert finding.should_be is not None
