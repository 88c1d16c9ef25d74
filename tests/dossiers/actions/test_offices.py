"""What a unit sets for its dossiers."""

import pytest

from parindex.core.faults import Refused
from parindex.dossiers import refusals
from parindex.dossiers.actions.offices import set_office
from parindex.dossiers.models import OfficeSetting
from parindex.dossiers.queries.offices import clock_of
from tests.dossiers.making import NOW, Scene

HOURS = """
office:
  id: SUMMER
  sessions: [["07:00", "11:00"], ["13:00", "17:00"]]
"""


class TestSetOffice:
    def test_sets_identifier_and_hours(self, scene: Scene) -> None:
        set_office(unit_id=scene.unit.pk, identifier=" h24.101 ", hours=HOURS, by=scene.administrator, at=NOW)
        assert OfficeSetting.objects.get(unit=scene.unit).identifier == "H24.101"
        assert clock_of(scene.unit.pk).office.id == "SUMMER"

    @pytest.mark.parametrize("identifier", ["Đồng Tâm", "24.101", "H24-101"])
    def test_refuses_what_no_code_can_begin_with(self, scene: Scene, identifier: str) -> None:
        with pytest.raises(refusals.BadIdentifier):
            set_office(unit_id=scene.unit.pk, identifier=identifier, by=None, at=NOW)

    def test_refuses_the_identifier_of_another(self, scene: Scene) -> None:
        with pytest.raises(refusals.IdentifierTaken, match="Tân Hương"):
            set_office(unit_id=scene.unit.pk, identifier="H24.102", by=scene.manager, at=NOW)

    def test_refuses_hours_that_make_no_sense(self, scene: Scene) -> None:
        with pytest.raises(Refused):
            set_office(unit_id=scene.unit.pk, hours="office: {id: x, sessions: [[1]]}", by=None, at=NOW)

    def test_refuses_who_does_not_keep_the_unit_and_unknown_units(self, scene: Scene) -> None:
        for who in (scene.counter, scene.head, scene.observer, scene.stranger):
            with pytest.raises(refusals.NotAllowed):
                set_office(unit_id=scene.unit.pk, by=who, at=NOW)
        with pytest.raises(refusals.UnknownUnit):
            set_office(unit_id=0, by=None, at=NOW)
