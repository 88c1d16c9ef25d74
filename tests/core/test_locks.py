"""Locks: which reason holds, in words, and who can open."""

from datetime import UTC, datetime, timedelta

import pytest

from parindex.core.locks import PHASES, Lock, LockReason, PhaseKind, Window, answer_lock, window_lock
from parindex.core.workflow import AreaState

NOW = datetime(2023, 1, 9, 9, 0, tzinfo=UTC)
OPEN = Window(opens_at=NOW - timedelta(days=1), closes_at=NOW + timedelta(days=1))


class TestWindow:
    def test_holds_both_its_ends(self) -> None:
        assert OPEN.is_open(OPEN.opens_at)
        assert OPEN.is_open(OPEN.closes_at)
        assert not OPEN.is_open(OPEN.closes_at + timedelta(seconds=1))


class TestWindowLock:
    def test_is_open_on_both_ends(self) -> None:
        assert window_lock(OPEN, OPEN.opens_at) is None
        assert window_lock(OPEN, OPEN.closes_at) is None

    def test_says_which_side_of_the_dates_it_is(self) -> None:
        before = window_lock(OPEN, OPEN.opens_at - timedelta(seconds=1))
        late = window_lock(OPEN, OPEN.closes_at + timedelta(seconds=1))
        assert before == Lock(reason=LockReason.NOT_YET_OPEN, at="09:00 08/01/2023")
        assert late == Lock(reason=LockReason.PAST, at="09:00 10/01/2023")
        assert late.said().say() == "đã hết hạn lúc 09:00 10/01/2023"

    def test_is_not_open_without_dates(self) -> None:
        assert window_lock(None, NOW) == Lock(reason=LockReason.NOT_YET_OPEN, at="—")


class TestAnswerLock:
    @pytest.mark.parametrize(
        ("state", "reason"),
        [
            (AreaState.DRAFT, None),
            (AreaState.SUBMITTED, LockReason.SUBMITTED),
            (AreaState.APPRAISED, LockReason.SUBMITTED),
            (AreaState.EXPLAINED, LockReason.SUBMITTED),
            (AreaState.SETTLED, LockReason.SUBMITTED),
            (AreaState.DECIDED, LockReason.DECIDED),
            (AreaState.RETURNED, LockReason.NOT_RETURNED),
        ],
    )
    def test_follows_the_state(self, state: AreaState, reason: LockReason | None) -> None:
        lock = answer_lock(state, OPEN, NOW, is_returned=False, return_due=None)
        assert (lock.reason if lock else None) is reason

    def test_follows_the_dates_while_it_is_filled_in(self) -> None:
        lock = answer_lock(AreaState.DRAFT, OPEN, NOW + timedelta(days=2), is_returned=False, return_due=None)
        assert lock is not None
        assert lock.reason is LockReason.PAST

    def test_opens_what_was_returned_until_its_own_date(self) -> None:
        later = NOW + timedelta(days=9)
        due = NOW + timedelta(days=10)
        assert answer_lock(AreaState.RETURNED, OPEN, later, is_returned=True, return_due=due) is None
        assert answer_lock(AreaState.RETURNED, OPEN, later, is_returned=True, return_due=None) is None
        lock = answer_lock(AreaState.RETURNED, OPEN, later, is_returned=True, return_due=NOW)
        assert lock == Lock(reason=LockReason.PAST, at="09:00 09/01/2023")


@pytest.mark.parametrize("reason", list(LockReason))
def test_every_lock_says_why_and_who_can_open(reason: LockReason) -> None:
    lock = Lock(reason=reason, at="lúc này")
    assert all(lock.said().say(language) and lock.opener().say(language) for language in ("vi", "en"))


def test_every_phase_has_a_name() -> None:
    assert {*PHASES} == {*PhaseKind}
