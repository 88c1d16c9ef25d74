"""Next steps in the council."""

from datetime import datetime

import pytest
from django.urls import reverse

from parindex.accounts.models import User
from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import council
from parindex.rounds.steps.model import Step
from tests.rounds.actions.test_council import approve, decide, publish, vote
from tests.rounds.explained import COUNCIL, EXPLAINING, make_council

pytestmark = pytest.mark.django_db


def steps(user: User, now: datetime) -> list[Step]:
    return council.steps(user, now, overseen(user))


class TestSteps:
    def test_asks_members_for_votes_and_the_manager_for_what_comes_next(self) -> None:
        scene = make_council()
        agenda, approval = (reverse(f"rounds:{name}", args=[scene.round.pk]) for name in ("council", "approve"))
        assert steps(scene.council[0], EXPLAINING) == []
        assert [step.address for step in steps(scene.council[0], COUNCIL)] == [agenda]
        vote(scene, 0, "unit")
        assert steps(scene.council[0], COUNCIL) == []
        assert [step.address for step in steps(scene.manager, COUNCIL)] == [agenda]
        decide(scene)
        assert [step.address for step in steps(scene.manager, COUNCIL)] == [approval]
        approve(scene)
        assert len(steps(scene.manager, COUNCIL)) == 1
        assert steps(scene.head, COUNCIL) == []

    def test_is_silent_after_publication(self) -> None:
        scene = make_council()
        publish(scene)
        assert steps(scene.manager, COUNCIL) == []
