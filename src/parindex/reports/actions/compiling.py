"""Compiles a report: a Word file and a PDF, with every figure bound, and what the checks say of it."""

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.compiling.facts import Book, Fact
from parindex.core.compiling.lines import Bound
from parindex.reports import examining, writing
from parindex.reports.actions.finding import editable
from parindex.reports.models import Report, Version
from parindex.reports.sources import facts_of
from parindex.reports.sources.registry import subject_of

if TYPE_CHECKING:
    from parindex.accounts.models import User


@transaction.atomic
def compile_report(*, report_id: int, by: "User", at: datetime) -> Version:
    """Make the next version of a report from its facts and sentences.

    Raises `NotYours`, `IsReleased`, `FactMissing`, `TemplateBroken`, `TemplateSlow`.
    """
    report = editable(report_id, by)
    subject = subject_of(report, at)
    book = facts_of(subject)
    number = next_number(report)
    template = bytes(report.template.content) if report.template else None
    made = writing.make(writing.draft_of(report, subject, book), template, identifier=identifier(report, number))
    version = Version(
        report=report,
        number=number,
        origin=Version.Origin.COMPILED,
        docx=made.docx,
        docx_sha256=digest(made.docx),
        lines=[line.plain() for line in made.lines],
        bindings=[binding(bound, book) for bound in made.bound],
        findings=examining.findings(line.text for line in made.lines),
        by=by,
        at=at,
    )
    version.save()
    Report.objects.filter(pk=report.pk).update(changed_at=at)
    target = Target.of(report, name=report.title)
    after = {"version": number, "sha256": version.docx_sha256}
    audit.record(by=actor(by), at=at, verb="report.compile", target=target, change=Change(after=after))
    return version


def next_number(report: Report) -> int:
    """Give the number of the next version."""
    last = report.versions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def identifier(report: Report, number: int) -> str:
    """Give what a document says of itself, so that it is known again when it is handed in."""
    return f"parindex:{report.pk}:{number}"


def digest(content: bytes) -> str:
    """Give the SHA-256 of a document."""
    return hashlib.sha256(content).hexdigest()


def binding(bound: Bound, book: Book) -> dict[str, object]:
    """Keep what proves a figure, as it was when the document was made."""
    fact = book.get(bound.key)
    return {"key": bound.key, "shown": bound.shown, **(_proof(fact) if fact else {})}


def _proof(fact: Fact) -> dict[str, object]:
    return {
        "name": {"vi": fact.name.say("vi"), "en": fact.name.say("en")},
        "formula": {"vi": fact.formula.say("vi"), "en": fact.formula.say("en")} if fact.formula else None,
        "unit": {"vi": fact.unit.say("vi"), "en": fact.unit.say("en")} if fact.unit else None,
        "period": fact.period,
        "source": {"vi": fact.source.label.say("vi"), "en": fact.source.label.say("en")},
        "address": fact.source.address,
        "is_entered": fact.source.is_entered,
    }
