"""Dates as people type them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from parindex.web.days import DayField, DaysField, closing, opening, read_day


class TestReadDay:
    @pytest.mark.parametrize("text", ["1/2/2023", "01/02/2023", " 01-02-2023 ", "2023-02-01"])
    def test_reads_a_day(self, text: str) -> None:
        assert read_day(text) == date(2023, 2, 1)

    def test_reads_nothing(self) -> None:
        assert read_day("  ") is None

    def test_says_that_a_day_does_not_exist_and_how_to_write_one(self) -> None:
        with pytest.raises(ValidationError) as refused:
            read_day("31/02/2023")
        (said,) = refused.value.messages
        assert said.startswith("ngày 31/02/2023 không có thật. Cách sửa: ")

    @pytest.mark.parametrize("text", ["1/2/23", "mai", "42", "<script>"])
    def test_refuses_what_is_no_day(self, text: str) -> None:
        with pytest.raises(ValidationError, match="không phải là ngày"):
            read_day(text)


class TestEnds:
    def test_are_the_first_and_last_second_here(self) -> None:
        day = date(2023, 2, 1)
        assert opening(day).isoformat() == "2023-02-01T00:00:00+07:00"
        assert closing(day).isoformat() == "2023-02-01T23:59:59+07:00"


class TestFields:
    def test_show_a_date_as_it_is_typed(self) -> None:
        assert DayField().prepare_value(date(2023, 2, 1)) == "01/02/2023"
        assert DayField().prepare_value("31/02/2023") == "31/02/2023"

    def test_show_and_read_lines(self) -> None:
        field = DaysField(required=False)
        assert field.prepare_value(["2023-02-01", "2023-02-02"]) == "01/02/2023\n02/02/2023"
        assert field.prepare_value("x") == "x"
        assert field.clean("02/02/2023\n\n01/02/2023\n02/02/2023") == ("2023-02-01", "2023-02-02")
