"""What appraisers find: requests to the unit, marks on pages, notes for the next stage."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core.sentences import Template
from parindex.core.typed import clean
from parindex.evidence import queries as evidence
from parindex.rounds import refusals
from parindex.rounds.actions.answers import answer_target
from parindex.rounds.actions.appraising import open_answer
from parindex.rounds.models import Answer, Finding
from parindex.rounds.models.appraisal import Stage

if TYPE_CHECKING:
    from parindex.accounts.models import User

Audience = Finding.Audience

#: The width and the height of every page: a mark is in ten-thousandths.
WHOLE = 10_000
LONGEST = 2_000

_TOO_LONG = Template("dài quá {most} ký tự", "longer than {most} characters")
_SHORTEN = Template("viết ngắn hơn", "shorten it")
_PAST_DAY = Template("ngày hẹn đã qua", "the date has passed")
_LATER = Template("chọn một ngày sau hôm nay", "choose a later date")
_NO_RETURN = Template("lần 2 không trả lại đơn vị nữa", "nothing is returned in appraisal 2")
_TO_NEXT = Template("ghi cho hội đồng, hoặc cho kết quả", "write it to the council, or give a verdict")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A rectangle on a page of a revision, in ten-thousandths of the page's width and height."""

    revision_id: int
    page: int
    left: int
    top: int
    width: int
    height: int

    def is_on_page(self) -> bool:
        """Say whether it has a size and lies on the page."""
        sides = ((self.left, self.width), (self.top, self.height))
        return self.page >= 1 and all(start >= 0 and length >= 1 and start + length <= WHOLE for start, length in sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFinding:
    """What was found: for the unit, or for the next stage only."""

    text: str
    audience: str = Audience.UNIT
    wished_on: date | None = None
    mark: Mark | None = None


@transaction.atomic
def add(*, answer_id: int, stage: Stage, found: NewFinding, by: "User", at: datetime) -> Finding:
    """Write down what was found. What is for the unit waits until the area is returned.

    Raises `ReasonMissing` without a text, `MarkOutside`, `NotJudged` for a text or a date that cannot be, and what
    `actions.appraising.give` raises.
    """
    answer = open_answer(answer_id, stage, by, at).answer
    text = clean(found.text).strip()
    _check(found, text, stage, at)
    mark = found.mark
    if mark is not None:
        _check_mark(answer, mark)
    finding = Finding.objects.create(
        answer=answer,
        audience=Audience(found.audience),
        text=text,
        wished_on=found.wished_on,
        revision_id=mark.revision_id if mark else None,
        page=mark.page if mark else None,
        left=mark.left if mark else None,
        top=mark.top if mark else None,
        width=mark.width if mark else None,
        height=mark.height if mark else None,
        by=by,
        at=at,
    )
    change = Change(after={"text": text, "audience": finding.audience, "wished_on": found.wished_on})
    audit.record(by=actor(by), at=at, verb="finding.add", target=answer_target(answer), change=change)
    return finding


@transaction.atomic
def withdraw(*, finding_id: int, stage: Stage, by: "User", at: datetime) -> Finding:
    """Take back one's own finding before it went to the unit; it stays in the log.

    Raises `NotAllowed` for another's, `NothingToDo` for one that was sent or withdrawn.
    """
    finding = Finding.objects.get(pk=finding_id)
    answer = open_answer(finding.answer_id, stage, by, at).answer
    finding = Finding.objects.select_for_update().get(pk=finding_id)
    if finding.by_id != by.pk:
        raise refusals.NotAllowed(who="người đã ghi")
    if finding.withdrawn_at is not None or finding.returned_in_id is not None:
        raise refusals.NothingToDo(what="yêu cầu này đã gửi hoặc đã rút")
    finding.withdrawn_at = at
    finding.save(update_fields=["withdrawn_at"])
    change = Change(before=finding.text)
    audit.record(by=actor(by), at=at, verb="finding.withdraw", target=answer_target(answer), change=change)
    return finding


def _check(found: NewFinding, text: str, stage: Stage, at: datetime) -> None:
    if not text:
        raise refusals.ReasonMissing
    if len(text) > LONGEST:
        raise refusals.NotJudged(why=_TOO_LONG(most=LONGEST), how=_SHORTEN())
    if found.wished_on is not None and found.wished_on <= timezone.localdate(at):
        raise refusals.NotJudged(why=_PAST_DAY(), how=_LATER())
    if stage == Stage.SECOND and found.audience == Audience.UNIT:
        raise refusals.NotJudged(why=_NO_RETURN(), how=_TO_NEXT())


def _check_mark(answer: Answer, mark: Mark) -> None:
    """Raise `MarkOutside` unless the page is there, of a file that stands or stood under this very item."""
    documents = answer.attachments.filter(removed_at=None).values_list("document", flat=True)
    pages = {
        revision.pk: revision.file.pages or 1
        for document_id in documents
        for revision in evidence.revisions(document_id)
    }
    if not mark.is_on_page() or mark.page > pages.get(mark.revision_id, 0):
        raise refusals.MarkOutside
