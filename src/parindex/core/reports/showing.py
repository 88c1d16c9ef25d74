"""The text of a report as it is shown beside what was found: line by line, with the places of the findings marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parindex.core.reports.findings import Finding
from parindex.core.reports.prose import Prose
from parindex.core.reports.tabular import Written


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line; `finding` counts from 1 in the order of the findings, 0 where nothing was found."""

    text: str
    finding: int = 0


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with its parts; put together they are its whole text."""

    written: Written
    pieces: Sequence[Piece]


def shown_lines(prose: Prose, findings: Sequence[Finding]) -> Iterator[ShownLine]:
    """Give every line, with the places of findings marked; where two meet, the first one of them is."""
    spans = sorted((one.place.start, one.place.end, number) for number, one in enumerate(findings, start=1))
    for written, start in prose.lines():
        end = start + len(written.text)
        own = [span for span in spans if span[0] < end and span[1] > start]
        yield ShownLine(written, tuple(_pieces(written.text, start, own)))


def _pieces(text: str, start: int, spans: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    done = 0
    for first, last, number in spans:
        begin, end = max(done, first - start), min(len(text), last - start)
        if end <= begin:
            continue
        if begin > done:
            yield Piece(text[done:begin])
        yield Piece(text[begin:end], number)
        done = end
    if done < len(text):
        yield Piece(text[done:])
