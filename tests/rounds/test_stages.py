"""The two appraisals: who takes part, which items need a verdict, when one is there."""

from datetime import timedelta

import pytest

from parindex.rounds import stages
from parindex.rounds.models import Answer, Verdict
from parindex.rounds.models.appraisal import Stage
from tests.rounds.appraising import FIRST, SECOND, explained, make_appraisal
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db


class TestCourse:
    def test_locks_outside_of_its_phase(self) -> None:
        scene = make_appraisal()
        first, second = stages.COURSES[Stage.FIRST], stages.COURSES[Stage.SECOND]
        assert first.lock(scene.area("1"), FIRST) is None
        assert first.lock(scene.area("1"), NOW) is not None
        assert second.lock(scene.area("1"), SECOND) is None
        assert second.lock(scene.area("1"), SECOND + timedelta(days=30)) is not None


class TestNeeded:
    def test_first_asks_for_what_was_answered_and_for_surveys(self) -> None:
        scene = make_appraisal()
        assert needed(scene, Stage.FIRST) == ["1.1", "1.2", "2.1", "2.3"]

    def test_second_asks_for_what_is_disputed(self) -> None:
        scene = make_appraisal()
        explained(scene, "1.2")
        assert needed(scene, Stage.SECOND) == ["1.2"]

    def test_leaves_out_what_left_the_set(self) -> None:
        scene = make_appraisal()
        Answer.objects.filter(item="1.1").update(is_orphan=True)
        assert needed(scene, Stage.FIRST) == ["1.2", "2.1", "2.3"]


class TestIsSettled:
    def test_needs_as_many_as_are_assigned_or_a_decision(self) -> None:
        scene = make_appraisal()
        answer = scene.answer("1.2")
        one, two = (verdict(scene, who) for who in (0, 1))
        assert stages.is_settled([one], answer, Stage.FIRST, 1)
        assert not stages.is_settled([one], answer, Stage.FIRST, 2)
        assert stages.is_settled([one, two], answer, Stage.FIRST, 2)
        one.is_deciding = True
        assert stages.is_settled([one], answer, Stage.FIRST, 2)

    def test_forgets_what_judged_an_older_answer(self) -> None:
        scene = make_appraisal()
        answer = scene.answer("1.2")
        answer.version = 2
        assert stages.fresh([verdict(scene, 0)], answer, Stage.FIRST) == []
        assert not stages.is_settled([verdict(scene, 1)], answer, Stage.FIRST, 1)


def needed(scene: Scene, stage: Stage) -> list[str]:
    found = Answer.objects.filter(stages.needed([scene.round], stage), sheet=scene.sheet)
    return list(found.order_by("position").values_list("item", flat=True))


def verdict(scene: Scene, who: int) -> Verdict:
    return Verdict.objects.create(
        answer=scene.answer("1.2"),
        stage=Stage.FIRST,
        outcome="accepted",
        answer_version=1,
        by=scene.appraisers[who],
        at=FIRST,
    )
