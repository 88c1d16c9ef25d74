"""Which answers a person sees, and in which order."""

import pytest

from parindex.rounds.models import Answer
from tests.rounds.making import assign_appraiser, make_scene

pytestmark = pytest.mark.django_db


class TestAnswers:
    def test_show_an_appraiser_the_assigned_area_alone(self) -> None:
        scene = make_scene()
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        seen = Answer.objects.visible_to(scene.appraisers[0]).in_order()
        assert [answer.item for answer in seen] == ["1.1", "1.2"]

    def test_come_in_the_order_of_the_set_with_orphans_last(self) -> None:
        scene = make_scene(communes=1)
        Answer.objects.filter(item="1.1").update(is_orphan=True)
        assert [answer.item for answer in Answer.objects.in_order()] == ["1.2", "2.1", "2.2", "2.3", "1.1"]
        assert scene.answer("1.1").is_orphan

    def test_know_the_item_that_left_the_set(self) -> None:
        assert Answer(item="1.1~12", is_orphan=True).original_code == "1.1"
        assert Answer(item="1.1").original_code == "1.1"
