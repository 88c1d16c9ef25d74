"""Criteria sets: what they are, how they are read, checked and frozen."""

from parindex.core.criteria.model import (
    Band,
    CriteriaSet,
    Filing,
    Group,
    Item,
    LegalBasis,
    Method,
    NotArising,
    Part,
)
from parindex.core.criteria.reading import freeze, read

__all__ = [
    "Band",
    "CriteriaSet",
    "Filing",
    "Group",
    "Item",
    "LegalBasis",
    "Method",
    "NotArising",
    "Part",
    "freeze",
    "read",
]
