"""What appraisers do: give verdicts, decide where several differ, conclude an area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.criteria.model import CriteriaSet
from parindex.core.sentences import Template
from parindex.core.typed import clean
from parindex.core.workflow import STATES, after, is_allowed
from parindex.rounds import permissions, refusals, stages
from parindex.rounds.actions import explaining
from parindex.rounds.actions.answers import answer_target
from parindex.rounds.judging import LONGEST_SENTENCE, Content, Judgement, Outcome, area_sheet, check
from parindex.rounds.models import Answer, Assignment, Finding, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import Standing, effective, own

if TYPE_CHECKING:
    from parindex.accounts.models import User

_NOTE = Template("Ghi chú cho bước sau", "Note for the next stage")
_SENTENCE = Template("Câu giải thích", "The sentence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """An answer that is being appraised: its area is locked until the transaction ends."""

    answer: Answer
    criteria: CriteriaSet
    standings: Mapping[str, Standing]

    def checked(self, judgement: Judgement) -> Content:
        """Give what a verdict says; raises `NotJudged`."""
        position = self.criteria.index()[self.answer.item]
        earned = area_sheet(self.criteria, self.standings).item(position).points
        return check(self.criteria.items[position], self.standings[self.answer.item], judgement, earned)


@transaction.atomic
def give(
    *, answer_id: int, stage: Stage, judgement: Judgement, answer_version: int, by: "User", at: datetime
) -> Verdict:
    """Give one's verdict on an item; an earlier one of one's own stays and is superseded.

    Raises `NotAllowed`, `Conflict`, `Locked`, `NotPossibleNow`, `JudgedOlder` where the unit changed the answer since
    `answer_version`, and `NotJudged` with what is wrong with the verdict. Nothing is decided for others.
    """
    opened = open_answer(answer_id, stage, by, at)
    _check_version(opened.answer, answer_version)
    verdict = _record(opened.answer, stage, opened.checked(judgement), by, at)
    if note := clean(judgement.note).strip():
        if len(note) > LONGEST_SENTENCE:
            raise refusals.TooLong(label=_NOTE(), most=LONGEST_SENTENCE)
        audience = Finding.Audience.NEXT_STAGE
        Finding.objects.create(answer=opened.answer, audience=audience, text=note, by=by, at=at)
    _log("verdict.give", opened.answer, verdict, by, at)
    return verdict


@transaction.atomic
def uphold(*, answer_id: int, stage: Stage, sentence: str, answer_version: int, by: "User", at: datetime) -> Verdict:
    """Let the verdict of the first appraisal stand in the second, against the unit's explanation, and say why.

    Raises as `give` does, and `NothingToDo` where the first appraisal took nothing.
    """
    opened = open_answer(answer_id, stage, by, at)
    _check_version(opened.answer, answer_version)
    first = effective(opened.answer.verdicts.order_by("pk"), Stage.FIRST)
    if stage != Stage.SECOND or first is None or first.outcome in (Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_REMARK):
        raise refusals.NothingToDo(what="lần 1 không trừ điểm mục này")
    said = " ".join(clean(sentence).split()) or first.sentence
    if len(said) > LONGEST_SENTENCE:
        raise refusals.TooLong(label=_SENTENCE(), most=LONGEST_SENTENCE)
    same = Content(
        outcome=first.outcome, figures=first.figures, points=first.points, reason=first.reason, sentence=said
    )
    verdict = _record(opened.answer, stage, same, by, at)
    _log("verdict.uphold", opened.answer, verdict, by, at)
    return verdict


@transaction.atomic
def decide(*, verdict_id: int, answer_id: int, stage: Stage, by: "User", at: datetime) -> Verdict:
    """Decide for one of several verdicts that differ; only the lead does, once all who are assigned have given theirs.

    Raises as `give` does, `NotLead`, and `VerdictsMissing` while somebody has not given theirs.
    """
    opened = open_answer(answer_id, stage, by, at)
    check_lead(opened.answer.area, stage, by)
    given = stages.fresh(opened.answer.verdicts.order_by("pk"), opened.answer, stage)
    chosen = next((verdict for verdict in given if verdict.pk == verdict_id), None)
    if chosen is None:
        raise refusals.NothingToDo(what="kết quả này không còn hiệu lực")
    missing = appraisers_of(opened.answer.area, stage) - len({one.by_id for one in given})
    if missing > 0:
        raise refusals.VerdictsMissing(count=missing, items="chờ người thẩm định kia cho kết quả")
    content = Content(
        outcome=chosen.outcome,
        figures=chosen.figures,
        points=chosen.points,
        reason=chosen.reason,
        sentence=chosen.sentence,
    )
    verdict = _record(opened.answer, stage, content, by, at, is_deciding=True)
    _log("verdict.decide", opened.answer, verdict, by, at)
    return verdict


@transaction.atomic
def accept_all(*, area_id: int, stage: Stage, versions: Mapping[int, int], by: "User", at: datetime) -> int:
    """Accept several items of an area as the unit answered them; `versions` are the answers as they were seen.

    Items that one has a verdict on are left as they are; gives how many were accepted. Raises as `give` does.
    """
    area = open_area(area_id, stage, by, at)
    answers = list(
        area.answers.filter(stages.needed([area.sheet.round], stage), pk__in=list(versions)).order_by("position")
    )
    mine = Verdict.objects.filter(answer__in=answers, stage=stage, by=by, superseded_at=None).order_by("pk")
    have = {(verdict.answer_id, verdict.answer_version) for verdict in mine}
    accepted: list[str] = []
    for answer in answers:
        _check_version(answer, versions[answer.pk])
        if answer.figures is None or (answer.pk, answer.version) in have:
            continue
        _record(answer, stage, Content(outcome=Outcome.ACCEPTED), by, at)
        accepted.append(answer.item)
    if accepted:
        change = Change(after={"accepted": accepted, "stage": stage})
        audit.record(by=actor(by), at=at, verb="verdict.accept_all", target=area_target(area), change=change)
    return len(accepted)


@transaction.atomic
def conclude(*, area_id: int, stage: Stage, by: "User", at: datetime) -> SheetArea:
    """End the appraisal of an area, once every item that needs one has its verdict.

    After the first appraisal an area that lost nothing goes on at once, as there is nothing to explain. Raises
    `NotLead`, `VerdictsMissing`, and what `give` raises.
    """
    area = open_area(area_id, stage, by, at)
    check_lead(area, stage, by)
    if missing := unsettled(area, stage):
        raise refusals.VerdictsMissing(count=len(missing), items=f"còn mục {', '.join(missing[:8])}")
    before, area.state = area.state, after(stages.COURSES[stage].act, area.is_).value
    area.save(update_fields=["state"])
    change = Change(before=before, after=area.state)
    audit.record(by=actor(by), at=at, verb="area.conclude", target=area_target(area), change=change)
    if area.pk in explaining.pass_on(area_ids=[area.pk], by=by, at=at):
        area.refresh_from_db(fields=["state"])
    return area


def unsettled(area: SheetArea, stage: Stage) -> list[str]:
    """Give the codes of the items of an area that still need a verdict, in the order of the set."""
    answers = area.answers.filter(stages.needed([area.sheet.round], stage)).prefetch_related("verdicts")
    appraisers = appraisers_of(area, stage)
    return [
        answer.item
        for answer in answers.order_by("position", "pk")
        if not stages.is_settled(sorted(answer.verdicts.all(), key=_key), answer, stage, appraisers)
    ]


def open_area(area_id: int, stage: Stage, by: "User", at: datetime) -> SheetArea:
    """Give an area that a person may appraise now, locked.

    Raises `Conflict`, `NotAllowed`, `NotPossibleNow`, `Locked`.
    """
    area = (
        SheetArea.objects.select_for_update(of=("self",))
        .select_related("sheet__round__assessor", "sheet__unit")
        .get(pk=area_id)
    )
    current, unit = area.sheet.round, area.sheet.unit
    if accounts.has_conflict(by.pk, unit.pk, current.year):
        raise refusals.Conflict(name=by.full_name, unit=unit.name, year=str(current.year))
    if not permissions.may_appraise(by, area, stage):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    course = stages.COURSES[stage]
    if not is_allowed(course.act, area.is_):
        raise refusals.NotPossibleNow(area=area.code, state=STATES[area.is_]())
    if lock := course.lock(area, at):
        raise refusals.Locked(why=lock.said(), opener=lock.opener())
    return area


def open_answer(answer_id: int, stage: Stage, by: "User", at: datetime) -> Open:
    """Give an answer that a person may appraise now, with what its area answers; raises as `open_area` does."""
    area = open_area(Answer.objects.values_list("area", flat=True).get(pk=answer_id), stage, by, at)
    answers = list(area.answers.select_for_update(of=("self",)).filter(is_orphan=False).order_by("position", "pk"))
    found = next((answer for answer in answers if answer.pk == answer_id), None)
    if found is None:
        raise refusals.NothingToDo(what="mục này đã ra khỏi bộ chỉ số")
    found.area, found.sheet = area, area.sheet
    standings = {answer.item: own(answer) for answer in answers}
    return Open(answer=found, criteria=criteria_of(area.sheet.round), standings=standings)


def check_lead(area: SheetArea, stage: str, by: "User") -> None:
    """Raise `NotLead` for anybody but the leading appraiser of an area."""
    lead = Assignment.objects.filter(area=area, stage=stage, is_lead=True).select_related("appraiser").first()
    if lead is None or lead.appraiser_id != by.pk:
        raise refusals.NotLead(name=lead.appraiser.full_name if lead else "—")


def appraisers_of(area: SheetArea, stage: str) -> int:
    """Count who is assigned to an area in a stage."""
    return Assignment.objects.filter(area=area, stage=stage).count()


def area_target(area: SheetArea) -> Target:
    """Name an area in the log: by its key, with unit and code."""
    return Target.of(area, name=f"{area.sheet.unit.name} · {area.code}")


def _record(
    answer: Answer, stage: Stage, content: Content, by: "User", at: datetime, *, is_deciding: bool = False
) -> Verdict:
    """Write a verdict and supersede those that it takes the place of: one's own, and any decision on what differed."""
    earlier = answer.verdicts.filter(stage=stage, superseded_at=None)
    earlier.filter(is_deciding=True).update(superseded_at=at)
    if not is_deciding:
        earlier.filter(by=by).update(superseded_at=at)
    return Verdict.objects.create(
        answer=answer,
        stage=stage,
        outcome=content.outcome,
        figures=content.figures,
        points=content.points,
        reason=content.reason,
        sentence=content.sentence,
        answer_version=answer.version,
        is_deciding=is_deciding,
        by=by,
        at=at,
    )


def _log(verb: str, answer: Answer, verdict: Verdict, by: "User", at: datetime) -> None:
    before = (
        answer.verdicts.filter(stage=verdict.stage, by=by, is_deciding=verdict.is_deciding, pk__lt=verdict.pk)
        .order_by("-pk")
        .first()
    )
    change = Change(before=_said(before) if before else None, after=_said(verdict))
    audit.record(by=actor(by), at=at, verb=verb, target=answer_target(answer), change=change, reason=verdict.sentence)


def _said(verdict: Verdict) -> dict[str, object]:
    kept: Sequence[str] = ("stage", "outcome", "figures", "points", "reason", "sentence", "answer_version")
    return {name: getattr(verdict, name) for name in kept}


def _check_version(answer: Answer, seen: int) -> None:
    if answer.version != seen:
        raise refusals.JudgedOlder


def _key(verdict: Verdict) -> int:
    return verdict.pk
