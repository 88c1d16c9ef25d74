"""A document as it was written: values that know their line and path, and a reader that collects every fault."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from parindex.core import points
from parindex.core.faults import Fault, Place, refuse_too_many
from parindex.core.sentences import Statement, Template, shown

_Word = TypeVar("_Word")

Scalar = str | int | Decimal | bool | None

_UNKNOWN_KEY = Template("không có khóa nào tên «{key}» ở đây", "there is no key «{key}» here")
_DID_YOU_MEAN = Template("có phải «{near}»? Các khóa được dùng: {known}", "did you mean «{near}»? Known keys: {known}")
_KNOWN = Template("dùng một trong các khóa: {known}", "use one of the keys: {known}")
_MISSING = Template("thiếu «{key}»", "«{key}» is missing")
_ADD = Template("thêm «{key}: …» ({kind})", "add «{key}: …» ({kind})")
_WRONG_TYPE = Template("«{key}» phải là {kind}, đang là «{given}»", "«{key}» must be {kind}, it is «{given}»")
_WRITE = Template("viết lại «{key}» thành {kind}", "write «{key}» as {kind}")
_NOT_ONE_OF = Template("«{key}: {given}» không phải giá trị được biết", "«{key}: {given}» is not a known value")
_ONE_OF = Template("dùng một trong: {known}", "use one of: {known}")

TEXT = Template("một đoạn chữ", "a text")
NUMBER = Template("một con số", "a number")
WHOLE = Template("một số nguyên từ {least} đến {most}", "a whole number from {least} to {most}")
YES_NO = Template("true hoặc false", "true or false")
LIST = Template("một danh sách", "a list")
MAPPING = Template("một nhóm khóa: giá trị", "a group of key: value")
POINTS = Template("số điểm có nhiều nhất 6 chữ số thập phân", "points with at most 6 decimals")
POINTS_FROM_ZERO = Template("số điểm từ 0 trở lên", "points, 0 or more")
SHARE = Template("một tỷ lệ từ 0 đến 1 (0.8 là 80 %)", "a share from 0 to 1 (0.8 is 80 %)")


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a document: a scalar, a list of nodes or a mapping of nodes, with its line and path."""

    value: "Scalar | tuple[Node, ...] | dict[str, Node]"
    line: int = 0
    path: str = ""

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return Place(self.path, self.line)

    def shown(self) -> str:
        """Show the value in an error message, cut short."""
        return shown(self.value)

    def walk(self) -> "Iterator[Node]":
        """Give this node and all below it, in the order of the document."""
        yield self
        below: Iterable[Node] = ()
        if isinstance(self.value, dict):
            below = self.value.values()
        elif isinstance(self.value, tuple):
            below = self.value
        for child in below:
            yield from child.walk()


class Reader:
    """Reads the keys of one mapping, notes every fault, and at the end refuses keys that nobody asked for.

    One mistake is one fault: a value that was refused is not refused again, and where there is no
    mapping at all, nothing in it is missing.
    """

    def __init__(self, node: Node, faults: list[Fault]) -> None:
        """Start to read a node; one that is no mapping is a fault and reads as an empty one."""
        self.node = node
        self.faults = faults
        self._asked: dict[str, None] = {}
        self._entries: dict[str, Node] = {}
        self._refused: set[Place] = set()
        self._is_mapping = isinstance(node.value, dict)
        if isinstance(node.value, dict):
            self._entries = node.value
        else:
            wrong = _WRONG_TYPE(key=node.path, kind=MAPPING(), given=node.shown())
            self._note(Fault(node.place, wrong, _WRITE(key=node.path, kind=MAPPING())))

    def fault(self, node: Node | None, wrong: Statement, remedy: Statement) -> None:
        """Note a fault at a node that has none yet, or at this mapping."""
        if not self._is_mapping or (node is not None and node.place in self._refused):
            return
        if node is not None:
            self._refused.add(node.place)
        self._note(Fault((node or self.node).place, wrong, remedy))

    def missing(self, key: str, kind: Statement) -> None:
        """Note that a key is missing, and what it should hold."""
        self.fault(None, _MISSING(key=key), _ADD(key=key, kind=kind))

    def has(self, key: str) -> bool:
        """Say whether the key is there with a value."""
        self._asked[key] = None
        return key in self._entries and self._entries[key].value is not None

    def node_at(self, key: str) -> Node | None:
        """Give the node of a key, or None where the key is absent or null."""
        return self._entries[key] if self.has(key) else None

    def ignore(self, *keys: str) -> None:
        """Accept keys that carry nothing for the reader."""
        self._asked.update(dict.fromkeys(keys))

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; without a default a missing one is a fault. A number is taken with the digits it has."""
        node = self.node_at(key)
        if node is None:
            if default is None:
                self.missing(key, TEXT())
            return default or ""
        if isinstance(node.value, str):
            if default is None and not node.value.strip():
                self.missing(key, TEXT())
            return node.value
        if isinstance(node.value, int | Decimal) and not isinstance(node.value, bool):
            return str(node.value)
        self._wrong(key, node, TEXT())
        return default or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, or one text as a list of one; absent is empty."""
        node = self.node_at(key)
        if node is None:
            return ()
        if isinstance(node.value, str):
            return (node.value,) if node.value.strip() else ()
        texts = (str(child.value) for child in self.nodes(key) if self._is_text(key, child))
        return tuple(text for text in texts if text.strip())

    def nodes(self, key: str) -> tuple[Node, ...]:
        """Read a list; absent is empty."""
        node = self.node_at(key)
        if node is None:
            return ()
        if isinstance(node.value, tuple):
            return node.value
        self._wrong(key, node, LIST())
        return ()

    def number(self, key: str, default: Decimal | None = None) -> Decimal:
        """Read a number; without a default a missing one is a fault."""
        node = self.node_at(key)
        if node is not None:
            return self.as_number(key, node, NUMBER())
        if default is None:
            self.missing(key, NUMBER())
        return default or Decimal(0)

    def whole(self, key: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
        """Read a whole number within bounds."""
        node = self.node_at(key)
        if node is None:
            return default
        value = node.value
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self._wrong(key, node, WHOLE(least=least, most=most))
        return default

    def share(self, key: str) -> Fraction:
        """Read a share from 0 to 1; a missing one is a fault."""
        value = self.number(key)
        if not 0 <= value <= 1:
            self._wrong(key, self._entries[key], SHARE())
        return Fraction(value)

    def points(self, key: str, default: int | None = None) -> int:
        """Read an amount of points as micropoints."""
        node = self.node_at(key)
        if node is not None:
            return self.as_points(key, node)
        if default is None:
            self.missing(key, POINTS())
        return default or 0

    def points_from_zero(self, key: str, default: int | None = None) -> int:
        """Read an amount of points that is not below zero."""
        amount = self.points(key, default)
        if amount < 0:
            self._wrong(key, self._entries[key], POINTS_FROM_ZERO())
        return amount

    def yes_no(self, key: str, *, default: bool) -> bool:
        """Read true or false."""
        node = self.node_at(key)
        if node is None:
            return default
        if isinstance(node.value, bool):
            return node.value
        self._wrong(key, node, YES_NO())
        return default

    def one_of(self, key: str, known: Mapping[str, _Word], default: _Word) -> _Word:
        """Read one of the known words; absent gives the default."""
        node = self.node_at(key)
        if node is None:
            return default
        if isinstance(node.value, str) and node.value in known:
            return known[node.value]
        wrong = _NOT_ONE_OF(key=key, given=node.shown())
        self.fault(node, wrong, _ONE_OF(known=tuple(known)))
        return default

    def as_number(self, key: str, node: Node, kind: Statement) -> Decimal:
        """Take a node as a number, or note a fault and give 0."""
        if isinstance(node.value, int | Decimal) and not isinstance(node.value, bool):
            return Decimal(node.value)
        self._wrong(key, node, kind)
        return Decimal(0)

    def as_points(self, key: str, node: Node) -> int:
        """Take a node as points, in micropoints, or note a fault and give 0."""
        try:
            return points.from_decimal(self.as_number(key, node, NUMBER()))
        except ValueError:
            self._wrong(key, node, POINTS())
            return 0

    def finish(self) -> None:
        """Refuse every key that was never asked for, with the nearest known one."""
        known = tuple(self._asked)
        for key, node in self._entries.items():
            if key in self._asked:
                continue
            near = difflib.get_close_matches(key, known, n=1)
            remedy = _DID_YOU_MEAN(near=near[0], known=known) if near else _KNOWN(known=known)
            self.fault(node, _UNKNOWN_KEY(key=shown(key)), remedy)

    def _note(self, fault: Fault) -> None:
        self.faults.append(fault)
        refuse_too_many(self.faults)

    def _is_text(self, key: str, node: Node) -> bool:
        if isinstance(node.value, str | int | Decimal) and not isinstance(node.value, bool):
            return True
        self._wrong(key, node, TEXT())
        return False

    def _wrong(self, key: str, node: Node, kind: Statement) -> None:
        self.fault(node, _WRONG_TYPE(key=key, kind=kind, given=node.shown()), _WRITE(key=key, kind=kind))
