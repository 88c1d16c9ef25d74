"""The registry of rule kinds."""

from typing import TypeVar

from parindex.core.rules.base import Rule

KINDS: dict[str, type[Rule]] = {}

_Kind = TypeVar("_Kind", bound=type[Rule])


def register(rule: _Kind) -> _Kind:
    """Make a rule kind known under its name; raises `ValueError` for a name that is taken."""
    if rule.kind in KINDS:
        raise ValueError(rule.kind)
    KINDS[rule.kind] = rule
    return rule
