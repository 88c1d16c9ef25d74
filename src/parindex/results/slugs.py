"""The words for publications in addresses: the period, for further assessors of one period with their code."""

import re
from collections.abc import Callable
from itertools import count

from parindex.core import text
from parindex.core.placeholders import Period

#: No word is longer: a year with its quarter, the code of a unit, and a number.
LONGEST = 80
_LONGEST_ASSESSOR = 64
_NO_SLUG = re.compile(r"[^-a-zA-Z0-9_]+")


def period_slug(period: Period) -> str:
    """Give the word for a period in addresses: "2022", or "2023-q1"."""
    return str(period.year) if period.quarter is None else f"{period.year}-q{period.quarter}"


def publication_slug(period: Period, assessor: str, is_taken: Callable[[str], bool]) -> str:
    """Give the word for what an assessor (a code, or a name) publishes first of a period.

    It is that of the period while no other assessor has it, then with the assessor: "2022-minh-hoa".
    """
    plain = period_slug(period)
    if not is_taken(plain):
        return plain
    own = f"{plain}-{_word(assessor)}".rstrip("-")
    if not is_taken(own):
        return own
    return next(slug for number in count(2) if not is_taken(slug := f"{own}-{number}"))


def _word(assessor: str) -> str:
    named = assessor if not _NO_SLUG.search(assessor) else text.fold(assessor)
    return _NO_SLUG.sub("-", named).strip("-")[:_LONGEST_ASSESSOR]
