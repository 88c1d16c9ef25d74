"""What the desk of a unit shows: its documents with their items, and those that seem to be filed wrongly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from parindex.core.locks import Lock
from parindex.evidence.places import ANY_KEY, UploadPlace
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Attachment, DeskPaper, Sheet
from parindex.rounds.models.desk import DeskPaperQuerySet
from parindex.rounds.queries.desk_rows import Flagged, Row
from parindex.rounds.queries.desk_sheet import Desk, is_mine
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """Everything that the desk of a unit shows."""

    sheet: Sheet
    rows: list[Row]
    flagged: list[Flagged]
    targets: list[tuple[Answer, str]]
    may_use: bool
    lock: Lock | None

    @property
    def may_bring(self) -> bool:
        """Say whether files can be brought: something of the sheet can still be changed."""
        return self.may_use and self.lock is None

    @property
    def upload(self) -> UploadPlace:
        """Where files for the desk are sent."""
        place = [self.sheet.round_id, self.sheet.unit.code]
        chunks = reverse("rounds:upload", args=[ANY_KEY])
        return UploadPlace(
            begin_url=reverse("rounds:desk-begin", args=place),
            chunk_url=chunks,
            state_url=chunks,
            finish_url=reverse("rounds:desk-finish", args=[*place, ANY_KEY]),
            reuse_url=reverse("rounds:desk-reuse", args=place),
            reload_url=reverse("rounds:desk-rows", args=place),
            reload_target="#ban-tai-lieu",
            drop="page",
        )


def page(sheet: Sheet, user: "User", now: datetime) -> DeskPage:
    """Give the desk of a unit; the sheet brings its round and unit. The number of queries is constant."""
    desk = Desk(sheet, user, now)
    return DeskPage(
        sheet=sheet,
        rows=desk.rows(_lying(sheet, user)),
        flagged=desk.flagged(),
        targets=desk.targets,
        may_use=permissions.may_use_desk(user, sheet),
        lock=desk.lock,
    )


def row(paper: DeskPaper, user: "User", now: datetime) -> Row:
    """Give one document of the desk; while its file is being read nothing else is looked at."""
    return Desk(paper.sheet, user, now).rows([paper])[0]


def detailed(user: "User") -> DeskPaperQuerySet:
    """Give the papers of desks that a person sees, each with its sheet, round, unit, document and people."""
    rows = DeskPaper.objects.visible_to(user).select_related("document", "by", "handed_for", "handed_to", "handed_by")
    return rows.select_related("sheet__round", "sheet__unit")


def count_lying(sheet: Sheet, user: "User") -> int:
    """Count what lies on a desk. One query."""
    return DeskPaper.objects.visible_to(user).lying().filter(sheet=sheet).count()


def flagged_in(
    answer: Answer, filed: Sequence[Attachment], user: "User", now: datetime, dates: Calendar
) -> list[Flagged]:
    """Give what of the papers under an item does not seem to belong there; the answer brings its area, sheet and round.

    Six queries, one more where something is found.
    """
    for each in filed:
        each.answer = answer
    return Desk(answer.sheet, user, now, dates).improbable(filed)


def _lying(sheet: Sheet, user: "User") -> list[DeskPaper]:
    """Give what lies on a desk: what was handed to the person first, then the newest."""
    rows = detailed(user).lying().filter(sheet=sheet).order_by("-at", "-pk")
    return sorted(rows, key=lambda paper: not is_mine(paper, user))
