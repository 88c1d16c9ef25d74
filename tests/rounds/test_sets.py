"""The set of a round."""

import pytest

from parindex.rounds.sets import criteria_of
from tests.rounds.making import make_scene


@pytest.mark.django_db
def test_is_frozen_for_the_period_of_the_round() -> None:
    scene = make_scene()
    assert criteria_of(scene.round).period == scene.round.period
    assert criteria_of(scene.round) is criteria_of(scene.round)
