"""Publishes an approved round: its final answers, every stage before them, and the signed decision, sealed together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.audit import queries as audit
from parindex.core.answers import Decision, RoundAnswers
from parindex.core.package import AuditHead
from parindex.core.sentences import Template
from parindex.kit.errors import ActionError
from parindex.results import actions
from parindex.results.actions import Origin
from parindex.results.models import Publication
from parindex.results.sealing import Papers
from parindex.rounds import scoring
from parindex.rounds.actions import council
from parindex.rounds.actions.opening import managed
from parindex.rounds.queries import ledger
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.rounds.models import Round


class NotApproved(ActionError):
    """Only approved results are published."""

    wrong = Template("Kết quả của đợt chưa được phê duyệt", "The results of the round are not approved yet")
    remedy = Template("phê duyệt ở trang hội đồng trước", "approve them on the page of the council first")


class NoDecisionNumber(ActionError):
    """Results are published by a decision."""

    wrong = Template("Thiếu số, ký hiệu của quyết định", "The number of the decision is missing")
    remedy = Template("ghi như trên văn bản, ví dụ 123/QĐ-UBND", "write it as on the paper, such as 123/QĐ-UBND")


class NoReason(ActionError):
    """A correction says why."""

    wrong = Template("Thiếu lý do đính chính", "The reason of the correction is missing")
    remedy = Template("viết một câu nêu lý do", "write one sentence that gives the reason")


class NothingCorrected(ActionError):
    """A new version needs a new decision of the council."""

    wrong = Template(
        "Chưa có quyết định mới nào sau lần công bố trước", "The council has decided nothing new since the last version"
    )
    remedy = Template(
        "mở lại mục theo kiến nghị, hội đồng quyết định, rồi công bố bản đính chính",
        "open the item again on petition, have it decided, then publish the correction",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """The decision by which results are published: number with symbol, date, note, signed files; why if it corrects."""

    number: str
    on: date
    note: str = ""
    reason: str = ""
    attachments: Mapping[str, bytes] = field(default_factory=dict)


@transaction.atomic
def publish_round(*, round_id: int, announcement: Announcement, by: "User", at: datetime) -> Publication:
    """Publish a round as the version in force of its assessor and period; if there is one, this corrects it.

    Raises `NotAllowed`, `NotApproved`, `NoDecisionNumber`, `NoReason`, `NothingCorrected`, and `Refused` where answers
    and stages do not hold together; then nothing is published.
    """
    current = managed(round_id, by)
    number = " ".join(announcement.number.split())
    if current.approved_at is None:
        raise NotApproved
    if not number:
        raise NoDecisionNumber
    if current.published_at is not None:
        _check_correction(current, announcement)
    publication = actions.publish(
        answers=_answers(current, announcement, number),
        criteria_id=_criteria_id(current),
        at=at,
        origin=Origin(assessor_code=current.assessor.code, is_demonstration=current.is_demonstration),
        reason=announcement.reason.strip(),
        papers=Papers(
            name=current.name,
            stages=ledger.stages_of(current),
            audit_head=_audit_head(),
            attachments={"minutes.txt": current.minutes.encode(), **announcement.attachments},
        ),
    )
    council.mark_published(
        round_id=current.pk,
        version=publication.version,
        decision_number=number,
        seal=publication.seal,
        by=by,
        at=at,
    )
    return publication


def _check_correction(current: "Round", announcement: Announcement) -> None:
    if not announcement.reason.strip():
        raise NoReason
    if not council.has_corrections(current):
        raise NothingCorrected


def _answers(current: "Round", announcement: Announcement, number: str) -> RoundAnswers:
    criteria = criteria_of(current)
    units = scoring.unit_answers(current, scoring.At.FINAL)
    return RoundAnswers(
        period=current.period,
        criteria_set=criteria.id,
        units=tuple(units.values()),
        assessor=current.assessor.name,
        decision=Decision(number=number, date=announcement.on.isoformat()),
        note=announcement.note.strip(),
    )


def _criteria_id(current: "Round") -> int:
    if current.criteria_id is None:
        raise NotApproved
    return current.criteria_id


def _audit_head() -> AuditHead | None:
    newest = next(iter(audit.page(audit.Search(), size=1).entries), None)
    return AuditHead(sequence=newest.sequence, hash=newest.hash) if newest else None
