"""What is done on the desk of a unit: documents brought, taken to be what was read, filed, handed on, put aside."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.evidence import accepting
from parindex.evidence import actions as documents
from parindex.evidence import queries as stored
from parindex.evidence.actions import About
from parindex.rounds import permissions, refusals
from parindex.rounds.actions import evidence, filings
from parindex.rounds.actions.answers import check_unlocked
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.notifying import Message, notify
from parindex.rounds.models import Answer, DeskPaper, Sheet

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Document
    from parindex.rounds.models import Attachment


@transaction.atomic
def bring(*, sheet_id: int, upload_key: UUID, by: "User", at: datetime) -> DeskPaper:
    """Make a document of a finished upload and lay it on the desk; a file that the unit has is not stored twice.

    Raises `NotAllowed`, and what `evidence.actions` refuses; `Sheet.DoesNotExist` for one that a person cannot see.
    """
    sheet = _sheet(sheet_id, by)
    document = evidence.document_of(NewPaper(upload_key=upload_key), sheet.unit_id, by, at)
    return _lay(sheet, document, by, at)


@transaction.atomic
def bring_known(*, sheet_id: int, document_id: int, by: "User", at: datetime) -> DeskPaper:
    """Lay a document on the desk that the unit has already. Raises `NotAllowed`, `AnotherSheet`."""
    sheet = _sheet(sheet_id, by)
    document = stored.documents_of(sheet.unit_id).filter(pk=document_id, origin=documents.Origin.UNIT).first()
    if document is None:
        raise refusals.AnotherSheet
    return _lay(sheet, document, by, at)


@transaction.atomic
def confirm(*, paper_id: int, about: About, by: "User", at: datetime, looked_at: int | None = None) -> "Document":
    """Say what a document on the desk is; `looked_at` is the revision of which the person saw what was read.

    Raises `NotAllowed`, `NothingToDo` for one that lies there no more, what `filings` refuses of the items that the
    document serves already, and what `evidence.actions.describe` refuses.
    """
    paper = _lying(paper_id, by)
    filings.check(filings.locked(document_id=paper.document_id), by, at)
    return documents.describe(document_id=paper.document_id, about=about, by=by, at=at, looked_at=looked_at)


@transaction.atomic
def accept(*, paper_id: int, stamp: str, by: "User", at: datetime) -> "Document":
    """Take a document on the desk to be what was read of it, as the page with this stamp showed it.

    Raises what `confirm` raises, and what `evidence.accepting.accept` refuses.
    """
    paper = _lying(paper_id, by)
    filings.check(filings.locked(document_id=paper.document_id), by, at)
    return accepting.accept(document_id=paper.document_id, stamp=stamp, by=by, at=at)


@transaction.atomic
def file(*, paper_id: int, answer_id: int, stamp: str | None, by: "User", at: datetime) -> "Attachment":
    """File a document of the desk under an item; with a `stamp` the person accepts what the page showed too.

    Raises what `accept` and `actions.evidence.attach` raise.
    """
    paper = _lying(paper_id, by)
    if stamp is not None:
        # All at once and in order: the item under which it will be filed may come before those that it serves.
        target = Answer.objects.visible_to(by).filter(pk=answer_id)
        filings.locked(document_id=paper.document_id, also=list(target.values_list("pk", flat=True)))
        accept(paper_id=paper_id, stamp=stamp, by=by, at=at)
    (row,) = evidence.attach(answer_ids=[answer_id], document_id=paper.document_id, by=by, at=at)
    if row.answer.sheet_id != paper.sheet_id:
        raise refusals.AnotherSheet
    paper.attachment = row
    _settle(paper, by, at)
    return row


@transaction.atomic
def hand(*, paper_id: int, answer_id: int, by: "User", at: datetime) -> DeskPaper:
    """Hand a document to who looks after an item, the PAR officers where nobody does; they are told.

    Raises `NotAllowed`, `NothingToDo`, `Locked`; `Answer.DoesNotExist` for an item of another sheet.
    """
    paper = _lying(paper_id, by)
    rows = Answer.objects.visible_to(by).select_related("area", "sheet__round", "sheet__unit", "officer")
    answer = rows.get(pk=answer_id, sheet=paper.sheet_id, is_orphan=False)
    check_unlocked(answer, at)
    before = {"handed_for": paper.handed_for_id, "handed_to": paper.handed_to_id}
    paper.handed_for, paper.handed_to, paper.handed_by = answer, answer.officer, by
    paper.save(update_fields=["handed_for", "handed_to", "handed_by"])
    told = [answer.officer_id] if answer.officer_id else _par_officers(paper.sheet)
    notify(
        user_ids=[pk for pk in told if pk != by.pk],
        message=_message(paper, answer, by),
        current=answer.sheet.round,
        at=at,
    )
    after = {"handed_for": answer.pk, "item": answer.item, "handed_to": paper.handed_to_id}
    _record("desk.hand", paper, by, at, Change(before=before, after=after))
    return paper


@transaction.atomic
def put_aside(*, paper_id: int, by: "User", at: datetime) -> DeskPaper:
    """Take a document from the desk without filing it; it stays with the unit. Raises `NotAllowed`, `NothingToDo`."""
    paper = _lying(paper_id, by)
    _settle(paper, by, at)
    _record("desk.put_aside", paper, by, at, Change(before=_said(paper)))
    return paper


def _sheet(sheet_id: int, by: "User") -> Sheet:
    sheet = (
        Sheet.objects.visible_to(by).select_related("round", "unit").get(pk=sheet_id, round__opened_at__isnull=False)
    )
    _check_may(sheet, by)
    return sheet


def _check_may(sheet: Sheet, by: "User") -> None:
    if not permissions.may_use_desk(by, sheet):
        raise refusals.NotAllowed(who="công chức của đơn vị")


def _lying(paper_id: int, by: "User") -> DeskPaper:
    """Lock a paper of a desk that a person sees; raises `DeskPaper.DoesNotExist`."""
    rows = DeskPaper.objects.select_for_update(of=("self",)).select_related("sheet__round", "sheet__unit", "document")
    paper = rows.filter(pk__in=DeskPaper.objects.visible_to(by).values("pk")).get(pk=paper_id)
    _check_may(paper.sheet, by)
    if paper.settled_at is not None:
        raise refusals.NothingToDo(what="tài liệu này đã được xếp vào mục hoặc bỏ khỏi danh sách")
    return paper


def _lay(sheet: Sheet, document: "Document", by: "User", at: datetime) -> DeskPaper:
    """Lay a document down; the same one twice lies there once."""
    paper, is_new = DeskPaper.objects.get_or_create(
        sheet=sheet, document=document, settled_at=None, defaults={"by": by, "at": at}
    )
    if is_new:
        _record("desk.bring", paper, by, at, Change(after=_said(paper)))
    return paper


def _settle(paper: DeskPaper, by: "User", at: datetime) -> None:
    paper.settled_at, paper.settled_by = at, by
    paper.save(update_fields=["settled_at", "settled_by", "attachment"])


def _par_officers(sheet: Sheet) -> list[int]:
    return [person.pk for person in accounts.people_with([sheet.unit_id], RoleKind.PAR_OFFICER)]


def _message(paper: DeskPaper, answer: Answer, by: "User") -> Message:
    words = {"name": by.full_name, "title": paper.document.title, "item": answer.item}
    text = gettext("%(name)s handed you «%(title)s», perhaps for item %(item)s.") % words
    address = reverse("rounds:desk", args=[paper.sheet.round_id, paper.sheet.unit.code])
    return Message(kind="desk_handed", text=text, address=f"{address}#giay-{paper.pk}")


def _said(paper: DeskPaper) -> dict[str, object]:
    return {"document": paper.document_id, "title": paper.document.title, "sheet": paper.sheet_id}


def _record(verb: str, paper: DeskPaper, by: "User", at: datetime, change: Change) -> None:
    target = Target.of(paper, name=paper.document.title)
    audit.record(by=actor(by), at=at, verb=verb, target=target, change=change)
