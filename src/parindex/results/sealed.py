"""Cuts as they are sealed: plain JSON, in which an exact decimal is {"decimal": "4.215"}."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from parindex.core import points
from parindex.core.cuts import Cut, CutReason
from parindex.kit.sealed import seal


def seal_cuts(cuts: Mapping[str, Cut]) -> object:
    """Give cuts as plain JSON values, by item code."""
    return seal({code: cut.plain() for code, cut in cuts.items()})


def unseal_cuts(stored: Mapping[str, Mapping[str, Any]]) -> dict[str, Cut]:
    """Give stored cuts as the core takes them."""
    return {
        code: Cut(
            points=points.from_decimal(Decimal(cut["points"]["decimal"])),
            reason=CutReason(cut["reason"]),
            sentence=cut["sentence"],
        )
        for code, cut in stored.items()
    }
