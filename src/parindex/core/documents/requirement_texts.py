"""The texts of requirements: with the year of a round filled in, and written for any year."""

import re
from collections.abc import Callable
from dataclasses import replace

from parindex.core.documents.requirements import Requirement, Requirements
from parindex.core.placeholders import Period, fill

_YEAR = re.compile(r"\b20\d\d\b")
#: A year farther from that of the round is no year of the round.
_FAR = 3


def dated(requirements: Requirements, period: Period) -> Requirements:
    """Give requirements with the placeholders in their texts filled in: "Kế hoạch năm 2022"."""
    return _retold(requirements, lambda text: fill(text, period))


def undated(requirements: Requirements, period: Period) -> Requirements:
    """Give requirements with the years near that of a round as placeholders: "Kế hoạch năm {year}"."""

    def shifted(found: re.Match[str]) -> str:
        shift = int(found[0]) - period.year
        return f"{{year{shift:+d}}}" if shift else "{year}"

    def general(text: str) -> str:
        return _YEAR.sub(lambda found: shifted(found) if abs(int(found[0]) - period.year) <= _FAR else found[0], text)

    return _retold(requirements, general)


def _retold(requirements: Requirements, tell: Callable[[str], str]) -> Requirements:
    def one(requirement: Requirement) -> Requirement:
        subject = tuple(tuple(tell(word) for word in group) for group in requirement.subject)
        return replace(requirement, label=tell(requirement.label), subject=subject)

    return Requirements(
        shared=tuple(one(part) for part in requirements.shared),
        alternatives=tuple(tuple(one(part) for part in choice) for choice in requirements.alternatives),
        origins=tuple(replace(origin, phrase=tell(origin.phrase)) for origin in requirements.origins),
    )
