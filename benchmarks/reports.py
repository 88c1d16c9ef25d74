"""How many planted faults of reports are found, how often something in order is called a fault, and how fast."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import second_reports
from benchmarks.figures import Measured, at_least, below
from parindex.core.documents.pages import DocumentText, Line, Page, Word
from parindex.core.documents.reading.facts import read_facts
from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.report import Report, read_report
from tests.reports.planting import KINDS, Planted, plant
from tests.reports.world import make_world
from tests.reports.writing import Written, write

#: Of each kind of fault; together more than 500 reports.
REPORTS_A_KIND = 14
_PAGES = 20
#: Seeds of two kinds are so far apart that no report is made twice.
_APART = 10_000


@dataclass(frozen=True, slots=True)
class Judged:
    """A report with a planted fault, and what was found without it and with it."""

    planted: Planted
    clean: Sequence[Finding]
    new: Sequence[Finding]

    @property
    def is_found(self) -> bool:
        """Say whether a check that may name the fault did."""
        return any(finding.check in self.planted.expected for finding in self.new)

    @property
    def extra(self) -> Sequence[Finding]:
        """What was found besides and does not follow from the fault."""
        return [finding for finding in self.new if finding.check not in self.planted.follows]


def measure() -> Sequence[Measured]:
    """Check all reports of both sets and the longest of them."""
    return [*figures(judge(REPORTS_A_KIND)), *second_reports.measure(), _speed()]


def judge(count: int) -> list[Judged]:
    """Check so many reports of each kind of fault, without it and with it."""
    kinds = enumerate(KINDS)
    return [_judged(planted) for number, kind in kinds for planted in _planted(kind, count, number * _APART)]


def figures(judged: Sequence[Judged]) -> Sequence[Measured]:
    """Print what was found by kind, and give the figures that have a target."""
    for kind in KINDS:
        of_it = [one.is_found for one in judged if one.planted.kind == kind]
        print(f"  {kind}: {sum(of_it)} of {len(of_it)} found")
    false = Counter(finding.check for one in judged for finding in (*one.clean, *one.extra))
    pages = sum(one.planted.clean.pages for one in judged)
    shown = ", ".join(f"{check} {count / pages:.4f}" for check, count in false.most_common())
    print(f"  false alarms a page, {pages:.0f} pages: {shown or 'none'}", flush=True)
    share = 100 * sum(one.is_found for one in judged) / len(judged)
    return [
        Measured(what=f"faults of reports found ({len(judged)})", value=share, unit="%", target=at_least(95)),
        Measured(what="false alarms a page", value=sum(false.values()) / pages, unit="", target=below(0.2)),
    ]


def failures(judged: Sequence[Judged]) -> Iterator[str]:
    """Write each fault that was not found and each false alarm."""
    for one in judged:
        if not one.is_found:
            lines = [one.planted.faulty.lines[number - 1] for number in one.planted.faulty.slipped]
            yield f"not found\t{one.planted.kind}\t{dict(one.planted.slips)}\t{lines}"
        for finding in (*one.clean, *one.extra):
            yield f"false alarm\t{one.planted.kind}\t{finding.check}\t{finding.place.quote}\t{finding.why.say()}"


def _planted(kind: str, count: int, seed: int) -> Iterator[Planted]:
    while count:
        seed += 1
        planted = plant(seed, kind)
        if planted is not None:
            count -= 1
            yield planted


def _judged(planted: Planted) -> Judged:
    clean = _grave(check_report(read(planted.clean)))
    known = {_key(finding) for finding in clean}
    faulty = _grave(check_report(read(planted.faulty)))
    return Judged(planted, clean, [finding for finding in faulty if _key(finding) not in known])


def read(written: Written) -> Report:
    """Read a report as a file of plain text is read."""
    lines = tuple(Line(tuple(Word(word) for word in line.split())) for line in written.lines)
    document = DocumentText(pages=(Page(number=1, lines=lines),), page_count=1)
    return read_report(document, read_facts(document))


def _grave(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.INFORMATION]


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.says.say(), finding.place.words


def _speed() -> Measured:
    """Read and check a report of 20 pages, three times; the slowest counts."""
    written = write(make_world(1), 1, pages=_PAGES + 5)
    slowest = 0.0
    for _ in range(3):
        begun = time.perf_counter()
        check_report(read(written))
        slowest = max(slowest, time.perf_counter() - begun)
    return Measured(what=f"check a report of {written.pages:.0f} pages", value=slowest, unit="s", target=below(2))
