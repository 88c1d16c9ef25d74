"""The calendar of offices: what is shipped, and what is refused."""

from datetime import date, timedelta

import pytest

from parindex.core.working_time import calendar
from parindex.core.working_time.calendar import OutsideCalendar
from tests.core.working_time.making import faults_of, make_calendar

#: Working days off, year by year, by the notices of the years.
OFF = {
    2021: "01/01 10/02 11/02 12/02 15/02 16/02 21/04 30/04 03/05 02/09 03/09",
    2022: "03/01 31/01 01/02 02/02 03/02 04/02 11/04 02/05 03/05 01/09 02/09",
    2023: "02/01 20/01 23/01 24/01 25/01 26/01 01/05 02/05 03/05 01/09 04/09",
    2024: "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09",
    2025: "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09",
    2026: "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09 24/11",
}
WORKED = {2024: ["04/05"], 2025: ["26/04"], 2026: ["10/01", "22/08"]}


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [day for count in range(366) if (day := first + timedelta(days=count)).year == year]


class TestShipped:
    @pytest.mark.parametrize("year", list(OFF))
    def test_is_closed_and_open_as_the_notices_say(self, year: int) -> None:
        shipped = make_calendar()
        days = days_of(year)
        off = [f"{day:%d/%m}" for day in days if day.weekday() < 5 and not shipped.is_working_day(day)]
        on = [f"{day:%d/%m}" for day in days if day.weekday() >= 5 and shipped.is_working_day(day)]
        assert (off, on) == (OFF[year].split(), WORKED.get(year, []))

    def test_names_the_texts_of_every_year(self) -> None:
        assert all(year.basis for year in make_calendar().years)
        assert [year.year for year in make_calendar().years] == list(range(2021, 2028))

    def test_says_which_year_is_not_fixed_yet(self) -> None:
        provisional = [year.year for year in make_calendar().years if year.is_provisional]
        assert provisional == [2027]
        assert make_calendar().is_provisional(date(2027, 2, 4))
        assert not make_calendar().is_provisional(date(2026, 2, 4))

    def test_exchanges_each_worked_day_for_one_that_is_off(self) -> None:
        swaps = [swap for year in make_calendar().years for swap in year.swaps]
        assert [f"{swap.on:%d/%m/%Y} {swap.instead_of:%d/%m}" for swap in swaps] == [
            "04/05/2024 29/04",
            "26/04/2025 02/05",
            "10/01/2026 02/01",
            "22/08/2026 31/08",
        ]


class TestCalendar:
    def test_counts_working_days(self) -> None:
        assert make_calendar().add(date(2023, 1, 19), 1) == date(2023, 1, 27)
        assert make_calendar().add(date(2024, 5, 3), 1) == date(2024, 5, 4)

    def test_names_what_a_day_is_off_for(self) -> None:
        assert make_calendar().why_off(date(2023, 1, 25)) == "Tết Âm lịch Quý Mão"
        assert make_calendar().why_off(date(2023, 1, 28)) == ""

    @pytest.mark.parametrize("day", [date(2020, 12, 31), date(2028, 1, 1)])
    def test_knows_nothing_outside_its_years(self, day: date) -> None:
        with pytest.raises(OutsideCalendar) as outside:
            make_calendar().is_working_day(day)
        assert outside.value.day == day
        with pytest.raises(OutsideCalendar):
            make_calendar().add(date(2027, 12, 31), 1)


class TestRead:
    def test_refuses_a_file_without_a_calendar(self) -> None:
        assert faults_of(calendar, "a: 1") == ["1: the file holds no calendar"]
        assert faults_of(calendar, "calendar: {id: X}") == ["1: «years» is missing"]

    def test_refuses_years_with_a_gap(self) -> None:
        text = "calendar: {id: X, years: [{year: 2021}, {year: 2023}]}"
        assert faults_of(calendar, text) == ["1: years must follow each other, 2022 is missing"]
        assert faults_of(calendar, "calendar: {id: X, years: [{off: []}]}") == ["1: «year» is missing"]

    @pytest.mark.parametrize(
        ("line", "wrong"),
        [
            ('off: [{from: "31/02", name: x}]', "«31/02» is no day/month of 2024"),
            ('off: [{from: "tết", name: x}]', "«tết» is no day/month of 2024"),
            ("off: [{name: x}]", "«from» is missing"),
            ('off: [{from: "05/02", to: "04/02", name: x}]', "the days off end before they begin"),
            ('worked: [{on: "06/05", for: "29/04"}]', "06/05/2024 is neither Saturday nor Sunday"),
            ('worked: [{on: "04/05", for: "30/04"}]', "30/04/2024 is not among the days off"),
            ("colour: red", "there is no key «colour» here"),
        ],
    )
    def test_refuses_days_that_cannot_be(self, line: str, wrong: str) -> None:
        before = "" if line.startswith("off") else 'off: [{from: "29/04", name: x}], '
        text = f"calendar: {{id: X, years: [{{year: 2024, {before}{line}}}]}}"
        assert faults_of(calendar, text) == [f"1: {wrong}"]
