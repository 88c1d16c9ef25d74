"""Checks one file: it is read by a process of its own, within limits, and nothing of it stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile

from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Finding, in_order
from parindex.core.reports.known import KnownFact, against
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement
from parindex.reading import reported
from parindex.reports.checking.errors import EmptyFile, NoFile, NotRead, TooLarge
from parindex.reports.checking.facts import facts_for
from parindex.reports.checking.limits import SLOTS

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: A scan of this size has some 40 pages; a report in letters is far below.
LARGEST = 20 * 2**20
#: A page waits for the answer: what takes longer is answered with the pages that were read.
MOST_SECONDS = 25.0
MOST_PAGES = 100


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with everything that was found; `partly` says why not all of it was read."""

    name: str
    report: Report
    findings: Sequence[Finding]
    known: Sequence[KnownFact] = ()
    partly: Statement | None = None


def check_file(file: "UploadedFile[bytes] | None", user: "User | None") -> Checked:
    """Read and check a file, against what the product knows too; raises `NotChecked`."""
    if file is None:
        raise NoFile
    name, size = file.name or "", file.size or 0
    if not size:
        raise EmptyFile(name=name)
    if size > LARGEST:
        raise TooLarge(name=name, size=-(-size // 2**20), largest=LARGEST // 2**20)
    with SLOTS.one():
        opened = reported.open_report(file, name, most_pages=MOST_PAGES, most_seconds=MOST_SECONDS)  # type: ignore[arg-type]
    if opened.report is None:
        raise NotRead(why=opened.said or "")
    known = facts_for(opened.report, user)
    findings = in_order((*check_report(opened.report), *against(opened.report, known)))
    return Checked(name=name, report=opened.report, findings=findings, known=known, partly=opened.said)
