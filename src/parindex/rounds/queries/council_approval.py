"""What has to be true before a round is approved, as a list that says how much of each is still open."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from parindex.core.faults import Refused
from parindex.core.locks import LockReason, PhaseKind
from parindex.core.progress import is_self_scored
from parindex.core.sentences import Statement, Template
from parindex.core.workflow import AreaState
from parindex.rounds.models import Round, SheetArea
from parindex.rounds.queries.council import disputes
from parindex.rounds.scoring import At, score_round
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

_NAMED = 5


class Need(StrEnum):
    """What an approval needs."""

    PHASE = "phase"
    SETTLED = "settled"
    SCORED = "scored"
    DECIDED = "decided"
    SURVEYED = "surveyed"


_SAID = {
    Need.PHASE: Template("giai đoạn hội đồng đã mở", "the phase of the council has begun"),
    Need.SETTLED: Template("mọi lĩnh vực đã thẩm định lần 2 xong", "appraisal 2 of every area is finished"),
    Need.SCORED: Template("mọi câu trả lời tính được điểm", "every answer can be scored"),
    Need.DECIDED: Template("mọi kiến nghị đã có quyết định", "every dispute is decided"),
    Need.SURVEYED: Template("mục điều tra xã hội học có số liệu", "surveyed items have figures"),
}
_WAITING = Template("còn {count} lĩnh vực: {names}", "{count} areas: {names}")
_DISPUTED = Template("còn {count} mục: {names}", "{count} items: {names}")
_LATER = Template("chưa đến ngày mở", "it has not begun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that an approval needs; `open` says what is missing, if anything is."""

    need: Need
    count: int = 0
    open: Statement | None = None

    @property
    def is_met(self) -> bool:
        """Say whether nothing is missing."""
        return self.open is None

    @property
    def said(self) -> Statement:
        """Say what is needed."""
        return _SAID[self.need]()


def managed_round(user: "User", round_id: int) -> Round | None:
    """Give a round that a person manages, with its assessor; None for others. For rooms above this one."""
    return Round.objects.managed_by(user).select_related("assessor").filter(pk=round_id).first()


def conditions(current: Round, now: datetime) -> list[Condition]:
    """Give everything that an approval needs, with what is missing."""
    lock = calendar(current).lock(PhaseKind.COUNCIL, now)
    is_early = lock is not None and lock.reason is LockReason.NOT_YET_OPEN
    found = [Condition(need=Need.PHASE, open=_LATER() if is_early else None), _settled(current)]
    try:
        return [*found, Condition(need=Need.SCORED), _decided(current), _surveyed(current)]
    except Refused as refused:
        names = [f"{fault.place.say()}: {fault.wrong.say()}" for fault in refused.faults]
        return [*found, _open(Need.SCORED, names, _DISPUTED)]


def _settled(current: Round) -> Condition:
    done = (AreaState.SETTLED, AreaState.DECIDED)
    waiting = SheetArea.objects.filter(sheet__round=current).exclude(state__in=done)
    rows = waiting.order_by("sheet__unit__code", "position").values_list("sheet__unit__name", "code")
    return _open(Need.SETTLED, [f"{unit} {code}" for unit, code in rows], _WAITING)


def _decided(current: Round) -> Condition:
    waiting = [one for one in disputes(current) if one.is_open]
    return _open(Need.DECIDED, [f"{one.answer.sheet.unit.name} {one.item.code}" for one in waiting], _DISPUTED)


def _surveyed(current: Round) -> Condition:
    """Look for figures of every scored item that no unit answers itself; a survey that is missing is no zero."""
    asked = [item.code for item in criteria_of(current).items if item.is_scored and not is_self_scored(item)]
    sheets = score_round(current, At.FINAL).sheets.values()
    names = [f"{sheet.unit.name} {code}" for sheet in sheets for code in asked if code not in sheet.unit.answers]
    return _open(Need.SURVEYED, names, _DISPUTED)


def _open(need: Need, names: list[str], template: Template) -> Condition:
    if not names:
        return Condition(need=need)
    shown = ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    return Condition(need=need, count=len(names), open=template(count=len(names), names=shown))
