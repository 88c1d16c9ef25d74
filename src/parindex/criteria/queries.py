"""Reads of criteria sets."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.documents.compiling import compile_requirements
from parindex.core.documents.requirement_reading import read_requirements
from parindex.core.documents.requirement_texts import dated
from parindex.core.documents.requirements import Requirements
from parindex.core.placeholders import Period
from parindex.criteria.models import CriteriaVersion, RequiredEvidence
from parindex.kit import documents

if TYPE_CHECKING:
    from parindex.accounts.models import User


def source_text(version_id: int) -> str:
    """Give the file of a version as it was imported."""
    return CriteriaVersion.objects.only("source_text").get(pk=version_id).source_text


@lru_cache(maxsize=16)
def _frozen(content_hash: str, period: Period) -> CriteriaSet:
    version = CriteriaVersion.objects.only("source_text").get(content_hash=content_hash)
    return freeze(read(documents.parse_yaml(version.source_text)), period)


def frozen(content_hash: str, period: Period) -> CriteriaSet:
    """Give the set of a content hash, frozen for a period.

    A version never changes, so that a set is read from the database once in each process.
    """
    return _frozen(content_hash, period)


def content_hash(version_id: int) -> str:
    """Give the content hash of a version."""
    return CriteriaVersion.objects.only("content_hash").get(pk=version_id).content_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A stored version of a criteria set, as people choose one."""

    pk: int
    set_id: str
    title: str
    legal_basis: str
    content_hash: str
    imported_at: datetime


def versions() -> list[Version]:
    """Give the stored versions, the newest first."""
    fields = ("pk", "set_id", "title", "legal_basis", "content_hash", "imported_at")
    rows = CriteriaVersion.objects.order_by("-imported_at", "-pk").values(*fields)
    return [Version(**row) for row in rows]


def version(version_id: int) -> Version | None:
    """Give a stored version; None where there is none."""
    fields = ("pk", "set_id", "title", "legal_basis", "content_hash", "imported_at")
    row = CriteriaVersion.objects.filter(pk=version_id).values(*fields).first()
    return Version(**row) if row else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """What evidence each item requires, by its code; `approved_by` is None while it is only compiled from phrases.

    `to_look_at` says of items that came along from another set why a person should look at them again.
    """

    items: Mapping[str, Requirements]
    hash: str = ""
    approved_at: datetime | None = None
    approved_by: "User | None" = None
    to_look_at: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_approved(self) -> bool:
        """Say whether a person approved it."""
        return self.approved_at is not None


def item_codes(version_id: int) -> frozenset[str]:
    """Give the codes of the items of a version."""
    source = documents.parse_yaml(source_text(version_id))
    return frozenset(item.code for item in read(source).items)


def required(content_hash: str, period: Period, *, assessor_id: int) -> Required:
    """Give what the items of a set require in a round: as its assessor approved it last, else as the set says itself.

    What another assessor approved for the same set holds for the rounds of that one alone.
    """
    approved = (
        RequiredEvidence.objects.filter(version__content_hash=content_hash, assessor=assessor_id)
        .select_related("approved_by")
        .defer("content")
        .order_by("-approved_at", "-pk")
        .first()
    )
    if approved is None:
        return Required(items=compiled(content_hash, period))
    return Required(
        items=_approved(approved.pk, approved.stamp, content_hash, period),
        hash=approved.content_hash,
        approved_at=approved.approved_at,
        approved_by=approved.approved_by,
        to_look_at=approved.to_look_at,
    )


@lru_cache(maxsize=16)
def compiled(content_hash: str, period: Period) -> Mapping[str, Requirements]:
    """Give what the items of a set require by rule from its phrases, or as the set itself says."""
    return compile_requirements(frozen(content_hash, period))


@lru_cache(maxsize=16)
def _approved(pk: int, _stamp: str, content_hash: str, period: Period) -> Mapping[str, Requirements]:
    """Read what was approved, which never changes; an item that was left out is as compiled.

    The stamp keeps a row apart from another one that had its key.
    """
    content = RequiredEvidence.objects.values_list("content", flat=True).get(pk=pk)
    found = read_requirements(documents.parse_yaml(json.dumps(content, ensure_ascii=False)))
    return {**compiled(content_hash, period), **{code: dated(one, period) for code, one in found.items()}}
