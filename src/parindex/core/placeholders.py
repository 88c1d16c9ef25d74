"""Placeholders for years and quarters in the texts of a criteria set, resolved when a round freezes it.

The grammar: `{year}`, `{year-1}`, `{year+2}` give a year; `{quarter}`, `{quarter-1}` give a quarter
with its year ("quý IV/2021"). Anything else in braces is a fault.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from parindex.core.faults import Fault, Refused, refuse_too_many
from parindex.core.sentences import Template, shown
from parindex.core.source import Node

_BRACES = re.compile(r"\{([^{}]*)\}")
_KNOWN = re.compile(r"(year|quarter)\s*(?:([+-])\s*([0-9]{1,3}))?")
_ROMAN = ("I", "II", "III", "IV")

_UNKNOWN = Template("chỗ điền «{text}» không được biết", "placeholder «{text}» is not known")
_USE = Template(
    "dùng (year), (year-1), (quarter), (quarter+1)… trong ngoặc nhọn",
    "use (year), (year-1), (quarter), (quarter+1)… in curly braces",
)
_NO_QUARTER = Template(
    "«{text}» cần một quý, mà đợt chỉ có năm", "«{text}» needs a quarter, and the round has only a year"
)
_GIVE_QUARTER = Template(
    "mở đợt theo quý hoặc viết lại bằng (year)", "open the round for a quarter, or write it with (year)"
)


@dataclass(frozen=True, slots=True)
class Period:
    """The year that a round assesses, and its quarter (1 to 4) where it assesses less than a year."""

    year: int
    quarter: int | None = None

    def __post_init__(self) -> None:
        """Refuse a year or quarter that cannot be; raises `ValueError`."""
        if not 1945 <= self.year <= 9999 or self.quarter not in (None, 1, 2, 3, 4):
            raise ValueError(self)


def check(document: Node) -> list[Fault]:
    """Give a fault for every placeholder outside the grammar; raises `Refused` where there are too many to correct."""
    faults: list[Fault] = []
    for node in document.walk():
        if isinstance(node.value, str):
            for braces in _BRACES.finditer(node.value):
                if not _KNOWN.fullmatch(braces[1].strip()):
                    faults.append(Fault(node.place, _UNKNOWN(text=shown(braces[0])), _USE()))
                    refuse_too_many(faults)
    return faults


def resolve(document: Node, period: Period, kept: Collection[str] = ()) -> Node:
    """Give the document with every placeholder replaced; raises `Refused` with every one that cannot be.

    What stands under the keys in `kept` is checked, and stays as it is written: its years are relative for good.
    """
    faults = check(document)
    resolved = _resolve(document, period, faults, frozenset(kept))
    if faults:
        raise Refused(faults)
    return resolved


def fill(text: str, period: Period) -> str:
    """Give a text with its placeholders replaced; one that the period cannot replace stays."""
    return _fill(Node(text), text, period, [])


def _resolve(node: Node, period: Period, faults: list[Fault], kept: frozenset[str]) -> Node:
    match node.value:
        case str() if "{" in node.value:
            return Node(_fill(node, node.value, period, faults), node.line, node.path)
        case tuple():
            return Node(tuple(_resolve(child, period, faults, kept) for child in node.value), node.line, node.path)
        case dict():
            resolved = {key: _resolve(child, period, faults, kept) for key, child in node.value.items()}
            return Node(resolved | {key: node.value[key] for key in kept & resolved.keys()}, node.line, node.path)
        case _:
            return node


def _fill(node: Node, text: str, period: Period, faults: list[Fault]) -> str:
    def one(braces: re.Match[str]) -> str:
        known = _KNOWN.fullmatch(braces[1].strip())
        if known is None:
            return braces[0]
        shift = int(f"{known[2]}{known[3]}") if known[2] else 0
        if known[1] == "year":
            return str(period.year + shift)
        if period.quarter is None:
            faults.append(Fault(node.place, _NO_QUARTER(text=braces[0]), _GIVE_QUARTER()))
            return braces[0]
        years, quarter = divmod(period.quarter - 1 + shift, 4)
        return f"quý {_ROMAN[quarter]}/{period.year + years}"

    return _BRACES.sub(one, text)
