"""How far somebody may change units; who that is, is decided by the rooms that know people."""

from dataclasses import dataclass

from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The units below which somebody may change units, and the units without a parent that they may change."""

    over: frozenset[int] = frozenset()
    tops: frozenset[int] = frozenset()
    founds_tops: bool = False

    def holds(self, unit: Unit) -> bool:
        """Say whether a unit may be changed, as it stands in the database."""
        return unit.pk in self.tops if unit.parent_id is None else unit.parent_id in self.over

    def takes(self, parent_id: int | None) -> bool:
        """Say whether a unit may be put under a parent, or under none."""
        return self.founds_tops if parent_id is None else parent_id in self.over
