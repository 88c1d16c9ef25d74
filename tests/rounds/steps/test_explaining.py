"""Next steps in explanation."""

from datetime import timedelta

import pytest

from parindex.rounds.models import Explanation
from parindex.rounds.steps import explaining
from tests.rounds.explained import EXPLAINING, make_explanation

pytestmark = pytest.mark.django_db


class TestSteps:
    def test_goes_from_the_officer_to_the_head_to_the_manager(self) -> None:
        scene = make_explanation()
        assert not explaining.steps(scene.head, EXPLAINING)[0].is_done
        (first,) = explaining.steps(scene.par_officer, EXPLAINING)
        assert (first.is_done, first.due is not None) == (False, True)
        Explanation.objects.create(answer=scene.answer("1.2"), agrees=True, by=scene.par_officer, at=EXPLAINING)
        assert explaining.steps(scene.par_officer, EXPLAINING)[0].is_done
        assert explaining.steps(scene.manager, EXPLAINING) == []
        assert len(explaining.steps(scene.manager, EXPLAINING + timedelta(days=6))) == 1
        assert explaining.steps(scene.observer, EXPLAINING) == []
