"""The criteria set of a round, frozen for its period."""

from parindex.core.criteria import CriteriaSet
from parindex.criteria import queries as criteria
from parindex.rounds.models import Round


def criteria_of(current: Round) -> CriteriaSet:
    """Give the set of a round that has one; read once in each process, as a version never changes."""
    return criteria.frozen(current.criteria_hash, current.period)
