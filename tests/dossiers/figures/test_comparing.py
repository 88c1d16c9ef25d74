"""Units beside each other."""

from parindex.dossiers.figures import comparing, days, keeping
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene


class TestComparison:
    def test_ranks_all_and_shows_some(self, filled: Scene) -> None:
        fill(filled, filled.other)
        keeping.count(NOW)
        period = days.read("2026-01")
        assert period is not None
        rows = comparing.compare([filled.unit, filled.other], period, NOW, {filled.unit.pk})
        (row,) = rows
        assert row.unit == filled.unit
        assert row.total is None
        places = [place for _, _, place in row.groups if place is not None]
        assert all(place.of_units == 2 and place.rank == 1 for place in places)
        assert places
