"""The service index (766/QĐ-TTg): groups, indicators with their rules, and the policies that choose between sources.

Amounts are micropoints (see `parindex.core.points`); thresholds are fractions of 1.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from parindex.core.source import Node


class ZeroPolicy(StrEnum):
    """What an indicator gets where there was nothing to count."""

    ZERO = "zero"
    AWARD_MAX = "award_max"
    #: The maximum goes in equal shares to the heirs.
    REDISTRIBUTE = "redistribute"
    #: No source says; the points are not known.
    UNRESOLVED = "unresolved"


class ForCommune(StrEnum):
    """What a commune gets for an indicator of which it has no figures of its own."""

    NOTHING = "nothing"
    INHERIT_PROVINCE = "inherit_province"
    AWARD_MAX = "award_max"


class Key(StrEnum):
    """What a source may say otherwise of an indicator."""

    FULL_AT = "full_at"
    ZERO_DENOMINATOR = "zero_den"
    MAXIMUM = "max"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zero:
    """A policy for a zero denominator, with the codes of the heirs of its points."""

    policy: ZeroPolicy
    heirs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Points in proportion to numerator / denominator, full from `full_at` on; times a factor where one is named.

    `maximum` is None where no source declares one. `fallback` says in words what stands in for a missing denominator.
    """

    maximum: int | None
    full_at: Fraction
    zero: Zero
    factor: str = ""
    fallback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator; `rule` is None where it is shown and gives no points.

    `others` holds what another source says, by what it says it of; a policy chooses.
    """

    code: str
    portal_code: str
    group: str
    name: str
    numerator: str
    denominator: str
    detail: str
    source: tuple[str, ...]
    for_commune: ForCommune
    is_maximum_observed: bool
    rule: Rule | None
    full_at: Fraction | None = None
    zero: Zero | None = None
    may_be_unresolved: bool = False
    line: int = 0

    @property
    def others(self) -> frozenset[Key]:
        """Name what another source says otherwise."""
        given = {
            Key.FULL_AT: self.full_at is not None,
            Key.ZERO_DENOMINATOR: self.zero is not None,
            Key.MAXIMUM: self.may_be_unresolved,
        }
        return frozenset(key for key, is_there in given.items() if is_there)

    def taking(self, keys: Collection[Key]) -> "Indicator":
        """Give the indicator as the other source has it in these respects."""
        rule = self.rule
        if rule is None or not keys:
            return self
        if Key.FULL_AT in keys and self.full_at is not None:
            rule = replace(rule, full_at=self.full_at)
        if Key.ZERO_DENOMINATOR in keys and self.zero is not None:
            rule = replace(rule, zero=self.zero)
        if Key.MAXIMUM in keys and self.may_be_unresolved:
            rule = replace(rule, maximum=None)
        return replace(self, rule=rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """One of the groups, with the maximum that is declared for it."""

    code: str
    name: str
    maximum: int
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A coefficient that an indicator is multiplied by; given as numerator and denominator, 1 where it is not known."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A point on which sources disagree; `key` names what a policy can choose, None where only the counting differs."""

    code: str
    question: str
    indicators: tuple[str, ...]
    main: str
    other: str
    source: tuple[str, ...]
    key: Key | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A named choice: for which indicators the other source counts, and in which respect."""

    code: str
    name: str
    takes: frozenset[tuple[str, Key]]

    def keys(self, indicator: str) -> frozenset[Key]:
        """Name the respects in which the other source counts for an indicator."""
        return frozenset(key for code, key in self.takes if code == indicator)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceIndex:
    """An indicator set under one policy; `hash` is that of its document, whatever the policy.

    `written` has the indicators as the set has them, `indicators` as the policy takes them.
    """

    id: str
    title: str
    legal_basis: tuple[str, ...]
    valid_from: str
    valid_to: str
    replaces: str
    total: int
    decimals: int
    periods: tuple[str, ...]
    groups: tuple[IndexGroup, ...]
    written: tuple[Indicator, ...]
    indicators: tuple[Indicator, ...]
    factors: tuple[Factor, ...]
    conflicts: tuple[Conflict, ...]
    policies: tuple[Policy, ...]
    sources: tuple[tuple[str, str], ...]
    policy: Policy
    hash: str
    document: Node

    @property
    def codes(self) -> tuple[str, ...]:
        """Name everything that figures can be given for: indicators, then factors."""
        return tuple([indicator.code for indicator in self.indicators] + [factor.code for factor in self.factors])

    def of_group(self, code: str) -> tuple[Indicator, ...]:
        """Give the indicators of a group, in the order of the set."""
        return tuple(indicator for indicator in self.indicators if indicator.group == code)
