"""What every reader of a type of file gives: pages one after the other, and why a page or a file could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from parindex.core.documents.pages import Page
from parindex.reading.engine import Engine, load
from parindex.reading.states import State


class Unreadable(Exception):
    """A file that cannot be read at all."""

    def __init__(self, state: State) -> None:
        """Keep why."""
        super().__init__(state.value)
        self.state = state


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it was read; `trouble` says why its text is missing."""

    page: Page
    trouble: State | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file: how many pages it has, and the pages that are read."""

    page_count: int
    pages: Iterator[PageRead]


class Optics:
    """The optical reader, loaded when the first page needs it."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._is_tried = False
        self._engine: Engine | None = None

    def engine(self) -> Engine | None:
        """Give the engine; None where the machine has none."""
        if not self._is_tried:
            self._engine, self._is_tried = load(), True
        return self._engine
