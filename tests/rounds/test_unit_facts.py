"""What the page of a unit says of rounds."""

import pytest

from parindex.rounds import unit_facts
from parindex.rounds.models import Round
from tests.conftest import Grow
from tests.rounds.making import Scene, make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestTell:
    def test_names_the_rounds_of_a_unit_with_the_sheet(self, scene: Scene) -> None:
        (fact,) = unit_facts.tell(scene.commune.pk, scene.manager)
        assert fact.title == scene.round.name
        assert fact.address == f"/lam-viec/dot/{scene.round.pk}/phieu/{scene.commune.code}/"

    def test_names_the_rounds_that_a_unit_assesses(self, scene: Scene) -> None:
        (fact,) = unit_facts.tell(scene.province.pk, scene.manager)
        assert scene.round.name in fact.title
        assert fact.address == ""

    def test_links_no_round_that_is_being_set_up(self, scene: Scene) -> None:
        Round.objects.update(opened_at=None)
        (fact,) = unit_facts.tell(scene.commune.pk, scene.manager)
        assert fact.address == ""

    def test_tells_nothing_to_who_sees_no_round(self, scene: Scene) -> None:
        assert unit_facts.tell(scene.commune.pk, scene.administrator) == []

    def test_takes_the_same_queries_for_any_number(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        queries_do_not_grow(
            act=lambda: unit_facts.tell(scene.commune.pk, scene.manager), grow=lambda: make_scene_again(scene), most=6
        )


def make_scene_again(scene: Scene) -> None:
    """Let the unit be in another round of the same people."""
    current = scene.round
    sheet = scene.sheet
    current.pk = None
    current.year += 1
    current.save()
    sheet.pk, sheet.round = None, current
    sheet.save()
