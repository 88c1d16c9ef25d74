"""Reads of criteria sets."""

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
