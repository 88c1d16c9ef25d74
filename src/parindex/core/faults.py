"""Faults of a file that a person wrote: what is wrong, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from parindex.core.sentences import Language, Statement, Template

_AT_LINE = Template("dòng {line}", "line {line}")
_AT = Template("{place}: {wrong}", "{place}: {wrong}")
_REMEDY = Template("Cách sửa: {remedy}", "Remedy: {remedy}")
_STOPPED = Template("dừng lại sau {count} lỗi, có thể còn nữa", "stopped after {count} faults, there may be more")
_START = Template("sửa những lỗi này rồi kiểm tra lại", "correct these and check again")

#: Nobody corrects more at once; a file with more is not what it was taken for.
MOST_FAULTS = 1_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is: the line in its file (from 1; 0 where the file has none) and the path within it.

    Both are empty for a fault of the whole file.
    """

    path: str
    line: int = 0

    def say(self, language: Language = "vi") -> str:
        """Name the place."""
        if not self.line:
            return self.path
        line = _AT_LINE(line=str(self.line)).say(language)
        return f"{line}: {self.path}" if self.path else line


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with its remedy."""

    place: Place
    wrong: Statement
    remedy: Statement

    @property
    def statement(self) -> Statement:
        """Place and fault as one sentence, where no remedy is asked for."""
        return _AT(place=self.place.path, wrong=self.wrong) if self.place.path else self.wrong

    def say(self, language: Language = "vi") -> str:
        """Say place, fault and remedy in one line."""
        place = self.place.say(language)
        return f"{place}: {self.say_without_place(language)}" if place else self.say_without_place(language)

    def say_without_place(self, language: Language = "vi") -> str:
        """Say fault and remedy, where the place is shown apart."""
        return f"{self.wrong.say(language)}. {_REMEDY(remedy=self.remedy).say(language)}."


class Refused(Exception):
    """A file was not taken; `faults` says everything that is wrong with it, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults in the order of their lines; raises `ValueError` where there are none."""
        faults = tuple(faults)
        if not faults:
            raise ValueError("nothing is wrong")
        self.faults = tuple(sorted(faults, key=lambda fault: fault.place.line))
        super().__init__("\n".join(fault.say() for fault in self.faults))


def refuse_too_many(faults: list[Fault]) -> None:
    """Raise `Refused` without reading on where there are more faults than anybody corrects at once."""
    if len(faults) >= MOST_FAULTS:
        stopped = Fault(Place(""), _STOPPED(count=MOST_FAULTS), _START())
        raise Refused([stopped, *faults[:MOST_FAULTS]])
