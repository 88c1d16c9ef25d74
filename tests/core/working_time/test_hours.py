"""Office seconds between moments: examples and laws."""

from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.working_time import hours
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.hours import VIETNAM, at_home
from parindex.kit import documents
from tests.core.working_time.making import at, faults_of, make_clock, make_office

CLOCK, OFFICE = make_clock(), make_office()
DAY = OFFICE.day

moments = st.datetimes(datetime(2021, 1, 1), datetime(2027, 6, 30), timezones=st.just(VIETNAM)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
zones = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
spans = st.integers(0, 30 * DAY)


class TestOffice:
    def test_takes_a_day_of_a_limit_for_a_day_of_the_office(self) -> None:
        assert int(7.5 * 3600) == DAY
        assert OFFICE.seconds(Fraction(240)) == 30 * DAY
        assert OFFICE.seconds(Fraction(1)) == 3375
        assert OFFICE.seconds(Fraction(1, 3600)) == 1

    @given(passed=st.integers(1, DAY))
    def test_finds_the_second_at_which_a_time_is_over(self, passed: int) -> None:
        second = OFFICE.second(passed)
        assert OFFICE.passed(second) == passed
        assert OFFICE.passed(second - 1) == passed - 1


class TestBetween:
    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2023-01-05 08:00", "2023-01-05 09:00", 3600),
            ("2023-01-05 11:00", "2023-01-05 14:00", 3600),
            ("2023-01-05 12:00", "2023-01-05 13:00", 0),
            ("2023-01-06 16:00", "2023-01-09 08:30", 7200),
            ("2023-01-19 17:00", "2023-01-27 07:30", 0),
            ("2024-05-03 17:00", "2024-05-04 17:00", DAY),
            ("2023-01-05 09:00", "2023-01-05 08:00", -3600),
        ],
    )
    def test_counts_sessions_of_working_days_only(self, start: str, end: str, expected: int) -> None:
        assert CLOCK.between(at(start), at(end)) == expected

    @given(moments, moments, moments)
    def test_is_additive(self, first: datetime, second: datetime, third: datetime) -> None:
        assert CLOCK.between(first, second) + CLOCK.between(second, third) == CLOCK.between(first, third)

    @given(moments, st.integers(0, 10**7))
    def test_never_falls_and_never_outruns_the_clock_on_the_wall(self, start: datetime, seconds: int) -> None:
        end = min(start + timedelta(seconds=seconds), at("2027-12-31 23:59:59"))
        assert 0 <= CLOCK.between(start, end) <= (end - start).total_seconds()

    @given(moments, moments, zones, zones)
    def test_is_the_same_in_every_time_zone(
        self, start: datetime, end: datetime, first: timezone, second: timezone
    ) -> None:
        assert CLOCK.between(start.astimezone(first), end.astimezone(second)) == CLOCK.between(start, end)

    def test_does_not_guess_a_time_zone_or_a_year(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            CLOCK.reading(datetime(2023, 1, 5, 8, 0))  # noqa: DTZ001
        with pytest.raises(OutsideCalendar):
            CLOCK.reading(at("2028-01-03 08:00"))


class TestAfter:
    @pytest.mark.parametrize(
        ("start", "seconds", "expected"),
        [
            ("2023-01-05 08:00", 3600, "2023-01-05 09:00"),
            ("2023-01-05 11:00", 1800, "2023-01-05 11:30"),
            ("2023-01-05 11:00", 1801, "2023-01-05 13:30:01"),
            ("2023-01-06 16:00", 3600, "2023-01-06 17:00"),
            ("2023-01-06 16:00", 3601, "2023-01-09 07:30:01"),
            ("2023-01-07 09:00", 60, "2023-01-09 07:31"),
            ("2023-01-07 09:00", 0, "2023-01-07 09:00"),
        ],
    )
    def test_gives_the_earliest_moment(self, start: str, seconds: int, expected: str) -> None:
        assert CLOCK.after(at(start), seconds) == at(expected)

    @given(moments, spans)
    def test_turns_back_what_is_counted(self, start: datetime, seconds: int) -> None:
        end = CLOCK.after(start, seconds)
        assert CLOCK.between(start, end) == seconds
        assert seconds == 0 or CLOCK.between(start, end - timedelta(seconds=1)) == seconds - 1

    @given(moments, spans, spans)
    def test_can_be_taken_in_two_steps(self, start: datetime, first: int, second: int) -> None:
        end = CLOCK.after(CLOCK.after(start, first), second)
        assert end == CLOCK.after(start, first + second)

    def test_refuses_to_count_backwards_and_beyond_the_calendar(self) -> None:
        with pytest.raises(ValueError, match="-1"):
            CLOCK.after(at("2023-01-05 08:00"), -1)
        with pytest.raises(OutsideCalendar):
            CLOCK.after(at("2027-12-31 16:59"), 61)
        assert CLOCK.after(at("2027-12-31 16:59"), 60) == at("2027-12-31 17:00")


class TestOpeningAfter:
    def test_leaves_out_the_day_itself(self) -> None:
        assert CLOCK.opening_after(at("2023-01-05 06:00")) == at("2023-01-06 07:30")
        assert CLOCK.opening_after(at("2023-01-19 10:00")) == at("2023-01-27 07:30")

    def test_refuses_the_end_of_the_calendar(self) -> None:
        with pytest.raises(OutsideCalendar):
            CLOCK.opening_after(at("2027-12-31 06:00"))


class TestAtHome:
    def test_reads_moments_at_the_time_of_vietnam(self) -> None:
        assert at_home(datetime(2023, 1, 5, 18, 30, tzinfo=UTC)).isoformat() == "2023-01-06T01:30:00+07:00"


class TestRead:
    def test_takes_what_is_written(self) -> None:
        assert OFFICE.sessions == ((27_000, 41_400), (48_600, 61_200))
        assert (OFFICE.cut_off, OFFICE.hours_per_day, OFFICE.day_of_receipt_counts) == (54_000, 8, False)

    def test_cuts_off_at_closing_where_nothing_is_said(self) -> None:
        office = hours.read(documents.parse_yaml('office: {id: X, sessions: [["08:00", "16:00"]]}'))
        assert office.cut_off == 16 * 3600

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ("a: 1", "the file holds no office hours"),
            ("office: {id: X}", "«sessions» is missing"),
            ('office: {id: X, sessions: ["07:30"]}', "a session is [begin, end], after the one before"),
            (
                'office: {id: X, sessions: [["13:30", "17:00"], ["07:30", "11:30"]]}',
                "a session is [begin, end], after the one before",
            ),
            ('office: {id: X, sessions: [["07:30", "24:00"]]}', "«24:00» is no time of day"),
            ('office: {id: X, sessions: [["07:30", "11:30"]], cut_off: ba giờ}', "«ba giờ» is no time of day"),
        ],
    )
    def test_refuses_hours_that_cannot_be(self, text: str, wrong: str) -> None:
        assert faults_of(hours, text) == [f"1: {wrong}"]
