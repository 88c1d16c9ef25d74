"""Changes the criteria set of an open round: every answer goes to its new place, and none is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Concat

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.comparing import Line, Moves, compare
from parindex.core.progress import ItemProgress, item_progress
from parindex.core.recoding import recode
from parindex.core.workflow import AreaState
from parindex.criteria import queries as criteria
from parindex.criteria import requiring
from parindex.kit.sealed import seal
from parindex.rounds import examinations, refusals
from parindex.rounds.actions import filings, migrating_areas
from parindex.rounds.actions.laying_out import BATCH, lay_out_answers, lay_out_areas
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Answer, Attachment, Round, SetChange, SheetArea, Verdict
from parindex.rounds.models.answers import MARK
from parindex.rounds.queries.setting_up_change import Placed, SheetPlan, content, plans
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSet:
    """The set that a round changes to: its version, the set it was compared with, where each item went, and why."""

    criteria_id: int
    compared_with: str
    moves: Moves
    reason: str


@transaction.atomic
def migrate(*, round_id: int, new: NewSet, by: "User", at: datetime) -> SetChange:
    """Change the set of an open round. What was typed stays; figures are read again where the rule changed.

    Answers whose item left the set are kept as orphans; verdicts on what is judged by another rule now are superseded
    and stay readable; areas with something new to fill in go back to their units. The checks before sending in name the
    new codes; one without a place is switched off. Required evidence that was approved comes along with its items.
    Raises `NotAllowed`, `ReasonMissing`, `SetUnchanged`, `KeyError` for
    codes that are in neither set, and `Refused` for a set that the period cannot freeze.
    """
    current = managed(round_id, by)
    reason = " ".join(new.reason.split())
    if not reason:
        raise refusals.ReasonMissing
    content_hash = criteria.content_hash(new.criteria_id)
    _check(current, new, content_hash)
    old_set, old_id = criteria_of(current), current.criteria_id or 0
    new_set = criteria.frozen(content_hash, current.period)
    lines = compare(old_set, new_set, new.moves)
    filings.lock_areas(SheetArea.objects.filter(sheet__round=current).values_list("pk", flat=True))
    list(Answer.objects.select_for_update().filter(sheet__round=current).order_by("pk").values_list("pk"))
    found = plans(current, old_set, new_set, lines)
    place = requiring.Place(version_id=new.criteria_id, assessor_id=current.assessor_id, period=current.period)
    requiring.carry_over(from_id=old_id, place=place, moves=new.moves, by=by, at=at)
    row = SetChange.objects.create(
        round=current,
        from_criteria_id=old_id,
        to_criteria_id=new.criteria_id,
        moves={code: list(new.moves.get(code, ())) for code in (item.code for item in old_set.items)},
        reason=reason,
        by=by,
        at=at,
    )
    checks_before, current.checks = current.checks, recode(current.checks, old_set, new_set, new.moves).checks
    current.criteria_id, current.criteria_hash = new.criteria_id, content_hash
    current.save(update_fields=["criteria", "criteria_hash", "checks"])
    moved = _rearrange(current, row, lines, found, old_set)
    _supersede(lines, found, at)
    after = {"criteria_hash": content_hash, "moves": row.moves, "areas": moved, "checks": current.checks}
    change = Change(before={"criteria_hash": new.compared_with, "checks": checks_before}, after=after)
    examinations.ask_round(round_id=current.pk, at=at)
    audit.record(by=actor(by), at=at, verb="round.change_set", target=Target.of(current), change=change, reason=reason)
    return row


def _check(current: Round, new: NewSet, content_hash: str) -> None:
    remedy = "tải lại trang và so sánh lại"
    if not current.is_open:
        raise refusals.SetUnchanged(why="đợt chưa mở", remedy="chọn bộ chỉ số ở phần thiết lập")
    if content_hash == current.criteria_hash:
        raise refusals.SetUnchanged(why="đợt đang dùng đúng bộ này", remedy="chọn một bộ khác")
    if new.compared_with != current.criteria_hash:
        raise refusals.SetUnchanged(why="bộ chỉ số của đợt vừa được người khác đổi", remedy=remedy)
    decided = SheetArea.objects.filter(sheet__round=current, state=AreaState.DECIDED.value)
    if current.approved_at or decided.exists():
        raise refusals.SetUnchanged(why="hội đồng đã quyết định", remedy="dùng bộ mới cho đợt sau")


def _rearrange(
    current: Round, change: SetChange, lines: Sequence[Line], found: Sequence[SheetPlan], old: CriteriaSet
) -> list[dict[str, object]]:
    """Put answers, areas and states in their new places; give the areas whose state changed."""
    new = criteria_of(current)
    answers = Answer.objects.filter(sheet__round=current, is_orphan=False)
    came_from = dict(answers.values_list("pk", "area__state"))
    # Codes may be exchanged, so that all are freed before any is given.
    answers.update(item=Concat(Value(MARK), Cast("pk", CharField())))
    renamed = migrating_areas.rename(current, old, new, found)
    lay_out_areas(current, new)
    _place(found, new)
    _keep_orphans(change, found)
    lay_out_answers(current, new)
    _share_evidence(found, lines)
    _reread(found)
    migrating_areas.clear(current, old, new, renamed)
    return migrating_areas.send_back(current, found, came_from)


def _place(found: Sequence[SheetPlan], new: CriteriaSet) -> None:
    pks: dict[str, list[int]] = {}
    for plan in found:
        for placed in plan.placed:
            pks.setdefault(placed.item.code, []).append(placed.answer.pk)
    for position, item in enumerate(new.items):
        area = SheetArea.objects.filter(sheet=OuterRef("sheet"), code=new.area_of(position).code).values("pk")
        for start in range(0, len(pks.get(item.code, [])), BATCH):
            chunk = pks[item.code][start : start + BATCH]
            Answer.objects.filter(pk__in=chunk).update(item=item.code, position=position, area=Subquery(area[:1]))


def _keep_orphans(change: SetChange, found: Sequence[SheetPlan]) -> None:
    pks: dict[str, list[int]] = {}
    for plan in found:
        for answer in plan.orphans:
            pks.setdefault(answer.item, []).append(answer.pk)
    for code, keys in pks.items():
        Answer.objects.filter(pk__in=keys).update(
            item=f"{code[:48]}{MARK}{change.pk}", is_orphan=True, is_returned=False
        )


def _reread(found: Sequence[SheetPlan]) -> None:
    """Keep the figures of the new rules, and how far each answer is by them."""
    rows = [placed for plan in found for placed in plan.placed if content(placed.answer)]
    sheets = {plan.sheet_id for plan in found}
    attached = Attachment.objects.filter(answer__sheet__in=sheets, removed_at__isnull=True)
    proven = set(attached.values_list("answer_id", flat=True))
    changed = [answer for placed in rows if (answer := _changed(placed, is_proven=placed.answer.pk in proven))]
    Answer.objects.bulk_update(changed, ["figures", "progress", "version"], batch_size=BATCH)


def _changed(placed: Placed, *, is_proven: bool) -> Answer | None:
    """Give an answer with its figures and progress by the new item; None where both stay as they were."""
    answer = placed.answer
    figures = seal(placed.figures) if placed.figures is not None else None
    progress = item_progress(
        placed.item,
        is_typed=bool(answer.typed),
        has_figures=figures is not None,
        has_evidence=is_proven,
        has_note=bool(answer.note.strip()),
    ).value
    if not placed.is_reread and progress == answer.progress:
        return None
    answer.figures, answer.progress, answer.version = figures, progress, answer.version + 1
    return answer


def _share_evidence(found: Sequence[SheetPlan], lines: Sequence[Line]) -> None:
    """Attach the evidence of split and merged answers to all answers that took their place; the files stay single."""
    lines = [line for line in lines if len(line.old) + len(line.new) > 2]
    if not lines:
        return
    for plan in found:
        olds = {answer.item: answer for answer in [*(placed.answer for placed in plan.placed), *plan.orphans]}
        for line in lines:
            _share(plan.sheet_id, [olds[code].pk for code in line.old if code in olds], line.new)


def _share(sheet_id: int, from_ids: Sequence[int], codes: Sequence[str]) -> None:
    attached = list(Attachment.objects.filter(answer__in=from_ids, removed_at__isnull=True).order_by("pk"))
    if not attached:
        return
    answers = Answer.objects.filter(sheet=sheet_id, item__in=codes, is_orphan=False)
    has = set(
        Attachment.objects.filter(answer__in=answers, removed_at__isnull=True).values_list("answer_id", "document_id")
    )
    for answer in answers.order_by("pk"):
        for row in attached:
            if (answer.pk, row.document_id) not in has:
                has.add((answer.pk, row.document_id))
                Attachment.objects.create(
                    answer=answer, document=row.document, stage=row.stage, by=row.by, at=row.at, moved_from=row
                )
    answers.filter(progress=ItemProgress.EMPTY.value).update(progress=ItemProgress.BEGUN.value)


def _supersede(lines: Sequence[Line], found: Sequence[SheetPlan], at: datetime) -> None:
    """Let verdicts stand no longer that judged by another rule, and those on answers that are orphans now."""
    codes = {code for line in lines if line.is_reread for code in line.new}
    keys = [placed.answer.pk for plan in found for placed in plan.placed if placed.item.code in codes]
    keys += [answer.pk for plan in found for answer in plan.orphans]
    for start in range(0, len(keys), BATCH):
        chunk = keys[start : start + BATCH]
        Verdict.objects.filter(answer__in=chunk, superseded_at__isnull=True).update(superseded_at=at)
