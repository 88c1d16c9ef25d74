"""What an appraiser and a manager can do next."""

from datetime import datetime

import pytest

from parindex.accounts.models import User
from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import appraising
from parindex.rounds.steps.model import Step
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.making import NOW, assign_appraiser

pytestmark = pytest.mark.django_db


def steps(user: User, now: datetime) -> list[Step]:
    return appraising.steps(user, now, overseen(user))


class TestSteps:
    def test_sends_an_appraiser_to_the_queue(self) -> None:
        scene = make_appraisal()
        (step,) = steps(scene.appraisers[0], FIRST)
        assert "tham-dinh" in step.address
        assert not step.is_done
        assert step.due is not None

    def test_lets_them_wait_before_the_phase(self) -> None:
        scene = make_appraisal()
        (step,) = steps(scene.appraisers[0], NOW)
        assert step.is_done

    def test_has_nothing_for_who_has_nothing(self) -> None:
        scene = make_appraisal()
        assert steps(scene.appraisers[1], FIRST) == []
        assert steps(scene.officer, FIRST) == []

    def test_sends_the_manager_to_areas_that_nobody_has(self) -> None:
        scene = make_appraisal()
        (step,) = steps(scene.manager, NOW)
        assert step.address.endswith("/phan-cong/?lan=1")
        for unit in scene.communes[1:]:
            for code in ("1", "2"):
                assign_appraiser(scene.area(code, unit), scene.appraisers[0])
        (step,) = steps(scene.manager, NOW)
        assert step.address.endswith("/phan-cong/?lan=2")
