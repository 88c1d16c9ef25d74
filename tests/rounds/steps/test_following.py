"""Next steps in following a round."""

from datetime import datetime, timedelta

import pytest

from parindex.accounts.models import User
from parindex.rounds.models import SheetArea
from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import following
from parindex.rounds.steps.model import Step
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


def steps(user: User, now: datetime) -> list[Step]:
    return following.steps(user, now, overseen(user))


class TestSteps:
    def test_lead_to_the_units_at_risk_then_to_the_late_ones(self) -> None:
        scene = make_scene()
        assert [step.address.partition("?")[2] for step in steps(scene.manager, NOW)] == ["loc=nguy-co"]
        late = NOW + timedelta(days=6)
        assert [step.address.partition("?")[2] for step in steps(scene.manager, late)] == ["loc=muon"]

    def test_are_none_once_all_have_sent_in(self) -> None:
        scene = make_scene()
        SheetArea.objects.update(state="submitted", filed_at=NOW)
        assert steps(scene.manager, NOW) == []

    def test_are_none_for_others(self) -> None:
        scene = make_scene()
        assert steps(scene.observer, NOW) == []
