"""Reads of what changed since figures were last counted."""

from datetime import date, timedelta

from parindex.dossiers.actions.changes import mark_changed
from parindex.dossiers.queries import changes
from tests.dossiers.making import NOW, Scene

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


class TestOutOfDate:
    def test_gives_first_what_has_waited_longest(self, scene: Scene) -> None:
        mark_changed(pairs=[(scene.unit.pk, APRIL)], at=NOW)
        mark_changed(pairs=[(scene.unit.pk, MARCH)], at=NOW + timedelta(hours=1))
        found = changes.out_of_date()
        assert [(one.month, one.unit_code, one.changes) for one in found] == [
            (APRIL, scene.unit.code, 1),
            (MARCH, scene.unit.code, 1),
        ]
        assert changes.out_of_date(1) == found[:1]


class TestIsUpToDate:
    def test_says_so_before_anything_happened(self, db: None) -> None:
        assert changes.is_up_to_date()


class TestMonths:
    def test_names_the_months_of_a_unit(self, scene: Scene) -> None:
        mark_changed(pairs=[(scene.unit.pk, APRIL), (scene.unit.pk, MARCH), (scene.other.pk, MARCH)], at=NOW)
        assert changes.months([scene.unit.pk]) == [(scene.unit.pk, MARCH), (scene.unit.pk, APRIL)]
