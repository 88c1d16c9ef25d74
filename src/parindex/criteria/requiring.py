"""Changes what evidence items require: item by item as drafts, approved together; and carries it to another set.

All of it belongs to one assessor; others that use the same set are not told and not touched. Who may do it is asked by
the room that calls.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.criteria.comparing import Moves
from parindex.core.documents.carrying import Carried
from parindex.core.documents.requirement_reading import plain_item
from parindex.core.documents.requirements import Certainty, Origin, Requirements
from parindex.core.placeholders import Period
from parindex.core.sentences import Statement, Template
from parindex.criteria import actions, queries, refusals, required
from parindex.criteria.models import CriteriaVersion, RequiredEvidence, RequiredEvidenceDraft
from parindex.criteria.required import Working

if TYPE_CHECKING:
    from parindex.accounts.models import User

CORRECTED = Template("người chủ trì đợt sửa", "corrected by the round manager")
CONFIRMED = Template("người chủ trì đợt xem và thấy đúng ngày {day}", "looked at and found right on {day}")
FROM_FILE = Template("lấy từ tệp đã nộp", "taken from a file")
FROM_SET = Template("lấy từ bộ «{title}»", "taken from the set «{title}»")
_ITEM_OF = Template("{name} sửa mục {code} lúc {at}", "{name} changed item {code} at {at}")
_APPROVED = Template("{name} duyệt lúc {at}", "{name} approved it at {at}")
_GIVEN_UP = Template("có thay đổi vừa được bỏ", "a change was just given up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where required evidence is worked on: a version of a set, for whose rounds, and the period it is looked at in."""

    version_id: int
    assessor_id: int
    period: Period


@transaction.atomic
def draft(*, place: Place, code: str, requirements: Requirements, seen: str, by: "User", at: datetime) -> None:
    """Keep what one item is to require until it is approved; what stands already gives the draft up.

    `seen` is the stamp of the item as it was changed. Raises `RequirementChanged`, and `KeyError` for an unknown item.
    """
    version, work = _locked(place)
    if seen != work.item_stamp(code):
        raise refusals.RequirementChanged(code=code, what=_last_change(work, [code]))
    _keep(version, work, place, {code: requirements}, by, at)


@transaction.atomic
def draft_many(
    *, place: Place, items: Mapping[str, Requirements], why: Statement, seen: str, by: "User", at: datetime
) -> list[str]:
    """Keep what several items are to require; gives those that differ from what would be approved now.

    `seen` is the stamp of the whole. Raises `RequirementsChanged`.
    """
    version, work = _locked(place)
    _check(work, seen)
    differing = {
        code: replace(one, origins=(settled(work.compiled[code], why),))
        for code, one in items.items()
        if plain_item(one, origins=False) != plain_item(work.items[code], origins=False)
    }
    _keep(version, work, place, differing, by, at)
    return list(differing)


@transaction.atomic
def give_up(*, place: Place, seen: str, by: "User", at: datetime) -> None:
    """Give up every draft of a place, so that what stands stands; raises `RequirementsChanged`."""
    version, work = _locked(place)
    _check(work, seen)
    _keep(version, work, place, {code: work.standing.items[code] for code in work.drafts}, by, at)


@transaction.atomic
def approve(*, place: Place, seen: str, by: "User", at: datetime) -> RequiredEvidence:
    """Approve what every item of a version requires, drafts included; raises `RequirementsChanged`."""
    version, work = _locked(place)
    _check(work, seen)
    _drafts(version, place).delete()
    items = _general(version, place.period, work.items)
    return actions.approve_required(
        version_id=version.pk, assessor_id=place.assessor_id, requirements=items, by=by, at=at
    )


@transaction.atomic
def take_from(*, place: Place, source_id: int, seen: str, by: "User", at: datetime) -> list[str]:
    """Draft what the assessor approved for another set, for the items that are the same; gives those that change.

    Raises `RequirementsChanged`.
    """
    source = CriteriaVersion.objects.get(pk=source_id)
    version = CriteriaVersion.objects.get(pk=place.version_id)
    standing = queries.required(source.content_hash, place.period, assessor_id=place.assessor_id).items
    carried = required.carried(source.content_hash, version.content_hash, None, place.period, standing)
    items = {code: carried.items[code] for code in carried.kept if code not in carried.to_look_at}
    why = FROM_SET(title=source.title)
    return draft_many(place=place, items=items, why=why, seen=seen, by=by, at=at)


@transaction.atomic
def carry_over(*, from_id: int, place: Place, moves: Moves, by: "User", at: datetime) -> Carried | None:
    """Let a version require what the assessor approved for another one, along the moves of its items; None if nothing.

    What the new version was approved to require already stands, and so do its drafts. Drafts of the other one come
    along as drafts.
    """
    old = CriteriaVersion.objects.get(pk=from_id)
    new, work = _locked(place)
    before = required.working(old.content_hash, place.period, assessor_id=place.assessor_id)
    if before.drafts and not work.drafts:
        drafted = {code: one.requirements for code, one in before.drafts.items()}
        kept = required.carried(old.content_hash, new.content_hash, moves, place.period, drafted)
        _keep(new, work, place, {code: kept.items[code] for code in kept.kept}, by, at)
    if not before.standing.is_approved or work.standing.is_approved:
        return None
    carried = required.carried(old.content_hash, new.content_hash, moves, place.period, before.standing.items)
    looks = {code: why.say() for code, why in carried.to_look_at.items()}
    looks |= {
        to: before.standing.to_look_at[code] for to, code in carried.kept.items() if code in before.standing.to_look_at
    }
    items = _general(new, place.period, carried.items)
    actions.approve_required(
        version_id=new.pk, assessor_id=place.assessor_id, requirements=items, by=by, at=at, to_look_at=looks
    )
    return carried


def settled(compiled: Requirements, why: Statement) -> Origin:
    """Give the origin of what a person decided: beside the words of the set stands why, and nothing is unsure."""
    phrases = "; ".join(dict.fromkeys(origin.phrase for origin in compiled.origins if origin.phrase))
    return Origin(phrase=phrases, why=why, certainty=Certainty.HIGH)


def _locked(place: Place) -> tuple[CriteriaVersion, Working]:
    """Give a version, locked until the transaction ends, with its required evidence as it is worked on."""
    version = CriteriaVersion.objects.select_for_update().get(pk=place.version_id)
    return version, required.working(version.content_hash, place.period, assessor_id=place.assessor_id)


def _drafts(version: CriteriaVersion, place: Place) -> QuerySet[RequiredEvidenceDraft]:
    return version.required_evidence_drafts.filter(assessor=place.assessor_id)


def _check(work: Working, seen: str) -> None:
    """Raise `RequirementsChanged` with who changed what last, unless the stamp is that of the whole."""
    if seen != work.stamp:
        raise refusals.RequirementsChanged(what=_last_change(work, list(work.drafts)))


def _last_change(work: Working, codes: Iterable[str]) -> Statement:
    """Say who changed items last, or approved all; a change that was given up leaves nobody."""
    drafts = [(work.drafts[code].at, code) for code in codes if code in work.drafts]
    standing = work.standing
    newest, code = max(drafts, default=(None, ""))
    if standing.approved_at and standing.approved_by and (newest is None or newest < standing.approved_at):
        return _APPROVED(name=standing.approved_by.full_name, at=_moment(standing.approved_at))
    if newest is None:
        return _GIVEN_UP()
    return _ITEM_OF(name=work.drafts[code].by, code=code, at=_moment(newest))


def _moment(at: datetime) -> str:
    return f"{timezone.localtime(at):%H:%M %d/%m/%Y}"


def _keep(
    version: CriteriaVersion,
    work: Working,
    place: Place,
    items: Mapping[str, Requirements],
    by: "User",
    at: datetime,
) -> None:
    """Keep drafts; one that says what stands, and why, as it stands already is given up."""
    before, after = {}, {}
    for code, one in items.items():
        was, now = work.items[code], _stored(version, place.period, code, one)
        if plain_item(one) == plain_item(work.standing.items[code]):
            _drafts(version, place).filter(item=code).delete()
        elif plain_item(one) != plain_item(was):
            RequiredEvidenceDraft.objects.update_or_create(
                version=version,
                assessor_id=place.assessor_id,
                item=code,
                defaults={"content": now, "changed_at": at, "changed_by": by},
            )
        if plain_item(one) != plain_item(was):
            before[code], after[code] = _stored(version, place.period, code, was), now
    if after:
        whose = {"assessor_id": place.assessor_id}
        change = Change(before=whose | before, after=whose | after)
        verb = "criteria.draft_required_evidence"
        audit.record(by=actor(by), at=at, verb=verb, target=Target.of(version), change=change)


def _stored(version: CriteriaVersion, period: Period, code: str, one: Requirements) -> dict[str, object]:
    return plain_item(required.general(version.content_hash, period, code, one))


def _general(version: CriteriaVersion, period: Period, items: Mapping[str, Requirements]) -> dict[str, Requirements]:
    return {code: required.general(version.content_hash, period, code, one) for code, one in items.items()}
