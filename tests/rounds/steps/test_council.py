"""Next steps in the council."""

import pytest
from django.urls import reverse

from parindex.rounds.steps import council
from tests.rounds.actions.test_council import approve, decide, publish, vote
from tests.rounds.explained import COUNCIL, EXPLAINING, make_council

pytestmark = pytest.mark.django_db


class TestSteps:
    def test_asks_members_for_votes_and_the_manager_for_what_comes_next(self) -> None:
        scene = make_council()
        agenda, approval = (reverse(f"rounds:{name}", args=[scene.round.pk]) for name in ("council", "approve"))
        assert council.steps(scene.council[0], EXPLAINING) == []
        assert [step.address for step in council.steps(scene.council[0], COUNCIL)] == [agenda]
        vote(scene, 0, "unit")
        assert council.steps(scene.council[0], COUNCIL) == []
        assert [step.address for step in council.steps(scene.manager, COUNCIL)] == [agenda]
        decide(scene)
        assert [step.address for step in council.steps(scene.manager, COUNCIL)] == [approval]
        approve(scene)
        assert len(council.steps(scene.manager, COUNCIL)) == 1
        assert council.steps(scene.head, COUNCIL) == []

    def test_is_silent_after_publication(self) -> None:
        scene = make_council()
        publish(scene)
        assert council.steps(scene.manager, COUNCIL) == []
