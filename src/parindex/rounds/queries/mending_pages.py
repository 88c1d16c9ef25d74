"""What the page of a return shows: what was found line by line, what is mended, and how much time is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.core.workflow import AreaState
from parindex.core.working_days import is_working_day
from parindex.rounds import permissions
from parindex.rounds.models import Attachment, Finding, Return, Round, SheetArea
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One line of a return: what was found, where, and the attachment that shows the marked page."""

    finding: Finding
    item_name: str
    attachment_id: int | None
    may_answer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MendPage:
    """The list of one return with what is left of its time."""

    area: SheetArea
    name: str
    row: Return | None
    lines: list[RequestLine]
    days_left: int | None
    may_submit: bool

    @property
    def mended(self) -> int:
        """How many lines are mended."""
        return sum(line.finding.mended_at is not None for line in self.lines)

    @property
    def is_complete(self) -> bool:
        """Say whether all lines are mended."""
        return self.mended == len(self.lines)


def mend_page(area: SheetArea, user: "User", now: datetime) -> MendPage:
    """Give the list of the last return of an area; it brings its sheet and round.

    What was found for the next stage only is never in it.
    """
    row = Return.objects.filter(area=area).order_by("-number").first()
    criteria = criteria_of(area.sheet.round)
    names = {item.code: item.name for item in criteria.items}
    group = next((group for group in criteria.areas if group.code == area.code), None)
    found = list(findings_of(row)) if row else []
    shown_in = _marked(found)
    lines = [
        RequestLine(
            finding=finding,
            item_name=names.get(finding.answer.item, ""),
            attachment_id=shown_in.get(finding.pk),
            may_answer=area.is_ is AreaState.RETURNED and _may_answer(user, finding, area),
        )
        for finding in found
    ]
    due = area.return_due
    return MendPage(
        area=area,
        name=group.name if group else area.code,
        row=row,
        lines=lines,
        days_left=working_days_left(area.sheet.round, now, due) if due else None,
        may_submit=permissions.may_submit(user, area.sheet) and area.is_ is AreaState.RETURNED,
    )


def findings_of(row: Return) -> Iterable[Finding]:
    """Give the lines of one return for the unit, in the order of the set."""
    lines = Finding.objects.filter(returned_in=row, audience=Finding.Audience.UNIT, withdrawn_at__isnull=True)
    return lines.select_related("answer", "revision", "replied_by").order_by("answer__position", "pk")


def working_days_left(current: Round, now: datetime, due: datetime) -> int:
    """Count the working days from tomorrow up to the day of a date; 0 on the day itself and after."""
    days_off = {date.fromisoformat(day) for day in current.days_off}
    day, last = timezone.localdate(now), timezone.localdate(due)
    count = 0
    while day < last:
        day += timedelta(days=1)
        count += is_working_day(day, days_off)
    return count


def _may_answer(user: "User", finding: Finding, area: SheetArea) -> bool:
    finding.answer.sheet = area.sheet
    return permissions.may_answer(user, finding.answer)


def _marked(found: Iterable[Finding]) -> dict[int, int]:
    """Give, for each line that marks a page, an attachment by which the unit can open it. One query."""
    marks = {finding.pk: finding for finding in found if finding.revision is not None}
    documents = {finding.revision.document_id for finding in marks.values() if finding.revision is not None}
    rows = Attachment.objects.filter(document__in=documents, answer__in={each.answer_id for each in marks.values()})
    by_place = {(row.answer_id, row.document_id): row.pk for row in rows.order_by("pk")}
    return {
        key: by_place[finding.answer_id, finding.revision.document_id]
        for key, finding in marks.items()
        if finding.revision is not None and (finding.answer_id, finding.revision.document_id) in by_place
    }
