from datetime import date

from parindex.core.reports.figures import Days, Kind, Role
from tests.core.reports.making import figures


class TestDays:
    def test_counts_both_ends(self) -> None:
        assert Days(date(2022, 12, 15), date(2023, 3, 30)).length == 106

    def test_holds_what_lies_within(self) -> None:
        year, quarter = Days(date(2023, 1, 1), date(2023, 12, 31)), Days(date(2023, 1, 1), date(2023, 3, 31))
        assert year.holds(quarter)
        assert not quarter.holds(year)


class TestFigure:
    def test_is_a_fact_unless_aimed_at_lost_or_gained(self) -> None:
        score, lost = figures("Lĩnh vực này đạt 5/7 điểm, bị trừ 2 điểm.", Kind.SCORE)
        assert (score.is_fact, lost.is_fact, lost.role) == (True, False, Role.LOST)
        assert score.start == score.place.start
