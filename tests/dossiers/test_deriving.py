"""How a dossier stands, from what happened to it."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.working_time.dossier import Limit
from parindex.core.working_time.statuses import FIRST, NEXT, Status
from parindex.dossiers.clocks import clock
from parindex.dossiers.deriving import (
    Happening,
    Standing,
    course_of,
    effective,
    follow,
    last_on_time,
    standing,
    status_of,
)
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.refusals import ImpossibleOrder
from tests.dossiers.making import moment

FIVE_DAYS = Limit.of_hours(40)


def events(*given: tuple[str, str] | tuple[str, str, dict[str, object]]) -> list[Happening]:
    """Give events of March 2026 in their order: ("02 09:00", kind, more)."""
    found = []
    for place, (when, kind, *more) in enumerate(given, start=1):
        extra = more[0] if more else {}
        found.append(
            Happening(sequence=place, kind=kind, happened_at=moment(f"2026-03-{when}"), **extra)  # type: ignore[arg-type]
        )
    return found


def stand(*given: tuple[str, str] | tuple[str, str, dict[str, object]], limit: Limit = FIVE_DAYS) -> Standing:
    return standing(clock(), limit, events(*given))


def at(when: str) -> datetime:
    return moment(f"2026-03-{when}")


class TestFollow:
    def test_begins_as_registered_or_received(self) -> None:
        assert follow(None, EventKind.REGISTERED) == Status.REGISTERED
        assert follow(None, EventKind.RECEIVED) == Status.RECEIVED

    @pytest.mark.parametrize("kind", [EventKind.DECIDED, EventKind.NOTED, EventKind.PASSED_ON])
    def test_begins_as_nothing_else(self, kind: EventKind) -> None:
        with pytest.raises(ImpossibleOrder, match="bắt đầu bằng"):
            follow(None, kind)

    def test_leaves_a_dossier_where_it_is_when_it_goes_on_to_the_next(self) -> None:
        assert follow(Status.IN_PROGRESS, EventKind.PASSED_ON) == Status.IN_PROGRESS
        assert follow(Status.RECEIVED, EventKind.PASSED_ON) == Status.IN_PROGRESS

    def test_lets_fees_be_paid_at_intake_and_at_return_without_a_state(self) -> None:
        assert follow(Status.RECEIVED, EventKind.PAID) == Status.RECEIVED
        assert follow(Status.DONE, EventKind.PAYMENT_ASKED) == Status.DONE
        assert follow(Status.PAYMENT_ASKED, EventKind.PAID) == Status.IN_PROGRESS

    @pytest.mark.parametrize(
        ("status", "kind"),
        [
            (Status.SUPPLEMENT_ASKED, EventKind.PASSED_ON),
            (Status.RECEIVED, EventKind.SUPPLEMENT_GIVEN),
            (Status.PAYMENT_ASKED, EventKind.SUPPLEMENT_GIVEN),
            (Status.IN_PROGRESS, EventKind.STARTED),
            (Status.DONE, EventKind.EXTENDED),
            (Status.RETURNED, EventKind.APOLOGISED),
            (Status.REGISTERED, EventKind.PAYMENT_ASKED),
            (Status.IN_PROGRESS, EventKind.RETURNED),
        ],
    )
    def test_refuses_what_cannot_follow_and_says_what_may(self, status: Status, kind: EventKind) -> None:
        with pytest.raises(ImpossibleOrder) as refused:
            follow(status, kind)
        assert refused.value.fault.remedy.say("vi")

    @given(st.lists(st.sampled_from(list(EventKind)), max_size=8))
    def test_never_leaves_the_table_of_states(self, kinds: list[EventKind]) -> None:
        status: Status | None = None
        for kind in kinds:
            try:
                after = follow(status, kind)
            except ImpossibleOrder:
                continue
            assert after in FIRST if status is None else (after == status or after in NEXT[status])
            status = after


class TestEffective:
    def test_takes_out_what_did_not_happen_and_moves_what_happened_at_another_moment(self) -> None:
        found = effective(
            events(
                ("02 09:00", EventKind.RECEIVED),
                ("03 09:00", EventKind.PASSED_ON),
                ("04 09:00", EventKind.SUPPLEMENT_ASKED),
                ("05 09:00", EventKind.CORRECTED, {"corrects": 3}),
                ("05 09:00", EventKind.CORRECTED, {"corrects": 2, "until": at("02 10:00")}),
            )
        )
        assert [(one.kind, one.happened_at) for one in found] == [
            (EventKind.RECEIVED, at("02 09:00")),
            (EventKind.PASSED_ON, at("02 10:00")),
        ]

    def test_lets_the_last_correction_of_an_event_count(self) -> None:
        found = effective(
            events(
                ("02 09:00", EventKind.RECEIVED),
                ("05 09:00", EventKind.CORRECTED, {"corrects": 1, "until": at("02 10:00")}),
                ("05 10:00", EventKind.CORRECTED, {"corrects": 1, "until": at("02 08:00")}),
            )
        )
        assert [one.happened_at for one in found] == [at("02 08:00")]


class TestStatusOf:
    def test_refuses_a_dossier_to_which_nothing_happened(self) -> None:
        with pytest.raises(ImpossibleOrder):
            status_of([])


class TestCourseOf:
    def test_is_none_before_receipt(self) -> None:
        assert course_of(events(("02 09:00", EventKind.REGISTERED)), FIVE_DAYS) is None

    def test_adds_extensions_to_the_limit(self) -> None:
        course = course_of(
            events(("02 09:00", EventKind.RECEIVED), ("03 09:00", EventKind.EXTENDED, {"limit_hours": Decimal(8)})),
            FIVE_DAYS,
        )
        assert course is not None
        assert course.limit == Limit.of_hours(48)

    def test_gives_a_same_day_procedure_the_hours_of_its_extension(self) -> None:
        course = course_of(
            events(("02 09:00", EventKind.RECEIVED), ("02 10:00", EventKind.EXTENDED, {"limit_hours": Decimal(16)})),
            Limit.same_day(),
        )
        assert course is not None
        assert course.limit == Limit.of_hours(16)

    def test_ends_the_step_of_an_agency_when_the_dossier_goes_on(self) -> None:
        course = course_of(
            events(
                ("02 09:00", EventKind.RECEIVED),
                ("03 09:00", EventKind.PASSED_ON, {"agency": "Sở Y tế", "limit_hours": Decimal(8)}),
                ("05 09:00", EventKind.PASSED_ON, {"officer_id": 7}),
                ("06 09:00", EventKind.PASSED_ON, {"agency": "Sở Tư pháp"}),
            ),
            FIVE_DAYS,
        )
        assert course is not None
        assert [(one.agency, one.end, one.limit) for one in course.steps] == [
            ("Sở Y tế", at("05 09:00"), Limit.of_hours(8)),
            ("Sở Tư pháp", None, None),
        ]


class TestStanding:
    def test_has_a_due_moment_from_receipt(self) -> None:
        found = stand(("02 09:00", EventKind.RECEIVED))
        assert (found.status, found.received_at, found.due_at) == (2, at("02 09:00"), at("09 17:00"))
        assert found.late_after == at("10 07:30")
        assert (found.ended_at, found.worked_seconds, found.is_late) == (None, None, False)

    def test_has_none_before_receipt(self) -> None:
        found = stand(("02 09:00", EventKind.REGISTERED))
        assert (found.status, found.received_at, found.due_at, found.late_after) == (1, None, None, None)

    def test_ends_a_dossier_that_was_never_received(self) -> None:
        found = stand(("02 09:00", EventKind.REGISTERED), ("02 10:00", EventKind.REFUSED))
        assert (found.status, found.ended_at, found.is_late, found.worked_seconds) == (3, at("02 10:00"), False, None)

    def test_waits_without_a_due_moment_and_remembers_the_one_it_had(self) -> None:
        found = stand(("02 09:00", EventKind.RECEIVED), ("04 07:30", EventKind.SUPPLEMENT_ASKED))
        assert (found.due_at, found.waiting_since, found.supplements) == (None, at("04 07:30"), 1)
        assert found.late_after == at("10 07:30")

    def test_moves_the_due_moment_by_what_it_waited(self) -> None:
        found = stand(
            ("02 09:00", EventKind.RECEIVED),
            ("04 07:30", EventKind.SUPPLEMENT_ASKED),
            ("06 07:30", EventKind.SUPPLEMENT_GIVEN),
        )
        assert (found.due_at, found.waiting_since, found.status) == (at("11 17:00"), None, 4)

    def test_is_late_because_of_the_agency_that_held_it(self) -> None:
        found = stand(
            ("02 09:00", EventKind.RECEIVED),
            ("03 07:30", EventKind.PASSED_ON, {"agency": "Sở LĐTBXH", "limit_hours": Decimal(16)}),
            ("12 07:30", EventKind.PASSED_ON, {"officer_id": 7}),
            ("12 08:30", EventKind.DECIDED),
        )
        assert (found.is_late, found.late_agency, found.ended_at) == (True, "Sở LĐTBXH", at("12 08:30"))
        assert (found.agency, found.officer_id) == ("", None)

    def test_is_on_time_after_closing_on_the_due_day(self) -> None:
        found = stand(
            ("02 09:00", EventKind.RECEIVED), ("03 09:00", EventKind.STARTED), ("09 18:20", EventKind.DECIDED)
        )
        assert not found.is_late
        assert found.ended_at is not None
        assert found.late_after is not None
        assert found.ended_at <= found.late_after

    def test_counts_the_working_seconds_without_the_waiting(self) -> None:
        found = stand(
            ("02 07:30", EventKind.RECEIVED),
            ("02 09:30", EventKind.SUPPLEMENT_ASKED),
            ("03 07:30", EventKind.SUPPLEMENT_GIVEN),
            ("03 08:30", EventKind.DECIDED),
        )
        assert found.worked_seconds == 3 * 3600

    def test_counts_no_waiting_beyond_the_end(self) -> None:
        found = stand(
            ("02 07:30", EventKind.RECEIVED),
            ("02 08:30", EventKind.SUPPLEMENT_ASKED),
            ("04 08:30", EventKind.WITHDRAWN),
        )
        assert (found.status, found.worked_seconds, found.waiting_since) == (7, 3600, None)

    def test_names_who_has_it_now(self) -> None:
        found = stand(
            ("02 09:00", EventKind.RECEIVED),
            ("02 10:00", EventKind.PASSED_ON, {"officer_id": 7}),
            ("03 09:00", EventKind.PASSED_ON, {"agency": "Sở Y tế"}),
        )
        assert (found.agency, found.officer_id) == ("Sở Y tế", 7)

    def test_keeps_the_new_day_of_the_last_apology_and_stays_late(self) -> None:
        found = stand(
            ("02 09:00", EventKind.RECEIVED),
            ("10 09:00", EventKind.APOLOGISED, {"until": at("13 17:00")}),
            ("13 09:00", EventKind.STARTED),
            ("13 10:00", EventKind.DECIDED),
            ("13 11:00", EventKind.RETURNED),
        )
        assert (found.promised_at, found.is_late, found.returned_at) == (at("13 17:00"), True, at("13 11:00"))


class TestLastOnTime:
    def test_is_the_next_opening_after_a_closing(self) -> None:
        assert last_on_time(clock(), at("06 17:00")) == at("09 07:30")

    def test_is_the_due_moment_within_a_session(self) -> None:
        assert last_on_time(clock(), at("06 10:00")) == at("06 10:00")
