"""How many planted faults are found among what units have filed, and how often something in order is called a fault."""

import hashlib
import io
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from benchmarks import workload
from benchmarks.evidence import lacking
from benchmarks.figures import Measured, at_least, below
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.examining import Examination, Setting, examine
from parindex.core.documents.findings import Code, Finding, Severity
from parindex.core.documents.papers import About, Paper, Signature, paper_of
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.routing import Router
from parindex.reading import apart
from parindex.reading.outcome import Reading
from tests.documents import faults
from tests.documents.faults import Fault, Filing, Scene

SCENES, SCANNED = 44, 16
_AT_ONCE = 4

#: Which findings name a fault; any other on the same file does not count as finding it.
_FINDS: Mapping[Fault, frozenset[Code]] = {
    Fault.WRONG_ITEM: frozenset({Code.WRONG_ITEM}),
    Fault.WRONG_YEAR: frozenset({Code.OTHER_YEAR, Code.TOO_EARLY}),
    Fault.MISSING: frozenset({Code.MISSING}),
    Fault.ALTERED_SIGNATURE: frozenset({Code.ALTERED}),
    Fault.OLD_WITH_NEW_DATE: frozenset({Code.REDATED, Code.OTHER_YEAR}),
    Fault.OTHER_UNIT: frozenset({Code.OTHER_UNIT}),
    Fault.SCANNED_TWICE: frozenset({Code.SAME_DOCUMENT}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A scene with what the product found in it."""

    scene: Scene
    examination: Examination

    def found(self) -> Iterator[tuple[Fault, bool, str]]:
        """Say of each planted fault whether it was found, and of which file or item it is."""
        for filing in self.scene.filings:
            if filing.fault:
                codes = {finding.code for finding in self.of(filing)}
                yield filing.fault, bool(codes & _FINDS[filing.fault]), filing.name
        for item in self.scene.missing:
            missing = {finding.item for finding in self.examination.findings if finding.code is Code.MISSING}
            yield Fault.MISSING, item in missing, item

    def in_order(self) -> list[Filing]:
        """Give the files in which nothing is wrong; of one scanned twice neither counts."""
        doubled = {filing.twin for filing in self.scene.filings if filing.twin is not None}
        filings = enumerate(self.scene.filings)
        return [filing for place, filing in filings if filing.fault is None and place not in doubled]

    def of(self, filing: Filing) -> list[Finding]:
        """Give the warnings about a file."""
        findings = self.examination.findings
        return [
            finding
            for finding in findings
            if finding.severity is Severity.WARNS and filing.name in {finding.paper, finding.other}
        ]


def measure() -> Sequence[Measured]:
    """Check all scenes: most of them files with text, some of them scans."""
    if lacking():
        return []
    return figures([*judge(SCENES), *judge(SCANNED, scanned=True, first=1000)])


def judge(count: int, *, scanned: bool = False, first: int = 0) -> list[Judged]:
    """Read what each unit filed and have it examined; a few units at a time, for their files fill the memory."""
    criteria = workload.criteria_set()
    requirements = compile_requirements(criteria)
    router = Router(criteria, requirements)
    judged: list[Judged] = []
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for place in range(first, first + count, _AT_ONCE):
            scenes = faults.scenes(min(_AT_ONCE, first + count - place), scanned=scanned, first=place)
            judged += threads.map(lambda scene: _judged(scene, router, requirements), scenes)
    return judged


def figures(judged: Sequence[Judged]) -> Sequence[Measured]:
    """Print what was found by kind of fault, and give the figures that have a target."""
    found = [one for each in judged for one in each.found()]
    for fault in Fault:
        of_it = [is_found for planted, is_found, _ in found if planted is fault]
        print(f"  {fault.value}: {sum(of_it)} of {len(of_it)} found")
    sound = [(each, filing) for each in judged for filing in each.in_order()]
    false = [(filing, codes) for each, filing in sound if (codes := sorted({one.code for one in each.of(filing)}))]
    counts = Counter(code.value for _, codes in false for code in codes)
    print(
        f"  false alarms: {', '.join(f'{code} {count}' for code, count in counts.most_common()) or 'none'}", flush=True
    )
    share = 100 * sum(is_found for _, is_found, _ in found) / len(found)
    return [
        Measured(what=f"planted faults found ({len(found)})", value=share, unit="%", target=at_least(95)),
        Measured(
            what=f"files in order with a false alarm ({len(sound)})",
            value=100 * len(false) / len(sound),
            unit="%",
            target=below(3),
        ),
    ]


def failures(judged: Sequence[Judged]) -> Iterator[str]:
    """Write each fault that was not found and each false alarm."""
    for each in judged:
        filings = {filing.name: filing for filing in each.scene.filings}
        for fault, is_found, name in each.found():
            if not is_found:
                yield _line("not found", fault.value, name, filings.get(name), each)
        for filing in each.in_order():
            for finding in each.of(filing):
                yield _line("false alarm", f"{finding.code}: {finding.said.say()}", filing.name, filing, each)


def _line(kind: str, what: str, name: str, filing: Filing | None, judged: Judged) -> str:
    about = f"{filing.truth.type} {filing.truth.date} {filing.truth.subject}" if filing else ""
    seen = sorted({finding.code.value for finding in judged.of(filing)}) if filing else []
    return f"{name}\t{kind}\t{what}\titem {filing.item if filing else name}\t{about}\t{' '.join(seen)}"


def _judged(scene: Scene, router: Router, requirements: Mapping[str, Requirements]) -> Judged:
    filed: dict[str, list[Paper]] = {}
    for filing in scene.filings:
        filed.setdefault(filing.item, []).append(_paper(filing, scene))
    setting = Setting(year=scene.year, earlier=[_paper(filing, scene) for filing in scene.earlier])
    read = tuple(replace(filing, content=b"") for filing in scene.filings)
    return Judged(
        scene=replace(scene, filings=read, earlier=()), examination=examine(filed, requirements, router, setting)
    )


def _paper(filing: Filing, scene: Scene) -> Paper:
    reading = apart.read(io.BytesIO(filing.content), filing.media_type)
    about = About(
        key=filing.name,
        sha256=hashlib.sha256(filing.content).hexdigest(),
        own_names=(scene.agency.name,),
        signature=_signature(reading),
    )
    return paper_of(reading.facts, about, text=reading.text.text)


def _signature(reading: Reading) -> Signature | None:
    """Give what is known of the digital signatures: the worst of them."""
    known = {signature.state.value for signature in reading.signatures}
    worst = (Signature.ALTERED, Signature.UNREADABLE, Signature.UNKNOWN_ROOT, Signature.VALID)
    return next((state for state in worst if state.value in known), None)
