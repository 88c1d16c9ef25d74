"""Ranks of units among their peers."""

from parindex.core.service_index.scoring import Scorer
from parindex.core.service_index.standing import standings
from parindex.core.service_index.values import Value
from tests.core.service_index.making import make_index, make_indicator

INDEX = make_index(make_indicator("a", "", 4), make_indicator("b", "", 6))
SCORER = Scorer(INDEX)


class TestStandings:
    def test_ranks_complete_units_and_leaves_ties(self) -> None:
        full = {code: Value(1, 1) for code in "ab"}
        units = [SCORER.score(name, full) for name in ("x", "y")]
        units.append(SCORER.score("z", {"a": Value(1, 2), "b": Value(1, 2)}))
        units.append(SCORER.score("w", {"a": Value(1, 1)}))
        places = standings(units)
        totals = [places.of_total(unit) for unit in units]
        assert [(one.rank, one.of_units) if one else None for one in totals] == [(1, 3), (1, 3), (3, 3), None]
        group = places.of_group(units[2], "A")
        assert group is not None
        assert (group.rank, group.of_units) == (3, 3)
        assert places.of_group(units[3], "A") is None

    def test_knows_an_empty_population(self) -> None:
        assert standings([]).totals.of_units == 0
