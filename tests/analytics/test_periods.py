"""Periods: read, named, numbered, one after another."""

import itertools
from datetime import date

import pytest

from parindex.analytics import periods
from parindex.analytics.periods import Period, PeriodKind, PeriodRefused


class TestRead:
    @pytest.mark.parametrize("given", ["month", "quarter", "year"])
    def test_reads_a_kind(self, given: str) -> None:
        assert periods.read(given) is PeriodKind(given)

    @pytest.mark.parametrize(
        ("given", "start", "end"),
        [
            ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
            ("2026-Q1", date(2026, 1, 1), date(2026, 4, 1)),
            ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
            ("2024", date(2024, 1, 1), date(2025, 1, 1)),
            ("2026-02-15..2026-02-28", date(2026, 2, 15), date(2026, 3, 1)),
        ],
    )
    def test_reads_one_period_and_names_it_so(self, given: str, start: date, end: date) -> None:
        found = periods.read(given)
        assert isinstance(found, Period)
        assert (found.start, found.end, found.label) == (start, end, given)

    @pytest.mark.parametrize(
        "given", ["", "week", "2026-13", "2026-Q5", "0000", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01"]
    )
    def test_refuses_what_is_none(self, given: str) -> None:
        with pytest.raises(PeriodRefused):
            periods.read(given)


def test_periods_follow_each_other() -> None:
    for kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR):
        found = list(periods.between(kind, date(2025, 11, 30), date(2027, 2, 1)))
        assert all(before.end == after.start for before, after in itertools.pairwise(found))
        assert [periods.place_of(one.start, kind) for one in found] == [one.place for one in found]
    assert periods.place_of(date(2026, 5, 1), PeriodKind.SPAN) == 1
