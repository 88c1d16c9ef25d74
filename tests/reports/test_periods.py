"""Periods of reports."""

from datetime import date

import pytest

from parindex.core.placeholders import Period
from parindex.reports.models import Span
from parindex.reports.periods import days, of_period, words


class TestWords:
    @pytest.mark.parametrize(
        ("span", "expected"),
        [(Span.YEAR, "năm 2022"), (Span.Q3, "quý III năm 2022"), (Span.HALF, "6 tháng đầu năm 2022")],
    )
    def test_name_a_period(self, span: Span, expected: str) -> None:
        assert words(2022, span) == expected

    def test_all_spans_have_words(self) -> None:
        assert all(words(2022, span) for span in Span)


class TestOfPeriod:
    def test_gives_year_and_span(self) -> None:
        assert (of_period(Period(2022)), of_period(Period(2023, 2))) == ((2022, "year"), (2023, "q2"))


class TestDays:
    def test_go_from_the_fifteenth_to_the_fourteenth(self) -> None:
        assert days(2023, Span.Q1) == (date(2022, 12, 15), date(2023, 3, 14))
        assert days(2023, Span.Q3) == (date(2023, 6, 15), date(2023, 9, 14))
        assert days(2023, Span.YEAR) == (date(2022, 12, 15), date(2023, 12, 14))
