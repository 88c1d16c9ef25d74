"""What is done to the evidence of an item: filed, taken away, moved with a trace, replaced, described.

A document is stored once; here it is only filed under items, and nothing that was filed is ever deleted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core.locks import PhaseKind
from parindex.core.workflow import STATES, AreaState
from parindex.evidence import accepting
from parindex.evidence import actions as documents
from parindex.evidence import queries as stored
from parindex.evidence import refusals as refused
from parindex.evidence.actions import About
from parindex.rounds import examinations, permissions, refusals
from parindex.rounds.actions import examining, filings
from parindex.rounds.actions.answers import answer_target, check_unlocked, item_of, refresh_progress
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries.evidence import may_bring
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Document, Revision

Stage = Attachment.Stage
_GONE = "tài liệu đã được gỡ hoặc chuyển đi"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPaper:
    """A document to be made: of a finished upload, or of an address on the web."""

    upload_key: UUID | None = None
    address: str = ""
    about: About = field(default_factory=About)


@transaction.atomic
def attach(*, answer_ids: Sequence[int], document_id: int, by: "User", at: datetime) -> list[Attachment]:
    """File a document that the unit has under further items of a sheet.

    Raises `AlreadyFiled`, `AnotherSheet`, `NotAllowed`, `Locked`; `Answer.DoesNotExist` for what a person cannot see.
    """
    answers = _locked_for_unit(answer_ids, by, at)
    unit_id, origin = answers[0].sheet.unit_id, documents.Origin.UNIT
    document = stored.documents_of(unit_id).filter(pk=document_id, origin=origin).first()
    if document is None:
        raise refusals.AnotherSheet
    return _file(answers, document, by, at)


@transaction.atomic
def attach_new(*, answer_ids: Sequence[int], paper: NewPaper, by: "User", at: datetime) -> list[Attachment]:
    """Make a document and file it under one or several items of a sheet.

    A file that the unit has already is not stored twice: its document is filed. Raises what `attach` raises, and what
    `evidence.actions` refuses.
    """
    answers = _locked_for_unit(answer_ids, by, at)
    document = document_of(paper, answers[0].sheet.unit_id, by, at)
    return _file(answers, document, by, at)


@transaction.atomic
def attach_to_explanation(*, answer_id: int, paper: NewPaper, by: "User", at: datetime) -> Attachment:
    """File a new document with the explanation of an item, while the window of explanations is open.

    Raises `NotAllowed`, `NotPossibleNow` for an area that is not appraised, `Locked` outside the window.
    """
    (answer,) = _locked([answer_id], by)
    if not permissions.may_explain(by, answer.sheet):
        raise refusals.NotAllowed(who="người phụ trách CCHC của đơn vị")
    if answer.area.is_ is not AreaState.APPRAISED:
        raise refusals.NotPossibleNow(area=answer.area.code, state=STATES[answer.area.is_]())
    lock = calendar(answer.sheet.round).lock(PhaseKind.EXPLANATION, at, answer.sheet.unit_id)
    if lock is not None:
        raise refusals.Locked(why=lock.said(), opener=lock.opener())
    document = document_of(paper, answer.sheet.unit_id, by, at)
    return _file([answer], document, by, at, Stage.EXPLANATION)[0]


@transaction.atomic
def bring_on_behalf(*, answer_id: int, paper: NewPaper, by: "User", at: datetime) -> Attachment:
    """File a late paper on behalf of a unit, as an appraiser of the area; its origin stays visible for ever.

    It stands beside the unit's own and never counts as answering for it. Raises `NotAllowed`, also while the unit is at
    work itself.
    """
    (answer,) = _locked([answer_id], by)
    if not may_bring(by, answer):
        raise refusals.NotAllowed(who="người thẩm định lĩnh vực này, sau khi đơn vị đã gửi")
    origin = documents.Origin.APPRAISER
    document = _make(paper, answer.sheet.unit_id, origin, by, at, is_known=True)
    row = Attachment.objects.create(answer=answer, document=document, stage=Stage.ON_BEHALF, by=by, at=at)
    _record("evidence.bring_on_behalf", row, by, at, Change(after=_said(row)))
    return row


@transaction.atomic
def detach(*, attachment_id: int, by: "User", at: datetime) -> Attachment:
    """Take a document away from an item; the row stays, with who and when. Raises as `attach`, and `OnBehalfStays`."""
    row = _live(attachment_id, by)
    (answer,) = _locked_for_unit([row.answer_id], by, at)
    _take_away(row, by, at)
    _refresh([answer], at)
    _record("evidence.detach", row, by, at, Change(before=_said(row)))
    return row


@transaction.atomic
def move(*, attachment_id: int, to_answer_id: int, by: "User", at: datetime) -> Attachment:
    """Move a document to another item of the sheet, leaving a trace at the old one.

    Raises as `attach`, and `OnBehalfStays`.
    """
    row = _live(attachment_id, by)
    answers = {answer.pk: answer for answer in _locked_for_unit([row.answer_id, to_answer_id], by, at)}
    target = answers[to_answer_id]
    _check_new(target, row.document)
    _take_away(row, by, at)
    moved = Attachment.objects.create(
        answer=target, document=row.document, stage=_stage(target), by=by, at=at, moved_from=row
    )
    _refresh(list(answers.values()), at)
    _record("evidence.move", moved, by, at, Change(before=_said(row), after=_said(moved)))
    return moved


@transaction.atomic
def replace(*, attachment_id: int, upload_key: UUID, by: "User", at: datetime) -> "Revision":
    """Put a newer file in the place of a document's, at every item that has it.

    Raises `SharedWithLocked` where one of those items is locked, `HeldByAnother` where the person does not answer it,
    `FiledMeanwhile`, `OnBehalfStays`, and what the store refuses.
    """
    row = _live(attachment_id, by)
    _check_everywhere(row, by, at)
    return documents.replace(document_id=row.document_id, upload_key=upload_key, by=by, at=at)


@transaction.atomic
def accept(*, attachment_id: int, stamp: str, by: "User", at: datetime) -> "Document":
    """Take a document to be what was read of it, as the page with this stamp showed it.

    Raises as `replace`, and what `evidence.accepting.accept` refuses.
    """
    row = _live(attachment_id, by)
    _check_everywhere(row, by, at)
    return accepting.accept(document_id=row.document_id, stamp=stamp, by=by, at=at)


@transaction.atomic
def check_changeable(*, attachment_id: int, by: "User", at: datetime) -> None:
    """Raise what `replace` would, before a file is taken in for it."""
    _check_everywhere(_live(attachment_id, by), by, at)


@transaction.atomic
def describe(
    *,
    attachment_id: int,
    about: About,
    by: "User",
    at: datetime,
    address: str | None = None,
    looked_at: int | None = None,
) -> "Document":
    """Say number, symbol, issuer, date and abstract of a document; raises as `replace`."""
    row = _live(attachment_id, by)
    if row.stage == Stage.ON_BEHALF and row.by_id == by.pk:
        if not all(may_bring(by, each.answer) for each in filings.locked(document_id=row.document_id)):
            raise refusals.OnBehalfStays
    else:
        _check_everywhere(row, by, at)
    return documents.describe(
        document_id=row.document_id, about=about, by=by, at=at, address=address, looked_at=looked_at
    )


def _locked(answer_ids: Iterable[int], by: "User") -> list[Answer]:
    """Lock answers and, before them, their areas: what is being sent in locks the areas too."""
    wanted = set(answer_ids)
    visible = Answer.objects.visible_to(by).filter(pk__in=wanted)
    areas = set(visible.values_list("area", flat=True))
    filings.lock_areas(areas)
    rows = Answer.objects.select_for_update(of=("self",)).select_related("area", "sheet__round", "sheet__unit")
    answers = list(rows.filter(pk__in=wanted, area__in=areas).order_by("pk"))
    if not answers or len(answers) != len(wanted):
        raise Answer.DoesNotExist
    return answers


def _locked_for_unit(answer_ids: Iterable[int], by: "User", at: datetime) -> list[Answer]:
    answers = _locked(answer_ids, by)
    if len({answer.sheet_id for answer in answers}) > 1:
        raise refusals.AnotherSheet
    for answer in answers:
        if not permissions.may_answer(by, answer):
            raise refusals.NotAllowed(who="người phụ trách CCHC của đơn vị")
        check_unlocked(answer, at)
    return answers


def _live(attachment_id: int, by: "User") -> Attachment:
    """Give an attachment of a visible item; raises `DoesNotExist`, and `NothingToDo` for one that was taken away."""
    visible = Attachment.objects.filter(answer__in=Answer.objects.visible_to(by).values("pk"))
    row = visible.select_related("document", "answer").get(pk=attachment_id)
    if row.removed_at is not None:
        raise refusals.NothingToDo(what=_GONE)
    return row


def _check_everywhere(row: Attachment, by: "User", at: datetime) -> None:
    """Check that a person may change a document at every item that has it."""
    if row.stage == Stage.ON_BEHALF:
        raise refusals.OnBehalfStays
    filed = filings.locked(document_id=row.document_id)
    if row not in filed:
        raise refusals.NothingToDo(what=_GONE)
    _locked_for_unit([row.answer_id], by, at)
    filings.check([each for each in filed if each != row], by, at)


def document_of(paper: NewPaper, unit_id: int, by: "User", at: datetime) -> "Document":
    """Make a document of the unit, or give the one that has this very file already."""
    origin = documents.Origin.UNIT
    try:
        return _make(paper, unit_id, origin, by, at)
    except refused.AlreadyThere as there:
        known = stored.documents_of(unit_id).filter(pk=there.document_id, origin=origin).first()
    return known or _make(paper, unit_id, origin, by, at, is_known=True)


def _make(
    paper: NewPaper, unit_id: int, origin: documents.Origin, by: "User", at: datetime, *, is_known: bool = False
) -> "Document":
    if paper.upload_key is None:
        return documents.add_link(
            unit_id=unit_id, address=paper.address, about=paper.about, origin=origin, by=by, at=at
        )
    return documents.add_document(
        unit_id=unit_id,
        upload_key=paper.upload_key,
        about=paper.about,
        origin=origin,
        by=by,
        at=at,
        is_known=is_known,
    )


def _file(
    answers: Sequence[Answer], document: "Document", by: "User", at: datetime, stage: Stage | None = None
) -> list[Attachment]:
    documents.lock(document_id=document.pk)
    for answer in answers:
        _check_new(answer, document)
    rows = [
        Attachment.objects.create(answer=answer, document=document, stage=stage or _stage(answer), by=by, at=at)
        for answer in answers
    ]
    _refresh(answers, at)
    for row in rows:
        _record("evidence.attach", row, by, at, Change(after=_said(row)))
    return rows


def _check_new(answer: Answer, document: "Document") -> None:
    if Attachment.objects.filter(answer=answer, document=document, removed_at__isnull=True).exists():
        raise refusals.AlreadyFiled(item=answer.item, title=document.title)


def _stage(answer: Answer) -> Stage:
    return Stage.RETURN if answer.area.is_ is AreaState.RETURNED else Stage.SELF


def _take_away(row: Attachment, by: "User", at: datetime) -> None:
    if row.stage == Stage.ON_BEHALF:
        raise refusals.OnBehalfStays
    is_mine = Attachment.objects.filter(pk=row.pk, removed_at__isnull=True).update(removed_by=by, removed_at=at)
    if not is_mine:
        raise refusals.NothingToDo(what=_GONE)
    row.removed_by, row.removed_at = by, at


def _refresh(answers: Sequence[Answer], at: datetime) -> None:
    """Keep how far answers of one sheet are, and how far their evidence goes."""
    for answer in answers:
        refresh_progress(answer, item_of(answer))
        answer.save(update_fields=["progress"])
    examining.refresh(answer_ids=[answer.pk for answer in answers])
    examinations.ask(sheet_ids=[answers[0].sheet_id], at=at)


def _said(row: Attachment) -> dict[str, object]:
    document = {"document": row.document_id, "title": row.document.title, "number": row.document.full_number}
    return {"item": row.answer.item, "stage": str(row.stage), **document}


def _record(verb: str, row: Attachment, by: "User", at: datetime, change: Change) -> None:
    answer = Answer.objects.select_related("sheet__unit").get(pk=row.answer_id)
    audit.record(by=actor(by), at=at, verb=verb, target=answer_target(answer), change=change)
