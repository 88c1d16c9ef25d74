"""How long a page takes to read: one with letters, one that is a picture, and what two workers do with two cores."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import pypdfium2  # type: ignore[import-untyped]

from benchmarks.evidence import lacking
from benchmarks.figures import Measured, at_least, at_most, below
from parindex.core.documents.pages import DocumentText
from parindex.core.documents.reading import read_facts
from parindex.reading import apart, pdf_pages, pictures, tessdata
from parindex.reading.sources import Optics
from tests.documents import corpus
from tests.documents.corpus import Specimen
from tests.documents.scans import QUALITIES, Quality

_TEXTS, _SCANS, _QUEUE = 24, 24, 12
_ALL_PAGES = 200


def measure() -> Sequence[Measured]:
    """Measure pages with letters, scanned pages against the bare engine, and one worker against two."""
    if lacking():
        return []
    texts = [specimen.path for specimen in corpus.specimens(_TEXTS, qualities=(Quality.TEXT,))]
    scans = corpus.specimens(_SCANS, qualities=QUALITIES, first=2000)
    queue = [specimen.path for specimen in corpus.specimens(_QUEUE, qualities=(Quality.DPI_200,), first=3000)]
    return [*_letters(texts), *_pictures(scans), *_workers(queue)]


def _letters(paths: Sequence[Path]) -> Sequence[Measured]:
    optics = Optics()
    pages = [seconds * 1000 for path in paths for seconds in _page_seconds(path, optics)]
    whole = [_seconds(lambda path=path: apart.read_path(path, corpus.PDF)) * 1000 for path in paths[:8]]  # type: ignore[misc]
    facts = [_seconds(lambda path=path: read_facts(_text(path, optics))) * 1000 for path in paths]  # type: ignore[misc]
    return [
        Measured(what="a page with letters, median", value=median(pages), unit="ms", target=below(30)),
        Measured(what="  slowest", value=max(pages), unit="ms"),
        Measured(what="  a document with the facts in it", value=median(facts), unit="ms"),
        Measured(what="  the same in a process of its own, start included", value=median(whole), unit="ms"),
    ]


def _pictures(scans: Sequence[Specimen]) -> Sequence[Measured]:
    """Read each scanned page as the product does and by the engine alone, in turn."""
    optics = Optics()
    own: dict[Quality, list[float]] = {}
    bare: dict[Quality, list[float]] = {}
    for place, specimen in enumerate(scans):
        # Each goes first as often as the other.
        if place % 2:
            bare.setdefault(specimen.quality, []).extend(_bare_seconds(specimen.path))
        own.setdefault(specimen.quality, []).extend(_page_seconds(specimen.path, optics))
        if not place % 2:
            bare.setdefault(specimen.quality, []).extend(_bare_seconds(specimen.path))
    for quality, took in own.items():
        print(f"  {quality}: {sum(took) / len(took):.2f} s a page, {sum(took) / sum(bare[quality]):.2f} × the engine")
    pages = sum(map(len, own.values()))
    all_own, all_bare = sum(map(sum, own.values())), sum(map(sum, bare.values()))
    ratios = [one / other for quality, took in own.items() for one, other in zip(took, bare[quality], strict=True)]
    return [
        Measured(what=f"a scanned page, mean of {pages}, processor time", value=all_own / pages, unit="s"),
        Measured(what="  the bare engine on the same page", value=all_bare / pages, unit="s"),
        Measured(what="  as a multiple of that, all pages", value=all_own / all_bare, unit="×", target=at_most(1.15)),
        Measured(what="  page by page, median", value=median(ratios), unit="×", target=at_most(1.15)),
    ]


def _workers(paths: Sequence[Path]) -> Sequence[Measured]:
    one, two = (_seconds(lambda count=count: _by_workers(paths, count)) for count in (1, 2))  # type: ignore[misc]
    cores = os.cpu_count() or 1
    return [
        Measured(what=f"{len(paths)} scans by one worker", value=one, unit="s"),
        Measured(
            what=f"  two workers as a multiple of its speed ({cores} cores)",
            value=one / two,
            unit="×",
            target=at_least(1.6) if cores > 1 else None,
        ),
    ]


def _by_workers(paths: Sequence[Path], count: int) -> None:
    with ThreadPoolExecutor(count) as threads:
        list(threads.map(lambda path: apart.read_path(path, corpus.PDF), paths))


def _page_seconds(path: Path, optics: Optics) -> list[float]:
    """Read a PDF in this process; gives the processor time of each page: other work on the machine leaves it alone."""
    took = []
    with path.open("rb") as file:
        source = pdf_pages.open_pdf(file, optics, 1, _ALL_PAGES)
        begun = time.process_time()
        for _ in source.pages:
            took.append(time.process_time() - begun)
            begun = time.process_time()
    return took


def _text(path: Path, optics: Optics) -> DocumentText:
    with path.open("rb") as file:
        source = pdf_pages.open_pdf(file, optics, 1, _ALL_PAGES)
        return DocumentText(pages=tuple(read.page for read in source.pages), page_count=source.page_count)


def _bare_seconds(path: Path) -> list[float]:
    """Let the engine alone read each page, at the resolution that the product uses, drawing not counted."""
    import tesserocr  # type: ignore[import-untyped]  # noqa: PLC0415 -- a machine may have no such library

    document = pypdfium2.PdfDocument(path)
    took = []
    with tesserocr.PyTessBaseAPI(
        path=str(tessdata.find(os.environ)), lang=tessdata.LANGUAGE, psm=tesserocr.PSM.AUTO
    ) as reader:
        for page in document:
            picture = page.render(scale=pictures.USUAL_DPI / 72, grayscale=True).to_pil()
            begun = time.process_time()
            reader.SetImage(picture)
            reader.SetSourceResolution(pictures.USUAL_DPI)
            reader.Recognize()
            reader.GetUTF8Text()
            took.append(time.process_time() - begun)
    document.close()
    return took


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
