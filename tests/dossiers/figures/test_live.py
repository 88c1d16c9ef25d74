"""Figures that are counted when they are asked for."""

from parindex.dossiers.figures import days, live, standard
from tests.dossiers.making import NOW, Scene


class TestLiveFigures:
    def test_are_of_any_days(self, filled: Scene) -> None:
        period = days.read("2026-01-05..2026-01-06")
        assert period is not None
        found = {row.indicator: row for row in live.figures([filled.unit.code], period, NOW)}
        assert (found["4.2"].numerator, found["4.2"].denominator) == (2, 2)

    def test_name_the_dossiers_that_cost(self, filled: Scene) -> None:
        period = days.read("2026-01")
        components, timely, offered = (standard.definition(code) for code in ("4.2", "2.1", "3.1"))
        assert period is not None
        assert components is not None
        assert timely is not None
        assert offered is not None
        assert live.behind(filled.unit.code, period, components, NOW) == [f"{filled.unit.code}-3"]
        assert f"{filled.unit.code}-2" in live.behind(filled.unit.code, period, timely, NOW)
        assert live.is_of_dossiers(timely)
        assert not live.is_of_dossiers(offered)
