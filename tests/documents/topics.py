"""What a document is about: the items that it belongs to, how its subject may be put, and what its body speaks of.

The words are written for the generator alone, with no look at the words by which the product knows documents, so that
what is measured with them does not measure itself.
"""

from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """When a document of a year is issued."""

    #: At the end of the year before, or in its first weeks.
    BEFORE = "before"
    #: At any time within the year.
    DURING = "during"
    #: In its last weeks, or in the first of the next.
    AFTER = "after"
    #: After each quarter, half year, nine months and year; the subject names which.
    PERIODIC = "periodic"


class Level(StrEnum):
    """Who issues a document."""

    COMMUNE = "commune"
    DISTRICT = "district"
    DEPARTMENT = "department"
    COUNCIL = "council"
    PARTY = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A matter on which documents are written.

    `items` are the items of the demonstration set that such a document may stand under, the likeliest first; none for
    a distractor. A subject has the fields {year}, {prev}, {next}, {where} ("xã Tân Lộc"), {agency} ("UBND xã Tân Lộc")
    and, for periodic ones, {period}.
    """

    name: str
    type: str
    subjects: tuple[str, ...]
    matters: tuple[str, ...]
    items: tuple[str, ...] = ()
    when: When = When.DURING
    level: Level = Level.COMMUNE
    #: Like an item in its words, but of none.
    is_near_miss: bool = False


def at_item(
    items: str, document_type: str, when: When, subjects: str, matters: str, level: Level = Level.COMMUNE
) -> Topic:
    """Write a topic of items; subjects and matters are lines."""
    codes = tuple(items.split())
    return Topic(
        name=f"{codes[0]} {document_type}",
        type=document_type,
        items=codes,
        when=when,
        level=level,
        subjects=_lines(subjects),
        matters=_lines(matters),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())
