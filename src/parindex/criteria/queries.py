"""Reads of criteria sets."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from parindex.core.criteria import CriteriaSet, freeze, read
from parindex.core.placeholders import Period
from parindex.criteria.models import CriteriaVersion
from parindex.kit import documents


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
