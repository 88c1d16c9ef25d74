"""One list of next steps over all parts of the work."""

import pytest

from parindex.rounds.steps import steps
from tests.rounds.making import NOW, make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestSteps:
    def test_give_everybody_with_a_part_something_or_nothing_to_wait_for(self) -> None:
        scene = make_scene()
        for person in (scene.par_officer, scene.head, scene.manager):
            found = steps(person, NOW)
            assert found
            assert [step.is_done for step in found] == sorted(step.is_done for step in found)
            assert all(step.address.startswith("/") and step.text for step in found)

    def test_give_nothing_to_who_has_no_part(self) -> None:
        make_scene()
        assert steps(make_person("nobody", make_unit("far", "province")), NOW) == []
