"""When an answer is locked, why, and who can open it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from parindex.core.sentences import Statement, Template
from parindex.core.workflow import AreaState


class PhaseKind(StrEnum):
    """The phases of a round, in their order. Source: the calendar of domain S63, S64, S67."""

    SELF_SCORING = "self_scoring"
    APPRAISAL_1 = "appraisal_1"
    EXPLANATION = "explanation"
    APPRAISAL_2 = "appraisal_2"
    COUNCIL = "council"
    PUBLICATION = "publication"


PHASES = {
    PhaseKind.SELF_SCORING: Template("tự chấm điểm", "self-scoring"),
    PhaseKind.APPRAISAL_1: Template("thẩm định lần 1", "appraisal 1"),
    PhaseKind.EXPLANATION: Template("giải trình", "explanation"),
    PhaseKind.APPRAISAL_2: Template("thẩm định lần 2", "appraisal 2"),
    PhaseKind.COUNCIL: Template("hội đồng", "council"),
    PhaseKind.PUBLICATION: Template("công bố", "publication"),
}


class LockReason(StrEnum):
    """Why something cannot be changed now."""

    NOT_YET_OPEN = "not_yet_open"
    PAST = "past"
    SUBMITTED = "submitted"
    NOT_RETURNED = "not_returned"
    DECIDED = "decided"


_SAID = {
    LockReason.NOT_YET_OPEN: Template("chưa mở: bắt đầu {at}", "not open yet: begins {at}"),
    LockReason.PAST: Template("đã hết hạn lúc {at}", "the date passed at {at}"),
    LockReason.SUBMITTED: Template("lĩnh vực này đã gửi", "this area has been sent in"),
    LockReason.NOT_RETURNED: Template(
        "mục này không bị trả lại, kết quả trước được giữ nguyên", "this item was not returned, its verdict stands"
    ),
    LockReason.DECIDED: Template("hội đồng đã quyết định", "the council has decided"),
}
_OPENERS = {
    LockReason.NOT_YET_OPEN: Template(
        "người chủ trì đợt đổi được ngày mở", "the round manager can change the opening date"
    ),
    LockReason.PAST: Template(
        "người chủ trì đợt gia hạn được cho từng đơn vị", "the round manager can extend the date for one unit"
    ),
    LockReason.SUBMITTED: Template(
        "gửi nhầm thì người chủ trì đợt mở lại được", "if it was sent by mistake, the round manager can reopen it"
    ),
    LockReason.NOT_RETURNED: Template("người thẩm định trả lại được mục này", "the appraiser can return this item"),
    LockReason.DECIDED: Template("chỉ đính chính bằng một quyết định mới", "only a new decision can correct it"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a phase is open for a unit, its own extension included; both ends are aware times."""

    opens_at: datetime
    closes_at: datetime

    def is_open(self, now: datetime) -> bool:
        """Say whether the phase is open at a moment."""
        return self.opens_at <= now <= self.closes_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Why something is locked; `at` is the moment that the reason names, as it is to be said."""

    reason: LockReason
    at: str = ""

    def said(self) -> Statement:
        """Say why it is locked."""
        return _SAID[self.reason](at=self.at)

    def opener(self) -> Statement:
        """Say who can open it."""
        return _OPENERS[self.reason]()


def window_lock(window: Window | None, now: datetime) -> Lock | None:
    """Give the lock of a phase by its dates; a phase without dates is not open."""
    if window is None:
        return Lock(reason=LockReason.NOT_YET_OPEN, at="—")
    if now < window.opens_at:
        return Lock(reason=LockReason.NOT_YET_OPEN, at=_said(window.opens_at))
    if now > window.closes_at:
        return Lock(reason=LockReason.PAST, at=_said(window.closes_at))
    return None


def answer_lock(
    state: AreaState, window: Window | None, now: datetime, *, is_returned: bool, return_due: datetime | None
) -> Lock | None:
    """Give the lock of an answer for its unit; None where the unit may change it.

    A returned item is open until its own date, counted from the day of the return, whatever the phase says.
    """
    match state:
        case AreaState.DRAFT:
            return window_lock(window, now)
        case AreaState.RETURNED:
            if not is_returned:
                return Lock(reason=LockReason.NOT_RETURNED)
            if return_due is not None and now > return_due:
                return Lock(reason=LockReason.PAST, at=_said(return_due))
            return None
        case AreaState.DECIDED:
            return Lock(reason=LockReason.DECIDED)
        case _:
            return Lock(reason=LockReason.SUBMITTED)


def _said(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m/%Y}"
