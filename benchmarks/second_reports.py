"""How many faults are found in the second set of reports, which was written apart from the checks."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.figures import Measured, at_least, below
from parindex.core.documents.pages import Cell, DocumentText, Line, Page, Word
from parindex.core.documents.reading.facts import read_facts
from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.report import Report, read_report
from tests.reports.second_hand import Case, Row, Script, cases
from tests.reports.second_stories import STORIES


@dataclass(frozen=True, slots=True)
class Judged:
    """A report with a planted fault: what is found without it, and what is found only with it."""

    case: Case
    clean: Sequence[Finding]
    new: Sequence[Finding]

    @property
    def is_found(self) -> bool:
        """Say whether something points at the fault."""
        return any(self._points(finding) for finding in self.new)

    @property
    def extra(self) -> Sequence[Finding]:
        """What was found besides: other ends of the equations that the fault breaks."""
        return [finding for finding in self.new if not self._points(finding)]

    def _points(self, finding: Finding) -> bool:
        """Say whether a finding quotes or reckons with what was changed, or, where nothing is left, may name it."""
        slip = self.case.slip
        if finding.check in slip.checks:
            return True
        said = f"{finding.place.quote} {finding.says.say()} {finding.why.say()}"
        changed = set(_tokens(slip.bad)) - set(_tokens(slip.good)) or set(_tokens(slip.bad) or _tokens(slip.good))
        around = set(_tokens(said))
        return bool(changed & around) or (not slip.bad and finding.check == "citations")


def measure() -> Sequence[Measured]:
    """Check every report without and with each of its faults."""
    return figures(judge())


def judge() -> list[Judged]:
    """Check every report without and with each of its faults."""
    return [judged(case) for case in cases(STORIES)]


def figures(judged: Sequence[Judged]) -> Sequence[Measured]:
    """Print what was missed by kind, and give the figures that have a target."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        kinds[one.case.slip.kind].append(one.is_found)
    for kind, of_it in sorted(kinds.items()):
        if not all(of_it):
            print(f"  {kind}: {sum(of_it)} of {len(of_it)} found")
    false = Counter(finding.check for one in judged for finding in one.clean)
    pages = sum(one.case.clean.pages for one in judged)
    shown = ", ".join(f"{check} {count / pages:.4f}" for check, count in false.most_common())
    further = sum(len(one.extra) for one in judged) / len(judged)
    print(f"  second set, {len(kinds)} kinds, {pages:.0f} pages; false alarms a page: {shown or 'none'}")
    print(f"  what else a fault brings with it: {further:.2f} findings", flush=True)
    found = 100 * sum(one.is_found for one in judged) / len(judged)
    alarms = sum(false.values()) / pages
    return [
        Measured(what=f"faults found in the second set ({len(judged)})", value=found, unit="%", target=at_least(95)),
        Measured(what="false alarms a page in the second set", value=alarms, unit="", target=below(0.2)),
    ]


def failures(judged: Sequence[Judged]) -> Iterator[str]:
    """Write each fault that was not found and each false alarm."""
    for one in judged:
        slip, where = one.case.slip, f"{one.case.story} {one.case.variant}"
        if not one.is_found:
            yield f"not found\t{where}\t{slip.kind}\t{slip.good!r} -> {slip.bad!r}"
        for name, finding in (
            *(("false alarm", each) for each in one.clean),
            *(("besides", each) for each in one.extra),
        ):
            yield f"{name}\t{where}\t{finding.check}\t{finding.place.quote}\t{finding.says.say()}\t{finding.why.say()}"


def read(script: Script) -> Report:
    """Read a report as its file is read: a text line by line, a Word file with the cells of its tables."""
    lines: list[Line] = []
    placed: list[tuple[str, Cell | None]]
    for line in script.lines:
        if isinstance(line, Row):
            placed = [(text, Cell(line.table, line.number, column)) for column, text in enumerate(line.cells)]
        else:
            placed = [(line, None)]
        lines += [Line(tuple(map(Word, text.split())), cell=cell) for text, cell in placed]
    document = DocumentText(pages=(Page(number=1, lines=tuple(line for line in lines if line.words)),), page_count=1)
    return read_report(document, read_facts(document))


def judged(case: Case) -> Judged:
    """Check a report without and with its fault."""
    clean = _grave(check_report(read(case.clean)))
    known = {_key(finding) for finding in clean}
    faulty = _grave(check_report(read(case.faulty)))
    return Judged(case, clean, [finding for finding in faulty if _key(finding) not in known])


def _grave(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.INFORMATION]


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.says.say(), finding.place.words


def _tokens(text: str) -> list[str]:
    """Give the numbers and words of a text; a leading zero says nothing."""
    text = re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", text)
    return [token.lstrip("0") or "0" for token in re.findall(r"\d+(?:[.,/]\d+)*|\w+", text.lower())]
