"""Next steps in setting up a round."""

from datetime import datetime

import pytest
from django.urls import reverse

from parindex.accounts.models import User
from parindex.rounds.models import Round
from parindex.rounds.queries.overseen import overseen
from parindex.rounds.steps import setting_up
from parindex.rounds.steps.model import Step
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


def steps(user: User, now: datetime) -> list[Step]:
    return setting_up.steps(user, now, overseen(user))


class TestSteps:
    def test_lead_to_what_is_missing(self) -> None:
        scene = make_scene(is_open=False)
        (step,) = steps(scene.manager, NOW)
        assert step.address == reverse("rounds:setup", args=[scene.round.pk])
        assert step.detail
        assert step.due is not None

    def test_begin_the_first_round(self) -> None:
        scene = make_scene(is_open=False)
        scene.round.phases.all().delete()
        for sheet in scene.round.sheets.all():
            sheet.areas.all().delete()
            sheet.delete()
        Round.objects.all().delete()
        assert [step.address for step in steps(scene.manager, NOW)] == [reverse("rounds:create")]

    def test_are_none_once_the_round_is_open(self) -> None:
        scene = make_scene()
        assert steps(scene.manager, NOW) == []

    def test_are_none_for_others(self) -> None:
        scene = make_scene(is_open=False)
        assert steps(scene.par_officer, NOW) == []
