"""Acts of the round manager on what was sent or is late: reopening, extending a date, excusing a late filing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import PHASES, PhaseKind
from parindex.core.sentences import Template
from parindex.core.workflow import STATES, Act, after, is_allowed
from parindex.rounds import permissions, refusals
from parindex.rounds.actions.notifying import Message, notify
from parindex.rounds.actions.opening import managed
from parindex.rounds.actions.sending import close_return
from parindex.rounds.models import Extension, Sheet, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

_REOPENED = Template(
    "Lĩnh vực {area} của {unit} đã được mở lại: {reason}", "Area {area} of {unit} was opened again: {reason}"
)
_EXTENDED = Template(
    "{unit} được gia hạn {phase} đến {until}: {reason}", "{unit} has until {until} for {phase}: {reason}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDate:
    """Until when a phase stays open for a unit, and why."""

    kind: PhaseKind
    until: datetime
    reason: str


@transaction.atomic
def reopen(*, area_ids: Sequence[int], reason: str, by: "User", at: datetime) -> list[SheetArea]:
    """Open areas again that were sent by mistake; from which state is kept in the log, and no return is spent.

    When they were filed first, and any date, stay as they are. Raises `ReasonMissing`, `NotAllowed`, `NotPossibleNow`,
    and `SheetArea.DoesNotExist` for what a person cannot see.
    """
    reason = _reason(reason)
    areas = _locked(area_ids, by)
    for area in areas:
        if not permissions.may_manage(by, area.sheet.round):
            raise refusals.NotAllowed(who="người chủ trì đợt")
        if not is_allowed(Act.REOPEN, area.is_):
            raise refusals.NotPossibleNow(area=area.code, state=STATES[area.is_]())
    before = {area.pk: area.state for area in areas}
    for area in areas:
        area.state = after(Act.REOPEN, area.is_).value
        area.is_unfinished = False
        close_return(area, at)
        area.save(update_fields=["state", "is_unfinished", "return_due"])
        _begin_again(area, at)
        text = _REOPENED(area=area.code, unit=area.sheet.unit.name, reason=reason).say("vi")
        _tell(area.sheet, "area_reopened", text, at)
    for area in areas:
        target = Target.of(area, name=f"{area.sheet.unit.name} · {area.code}")
        change = Change(before=before[area.pk], after=area.state)
        audit.record(by=actor(by), at=at, verb="area.reopen", target=target, change=change, reason=reason)
    return areas


def _begin_again(area: SheetArea, at: datetime) -> None:
    """Let the second appraisal be given again: it was of another state of the first; its rows stay."""
    second = Verdict.objects.filter(answer__area=area, stage=Stage.SECOND, superseded_at__isnull=True)
    second.update(superseded_at=at)


@transaction.atomic
def extend(*, round_id: int, unit_id: int, new: NewDate, by: "User", at: datetime) -> Extension:
    """Keep a phase open longer for one unit; the reason is there for all to read.

    Raises `ReasonMissing`, `NotAllowed`, `NotLater`, and `Sheet.DoesNotExist` for a unit that takes no part.
    """
    current = managed(round_id, by)
    sheet = current.sheets.select_related("round", "unit").get(unit=unit_id)
    reason = _reason(new.reason)
    window = calendar(current).window(new.kind, unit_id)
    last = max(at, window.closes_at) if window else at
    if window is None or new.until <= last:
        raise refusals.NotLater(at=f"{timezone.localtime(last):%H:%M %d/%m/%Y}")
    row = Extension.objects.create(
        round=current, unit_id=unit_id, kind=new.kind.value, until=new.until, reason=reason, by=by, at=at
    )
    until = f"{timezone.localtime(new.until):%H:%M %d/%m/%Y}"
    text = _EXTENDED(unit=sheet.unit.name, phase=PHASES[new.kind](), until=until, reason=reason).say("vi")
    _tell(sheet, "date_extended", text, at)
    change = Change(before=window.closes_at, after=new.until)
    target = Target.of(sheet, name=f"{sheet.unit.name} · {new.kind.value}")
    audit.record(by=actor(by), at=at, verb="extension.grant", target=target, change=change, reason=reason)
    return row


@transaction.atomic
def excuse_late_filing(*, sheet_id: int, letter: str, by: "User", at: datetime) -> Sheet:
    """Excuse a late filing by a letter, which is named; raises `ReasonMissing`, `NotAllowed`, `NothingToDo`.

    Source: a filing after the last day is accepted only if it was excused in writing (S60).
    """
    letter = _reason(letter)
    visible = Sheet.objects.visible_to(by).values("pk")
    sheet = (
        Sheet.objects.select_for_update(of=("self",)).select_related("round", "unit").get(pk=sheet_id, pk__in=visible)
    )
    if not permissions.may_manage(by, sheet.round):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    if sheet.is_excused and sheet.excuse == letter:
        raise refusals.NothingToDo(what="đã ghi nhận văn bản này")
    before = sheet.excuse or None
    sheet.is_excused, sheet.excuse = True, letter
    sheet.save(update_fields=["is_excused", "excuse"])
    change = Change(before=before, after=letter)
    target = Target.of(sheet, name=sheet.unit.name)
    audit.record(by=actor(by), at=at, verb="sheet.excuse", target=target, change=change, reason=letter)
    return sheet


def _reason(text: str) -> str:
    reason = " ".join(text.split())
    if not reason:
        raise refusals.ReasonMissing
    return reason


def _locked(area_ids: Sequence[int], by: "User") -> list[SheetArea]:
    visible = SheetArea.objects.visible_to(by).filter(pk__in=area_ids).values_list("pk", flat=True)
    rows = SheetArea.objects.select_for_update(of=("self",)).select_related("sheet__round", "sheet__unit")
    areas = list(rows.filter(pk__in=set(visible)).order_by("pk"))
    if not areas or len(areas) != len(set(area_ids)):
        raise SheetArea.DoesNotExist
    return areas


def _tell(sheet: Sheet, kind: str, text: str, at: datetime) -> None:
    people = accounts.people_with([sheet.unit_id], RoleKind.PAR_OFFICER, RoleKind.HEAD)
    address = reverse("rounds:send", args=[sheet.round_id, sheet.unit.code])
    message = Message(kind=kind, text=text, address=address)
    notify(user_ids=[user.pk for user in people], message=message, current=sheet.round, at=at)
