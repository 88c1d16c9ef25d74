"""The service index that units are scored by, as it is part of the program."""

from functools import cache

from parindex.analytics.definitions import INDICATORS
from parindex.analytics.terms import Definition
from parindex.core.service_index import reading
from parindex.core.service_index.model import Conflict, Indicator, ServiceIndex
from parindex.kit import shipped

_DEFINITIONS = {one.code: one for one in INDICATORS}


@cache
def service_index(policy: str = "") -> ServiceIndex:
    """Give the index of 766/QĐ-TTg under a policy, the first where none is named."""
    index = reading.read(shipped.document("parindex.core.service_index", "qd766-m0-2026.yaml"))
    return reading.under(index, policy) if policy else index


def indicator(code: str) -> Indicator | None:
    """Give an indicator by its code; None where there is none."""
    return next((one for one in service_index().indicators if one.code == code), None)


def definition(code: str) -> Definition | None:
    """Say how an indicator is counted from the register; None where the register does not know it."""
    return _DEFINITIONS.get(code)


def conflicts(code: str) -> list[Conflict]:
    """Give the points on which the sources of an indicator disagree."""
    return [one for one in service_index().conflicts if code in one.indicators]
