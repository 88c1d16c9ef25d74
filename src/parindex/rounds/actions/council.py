"""What the council does: members vote, the manager records decisions, approves, and opens items again on petition."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import PhaseKind
from parindex.core.typed import Typed
from parindex.core.workflow import STATES, Act, AreaState, after
from parindex.rounds import judging, permissions, refusals, standing
from parindex.rounds.actions.answers import answer_target, item_of, locked_answer
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Answer, Decision, Explanation, Petition, Round, SheetArea, Vote
from parindex.rounds.queries.council_approval import conditions
from parindex.rounds.scoring import item_points
from parindex.rounds.sets import criteria_of
from parindex.rounds.tasks import learn_filing
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the council decided on an item, as it is typed: as appraised, as the unit says, other figures, or a cut."""

    outcome: str
    sentence: str
    typed: Typed = field(default_factory=dict)
    points: str = ""
    reason: str = ""


@transaction.atomic
def vote(*, answer_id: int, choice: str, by: "User", at: datetime) -> Vote:
    """Cast a member's vote on a disputed item, or change it while the item is open.

    Raises `NotAllowed`, `Conflict` for a member of the unit, `Locked`, `NotPossibleNow`, `AlreadyDecided`.
    """
    answer = locked_answer(answer_id)
    current = answer.sheet.round
    if not permissions.may_vote(by, current):
        raise refusals.NotAllowed(who="thành viên hội đồng")
    _check_impartial(answer, by)
    _check_open(answer, at)
    cast = Vote.objects.filter(answer=answer, member=by).first()
    before = cast.choice if cast else None
    if cast is not None and before == choice:
        return cast
    cast = cast or Vote(answer=answer, member=by)
    cast.choice, cast.at = Vote.Choice(choice).value, at
    cast.save()
    change = Change(before=before, after=cast.choice)
    audit.record(by=actor(by), at=at, verb="vote.cast", target=answer_target(answer), change=change)
    return cast


@transaction.atomic
def decide(*, answer_id: int, ruling: Ruling, by: "User", at: datetime) -> Decision:
    """Record what the council decided on an item, with the votes as they stand; an earlier decision stays readable.

    Before approval the manager may record another decision in its place. Raises `NotAllowed`, `Conflict` for a manager
    of the unit, `Locked`, `NotPossibleNow`, `AlreadyDecided` once the round is approved, `ReasonMissing`, `NotJudged`.
    """
    answer = locked_answer(answer_id)
    if not permissions.may_manage(by, answer.sheet.round):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    _check_impartial(answer, by)
    petition = _check_open(answer, at, is_ruling=True)
    content = _content(answer, ruling)
    before = Decision.objects.filter(answer=answer, superseded_at__isnull=True).first()
    if before is not None:
        before.superseded_at = at
        before.save(update_fields=["superseded_at"])
    votes = list(Vote.objects.filter(answer=answer).values_list("choice", flat=True))
    decision = Decision.objects.create(
        answer=answer,
        outcome=content.outcome,
        figures=content.figures,
        points=content.points,
        reason=content.reason,
        sentence=content.sentence,
        votes_for=votes.count(Vote.Choice.UNIT.value),
        votes_against=votes.count(Vote.Choice.APPRAISAL.value),
        abstentions=votes.count(Vote.Choice.ABSTAIN.value),
        by=by,
        at=at,
    )
    if petition is not None:
        petition.closed_at = at
        petition.save(update_fields=["closed_at"])
    change = Change(before=_said(before), after=_said(decision))
    audit.record(
        by=actor(by),
        at=at,
        verb="decision.record",
        target=answer_target(answer),
        change=change,
        reason=content.sentence,
    )
    return decision


@transaction.atomic
def approve(*, round_id: int, minutes: str, by: "User", at: datetime) -> Round:
    """Approve the results of a round: every area is decided, and nothing changes any more but by petition.

    Raises `NotAllowed`, `NothingToDo`, `ReasonMissing` without minutes, and `NotToBeApproved` while something is open.
    """
    current = managed(round_id, by)
    if current.approved_at is not None:
        raise refusals.NothingToDo(what="đợt đã được phê duyệt")
    if not minutes.strip():
        raise refusals.ReasonMissing
    missing = [condition for condition in conditions(current, at) if not condition.is_met]
    if missing:
        raise refusals.NotToBeApproved(count=len(missing))
    areas = list(SheetArea.objects.select_for_update().filter(sheet__round=current).order_by("pk"))
    for area in areas:
        area.state = after(Act.DECIDE, area.is_).value
    SheetArea.objects.bulk_update(areas, ["state"], batch_size=500)
    current.approved_at, current.approved_by, current.minutes = at, by, minutes.strip()
    current.save(update_fields=["approved_at", "approved_by", "minutes"])
    change = Change(after={"areas": len(areas), "minutes": current.minutes})
    audit.record(by=actor(by), at=at, verb="round.approve", target=Target.of(current), change=change)
    return current


@transaction.atomic
def open_petition(*, answer_id: int, reason: str, by: "User", at: datetime) -> Petition:
    """Open an item again after publication, for a reason; the council votes anew, and earlier votes stay in the log.

    Raises `NotAllowed`, `ReasonMissing`, `NotPossibleNow` before publication, `NothingToDo` where it is open already.
    """
    answer = locked_answer(answer_id)
    current = answer.sheet.round
    if not permissions.may_manage(by, current):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    if not reason.strip():
        raise refusals.ReasonMissing
    if current.published_at is None:
        raise refusals.NotPossibleNow(area=answer.area.code, state=STATES[answer.area.is_]())
    if Petition.objects.filter(answer=answer, closed_at__isnull=True).exists():
        raise refusals.NothingToDo(what="mục này đang được xem xét lại")
    votes = Vote.objects.filter(answer=answer).select_related("member").order_by("pk")
    before = {cast.member.full_name: cast.choice for cast in votes}
    votes.delete()
    petition = Petition.objects.create(answer=answer, reason=reason.strip(), by=by, at=at)
    change = Change(before={"votes": before}, after={"petition": petition.pk})
    target = answer_target(answer)
    audit.record(by=actor(by), at=at, verb="petition.open", target=target, change=change, reason=petition.reason)
    return petition


@transaction.atomic
def mark_published(*, round_id: int, version: int, decision_number: str, seal: str, by: "User", at: datetime) -> Round:
    """Note that the results of an approved round were published; petitions decided until now are in this version.

    Raises `NotAllowed`, and `NothingToDo` for a round that is not approved.
    """
    current = managed(round_id, by)
    if current.approved_at is None:
        raise refusals.NothingToDo(what="đợt chưa được phê duyệt")
    before = current.published_at
    if before is None:
        current.published_at = at
        current.save(update_fields=["published_at"])
    Petition.objects.filter(answer__sheet__round=current, closed_at__isnull=False, published_at__isnull=True).update(
        published_at=at
    )
    change = Change(
        before={"published_at": before}, after={"version": version, "decision": decision_number, "seal": seal}
    )
    learn_filing.enqueue(current.assessor_id)
    audit.record(by=actor(by), at=at, verb="round.publish", target=Target.of(current), change=change)
    return current


def has_corrections(current: Round) -> bool:
    """Say whether the council decided petitions that no published version has in it."""
    waiting = Petition.objects.filter(answer__sheet__round=current, closed_at__isnull=False, published_at__isnull=True)
    return waiting.exists()


def _check_impartial(answer: Answer, by: "User") -> None:
    """Refuse a person who serves or served in the unit in the year that is assessed."""
    sheet = answer.sheet
    if accounts.has_conflict(by.pk, sheet.unit_id, sheet.round.year):
        raise refusals.Conflict(name=by.full_name, unit=sheet.unit.name, year=str(sheet.round.year))


def _check_open(answer: Answer, at: datetime, *, is_ruling: bool = False) -> Petition | None:
    """Give the petition that opened an item again, if one did; raises where the item is not before the council."""
    petition = Petition.objects.select_for_update().filter(answer=answer, closed_at__isnull=True).first()
    if petition is not None:
        return petition
    if answer.area.is_ is AreaState.DECIDED:
        raise refusals.AlreadyDecided
    if answer.area.is_ is not AreaState.SETTLED:
        raise refusals.NotPossibleNow(area=answer.area.code, state=STATES[answer.area.is_]())
    if not Explanation.objects.filter(answer=answer, agrees=False).exists():
        raise refusals.NothingToDo(what="đơn vị không kiến nghị gì về mục này")
    if not is_ruling and Decision.objects.filter(answer=answer, superseded_at__isnull=True).exists():
        raise refusals.AlreadyDecided
    lock = calendar(answer.sheet.round).lock(PhaseKind.COUNCIL, at)
    if lock is not None:
        raise refusals.Locked(why=lock.said(), opener=lock.opener())
    return None


def _content(answer: Answer, ruling: Ruling) -> judging.Content:
    """Give what a ruling says; figures and cuts are checked as those of an appraiser are."""
    sentence = " ".join(ruling.sentence.split())
    if not sentence:
        raise refusals.ReasonMissing
    if ruling.outcome in {Decision.Outcome.UPHELD.value, Decision.Outcome.RESTORED.value}:
        return judging.Content(outcome=ruling.outcome, sentence=sentence[: judging.LONGEST_SENTENCE])
    item, own = item_of(answer), standing.own(answer)
    earned = item_points(criteria_of(answer.sheet.round), item.code, own.figures)
    judgement = judging.Judgement(
        outcome=ruling.outcome, typed=ruling.typed, points=ruling.points, reason=ruling.reason, sentence=sentence
    )
    return judging.check(item, own, judgement, earned)


def _said(decision: Decision | None) -> object:
    if decision is None:
        return None
    return {
        "outcome": decision.outcome,
        "figures": decision.figures,
        "points": decision.points,
        "votes": [decision.votes_for, decision.votes_against, decision.abstentions],
    }
