"""Releases a report: number, day and signer are written into the document, which never changes again."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.compiling.release import missing, next_number
from parindex.kit import pdf
from parindex.reports import examining, refusals, writing
from parindex.reports.actions.compiling import digest
from parindex.reports.actions.finding import editable, own
from parindex.reports.actions.handing_in import Decision, newest
from parindex.reports.models import Report, Version
from parindex.reports.word import marks

if TYPE_CHECKING:
    from parindex.accounts.models import User

_PARTS = {
    "number_line": "số, ký hiệu",
    "place_day": "địa danh, ngày",
    "authority": "quyền hạn ký",
    "title_caps": "chức vụ",
    "signer": "họ tên người ký",
}


@transaction.atomic
def release(*, report_id: int, by: "User", at: datetime) -> Version:
    """Release the newest version under the official parts of the report; with a PDF where one can be made.

    Raises `NotYours`, `IsReleased`, `NothingCompiled`, `RetypingsOpen`, `NotReleasable`, `NumberTaken`, `PlacesLost`.
    """
    report = editable(report_id, by)
    version = newest(report)
    waiting = version.retypings.filter(decision=Decision.OPEN).count()
    if waiting:
        raise refusals.RetypingsOpen(count=waiting)
    official = writing.official_of(report)
    lacking = missing(official, timezone.localdate(at))
    if lacking:
        raise refusals.NotReleasable(missing=tuple(lacking))
    _check_number(report)
    version.docx = _with_parts(version, writing.official_texts(official))
    version.docx_sha256 = digest(version.docx)
    made = pdf.make(version.docx)
    version.pdf, version.pdf_sha256 = made, digest(made) if made else ""
    edited, _ = marks.edited_in(version.docx)
    version.findings = examining.findings((paragraph.text for paragraph in edited), is_draft=False)
    version.released_at, version.released_by = at, by
    version.released_as = f"{writing.official_texts(official)['number_line']}, {official.day:%d/%m/%Y}"
    version.save()
    report.state, report.changed_at = Report.State.RELEASED, at
    report.save(update_fields=["state", "changed_at"])
    after = {"version": version.number, "sha256": version.docx_sha256, "pdf_sha256": version.pdf_sha256}
    target = Target.of(report, name=report.title)
    audit.record(by=actor(by), at=at, verb="report.release", target=target, change=Change(after=after))
    return version


@transaction.atomic
def replace(*, report_id: int, reason: str, by: "User", at: datetime) -> Report:
    """Open a released report again, to release another version in its place; the released one stays. Raises `NotYours`.

    The next one needs a number of its own.
    """
    report = own(report_id, by)
    report.state, report.number, report.day, report.changed_at = Report.State.DRAFT, None, None, at
    report.save(update_fields=["state", "number", "day", "changed_at"])
    target = Target.of(report, name=report.title)
    audit.record(by=actor(by), at=at, verb="report.replace", target=target, reason=reason)
    return report


def suggested_number(report: Report, year: int) -> int:
    """Give the next number in the register of the unit for documents of this type and year."""
    return next_number(number for number in _taken(report, year).values_list("number", flat=True) if number)


def _taken(report: Report, year: int) -> models.QuerySet[Report]:
    same = Report.objects.filter(unit=report.unit_id, symbol=report.symbol, number__isnull=False, day__year=year)
    return same.exclude(pk=report.pk)


def _check_number(report: Report) -> None:
    if report.day is None or report.number is None:
        return
    other = _taken(report, report.day.year).filter(number=report.number).first()
    if other is not None:
        raise refusals.NumberTaken(
            number=str(report.number),
            year=str(report.day.year),
            title=other.title,
            next=str(suggested_number(report, report.day.year)),
        )


def _with_parts(version: Version, texts: dict[str, str]) -> bytes:
    """Write the official parts where the template has them; raises `PlacesLost`."""
    numbers = {
        binding["key"].removeprefix("office."): number
        for number, binding in enumerate(version.bindings)
        if binding["key"].startswith("office.")
    }
    content = bytes(version.docx)
    paragraphs, _ = marks.edited_in(content)
    places = {number: (place, *span) for place, one in enumerate(paragraphs) for number, span in one.marks.items()}
    changes: dict[int, list[tuple[int, int, str]]] = {}
    wanted = {name for name, text in texts.items() if text}
    lost = [said for name, said in _PARTS.items() if name in wanted and numbers.get(name) not in places]
    if lost:
        raise refusals.PlacesLost(parts=", ".join(lost))
    for name in wanted:
        place, start, end = places[numbers[name]]
        changes.setdefault(place, []).append((start, end, texts[name]))
    return marks.put_back(content, changes)
