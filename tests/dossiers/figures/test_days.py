"""Periods of figures."""

from datetime import date

import pytest

from parindex.analytics.periods import Period, PeriodKind
from parindex.dossiers.figures import days


class TestNames:
    @pytest.mark.parametrize(
        ("label", "said"),
        [
            ("2023-03", "tháng 3/2023"),
            ("2023-Q1", "quý I/2023"),
            ("2023", "năm 2023"),
            ("2022-12-15..2023-03-30", "từ 15/12/2022 đến 30/03/2023"),
        ],
    )
    def test_are_those_of_offices(self, label: str, said: str) -> None:
        period = days.read(label)
        assert period is not None
        assert (days.named(period).say("vi"), period.label) == (said, label)


class TestReading:
    @pytest.mark.parametrize("label", ["", "month", "2023-13", "1023", "abc", "2023-02-01..2023-01-01"])
    def test_gives_nothing_for_what_is_no_period(self, label: str) -> None:
        assert days.read(label) is None

    def test_knows_a_whole_quarter_by_its_days(self) -> None:
        period = days.read("2023-01-01..2023-03-31")
        assert period is not None
        assert period.kind is PeriodKind.QUARTER


class TestNeighbours:
    def test_stand_before(self) -> None:
        quarter = days.containing(date(2023, 2, 1), PeriodKind.QUARTER)
        assert days.before(quarter).label == "2022-Q4"
        span = Period(date(2023, 1, 10), date(2023, 1, 20))
        assert days.before(span) == Period(date(2022, 12, 31), date(2023, 1, 10))

    def test_go_back_as_far_as_is_asked(self) -> None:
        month = days.containing(date(2023, 2, 1), PeriodKind.MONTH)
        assert [one.label for one in days.back(month, 3)] == ["2022-12", "2023-01", "2023-02"]
        span = Period(date(2023, 1, 10), date(2023, 1, 20))
        assert list(days.back(span, 3)) == [span]
