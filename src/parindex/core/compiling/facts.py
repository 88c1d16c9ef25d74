"""Facts that a report is compiled from: a value with its formula, period and source (decision 7 of the design)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from parindex.core.sentences import Statement

Value = int | Decimal | Fraction | date | str


class Kind(StrEnum):
    """What a fact is, and so how it is written."""

    POINTS = "points"
    COUNT = "count"
    SHARE = "share"
    RANK = "rank"
    DAY = "day"
    YEAR = "year"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from: in words, with the address of the page that shows it; entered by hand or computed."""

    label: Statement
    address: str = ""
    is_entered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value that a report may state, with what proves it.

    `of` is the population of a rank; `part` and `whole` are the two counts of a share.
    """

    key: str
    kind: Kind
    value: Value
    name: Statement
    source: Source
    period: str = ""
    formula: Statement | None = None
    unit: Statement | None = None
    of: int | None = None
    part: int | Decimal | None = None
    whole: int | Decimal | None = None

    @property
    def is_figure(self) -> bool:
        """Say whether the fact is bound in a text; words are not."""
        return self.kind is not Kind.TEXT


class Missing(Exception):
    """A text needs a fact that is not there."""

    def __init__(self, key: str) -> None:
        """Keep the key."""
        super().__init__(key)
        self.key = key


@dataclass(slots=True)
class Book:
    """All facts of one report, by key; `rows` names lists whose members hold facts under "<list>.<member>.<field>"."""

    facts: dict[str, Fact] = field(default_factory=dict)
    rows: dict[str, list[str]] = field(default_factory=dict)

    def __contains__(self, key: object) -> bool:
        """Say whether a fact is there."""
        return key in self.facts

    def __getitem__(self, key: str) -> Fact:
        """Give a fact; raises `Missing`."""
        try:
            return self.facts[key]
        except KeyError:
            raise Missing(key) from None

    def get(self, key: str) -> Fact | None:
        """Give a fact, or None."""
        return self.facts.get(key)

    def number(self, key: str) -> Fraction | None:
        """Give the number of a fact, exactly; None where there is none."""
        fact = self.facts.get(key)
        if fact is None or isinstance(fact.value, date | str):
            return None
        return Fraction(fact.value)

    def add(self, facts: Iterable[Fact]) -> None:
        """Take in facts; one that comes later takes the place of one with its key."""
        self.facts.update({fact.key: fact for fact in facts})

    def add_row(self, name: str, member: str, facts: Iterable[Fact]) -> None:
        """Take in a member of a list with its facts, whose keys are those within the member."""
        members = self.rows.setdefault(name, [])
        if member not in members:
            members.append(member)
        self.add(facts)

    def members(self, name: str) -> Iterator[str]:
        """Give the prefixes of the members of a list, in order."""
        return (f"{name}.{member}" for member in self.rows.get(name, ()))

    def groups(self) -> Mapping[str, bool]:
        """Say of which groups ("dossiers", "service") there is anything: the first word of each key."""
        return {key.partition(".")[0]: True for key in self.facts}
