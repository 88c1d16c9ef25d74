"""The conditions of an approval."""

import pytest

from parindex.core.workflow import AreaState
from parindex.rounds.models import Answer
from parindex.rounds.queries.council_approval import Need, conditions
from tests.rounds.explained import COUNCIL, make_council, move
from tests.rounds.making import NOW

pytestmark = pytest.mark.django_db


class TestConditions:
    def test_names_what_is_open(self) -> None:
        scene = make_council()
        open_now = {one.need: one.open.say() for one in conditions(scene.round, COUNCIL) if one.open}
        assert open_now == {Need.DECIDED: "còn 1 mục: Xã Commune-1 1.2"}

    def test_waits_for_the_phase_the_areas_and_the_surveys(self) -> None:
        scene = make_council()
        move(scene, AreaState.EXPLAINED)
        Answer.objects.filter(item="2.3").update(figures=None, version=2)
        met = {one.need for one in conditions(scene.round, NOW) if one.is_met}
        assert met == {Need.SCORED, Need.DECIDED}
        assert [one.count for one in conditions(scene.round, NOW) if one.need is Need.SETTLED] == [6]

    def test_says_which_answers_cannot_be_scored(self) -> None:
        scene = make_council()
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(figures={"wrong": 1}, version=3)
        found = conditions(scene.round, COUNCIL)[-1]
        assert found.need is Need.SCORED
        assert found.open is not None
        assert "commune-1" in found.open.say()
