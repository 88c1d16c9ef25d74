"""Reads of evidence: what is filed under an item, who may open it, and what is to be shown of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT
from parindex.core.checks import period_days
from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState, is_sent_in
from parindex.evidence import preview
from parindex.evidence import queries as documents
from parindex.evidence.places import ANY_KEY, UploadPlace
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Attachment, Submission, visible_area
from parindex.rounds.queries.desk import flagged_in
from parindex.rounds.queries.desk_rows import Flagged
from parindex.rounds.visibility import shows_names_to_unit
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Document, Revision

#: Plans of a year are often signed in the December before it.
DAYS_BEFORE = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document under an item, as a page shows it; `revision` is the newest, None for a link."""

    attachment: Attachment
    document: "Document"
    revision: "Revision | None"
    pages: int
    number: str
    is_late: bool
    in_period: bool | None
    moved_from: str
    #: Who filed it; empty for an appraiser, unless the round shows units the names of theirs.
    by: str = ""

    @property
    def is_on_behalf(self) -> bool:
        """Say whether an appraiser brought it in the place of the unit."""
        return self.attachment.stage == Attachment.Stage.ON_BEHALF

    @property
    def stage(self) -> str:
        """The stage in which it was filed."""
        return self.attachment.stage

    @property
    def size(self) -> str:
        """The size of the file in words that people know."""
        size = self.revision.file.size if self.revision else 0
        return f"{size / 2**20:.1f} MB".replace(".", ",") if size >= 2**20 else f"{max(1, size // 1024)} KB"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The evidence of an item for one person: the unit's own, what was brought on its behalf, and what may be done."""

    answer: Answer
    papers: list[Paper]
    on_behalf: list[Paper]
    may_change: bool
    may_bring: bool
    #: What does not seem to belong here, for who may move it.
    flags: list[Flagged] = field(default_factory=list)

    @property
    def upload(self) -> UploadPlace:
        """Where files for the item are sent."""
        item = [self.answer.pk]
        chunks = reverse("rounds:upload", args=[ANY_KEY])
        return UploadPlace(
            begin_url=reverse("rounds:upload-begin", args=item),
            chunk_url=chunks,
            state_url=chunks,
            finish_url=reverse("rounds:upload-finish", args=[*item, ANY_KEY]),
            reuse_url=reverse("rounds:evidence-reuse", args=item) if self.may_change else "",
        )

    @property
    def count(self) -> int:
        """How many documents there are in all."""
        return len(self.papers) + len(self.on_behalf)


def readable(user: "User") -> QuerySet[Attachment]:
    """Give the attachments that a person may open: those of visible items.

    One that was taken away stays readable for its unit, where it was moved on, and where it had been sent in with it.
    """
    gone = Q(removed_at__isnull=False)
    moved = Exists(Attachment.objects.filter(moved_from=OuterRef("pk")))
    sent = Submission.objects.filter(
        area=OuterRef("answer__area"), at__gte=OuterRef("at"), at__lt=OuterRef("removed_at")
    )
    own = Q(answer__area__sheet__unit__in=accounts.units_of(user, *WITHIN_UNIT))
    seen = Attachment.objects.filter(visible_area(user, "answer__area__"))
    return seen.filter(~gone | own | Q(moved) | Q(Exists(sent)))


def panel(answer: Answer, user: "User", now: datetime, dates: Calendar | None = None) -> Panel:
    """Give the evidence of an item as a page shows it; the answer brings its area, sheet, round and unit."""
    dates = dates or calendar(answer.sheet.round)
    papers = papers_of([answer], dates).get(answer.pk, [])
    own, is_mine = [paper for paper in papers if not paper.is_on_behalf], may_change(user, answer, now, dates)
    filed = [paper.attachment for paper in own]
    return Panel(
        answer=answer,
        papers=own,
        on_behalf=[paper for paper in papers if paper.is_on_behalf],
        may_change=is_mine,
        may_bring=may_bring(user, answer),
        flags=flagged_in(answer, filed, user, now, dates) if is_mine and filed else [],
    )


def may_change(user: "User", answer: Answer, now: datetime, dates: Calendar) -> bool:
    """Say whether a person of the unit may change now what is filed under an item."""
    return dates.answer_lock(answer, now) is None and permissions.may_answer(user, answer)


def may_bring(user: "User", answer: Answer) -> bool:
    """Say whether a person may file a late paper on behalf of the unit; never while the unit is at work itself."""
    if not is_sent_in(answer.area.is_) or answer.area.is_ is AreaState.DECIDED:
        return False
    stages = (PhaseKind.APPRAISAL_1.value, PhaseKind.APPRAISAL_2.value)
    return any(permissions.may_appraise(user, answer.area, stage) for stage in stages)


def papers_of(answers: Iterable[Answer], dates: Calendar) -> dict[int, list[Paper]]:
    """Give the documents of answers of one sheet, the newest first, by key of the answer; two queries."""
    known = {answer.pk: answer for answer in answers}
    rows = list(
        Attachment.objects.filter(answer__in=known, removed_at__isnull=True)
        .select_related("document", "by", "moved_from__answer")
        .order_by("-at", "-pk")
    )
    revisions = documents.newest_revisions({row.document_id for row in rows})
    found: dict[int, list[Paper]] = {}
    for row in rows:
        paper = paper_of(row, known[row.answer_id], revisions, dates)
        found.setdefault(row.answer_id, []).append(paper)
    return found


def paper_of(row: Attachment, answer: Answer, revisions: Mapping[int, "Revision"], dates: Calendar) -> Paper:
    """Give one attachment as a page shows it."""
    revision = revisions.get(row.document_id)
    window = dates.window(PhaseKind.SELF_SCORING, answer.sheet.unit_id)
    is_named = row.stage != Attachment.Stage.ON_BEHALF or shows_names_to_unit(answer.sheet.round)
    return Paper(
        attachment=row,
        document=row.document,
        revision=revision,
        pages=preview.page_count(revision.file) if revision else 0,
        number=row.document.full_number,
        is_late=window is not None and row.at > window.closes_at,
        in_period=in_period(row.document.issued_on, answer),
        moved_from=row.moved_from.answer.item if row.moved_from else "",
        by=row.by.full_name if is_named else "",
    )


def in_period(issued_on: date | None, answer: Answer) -> bool | None:
    """Say whether a document is of the year assessed; None where nobody said its date."""
    if issued_on is None:
        return None
    first, last = period_days(answer.sheet.round.period)
    return (first - issued_on).days <= DAYS_BEFORE and issued_on <= last


def live_of_sheet(sheet_id: int) -> QuerySet[Attachment]:
    """Give what is filed in a sheet now, by answer, with documents."""
    live = Attachment.objects.filter(answer__sheet=sheet_id, removed_at__isnull=True)
    return live.select_related("document").order_by(F("answer"), "pk")


def reusable(answer: Answer) -> "list[Document]":
    """Give the documents of the sheet that the item does not have yet, by title: one file may serve several items."""
    here = set(Attachment.objects.filter(answer=answer, removed_at__isnull=True).values_list("document", flat=True))
    others = live_of_sheet(answer.sheet_id).exclude(stage=Attachment.Stage.ON_BEHALF)
    found = {row.document_id: row.document for row in others if row.document_id not in here}
    return sorted(found.values(), key=lambda document: (document.folded_title, document.pk))
