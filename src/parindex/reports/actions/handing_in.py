"""Takes a document back that somebody edited in Word, and what is decided on the figures retyped in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.compiling.lines import from_plain
from parindex.core.compiling.retyping import Retyped, retyped
from parindex.reports import examining, refusals
from parindex.reports.actions.compiling import digest, identifier, next_number
from parindex.reports.actions.finding import editable
from parindex.reports.models import Report, Retyping, Version
from parindex.reports.word import checking, marks, watermark

if TYPE_CHECKING:
    from parindex.accounts.models import User

Decision = Retyping.Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What is decided on one retyped figure."""

    is_accepted: bool
    reason: str = ""


@transaction.atomic
def hand_in(*, report_id: int, content: bytes, name: str, by: "User", at: datetime) -> Version:
    """Take an edited document as the next version, and list the figures that were retyped in it.

    It is compared with the version that it says it was made from, else with the newest one. Raises `NotYours`,
    `IsReleased`, `NothingCompiled`, `NotADocument`, `AnotherReport`.
    """
    report = editable(report_id, by)
    _check(content, name)
    edited, says = marks.edited_in(content)
    before = _version_of(report, says)
    clean = watermark.remove(content)
    number = next_number(report)
    version = Version(
        report=report,
        number=number,
        origin=Version.Origin.EDITED,
        docx=clean,
        docx_sha256=digest(clean),
        lines=before.lines,
        bindings=before.bindings,
        findings=examining.findings(paragraph.text for paragraph in edited),
        by=by,
        at=at,
    )
    version.save()
    changes = retyped([from_plain(line) for line in before.lines], edited)
    Retyping.objects.bulk_create(_row(version, place, change) for place, change in enumerate(changes))
    Report.objects.filter(pk=report.pk).update(changed_at=at)
    target = Target.of(report, name=report.title)
    after = {"version": number, "sha256": version.docx_sha256, "retyped": len(changes)}
    audit.record(by=actor(by), at=at, verb="report.hand_in", target=target, change=Change(after=after))
    return version


@transaction.atomic
def rule(*, report_id: int, rulings: Mapping[int, Ruling], by: "User", at: datetime) -> Version:
    """Accept retyped figures, each with its reason, or put the compiled ones back into the newest version.

    Raises `NotYours`, `IsReleased`, `NothingCompiled`, `ReasonMissing`, `CannotPutBack`.
    """
    report = editable(report_id, by)
    version = newest(report)
    rows = {row.pk: row for row in version.retypings.filter(decision=Decision.OPEN, pk__in=rulings)}
    for key, row in rows.items():
        ruling = rulings[key]
        if ruling.is_accepted and not ruling.reason.strip():
            raise refusals.ReasonMissing(new=row.new or row.old)
        if not ruling.is_accepted and row.paragraph < 0:
            raise refusals.CannotPutBack(old=row.old)
        row.decision = Decision.ACCEPTED if ruling.is_accepted else Decision.REJECTED
        row.reason, row.by, row.at = ruling.reason.strip(), by, at
    if not rows:
        return version
    Retyping.objects.bulk_update(rows.values(), ["decision", "reason", "by", "at"])
    if not version.retypings.filter(decision=Decision.OPEN).exists():
        _settle(version)
    target = Target.of(report, name=report.title)
    after = {row.key or row.new: row.decision for row in rows.values()}
    audit.record(by=actor(by), at=at, verb="report.rule", target=target, change=Change(after=after))
    return version


def newest(report: Report) -> Version:
    """Give the newest version; raises `NothingCompiled`."""
    version = report.versions.order_by("-number").first()
    if version is None:
        raise refusals.NothingCompiled
    return version


def _check(content: bytes, name: str) -> None:
    try:
        checking.check_file(content)
    except checking.NotWord as error:
        raise refusals.NotADocument(name=name) from error


def _version_of(report: Report, says: str) -> Version:
    """Give the version that a document was made from."""
    last = newest(report)
    own, _, number = says.rpartition(":")
    if not says.startswith("parindex:"):
        return last
    if own != identifier(report, 0).rpartition(":")[0]:
        raise refusals.AnotherReport
    found = report.versions.filter(number=int(number)).first() if number.isdecimal() else None
    return found or last


def _row(version: Version, place: int, change: Retyped) -> Retyping:
    return Retyping(
        version=version,
        position=place,
        change=change.change.value,
        key=change.key,
        number=change.number,
        old=change.old,
        new=change.new,
        words=change.words,
        paragraph=change.paragraph,
        start=change.start,
        end=change.end,
    )


def _settle(version: Version) -> None:
    """Put rejected figures back, and keep as words what was accepted: no fact proves it."""
    rejected: dict[int, list[tuple[int, int, str]]] = {}
    for row in version.retypings.filter(decision=Decision.REJECTED, paragraph__gte=0):
        rejected.setdefault(row.paragraph, []).append((row.start, row.end, row.old))
    if rejected:
        version.docx = marks.put_back(bytes(version.docx), rejected)
        version.docx_sha256 = digest(version.docx)
    edited, _ = marks.edited_in(bytes(version.docx))
    accepted = version.retypings.filter(decision=Decision.ACCEPTED, number__gte=0)
    for number, new, reason in accepted.values_list("number", "new", "reason"):
        version.bindings[number] |= {"shown": new, "retyped": reason}
    version.findings = examining.findings(paragraph.text for paragraph in edited)
    version.save()
