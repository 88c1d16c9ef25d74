"""Next step of somebody at a counter."""

from datetime import timedelta

import pytest

from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import counter
from tests.dossiers.making import NOW, Scene, make_scene, receive


@pytest.fixture
def scene(db: None) -> Scene:
    """Make a commune that receives dossiers."""
    return make_scene()


class TestSteps:
    def test_lead_to_the_counter_and_count_what_presses(self, scene: Scene) -> None:
        (calm,) = counter.steps(scene.counter, NOW, overseen(scene.counter))
        dossier = receive(scene)
        (pressing,) = counter.steps(scene.counter, NOW + timedelta(days=9), overseen(scene.counter))
        assert calm.address == pressing.address == "/mot-cua/"
        assert calm.text != pressing.text
        assert (calm.due, pressing.due) == (None, dossier.due_at)

    def test_are_none_for_others(self, scene: Scene) -> None:
        assert counter.steps(scene.officer, NOW, overseen(scene.officer)) == []
