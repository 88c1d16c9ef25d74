"""Goes along the chain row by row, in constant memory, and keeps the first fault of each kind."""

from dataclasses import dataclass
from enum import StrEnum

from parindex.audit.models import GENESIS, Entry
from parindex.core.sentences import Language, Template


class FaultKind(StrEnum):
    """What can be wrong with the log."""

    CHANGED = "changed"
    MISSING = "missing"
    REORDERED = "reordered"
    HEAD = "head"
    UNKNOWN_HEAD = "unknown_head"


_SAID = {
    FaultKind.CHANGED: Template(
        "dòng {first} đã bị sửa: nội dung không khớp với mã băm của dòng",
        "row {first} was changed: its content does not match its hash",
    ),
    FaultKind.MISSING: Template("thiếu dòng {first} đến dòng {last}", "rows {first} to {last} are missing"),
    FaultKind.REORDERED: Template(
        "dòng {first} không nối tiếp dòng trước: có dòng bị đổi chỗ hoặc bị viết lại",
        "row {first} does not follow the row before: rows were put in another place, or written anew",
    ),
    FaultKind.HEAD: Template(
        "đầu chuỗi không khớp với dòng cuối cùng ({first})", "the head does not match the last row ({first})"
    ),
    FaultKind.UNKNOWN_HEAD: Template(
        "không còn dòng nào có mã băm đã ghi nhận: nhật ký đã bị cắt bớt hoặc viết lại",
        "no row has the hash that was noted: the log was cut off or written anew",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong, with the first and the last row that it concerns."""

    kind: FaultKind
    first: int
    last: int

    def say(self, language: Language = "vi") -> str:
        """Say what is wrong."""
        return _SAID[self.kind](first=str(self.first), last=str(self.last)).say(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of a chain: the sequence and the hash of its last row."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found: how many rows, where they end, and the first fault of each kind."""

    rows: int
    end: End
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.faults


class Checker:
    """Takes the rows of the log in the order of their sequence, then the head."""

    def __init__(self, known_head: str = "") -> None:
        """Look out for the hash of an older head, if one was noted."""
        self._known_head = known_head
        self._is_known_head_found = known_head in {"", GENESIS}
        self._rows = 0
        self._end = End(sequence=0, hash=GENESIS)
        # A changed row is one fault, not two: its successor may agree with the hash that it has or should have.
        self._links: frozenset[str] | None = frozenset({GENESIS})
        self._faults: dict[FaultKind, Fault] = {}

    def take(self, sequence: int, entry: Entry | None) -> None:
        """Take the next row; without an entry if the row could not even be read."""
        self._rows += 1
        if sequence <= self._end.sequence:
            self._note(FaultKind.REORDERED, sequence)
            return
        if sequence > self._end.sequence + 1:
            self._note(FaultKind.MISSING, self._end.sequence + 1, sequence - 1)
            self._links = None
        if entry is None:
            self._note(FaultKind.CHANGED, sequence)
            self._end, self._links = End(sequence=sequence, hash=""), None
            return
        self._follow(entry)

    def close(self, head: End | None) -> Verdict:
        """Compare the head with the last row and give what was found; None stands for a head that is not there."""
        if head is None:
            head = End(sequence=0, hash=GENESIS)
        last = self._end.sequence
        if head.sequence > last:
            self._note(FaultKind.MISSING, last + 1, head.sequence)
        if head.sequence != last or (self._links is not None and head.hash not in self._links):
            self._note(FaultKind.HEAD, last)
        if not self._is_known_head_found:
            self._note(FaultKind.UNKNOWN_HEAD, last)
        return Verdict(rows=self._rows, end=self._end, faults=tuple(self._faults.values()))

    def _follow(self, entry: Entry) -> None:
        if self._links is not None and entry.previous_hash not in self._links:
            self._note(FaultKind.REORDERED, entry.sequence)
        computed = _computed_hash(entry)
        if computed != entry.hash:
            self._note(FaultKind.CHANGED, entry.sequence)
        self._is_known_head_found |= self._known_head == entry.hash
        self._end = End(sequence=entry.sequence, hash=entry.hash)
        self._links = frozenset({entry.hash, computed})

    def _note(self, kind: FaultKind, first: int, last: int | None = None) -> None:
        self._faults.setdefault(kind, Fault(kind=kind, first=first, last=first if last is None else last))


def _computed_hash(entry: Entry) -> str:
    """Give the hash that the row ought to have; none for a row that the log could not have written."""
    try:
        return entry.compute_hash() if entry.is_as_written() else ""
    except (AttributeError, RecursionError, TypeError, ValueError):
        return ""
