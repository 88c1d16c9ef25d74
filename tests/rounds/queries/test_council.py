"""What is before the council, and in which order."""

import pytest

from parindex.core.effects import Weight
from parindex.core.sheets import UnitAnswers
from parindex.rounds.models import Decision
from parindex.rounds.queries import council
from parindex.rounds.queries.council import Wish
from tests.rounds.explained import COUNCIL, cut, dispute, make_council

pytestmark = pytest.mark.django_db


class TestDisputes:
    def test_puts_what_changes_most_first_and_decided_ones_last(self) -> None:
        scene = make_council()
        small = cut(scene.answer("2.1"), 1_890_000, scene)
        dispute(scene, "2.1")
        found = council.disputes(scene.round)
        assert [one.item.code for one in found] == ["1.2", "2.1"]
        assert (found[0].at_stake, found[1].at_stake) == (1_000_000, 10_000)
        Decision.objects.create(answer=found[0].answer, outcome="upheld", sentence="x", by=scene.manager, at=COUNCIL)
        again = council.disputes(scene.round)
        assert [(one.item.code, one.is_open) for one in again] == [("2.1", True), ("1.2", False)]
        assert small.pk

    def test_drops_what_the_second_appraisal_gave_back(self) -> None:
        scene = make_council()
        cut(scene.answer("1.2"), 2_000_000, scene, stage="appraisal_2")
        assert council.disputes(scene.round) == []

    def test_keeps_an_effect_as_long_as_its_scores_stand(self) -> None:
        scene = make_council()
        before = council.disputes(scene.round)[0].effect
        assert council.disputes(scene.round)[0].effect is before
        cut(scene.answer("1.1"), 1, scene)
        assert council.disputes(scene.round)[0].effect is not before


class TestDisputeOf:
    def test_gives_an_item_that_nobody_disputes_too(self) -> None:
        scene = make_council()
        found = council.dispute_of(scene.round, scene.answer("1.1").pk)
        assert found is not None
        assert found.at_stake == 0
        assert council.dispute_of(scene.round, 0) is None


class TestWish:
    def test_keeps_weight_unit_and_area(self) -> None:
        (found,) = council.disputes(make_council().round)
        assert Wish().takes(found)
        assert Wish(weight=found.effect.weight, unit="commune-1", area="1").takes(found)
        assert not Wish(unit="commune-2").takes(found)
        other = Weight.NEITHER if found.effect.weight is not Weight.NEITHER else Weight.FLIPS_CLASS
        assert not Wish(weight=other).takes(found)


class TestRestored:
    def test_takes_away_figures_that_the_unit_never_gave(self) -> None:
        unit = UnitAnswers(code="a", answers={"1": {"num": 1}, "2": {"num": 2}})
        assert council.restored(unit, "1", None).answers == {"2": {"num": 2}}
        assert council.restored(unit, "1", {"num": 9}).answers["1"] == {"num": 9}
