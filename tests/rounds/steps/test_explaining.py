"""Next steps in explanation."""

from datetime import datetime, timedelta

import pytest

from parindex.accounts.models import User
from parindex.rounds.models import Explanation
from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import explaining
from parindex.rounds.steps.model import Step
from tests.rounds.explained import EXPLAINING, make_explanation

pytestmark = pytest.mark.django_db


def steps(user: User, now: datetime) -> list[Step]:
    return explaining.steps(user, now, overseen(user))


class TestSteps:
    def test_goes_from_the_officer_to_the_head_to_the_manager(self) -> None:
        scene = make_explanation()
        assert not steps(scene.head, EXPLAINING)[0].is_done
        (first,) = steps(scene.par_officer, EXPLAINING)
        assert (first.is_done, first.due is not None) == (False, True)
        Explanation.objects.create(answer=scene.answer("1.2"), agrees=True, by=scene.par_officer, at=EXPLAINING)
        assert steps(scene.par_officer, EXPLAINING)[0].is_done
        assert steps(scene.manager, EXPLAINING) == []
        assert len(steps(scene.manager, EXPLAINING + timedelta(days=6))) == 1
        assert steps(scene.observer, EXPLAINING) == []
