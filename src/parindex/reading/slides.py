"""Reads PPTX: each slide as a page, each paragraph as a line."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from parindex.core.documents.pages import Line
from parindex.reading import flowing
from parindex.reading.parts import Package
from parindex.reading.sources import Source, Unreadable
from parindex.reading.states import State

_SLIDE = re.compile(r"ppt/slides/slide(\d{1,5})\.xml")


def open_slides(file: BinaryIO, first: int, most_pages: int) -> Source:
    """Read the slides by their number; raises `Unreadable`."""
    package = Package(file)
    numbers = sorted(int(found[1]) for name in package.names if (found := _SLIDE.fullmatch(name)))
    if not numbers and "ppt/presentation.xml" not in package.names:
        raise Unreadable(State.BROKEN)
    budget = flowing.Budget()
    trees = [package.tree(f"ppt/slides/slide{number}.xml") for number in numbers[:most_pages]]
    return flowing.source([_lines(tree, budget) for tree in trees if tree is not None], first, most_pages)


def _lines(slide: Element, budget: flowing.Budget) -> Iterator[Line]:
    for paragraph in slide.iter("p"):
        text = "".join(run.text or "" for run in paragraph.iter("t"))
        budget.take(text)
        line = flowing.line(text)
        if line is not None:
            yield line
