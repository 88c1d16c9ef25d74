"""How well documents are read and sent to their items: made ones of all types, as files and as scans of all kinds.

`python -m benchmarks.evidence 60 --failures missed.txt` reads fewer and writes what was misread.
"""

import argparse
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks import comparing, workload
from benchmarks.comparing import Compared
from benchmarks.figures import Measured, at_least, table
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.papers import About, Paper, paper_of
from parindex.core.documents.routing import Route, Router
from parindex.reading import apart, tessdata
from parindex.reading.outcome import Reading
from tests.documents import corpus, drawing
from tests.documents.corpus import Specimen
from tests.documents.scans import Quality
from tests.documents.truth import Truth

DOCUMENTS = 320

_FIELDS = ("number", "date", "issuer", "type", "subject", "place", "superior", "signer", "period", "recipients")
_HEADS = ("quality", "files", "misread letters", *_FIELDS, "bases")
#: Qualities that are no worse than a clean scan of 200 dpi.
_CLEAN = (Quality.DPI_300, Quality.DPI_200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document as it was read, compared with the truth."""

    specimen: Specimen
    reading: Reading
    fields: Mapping[str, Compared]
    letters: tuple[int, int]
    bases: tuple[int, int]
    route: Route

    @property
    def truth(self) -> Truth:
        """What is true of it."""
        return self.specimen.truth

    @property
    def proposed(self) -> tuple[str, ...]:
        """The items that the router proposes."""
        return tuple(candidate.item.code for candidate in self.route.candidates)


def measure() -> Sequence[Measured]:
    """Read every document, and send each to an item."""
    if missing := lacking():
        print(f"  not measured: {missing} is not installed")
        return []
    return figures(read_all(corpus.specimens(DOCUMENTS)))


def lacking() -> str:
    """Name what this machine would need to make documents and read scans; empty where it has everything."""
    try:
        drawing.font_file("regular")
    except FileNotFoundError:
        return "a font (fonts-liberation2)"
    return "" if tessdata.find(os.environ) else "the Vietnamese data of Tesseract (tesseract-ocr-vie)"


def read_all(specimens: Iterable[Specimen]) -> list[Read]:
    """Read documents as the product does, as many at once as there are cores."""
    criteria = workload.criteria_set()
    router = Router(criteria, compile_requirements(criteria))
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(threads.map(lambda specimen: _read(specimen, router), specimens))


def figures(read: Sequence[Read]) -> Sequence[Measured]:
    """Print what was read by quality, and give the figures that have a target."""
    print(by_quality(read), flush=True)
    text, clean = [one for one in read if _is_text(one)], [one for one in read if one.specimen.quality in _CLEAN]
    scans = [one for one in read if not _is_text(one)]
    return [
        *(_right(text, name, "text files", 99) for name in ("number", "date")),
        *(_right(clean, name, "scans of 200 and 300 dpi", 95) for name in ("number", "date")),
        *(_right(read, name, "all files", 97) for name in ("issuer", "type")),
        *(_right(read, name, "all files", None) for name in ("subject", "signer", "recipients")),
        *(
            _right(scans, name, "all scans", None)
            for name in ("number", "date", "issuer", "type", "subject", "signer", "recipients")
        ),
        _misread(scans, "all scans"),
        *_routed(read),
    ]


def by_quality(read: Sequence[Read]) -> str:
    """Write a table: a line for each quality, the percentage that is exactly right of each field."""
    rows: list[tuple[str, ...]] = [_HEADS]
    for quality in Quality:
        of_it = [one for one in read if one.specimen.quality is quality]
        if of_it:
            rows.append(_row(quality.value, of_it))
    rows.append(_row("all", read))
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(cell.rjust(width) if place else cell.ljust(width) for place, (cell, width) in enumerate(cells))
        for cells in (list(zip(row, widths, strict=True)) for row in rows)
    )


def paper_from(reading: Reading, own: str) -> Paper:
    """Make the paper that is routed and checked, as filed by a unit."""
    return paper_of(reading.facts, About(own_names=(own,)), text=reading.text.text)


def failures(read: Iterable[Read]) -> Iterable[str]:
    """Write each field that was misread and each document that was sent elsewhere."""
    for one in read:
        head = f"{one.specimen.path.name}\tseed {one.truth.seed}\t{one.specimen.quality}"
        for name, field in one.fields.items():
            if not field.is_right:
                yield f"{head}\t{name}\t{field.truth}\t{field.read}"
        known, right = one.bases
        if right < known:
            yield f"{head}\tbases\t{known}\t{right}"
        wrong = one.truth.items and one.proposed[:1] and one.proposed[0] not in one.truth.items
        if wrong or (one.truth.items and not one.proposed):
            yield f"{head}\titem\t{' '.join(one.truth.items)} ({one.truth.subject})\t{' '.join(one.proposed)}"
        elif not one.truth.items and not one.route.belongs_nowhere:
            yield f"{head}\tno item\t{one.truth.subject}\t{one.proposed[0]}"


def _read(specimen: Specimen, router: Router) -> Read:
    reading = apart.read_path(specimen.path, specimen.media_type)
    truth = specimen.truth
    return Read(
        specimen=specimen,
        reading=reading,
        fields=comparing.fields(reading.facts, truth),
        letters=comparing.mistaken(reading.text, truth),
        bases=comparing.cited(reading.facts, truth),
        route=router.route(paper_from(reading, truth.issuer)),
    )


def _is_text(one: Read) -> bool:
    return one.specimen.quality in {Quality.WORD, Quality.TEXT}


def _row(name: str, read: Sequence[Read]) -> tuple[str, ...]:
    counts = comparing.tally([one.fields for one in read])
    letters, misread = (sum(numbers) for numbers in zip(*(one.letters for one in read), strict=True))
    bases, right = (sum(numbers) for numbers in zip(*(one.bases for one in read), strict=True))
    shares = [_share(counts[field][1], counts[field][0]) if field in counts else "" for field in _FIELDS]
    return (name, str(len(read)), f"{100 * misread / letters:.2f} %", *shares, _share(right, bases) if bases else "")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %"


def _right(read: Sequence[Read], name: str, of_what: str, target: float | None) -> Measured:
    known, right = comparing.tally([one.fields for one in read]).get(name, (0, 0))
    return Measured(
        what=f"{name} read exactly, {of_what} ({known})",
        value=100 * right / known if known else 0,
        unit="%",
        target=at_least(target) if target else None,
    )


def _misread(read: Sequence[Read], of_what: str) -> Measured:
    letters, wrong = (sum(numbers) for numbers in zip(*(one.letters for one in read), strict=True))
    return Measured(what=f"letters of the body misread, {of_what}", value=100 * wrong / letters, unit="%")


def _routed(read: Sequence[Read]) -> Sequence[Measured]:
    belonging = [one for one in read if one.truth.items]
    others = [one for one in read if not one.truth.items]
    near = [one for one in others if one.truth.is_near_miss]
    first = sum(one.proposed[:1] != () and one.proposed[0] in one.truth.items for one in belonging)
    among = sum(bool({*one.proposed} & {*one.truth.items}) for one in belonging)
    what = f"of 85 items ({len(belonging)} files)"
    return [
        _percent(f"first item proposed is right, {what}", first, belonging, 85),
        _percent("  the right one is among three", among, belonging, 97),
        _percent("  it is sent nowhere although it has an item", sum(_is_nowhere(belonging)), belonging, None),
        _percent(f"a file of no item is sent nowhere ({len(others)})", sum(_is_nowhere(others)), others, None),
        _percent(f"  one that is like those of an item ({len(near)})", sum(_is_nowhere(near)), near, None),
    ]


def _is_nowhere(read: Sequence[Read]) -> list[bool]:
    return [one.route.belongs_nowhere for one in read]


def _percent(what: str, part: int, whole: Sequence[Read], target: float | None) -> Measured:
    value = 100 * part / len(whole) if whole else 0
    return Measured(what=what, value=value, unit="%", target=at_least(target) if target else None)


def main() -> None:
    """Read some documents and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="?", default=DOCUMENTS)
    parser.add_argument("--first", type=int, default=0, help="the seed to begin with")
    parser.add_argument("--failures", type=Path, help="where to write what was misread")
    asked = parser.parse_args()
    read = read_all(corpus.specimens(asked.documents, first=asked.first))
    print(table("evidence", figures(read)))
    if asked.failures:
        asked.failures.write_text("\n".join(failures(read)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
