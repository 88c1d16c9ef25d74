"""What each person can do next in self-scoring."""

from datetime import timedelta

from parindex.accounts.models import User
from parindex.rounds.steps.filling import steps
from tests.rounds.filling import address, hand, save, scene, sheet_address
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


def told(user: User, days: int = 0) -> list[tuple[str, bool]]:
    return [(step.address, step.is_done) for step in steps(user, NOW + timedelta(days=days))]


class TestSteps:
    def test_send_an_officer_to_the_first_item_that_is_not_done(self, scene: Scene) -> None:
        assert told(scene.officer) == []
        hand(scene, ["1.1", "1.2"])
        save(scene, "1.1", {"num": "1", "den": "1"}, "có")
        assert told(scene.officer) == [(address(scene, "1.2"), False)]
        save(scene, "1.2", {"done": "yes"}, "có")
        assert told(scene.officer) == []

    def test_ask_the_par_officer_to_hand_over_and_to_see_to_the_rest(self, scene: Scene) -> None:
        sheet = sheet_address(scene)
        assert told(scene.par_officer) == [(f"{sheet}?show=unassigned", False), (f"{sheet}?show=open", False)]
        hand(scene, ["1.1", "1.2", "2.1", "2.2"])
        assert told(scene.par_officer) == [(f"{sheet}?show=open", False)]

    def test_let_the_head_follow(self, scene: Scene) -> None:
        assert told(scene.head) == [(sheet_address(scene), True)]

    def test_end_with_the_phase(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        for user in (scene.officer, scene.par_officer, scene.head):
            assert told(user, days=6) == []

    def test_are_none_for_others(self, scene: Scene) -> None:
        assert [told(user) for user in (scene.manager, scene.observer, scene.appraisers[0])] == [[], [], []]
