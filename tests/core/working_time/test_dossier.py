"""The clock of a dossier: starts, pauses, other agencies, lateness, and the sentence that explains it."""

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from parindex.core.working_time.dossier import (
    Cause,
    ClockReading,
    Course,
    Limit,
    Pause,
    State,
    Step,
    duration,
    moment,
    read_clock,
)
from parindex.core.working_time.hours import VIETNAM
from tests.core.working_time.making import at, make_clock, make_course, make_office

CLOCK, OFFICE = make_clock(), make_office()
HOUR = 3600

moments = st.datetimes(datetime(2021, 1, 1), datetime(2026, 12, 31), timezones=st.just(VIETNAM)).map(  # noqa: DTZ001
    lambda one: one.replace(microsecond=0)
)
limits = st.integers(1, 30).map(lambda days: Limit.of_days(days, OFFICE))


def read(course: Course, now: str = "2023-01-05 08:00") -> ClockReading:
    return read_clock(CLOCK, course, at(now))


def due(course: Course) -> str:
    found = read(course).due_at
    return f"{found:%Y-%m-%d %H:%M}" if found else "–"


class TestStart:
    def test_does_not_count_the_day_of_receipt(self) -> None:
        assert due(make_course("2023-01-05 08:10", 1)) == "2023-01-06 17:00"
        assert due(make_course("2023-01-06 16:59", 5)) == "2023-01-13 17:00"

    def test_goes_over_days_off(self) -> None:
        assert due(make_course("2023-01-18 09:00", 2)) == "2023-01-27 17:00"
        assert due(make_course("2024-05-02 09:00", 2)) == "2024-05-04 17:00"

    @pytest.mark.parametrize(
        ("received", "expected"),
        [
            ("2023-01-05 08:10", "2023-01-05 17:00"),
            ("2023-01-05 15:00", "2023-01-05 17:00"),
            ("2023-01-05 15:01", "2023-01-06 17:00"),
            ("2023-01-06 16:00", "2023-01-09 17:00"),
            ("2023-01-07 09:00", "2023-01-09 17:00"),
        ],
    )
    def test_returns_the_same_day_what_came_before_the_cut_off(self, received: str, expected: str) -> None:
        assert due(Course(received_at=at(received), limit=Limit.same_day())) == expected

    def test_moves_to_the_next_day_where_nothing_of_the_day_is_left(self) -> None:
        clock = replace(CLOCK, office=replace(OFFICE, cut_off=20 * HOUR))
        course = Course(received_at=at("2023-01-05 18:00"), limit=Limit.same_day())
        assert read_clock(clock, course, at("2023-01-05 18:00")).due_at == at("2023-01-06 17:00")

    def test_counts_hours_from_receipt(self) -> None:
        course = Course(received_at=at("2023-01-05 16:30"), limit=Limit.of_hours(2))
        assert due(course) == "2023-01-06 08:52"

    def test_counts_from_receipt_where_the_office_says_so(self) -> None:
        clock = replace(CLOCK, office=replace(OFFICE, day_of_receipt_counts=True))
        course = make_course("2023-01-05 14:00", 1)
        assert read_clock(clock, course, at("2023-01-05 14:00")).due_at == at("2023-01-06 14:00")


class TestPauses:
    def test_moves_the_due_moment_by_the_paused_working_time(self) -> None:
        pause = Pause(at("2023-01-09 10:00"), at("2023-01-11 10:00"))
        assert due(make_course("2023-01-05 08:00", 5)) == "2023-01-12 17:00"
        assert due(make_course("2023-01-05 08:00", 5, pauses=(pause,))) == "2023-01-16 17:00"

    def test_takes_several_and_overlapping_ones(self) -> None:
        pauses = (
            Pause(at("2023-01-10 07:30"), at("2023-01-10 17:00")),
            Pause(at("2023-01-06 07:30"), at("2023-01-06 17:00")),
            Pause(at("2023-01-06 08:00"), at("2023-01-06 09:00")),
        )
        course = make_course("2023-01-05 08:00", 2, "2023-01-11 10:00", pauses=pauses)
        assert due(course) == "2023-01-11 17:00"
        assert read(course).paused == 2 * OFFICE.day
        assert read(course).state is State.ON_TIME

    def test_stands_still_while_a_supplement_is_awaited(self) -> None:
        pauses = (Pause(at("2023-01-09 07:30")), Pause(at("2023-01-10 07:30"), at("2023-01-10 08:30")))
        reading = read(make_course("2023-01-05 08:00", 3, pauses=pauses), "2023-02-20 08:00")
        assert (reading.due_at, reading.state, reading.left) == (None, State.WAITING, 2 * OFFICE.day)
        assert not reading.state.is_late

    def test_ends_with_the_dossier(self) -> None:
        course = make_course("2023-01-05 08:00", 3, "2023-01-11 09:00", pauses=(Pause(at("2023-01-09 07:30")),))
        assert read(course).state is State.EARLY

    def test_does_not_help_a_dossier_that_is_late_already_nor_before_it_starts(self) -> None:
        late = Pause(at("2023-01-10 08:00"), at("2023-01-12 08:00"))
        early = Pause(at("2023-01-05 09:00"), at("2023-01-05 16:00"))
        assert due(make_course("2023-01-05 08:00", 1, pauses=(late, early))) == "2023-01-06 17:00"

    def test_counts_as_late_in_the_index_from_the_second_on(self) -> None:
        one = Pause(at("2023-01-06 08:00"), at("2023-01-06 09:00"))
        two = Pause(at("2023-01-09 08:00"), at("2023-01-09 09:00"))
        course = make_course("2023-01-05 08:00", 9, "2023-01-10 08:00", pauses=(one,))
        assert not read(course).counts_as_late_in_index
        twice = read(replace(course, pauses=(one, two)))
        assert twice.counts_as_late_in_index
        assert not twice.state.is_late
        assert twice.said.say().endswith("yêu cầu bổ sung quá một lần: bộ chỉ số phục vụ tính là quá hạn")

    @given(moments, limits, moments, st.integers(0, 20 * 86_400))
    def test_moves_it_by_exactly_what_lies_before_the_due_moment(
        self, received: datetime, limit: Limit, start: datetime, seconds: int
    ) -> None:
        course = Course(received_at=received, limit=limit)
        plain = read_clock(CLOCK, course, received)
        assert plain.due_at is not None
        assume(CLOCK.between(start, plain.due_at) > 0)
        end = start + timedelta(seconds=seconds)
        moved = read_clock(CLOCK, replace(course, pauses=(Pause(start, end),)), received).due_at
        assert moved is not None
        begin = max(start, plain.starts_at)
        assert CLOCK.between(plain.due_at, moved) == (CLOCK.between(begin, end) if end > begin else 0)

    @given(moments, limits, st.lists(st.tuples(moments, st.integers(0, 10 * 86_400)), max_size=4))
    def test_never_moves_it_forward_whatever_their_order(
        self, received: datetime, limit: Limit, spans: list[tuple[datetime, int]]
    ) -> None:
        pauses = tuple(Pause(start, start + timedelta(seconds=span)) for start, span in spans)
        course = Course(received_at=received, limit=limit)
        plain, paused, turned = (
            read_clock(CLOCK, replace(course, pauses=one), received).due_at for one in ((), pauses, pauses[::-1])
        )
        assert plain is not None
        assert paused is not None
        assert plain <= paused == turned


class TestState:
    @pytest.mark.parametrize(
        ("finished", "state", "late"),
        [
            ("2023-01-12 16:00", State.EARLY, 0),
            ("2023-01-13 08:00", State.ON_TIME, 0),
            ("2023-01-13 17:00", State.ON_TIME, 0),
            ("2023-01-13 19:00", State.ON_TIME, 0),
            ("2023-01-16 08:30", State.LATE, HOUR),
        ],
    )
    def test_of_a_dossier_that_is_done(self, finished: str, state: State, late: int) -> None:
        reading = read(make_course("2023-01-06 09:00", 5, finished))
        assert (reading.state, reading.late, reading.state.is_late) == (state, late, state is State.LATE)

    def test_of_one_that_is_not(self) -> None:
        course = make_course("2023-01-06 09:00", 5)
        within, before, overdue = (
            read(course, now) for now in ("2023-01-13 16:00", "2023-01-06 09:00", "2023-01-16 09:30")
        )
        assert (within.state, within.left) == (State.WITHIN, HOUR)
        assert (before.state, before.left) == (State.WITHIN, 5 * OFFICE.day)
        assert (overdue.state, overdue.late, overdue.left) == (State.OVERDUE, 2 * HOUR, 0)

    def test_leaves_future_pauses_out_of_what_is_left(self) -> None:
        pause = Pause(at("2023-01-10 07:30"), at("2023-01-10 17:00"))
        reading = read(make_course("2023-01-05 09:00", 3, pauses=(pause,)), "2023-01-09 17:00")
        assert (reading.due_at, reading.left) == (at("2023-01-11 17:00"), OFFICE.day)

    @given(moments, limits, moments)
    def test_is_late_just_where_more_than_the_limit_was_worked(
        self, received: datetime, limit: Limit, finished: datetime
    ) -> None:
        assume(finished > received)
        reading = read_clock(CLOCK, Course(received_at=received, limit=limit, finished_at=finished), finished)
        worked = CLOCK.between(reading.starts_at, finished)
        assert limit.hours is not None
        assert reading.late == max(0, worked - OFFICE.seconds(limit.hours))
        assert reading.state.is_late == (reading.late > 0)


class TestCauses:
    def test_name_the_agency_that_held_it_too_long(self) -> None:
        step = Step("Sở LĐTBXH", at("2023-01-09 07:30"), at("2023-01-17 17:00"), Limit.of_days(3, OFFICE))
        reading = read(make_course("2023-01-06 09:00", 5, "2023-01-18 17:00", steps=(step,)))
        assert reading.causes == (Cause("Sở LĐTBXH", 4 * OFFICE.day),)
        assert reading.said.say().endswith("trễ hạn 3 ngày làm việc; trễ hạn, do Sở LĐTBXH giữ quá 4 ngày làm việc")
        assert reading.state.is_late

    def test_say_where_they_explain_a_part_only(self) -> None:
        steps = (
            Step("Sở A", at("2023-01-09 07:30"), at("2023-01-09 08:30")),
            Step("Sở B", at("2023-01-10 07:30"), None, Limit.of_days(5, OFFICE)),
            Step("Sở C", at("2023-01-09 07:30"), at("2023-01-09 08:30"), Limit.of_days(1, OFFICE)),
        )
        reading = read(make_course("2023-01-06 09:00", 1, steps=steps), "2023-01-17 17:00")
        assert reading.causes == (Cause("Sở B", OFFICE.day), Cause("Sở A", HOUR))
        assert "late in part because Sở B held it 1 working days too long" in reading.said.say("en")

    def test_are_none_where_nothing_is_late(self) -> None:
        step = Step("Sở A", at("2023-01-09 07:30"), at("2023-01-10 17:00"))
        assert read(make_course("2023-01-06 09:00", 5, "2023-01-11 08:00", steps=(step,))).causes == ()


class TestSaid:
    def test_explains_the_clock(self) -> None:
        pause = Pause(at("2023-01-09 10:00"), at("2023-01-11 10:00"))
        course = make_course("2023-01-05 08:10", 5, "2023-01-17 08:30", pauses=(pause,))
        assert read(course).said.say() == (
            "nhận lúc 08:10 05/01/2023; thời hạn 5 ngày làm việc tính từ 07:30 06/01/2023;"
            " dừng 2 ngày làm việc chờ bổ sung (1 lần); hẹn trả 17:00 16/01/2023;"
            " xong 08:30 17/01/2023, trễ hạn 1 giờ"
        )

    def test_says_what_is_awaited_and_what_is_provisional(self) -> None:
        waiting = read(make_course("2023-01-05 08:10", 2, pauses=(Pause(at("2023-01-09 07:30")),)), "2023-01-09 08:00")
        assert "đang chờ bổ sung từ 07:30 09/01/2023, còn 1 ngày làm việc khi có bổ sung" in waiting.said.say()
        later = read(make_course("2026-12-29 08:10", 5), "2026-12-30 08:00")
        assert "lịch nghỉ của năm này còn tạm tính" in later.said.say()

    def test_says_limits_as_they_are_given(self) -> None:
        said = [limit.say(OFFICE).say() for limit in (Limit.of_hours(4), Limit.of_hours(16), Limit.same_day())]
        assert said == ["4 giờ làm việc", "2 ngày làm việc", "trong ngày"]
        assert Limit.of_hours(Fraction(5, 2)).say(OFFICE).say() == "2,5 giờ làm việc"


class TestDuration:
    @pytest.mark.parametrize(
        ("seconds", "said"),
        [
            (59, "chưa đến 1 phút"),
            (60, "1 phút"),
            (3600, "1 giờ"),
            (30_660, "1 ngày làm việc 1 giờ 1 phút"),
        ],
    )
    def test_says_working_days_hours_and_minutes(self, seconds: int, said: str) -> None:
        assert duration(seconds, OFFICE).say() == said


class TestMoment:
    def test_writes_it_as_offices_do(self) -> None:
        assert moment(at("2023-01-05 08:10")) == "08:10 05/01/2023"
