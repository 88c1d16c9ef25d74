"""What earlier rounds of an assessor taught of where papers belong; another assessor's never comes in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from parindex.core.documents.experience import Experience
from parindex.rounds.models import FilingExperience


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt, and the stamp of its content: empty where nothing was."""

    stamp: str
    experience: Experience


NOTHING = Learnt("", Experience())


def learnt_by(assessor_id: int) -> Learnt:
    """Give what the rounds of an assessor taught. One query, a second one when it changed."""
    stamp = FilingExperience.objects.filter(assessor=assessor_id).values_list("stamp", flat=True).first()
    return _learnt(assessor_id, stamp) if stamp else NOTHING


def forget() -> None:
    """Forget what this process holds."""
    _learnt.cache_clear()


@lru_cache(maxsize=16)
def _learnt(assessor_id: int, stamp: str) -> Learnt:
    """Read what has a stamp; what changed since the stamp was asked for brings its own."""
    row = FilingExperience.objects.get(assessor=assessor_id)
    content: Mapping[str, Mapping[str, int]] = row.content
    return Learnt(row.stamp or stamp, Experience.read(content))
