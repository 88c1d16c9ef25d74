"""Cells of exports: each text is read once and remembered, so that a million rows cost what their contents do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from parindex.core.sentences import Statement

#: How many texts of a column are remembered: its memory stays flat however long the file is.
_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Bad:
    """Stands for a value that cannot be read."""

    wrong: Statement
    remedy: Statement


class Remembered(dict[str, Any]):
    """Gives what each text of a column says; reads a text only when it is new."""

    def __init__(self, parse: Callable[[str], Any]) -> None:
        """Keep how a text is read."""
        super().__init__()
        self._parse = parse

    def __missing__(self, written: str) -> Any:
        """Read a text that is new."""
        if len(self) >= _MOST:
            self.clear()
        value = self[written] = self._parse(written)
        return value
