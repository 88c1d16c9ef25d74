"""Next steps of who signs and who mends."""

import pytest

from parindex.rounds.models import Finding
from parindex.rounds.steps import sending
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, fill, fill_for, give_back, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestSteps:
    def test_asks_the_head_to_sign_once_all_is_done(self, scene: Scene) -> None:
        assert sending.steps(scene.head, NOW) == []
        fill_for(scene.commune, scene)
        (step,) = sending.steps(scene.head, NOW)
        assert step.address == f"/lam-viec/dot/{scene.round.pk}/{scene.commune.code}/gui/"
        assert sending.steps(scene.par_officer, NOW) == []

    def test_asks_the_head_once_it_is_late(self, scene: Scene) -> None:
        (step,) = sending.steps(scene.head, LATE)
        assert "2" in step.detail
        assert step.due is not None

    def test_asks_nothing_once_all_was_sent(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        assert sending.steps(scene.head, LATE) == []

    def test_asks_nothing_before_the_phase(self, scene: Scene) -> None:
        fill_for(scene.commune, scene)
        scene.round.phases.filter(kind="self_scoring").update(opens_at=LATE, closes_at=LATE.replace(year=2024))
        assert sending.steps(scene.head, NOW) == []

    def test_shows_what_came_back_with_how_much_is_mended(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1", "1.2")
        Finding.objects.filter(answer=scene.answer("1.1")).update(mended_at=NOW)
        for person in (scene.par_officer, scene.head):
            (step,) = sending.steps(person, NOW)
            assert step.address.endswith("/1/sua/")
            assert "1" in step.detail
            assert "2" in step.detail

    def test_has_nothing_for_others(self, scene: Scene) -> None:
        assert sending.steps(scene.manager, LATE) == []
