"""A criteria set (bộ chỉ số): areas › criteria › items with their rules, and how a total becomes a class.

Amounts are micropoints (see `parindex.core.points`); shares are fractions of 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from parindex.core.placeholders import Period
from parindex.core.rules import Rule
from parindex.core.source import Node


class Method(StrEnum):
    """How an item is assessed."""

    DOCUMENTS = "documents"
    DATA = "data"
    DOCUMENTS_AND_DATA = "documents_and_data"
    SURVEY = "survey"
    SURVEY_XHH = "survey_xhh"
    SURVEY_SIPAS = "survey_sipas"


class NotArising(StrEnum):
    """What happens to an item that did not arise (không phát sinh) in a unit. Source: S60, S1."""

    REDUCE_MAX = "reduce_max"
    AWARD_MAX = "award_max"
    ZERO = "zero"
    REDISTRIBUTE = "redistribute"


class Part(StrEnum):
    """Which part of the total an item belongs to."""

    BASE = "base"
    BONUS = "bonus"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """The document a set rests on. Number, symbol, issuer and date identify it: two decisions may share a number."""

    text: str
    number: str = ""
    date: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A scored leaf (tiêu chí thành phần), or one that is asked and not scored (`rule` is None).

    `requires` is its required evidence where the set says it as data, beside the words in `evidence`; it is read by
    `parindex.core.documents.written`.
    """

    code: str
    name: str
    maximum: int
    rule: Rule | None
    part: Part = Part.BASE
    method: Method | None = None
    evidence: tuple[str, ...] = ()
    requires: Node | None = None
    source: tuple[str, ...] = ()
    hint: str = ""
    not_arising: NotArising | None = None
    asks: str = ""
    decimals: int = 2
    line: int = 0

    @property
    def is_scored(self) -> bool:
        """Say whether the item gives points."""
        return self.rule is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An area (lĩnh vực), or a criterion (tiêu chí) within one. `first` to `last` are its items in the set's order.

    `short` is a name for narrow columns.
    """

    code: str
    name: str
    maximum: int
    part: Part
    children: "tuple[Group | Item, ...]"
    first: int
    last: int
    short: str = ""
    source: tuple[str, ...] = ()
    method: Method | None = None
    line: int = 0

    def groups(self) -> "Iterator[Group]":
        """Give the groups below this one, depth first."""
        for child in self.children:
            if isinstance(child, Group):
                yield child
                yield from child.groups()


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A class (xếp loại): from a published total on, if its conditions hold."""

    at_least: int
    label: str
    no_area_under: Fraction | None = None
    not_filed_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """The penalty for filing late. Source: S60: up to `grace_days` late costs `first`, each further day `each_day`.

    More than `last_day` days late is not accepted unless excused in writing. Amounts are negative micropoints.
    """

    due: str
    last_day: int | None
    grace_days: int
    first: int
    each_day: int

    def deduction(self, days_late: int) -> int:
        """Give the micropoints (zero or below) that so many days late cost."""
        if days_late <= 0:
            return 0
        return self.first + max(0, days_late - self.grace_days) * self.each_day

    def is_accepted(self, days_late: int) -> bool:
        """Say whether a filing so many days late is still accepted without an excuse."""
        return self.last_day is None or days_late <= self.last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaSet:
    """A criteria set as read; `period` is set once a round has frozen it."""

    id: str
    title: str
    legal_basis: tuple[LegalBasis, ...]
    source: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    valid_from: str
    valid_to: str
    scale: int
    base_maximum: int
    total_decimals: int
    area_decimals: int
    rank_total_decimals: int
    rank_area_decimals: int
    bands: tuple[Band, ...]
    weak_below: Fraction | None
    bonus_cap: int | None
    penalty_cap: int | None
    clamp: tuple[int, int]
    filing: Filing | None
    areas: tuple[Group, ...]
    items: tuple[Item, ...]
    hash: str
    document: Node = field(repr=False, compare=False)
    period: Period | None = None

    @property
    def base_areas(self) -> tuple[Group, ...]:
        """The areas that make up the scale, without bonus and penalty."""
        return tuple(area for area in self.areas if area.part is Part.BASE)

    def index(self) -> dict[str, int]:
        """Give the position of each item by its code."""
        return {item.code: position for position, item in enumerate(self.items)}

    def item(self, code: str) -> Item:
        """Give the item of a code; raises `KeyError` for an unknown one."""
        for item in self.items:
            if item.code == code:
                return item
        raise KeyError(code)

    def area_of(self, position: int) -> Group:
        """Give the area that holds the item at a position."""
        return next(area for area in self.areas if area.first <= position < area.last)
