"""Days as people type them."""

from datetime import date

import pytest

from parindex.evidence.days import parse_day
from parindex.evidence.refusals import NoSuchDay, NotADay


class TestParseDay:
    @pytest.mark.parametrize(
        "typed",
        [
            "05/12/2022",
            "5/12/2022",
            " 5 - 12 - 2022 ",
            "05.12.2022",
            "ngày 5/12/2022",
            "Ngày 05 tháng 12 năm 2022",
            "2022-12-05",
        ],
    )
    def test_reads_what_people_type(self, typed: str) -> None:
        assert parse_day(typed) == date(2022, 12, 5)

    @pytest.mark.parametrize(
        "typed", ["", "hôm qua", "12/2022", "5/12/22", "31/13/2022", "0/1/2022", "1/1/1022", "٥/١٢/٢٠٢٢x"]
    )
    def test_refuses_what_is_no_date(self, typed: str) -> None:
        with pytest.raises(NotADay, match="ví dụ 31/12/2022"):
            parse_day(typed)

    def test_refuses_a_date_that_the_calendar_does_not_have(self) -> None:
        with pytest.raises(NoSuchDay, match=r"không có ngày 31/02/2023.*tháng 2/2023 có 28 ngày"):
            parse_day("31/02/2023")
        assert parse_day("29/02/2024") == date(2024, 2, 29)
