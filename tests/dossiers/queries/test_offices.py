"""Reads of offices."""

from collections.abc import Callable

from parindex.dossiers.actions.offices import set_office
from parindex.dossiers.queries.offices import clock_of, office_of, offices_of
from tests.dossiers.making import NOW, Scene
from tests.units.making import make_commune

HOURS = """
office:
  id: {name}
  sessions: [["07:00", "11:00"], ["13:00", "17:00"]]
"""


class TestOfficeOf:
    def test_has_an_identifier_of_its_own_only(self, scene: Scene) -> None:
        set_office(unit_id=scene.province.pk, identifier="H24", by=None, at=NOW)
        assert office_of(scene.unit.pk).identifier == "H24.101"
        assert office_of(make_commune("Xã Mới", scene.province).pk).identifier == ""


class TestClockOf:
    def test_takes_hours_from_the_nearest_unit_that_set_them(self, scene: Scene) -> None:
        set_office(unit_id=scene.province.pk, hours=HOURS.format(name="ABOVE"), by=None, at=NOW)
        assert clock_of(scene.unit.pk).office.id == "ABOVE"
        set_office(unit_id=scene.unit.pk, identifier="H24.101", hours=HOURS.format(name="OWN"), by=None, at=NOW)
        assert clock_of(scene.unit.pk).office.id == "OWN"
        assert clock_of(scene.other.pk).office.id == "ABOVE"


class TestOfficesOf:
    def test_asks_as_often_for_many(self, scene: Scene, queries_do_not_grow: Callable[..., None]) -> None:
        wanted = [scene.unit.pk]
        queries_do_not_grow(act=lambda: offices_of(wanted), grow=lambda: wanted.append(scene.other.pk), most=2)
