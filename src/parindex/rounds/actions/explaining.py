"""What is done in explanation: the unit agrees or explains with new evidence, the head sends, the manager closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import PhaseKind, Window
from parindex.core.typed import clean
from parindex.core.workflow import STATES, Act, AreaState, after, is_allowed
from parindex.rounds import permissions, refusals
from parindex.rounds.actions.answers import answer_target, locked_answer
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Answer, Attachment, Explanation, Round, SheetArea, Verdict
from parindex.rounds.queries.explaining import cut_answers, cut_lines, effective_verdicts
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The most that a unit writes on one item; what is longer is a document.
LONGEST_EXPLANATION = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What the unit says to one cut: it agrees, or says why not."""

    agrees: bool
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """An explanation after it was saved."""

    explanation: Explanation
    is_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """What closing did: how many areas went on without a cut, and how many because the time had passed."""

    without_cuts: int
    past: int


@transaction.atomic
def explain(*, answer_id: int, base_version: int, word: Word, by: "User", at: datetime) -> Explained:
    """Save what the unit says to the cut on an item; `base_version` is 0 where nothing was said before.

    Raises `NotAllowed`, `NotPossibleNow`, `Locked`, `ExplanationMissing`, `ExplanationTooLong`, and `ChangedMeanwhile`
    where somebody else saved since; then nothing is saved. Saving what stands there already changes nothing.
    """
    answer = _open_answer(answer_id, by, at)
    text = clean(word.text).strip()
    _check_text(text, agrees=word.agrees)
    before = Explanation.objects.select_for_update(of=("self",)).select_related("by").filter(answer=answer).first()
    if before is not None and (before.agrees, before.text) == (word.agrees, text):
        return Explained(explanation=before, is_changed=False)
    if (before.version if before else 0) != base_version:
        raise _changed_meanwhile(before)
    change = Change(before=_content(before), after={"agrees": word.agrees, "text": text, "version": base_version + 1})
    explanation = before or Explanation(answer=answer, version=0)
    explanation.agrees, explanation.text = word.agrees, text
    explanation.version, explanation.by, explanation.at = base_version + 1, by, at
    explanation.save()
    audit.record(by=actor(by), at=at, verb="explanation.save", target=answer_target(answer), change=change)
    return Explained(explanation=explanation, is_changed=True)


@transaction.atomic
def detach(*, attachment_id: int, by: "User", at: datetime) -> None:
    """Take new evidence away again, before it is sent; what was filed earlier stays.

    Raises `NotAllowed`, `NotPossibleNow`, `Locked`.
    """
    filed = Attachment.objects.select_for_update().get(pk=attachment_id, stage=Attachment.Stage.EXPLANATION)
    answer = _open_answer(filed.answer_id, by, at)
    if filed.removed_at is not None:
        return
    filed.removed_by, filed.removed_at = by, at
    filed.save(update_fields=["removed_by", "removed_at"])
    change = Change(before={"document": filed.document_id, "stage": filed.stage})
    audit.record(by=actor(by), at=at, verb="evidence.detach", target=answer_target(answer), change=change)


@transaction.atomic
def send(*, area_id: int, confirms_rest: bool, by: "User", at: datetime) -> SheetArea:
    """Send the explanations of an area, by the head of the unit; cuts without an answer count as agreed if confirmed.

    Raises `NotAllowed`, `NotPossibleNow`, `Locked`, and `NotAnswered` where cuts are open and not confirmed.
    """
    area = _locked_area(area_id)
    if not permissions.may_submit(by, area.sheet):
        raise refusals.NotAllowed(who="chủ tịch UBND xã")
    _check_open(area, at)
    lines = [line for line in cut_lines(area.sheet) if line.area.pk == area.pk]
    unanswered = [line for line in lines if not line.is_answered]
    if unanswered and not confirms_rest:
        raise refusals.NotAnswered(count=len(unanswered))
    Explanation.objects.bulk_create(
        [Explanation(answer=line.answer, agrees=True, version=1, by=by, at=at) for line in unanswered]
    )
    change = Change(
        before=area.state,
        after={
            "explained": [line.item.code for line in lines if line.explanation and not line.explanation.agrees],
            "agreed": [line.item.code for line in lines if line.explanation and line.explanation.agrees],
            "agreed_unanswered": [line.item.code for line in unanswered],
        },
    )
    _move_all([area], Act.EXPLAIN)
    audit.record(by=actor(by), at=at, verb="explanation.send", target=_area_target(area), change=change)
    return area


@transaction.atomic
def close_explanation(*, round_id: int, by: "User", at: datetime) -> Closed:
    """Let areas go on to appraisal 2: those without any cut at once, the others when their time has passed.

    Silence is no agreement: what appraisal 1 found stands, and the ledger says that nothing was said.
    Raises `NotAllowed`, and `NothingToDo` where no area can go on.
    """
    current = managed(round_id, by)
    waiting = list(_appraised(current))
    cuts = cut_answers(current, waiting)
    dates = calendar(current)
    quiet = [area for area in waiting if area.pk not in cuts]
    past = [
        area
        for area in waiting
        if area.pk in cuts and _is_past(dates.window(PhaseKind.EXPLANATION, area.sheet.unit_id), at)
    ]
    if not quiet and not past:
        raise refusals.NothingToDo(what="không còn lĩnh vực nào chờ đóng giải trình")
    _move_all([*quiet, *past], Act.CLOSE_EXPLANATION)
    change = Change(after={"without_cuts": _names(quiet), "past": _names(past)})
    audit.record(by=actor(by), at=at, verb="explanation.close", target=Target.of(current), change=change)
    return Closed(without_cuts=len(quiet), past=len(past))


@transaction.atomic
def settle_agreed(*, round_id: int, by: "User", at: datetime) -> int:
    """Let explained areas in which the unit disputes nothing go past appraisal 2, which has nothing to judge in them.

    Raises `NotAllowed`, and `NothingToDo` where there is none; gives how many went on.
    """
    current = managed(round_id, by)
    locked = SheetArea.objects.select_for_update(of=("self",)).select_related("sheet__unit")
    explained = locked.filter(sheet__round=current, state=AreaState.EXPLAINED.value).order_by("pk")
    disputed = Explanation.objects.filter(agrees=False, answer__sheet__round=current).values("answer__area")
    areas = list(explained.exclude(pk__in=disputed))
    if not areas:
        raise refusals.NothingToDo(what="không có lĩnh vực nào hết kiến nghị")
    _move_all(areas, Act.SETTLE)
    change = Change(after={"areas": _names(areas)})
    audit.record(by=actor(by), at=at, verb="explanation.settle_agreed", target=Target.of(current), change=change)
    return len(areas)


@transaction.atomic
def pass_on(*, area_ids: Sequence[int], by: "User | None", at: datetime) -> list[int]:
    """Let those of these areas go on that lost no point: there is nothing to explain. Gives their keys.

    It follows the conclusion of an appraisal; who concludes has been checked there.
    """
    areas = list(_appraised().filter(pk__in=area_ids))
    done: list[SheetArea] = []
    for current in {area.sheet.round_id: area.sheet.round for area in areas}.values():
        own = [area for area in areas if area.sheet.round_id == current.pk]
        cuts = cut_answers(current, own)
        done += [area for area in own if area.pk not in cuts]
    if done:
        _move_all(done, Act.CLOSE_EXPLANATION)
        target = Target.of(done[0].sheet.round)
        change = Change(after={"without_cuts": _names(done)})
        audit.record(by=actor(by), at=at, verb="explanation.pass_on", target=target, change=change)
    return [area.pk for area in done]


def _open_answer(answer_id: int, by: "User", at: datetime) -> Answer:
    answer = locked_answer(answer_id)
    if not permissions.may_explain(by, answer.sheet):
        raise refusals.NotAllowed(who="người phụ trách CCHC của đơn vị")
    _check_open(_locked_area(answer.area_id), at)
    verdict = effective_verdicts([answer]).get(answer.pk)
    if verdict is None or verdict.outcome not in (Verdict.Outcome.CUT, Verdict.Outcome.FIGURES_CHANGED):
        raise refusals.NothingToDo(what="mục này không bị trừ điểm")
    return answer


def _check_open(area: SheetArea, at: datetime) -> None:
    if not is_allowed(Act.EXPLAIN, area.is_):
        raise refusals.NotPossibleNow(area=area.code, state=STATES[area.is_]())
    lock = calendar(area.sheet.round).lock(PhaseKind.EXPLANATION, at, area.sheet.unit_id)
    if lock is not None:
        raise refusals.Locked(why=lock.said(), opener=lock.opener())


def _check_text(text: str, *, agrees: bool) -> None:
    if not agrees and not text:
        raise refusals.ExplanationMissing
    if len(text) > LONGEST_EXPLANATION:
        raise refusals.ExplanationTooLong(length=len(text), most=LONGEST_EXPLANATION)


def _changed_meanwhile(explanation: Explanation | None) -> refusals.ChangedMeanwhile:
    if explanation is None:
        return refusals.ChangedMeanwhile(name="—", at="—")
    at = timezone.localtime(explanation.at)
    return refusals.ChangedMeanwhile(name=explanation.by.full_name, at=f"{at:%H:%M %d/%m/%Y}")


def _locked_area(area_id: int) -> SheetArea:
    locked = SheetArea.objects.select_for_update(of=("self",)).select_related("sheet__round", "sheet__unit")
    return locked.get(pk=area_id)


def _appraised(current: Round | None = None) -> QuerySet[SheetArea]:
    """Give the areas that wait for explanation, locked."""
    areas = SheetArea.objects.select_for_update(of=("self",)).select_related("sheet__round", "sheet__unit")
    waiting = areas.filter(state=AreaState.APPRAISED.value).order_by("pk")
    return waiting.filter(sheet__round=current) if current else waiting


def _move_all(areas: Sequence[SheetArea], act: Act) -> None:
    for area in areas:
        area.state = after(act, area.is_).value
    SheetArea.objects.bulk_update(areas, ["state"], batch_size=500)


def _content(explanation: Explanation | None) -> object:
    if explanation is None:
        return None
    return {"agrees": explanation.agrees, "text": explanation.text, "version": explanation.version}


def _names(areas: Sequence[SheetArea]) -> list[str]:
    return [f"{area.sheet.unit.name} · {area.code}" for area in areas]


def _area_target(area: SheetArea) -> Target:
    return Target.of(area, name=f"{area.sheet.unit.name} · {area.code}")


def _is_past(window: Window | None, at: datetime) -> bool:
    return window is None or at > window.closes_at
