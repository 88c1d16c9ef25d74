"""What is known of indicators, and which value counts."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from pytest_django import Settings

from parindex.core.service_index.values import Value
from parindex.dossiers.actions.stating import NewValue, state_value
from parindex.dossiers.figures import comparing, days, keeping
from parindex.dossiers.queries import figures
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene


@pytest.fixture
def filled(scene: Scene, settings: Settings, tmp_path: Path) -> Scene:
    """Give a commune with five dossiers that are counted."""
    settings.DATA_DIR = tmp_path
    fill(scene)
    keeping.count(NOW)
    return scene


def state(scene: Scene, indicator: str, part: int, whole: int, source: str = "Cổng DVCQG") -> None:
    """State a value of January."""
    new = NewValue(
        unit_id=scene.unit.pk,
        indicator=indicator,
        begins_on=date(2026, 1, 1),
        ends_on=date(2026, 2, 1),
        numerator=Decimal(part),
        denominator=Decimal(whole),
        source=source,
    )
    state_value(new=new, by=scene.par_officer, at=NOW)


class TestKnown:
    def test_lets_the_register_count_and_shows_the_difference(self, filled: Scene) -> None:
        state(filled, "4.2", 3, 4)
        period = days.containing(date(2026, 1, 1), days.KEPT[0])
        found = figures.known([filled.unit.pk], period, NOW)[filled.unit.pk]["4.2"]
        assert (found.counts, found.is_own) == (Value(2, 3), True)
        assert [difference for _, difference in found.differences] == [Fraction(3, 4) - Fraction(2, 3)]

    def test_takes_what_others_state_where_the_register_knows_nothing(self, filled: Scene) -> None:
        state(filled, "1.4", 30, 40)
        state(filled, "1.4", 36, 40)
        period = days.containing(date(2026, 1, 1), days.KEPT[0])
        found = figures.known([filled.unit.pk], period, NOW)[filled.unit.pk]
        assert (found["1.4"].counts, found["1.4"].is_own, len(found["1.4"].stated)) == (Value(36, 40), False, 1)
        score = figures.score(filled.unit.code, found)
        points = {one.indicator.code: one.points for one in score.scores}
        assert points["1.4"] == 5_400_000
        assert points["1.1"] is None

    def test_counts_any_days(self, filled: Scene) -> None:
        period = days.read("2026-01-05..2026-01-06")
        assert period is not None
        found = figures.known([filled.unit.pk], period, NOW)[filled.unit.pk]
        assert found["4.2"].own == Value(2, 2)
        assert figures.with_figures([filled.unit.pk, filled.other.pk], period) == {filled.unit.pk}

    def test_gives_the_periods_before(self, filled: Scene) -> None:
        state(filled, "1.4", 30, 40)
        period = days.containing(date(2026, 2, 1), days.KEPT[0])
        found = figures.months_known(filled.unit.pk, period, 13)
        assert [one.label for one, _ in found] == ["2026-01", "2026-02"]
        assert found[0][1]["1.4"].counts == Value(30, 40)

    def test_says_whether_all_is_counted(self, filled: Scene) -> None:
        assert figures.is_counted(filled.unit.pk)
        fill(filled, filled.other)
        assert not figures.is_counted(filled.other.pk)

    def test_asks_as_little_for_many_units(self, filled: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        period = days.containing(date(2026, 1, 1), days.KEPT[0])

        def grow() -> None:
            fill(filled, filled.other)
            keeping.count(NOW)

        queries_do_not_grow(
            act=lambda: comparing.compare([filled.unit, filled.other], period, NOW, {filled.unit.pk}),
            grow=grow,
            most=4,
        )


class TestStated:
    def test_may_be_of_nothing(self) -> None:
        nothing = figures.Stated(None, None, "Cổng", NOW)
        assert (nothing.share, nothing.value) == (None, None)
        half = figures.Stated(Decimal("0.5"), Decimal(1), "Cổng", NOW)
        assert half.value == Value(Decimal("0.5"), 1)
