"""Required evidence while it is worked on: what stands, what is changed and not approved yet, and by whom."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import chain

from parindex.core.criteria import Item, read
from parindex.core.criteria.comparing import Moves, suggest
from parindex.core.documents.carrying import Carried, carry
from parindex.core.documents.requirement_reading import plain_item, read_item
from parindex.core.documents.requirement_texts import dated, undated
from parindex.core.documents.requirements import Requirements
from parindex.core.documents.written import written
from parindex.core.faults import Fault
from parindex.core.placeholders import Period
from parindex.criteria import queries
from parindex.criteria.models import CriteriaVersion, RequiredEvidence, RequiredEvidenceDraft
from parindex.criteria.queries import Required, Version
from parindex.kit import documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one item is to require, who said so, and when."""

    requirements: Requirements
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Working:
    """The required evidence of a set as its manager sees it: what stands, and what is changed and not approved yet."""

    standing: Required
    compiled: Mapping[str, Requirements]
    drafts: Mapping[str, Draft]

    @cached_property
    def items(self) -> Mapping[str, Requirements]:
        """What each item would require if all were approved now."""
        return {**self.standing.items, **{code: draft.requirements for code, draft in self.drafts.items()}}

    @cached_property
    def stamp(self) -> str:
        """A text that changes with what any item would require, and with every approval."""
        parts = [f"{code}:{self.item_stamp(code)}" for code in sorted(self.items)]
        return _hash([*parts, str(self.standing.approved_at)])

    def item_stamp(self, code: str) -> str:
        """Give a text that changes with what an item would require, or why; raises `KeyError` for an unknown one."""
        return _hash(plain_item(self.items[code]))


def working(content_hash: str, period: Period, *, assessor_id: int) -> Working:
    """Give the required evidence of a set as its assessor works on it. Two queries, and one to read it first."""
    standing = queries.required(content_hash, period, assessor_id=assessor_id)
    drafted = RequiredEvidenceDraft.objects.filter(version__content_hash=content_hash, assessor=assessor_id)
    rows = drafted.select_related("changed_by")
    drafts = {
        row.item: Draft(requirements=_read(row.content, period), by=row.changed_by.full_name, at=row.changed_at)
        for row in rows
        if row.item in standing.items
    }
    return Working(standing=standing, compiled=queries.compiled(content_hash, period), drafts=drafts)


def approved_versions(assessor_id: int) -> list[Version]:
    """Give the versions whose required evidence was approved for the rounds of an assessor, the newest first."""
    mine = RequiredEvidence.objects.filter(assessor=assessor_id)
    approved = set(mine.values_list("version", flat=True).distinct())
    return [version for version in queries.versions() if version.pk in approved]


def carried(
    old_hash: str, new_hash: str, moves: Moves | None, period: Period, standing: Mapping[str, Requirements]
) -> Carried:
    """Give what comes along from a set to another one, along moves that a person chose or that names suggest.

    `standing` is what the old set requires, as far as it comes along.
    """
    old, new = queries.frozen(old_hash, period), queries.frozen(new_hash, period)
    chosen = suggest(old, new) if moves is None else moves
    return carry(old, new, chosen, standing, queries.compiled(new_hash, period))


def general(content_hash: str, period: Period, code: str, requirements: Requirements) -> Requirements:
    """Give requirements as they are kept: with the year as a placeholder where the words of the set have one."""
    return undated(requirements, period) if code in _yearly(content_hash) else requirements


@lru_cache(maxsize=16)
def _yearly(content_hash: str) -> frozenset[str]:
    """Give the items whose evidence is named by the year."""
    source = CriteriaVersion.objects.values_list("source_text", flat=True).get(content_hash=content_hash)
    items = read(documents.parse_yaml(source)).items
    return frozenset(item.code for item in items if any("{" in words for words in _words(item)))


def _words(item: Item) -> list[str]:
    own = written(item)
    parts = own.all if own else ()
    return [*item.evidence, *(text for one in parts for text in (one.label, *chain.from_iterable(one.subject)))]


def _read(content: object, period: Period) -> Requirements:
    """Read a draft; it was written from requirements, so that it has no faults."""
    faults: list[Fault] = []
    return dated(read_item(documents.parse_yaml(json.dumps(content, ensure_ascii=False)), faults), period)


def _hash(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
