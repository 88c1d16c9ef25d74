"""The order, the filter and the search of the ranking, as a visitor asks for them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from parindex.core import text
from parindex.core.criteria import CriteriaSet
from parindex.portal.pages import Row

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What a visitor asked of the ranking; anything unknown reads as not asked."""

    words: str = ""
    band: str = ""
    order: str = "hang"

    @classmethod
    def read(cls, given: Mapping[str, Any], criteria: CriteriaSet) -> "Wish":
        """Read the wish from the address."""
        bands = {band.label for band in criteria.bands}
        band, order = str(given.get("xep-loai", "")), str(given.get("sap-xep", ""))
        return cls(
            words=text.normal(str(given.get("q", ""))[:_LONGEST]),
            band=band if band in bands else "",
            order=order if order in orders(criteria) else "hang",
        )

    @property
    def is_plain(self) -> bool:
        """Say whether nothing was asked."""
        return not self.words and not self.band

    def area_position(self, criteria: CriteriaSet) -> int | None:
        """Give the position of the area that this wish sorts by, if it sorts by one."""
        words = [_area_order(area.code) for area in criteria.base_areas]
        return words.index(self.order) if self.order in words else None


def orders(criteria: CriteriaSet) -> dict[str, Callable[[Row], Any]]:
    """Give the orders that may be asked for, each with the key that sorts by it."""
    keys: dict[str, Callable[[Row], Any]] = {
        "hang": lambda row: (row.result.rank, row.code),
        "hang-nguoc": lambda row: (-row.result.rank, row.code),
        "ten": lambda row: (text.collation_key(row.result.name), row.code),
        "thay-doi": lambda row: (-row.change.by if row.change else 0, row.result.rank, row.code),
    }
    for position, area in enumerate(criteria.base_areas):
        keys[_area_order(area.code)] = _by_area(position)
    return keys


def choose(rows: Sequence[Row], wish: Wish, criteria: CriteriaSet) -> list[Row]:
    """Give the rows that the wish asks for, in its order."""
    words = text.fold(wish.words)
    kept = [
        row
        for row in rows
        if (not words or words in text.fold(row.result.name)) and (not wish.band or row.result.band == wish.band)
    ]
    return sorted(kept, key=orders(criteria)[wish.order])


def _area_order(code: str) -> str:
    return f"linh-vuc-{code}"


def _by_area(position: int) -> Callable[[Row], Any]:
    return lambda row: (-row.cells[position].points, row.result.rank, row.code)
