"""What the pages of evidence show: one document with its revisions and pages, and where it can go."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.progress import is_self_scored
from parindex.evidence import queries as documents
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Attachment, Finding
from parindex.rounds.queries.evidence import paper_of
from parindex.rounds.queries.evidence_read import read_of
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Revision


#: What says whether an answer can be changed, and by whom; the sheet is the same for all.
_LOCKED_BY = ("sheet", "item", "officer", "is_returned", "area__state", "area__return_due")


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewed:
    """The revision that a page shows, whether it is the newest, and what was marked on its pages."""

    revision: "Revision"
    is_newest: bool
    marks: tuple[Finding, ...] = ()


def targets_of(answer: Answer, user: "User", now: datetime, dates: Calendar | None = None) -> list[tuple[Answer, str]]:
    """Give the other items of the sheet that a person may change now, with what they are called; one query."""
    criteria = criteria_of(answer.sheet.round)
    names = {item.code: item.name for item in criteria.items if is_self_scored(item)}
    dates = dates or calendar(answer.sheet.round)
    others = Answer.objects.filter(sheet=answer.sheet_id, is_orphan=False).select_related("area")
    found = []
    for other in others.only(*_LOCKED_BY).in_order():
        other.sheet = answer.sheet
        if other.pk == answer.pk or other.item not in names:
            continue
        if dates.answer_lock(other, now) is None and permissions.may_answer(user, other):
            found.append((other, f"{other.item} {names[other.item]}"))
    return found


def change_page(answer: Answer) -> dict[str, object]:
    """Give what every page about an item says on top: the item, its area, the sheet."""
    criteria = criteria_of(answer.sheet.round)
    item = next((item for item in criteria.items if item.code == answer.item), None)
    return {"answer": answer, "item": item, "round": answer.sheet.round, "unit": answer.sheet.unit}


def document_page(row: Attachment, chosen: str, dates: Calendar | None = None) -> dict[str, object]:
    """Give one document as its page shows it; `chosen` is the number of a revision, the newest without one."""
    revisions = list(documents.revisions(row.document_id))
    shown = next((each for each in revisions if str(each.number) == chosen), revisions[0] if revisions else None)
    newest = {row.document_id: revisions[0]} if revisions else {}
    viewed = None
    if shown is not None:
        viewed = Viewed(
            revision=shown,
            is_newest=shown == revisions[0],
            marks=marks_for_unit(row, shown),
        )
    moved_to = None
    if row.removed_at is not None:
        moved_to = Attachment.objects.filter(moved_from=row).select_related("answer").order_by("pk").first()
    shared = Attachment.objects.filter(document=row.document_id, removed_at__isnull=True).exclude(pk=row.pk)
    same_sheet = shared.filter(answer__sheet=row.answer.sheet_id).order_by("pk")
    return {
        **change_page(row.answer),
        "row": row,
        "paper": paper_of(row, row.answer, newest, dates or calendar(row.answer.sheet.round)),
        "revisions": revisions,
        "viewed": viewed,
        "moved_to": moved_to,
        "shared": list(same_sheet.values_list("answer__item", flat=True)),
        "read": read_of(row.document, shown),
    }


def marks_for_unit(row: Attachment, revision: "Revision") -> tuple[Finding, ...]:
    """Give what was marked on the pages of a revision and went to the unit in a return."""
    marks = Finding.objects.filter(
        answer=row.answer_id,
        revision=revision.pk,
        page__isnull=False,
        audience=Finding.Audience.UNIT,
        returned_in__isnull=False,
        withdrawn_at__isnull=True,
    )
    return tuple(marks.order_by("page", "pk"))
