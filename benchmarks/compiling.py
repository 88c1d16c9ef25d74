"""How fast a report is compiled: one as Word and PDF, cold and warm, and those of all communes of a province."""

import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import django

from benchmarks.figures import Measured, below

django.setup()

import parindex  # noqa: E402 -- Django is set up above
from parindex.core.answers import read_round  # noqa: E402
from parindex.core.compiling.facts import Book, Source  # noqa: E402
from parindex.core.compiling.index_facts import Index, add_index  # noqa: E402
from parindex.core.compiling.release import Official  # noqa: E402
from parindex.core.criteria import freeze, read  # noqa: E402
from parindex.core.rounds import RoundScores, score_round  # noqa: E402
from parindex.core.sentences import Statement  # noqa: E402
from parindex.kit import documents, pdf  # noqa: E402
from parindex.reading import libreoffice  # noqa: E402
from parindex.reports import writing  # noqa: E402
from parindex.reports.actions.batching import CHUNK  # noqa: E402
from parindex.reports.sources.registry import Subject  # noqa: E402
from parindex.reports.word import watermark  # noqa: E402
from parindex.units.models import Unit  # noqa: E402

UNITS = 126
_FILES = Path(parindex.__file__).parent / "results" / "demonstration"
_SOURCE = Source(label=Statement.verbatim("Kết quả công bố"), address="/")
_OFFICIAL = Official(
    number=5, symbol="BC-UBND", day=date(2023, 4, 3), place="Đồng Tâm", title="Chủ tịch", signer="Nguyễn Văn A"
)


def measure() -> Sequence[Measured]:
    """Compile one report twice, then those of a province; PDF only where there is LibreOffice."""
    if libreoffice.find() is None:
        print("  not measured: LibreOffice is not installed")
        return []
    scores = _scores()
    first = next(iter(scores.sheets))
    cold = _timed(lambda: _with_pdf(scores, first))
    warm = min(_timed(lambda: _with_pdf(scores, first)) for _ in range(3))
    word = min(_timed(lambda: _word(scores, first)) for _ in range(3))
    every = _timed(lambda: _all(scores))
    return [
        Measured(what="report as Word and PDF, cold", value=cold, unit="s", target=below(5)),
        Measured(what="report as Word and PDF, warm", value=warm, unit="s", target=below(1)),
        Measured(what="report as Word alone, warm", value=word, unit="s"),
        Measured(what=f"{UNITS} reports as Word and PDF", value=every, unit="s", target=below(180)),
        Measured(
            what="memory while compiling, LibreOffice included", value=_mebibytes(), unit="MiB", target=below(1024)
        ),
    ]


def _scores() -> RoundScores:
    """Score a province: the communes of the demonstration round over and over, under codes of their own."""
    criteria = read(documents.parse_yaml((_FILES / "criteria-hai-duong-commune-2022.yaml").read_text(encoding="utf-8")))
    answers = read_round(documents.parse_json((_FILES / "round-2022.json").read_text(encoding="utf-8")), criteria)
    if answers.period is None:
        raise ValueError("the round has no period")
    given = answers.units
    units = [replace(given[number % len(given)], code=f"xa-{number:03}") for number in range(UNITS)]
    return score_round(freeze(criteria, answers.period), units)


def _word(scores: RoundScores, code: str) -> bytes:
    book = Book()
    add_index(book, Index(scores=scores, unit=code, period="năm 2022", source=_SOURCE))
    unit = Unit(code=code, name=f"Xã {code}", kind=Unit.Kind.COMMUNE)
    subject = Subject(unit=unit, kind="index_report", year=2022, span="year")
    draft = writing.proposed_draft(subject, book, _OFFICIAL)
    return watermark.add(writing.make(draft, None, identifier="").docx)


def _with_pdf(scores: RoundScores, code: str) -> None:
    if pdf.make(_word(scores, code)) is None:
        raise ValueError("no PDF was made")


def _all(scores: RoundScores) -> None:
    codes = list(scores.sheets)
    for first in range(0, len(codes), CHUNK):
        made = pdf.make_all({code: _word(scores, code) for code in codes[first : first + CHUNK]})
        if len(made) < len(codes[first : first + CHUNK]):
            raise ValueError("a PDF is missing")


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def _mebibytes() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    office = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + office) / 1024


if __name__ == "__main__":
    for figure in measure():
        print(f"{figure.what}: {figure.value:.2f} {figure.unit}{' MISSED' if figure.is_missed else ''}")
