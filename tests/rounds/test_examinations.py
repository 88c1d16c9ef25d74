"""When sheets are examined."""

from datetime import timedelta

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks

from parindex.criteria import actions as criteria
from parindex.evidence.actions import About
from parindex.rounds import examinations
from parindex.rounds.actions import evidence
from parindex.rounds.models import Answer, Examination
from parindex.rounds.queries.assessing import required_of
from tests.rounds.desks import give_up
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene
from tests.rounds.sufficient import PLAN, attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene"]


def waiting() -> int:
    return DBTaskResult.objects.filter(task_path="parindex.rounds.tasks.examine_sheet").count()


def take_all() -> None:
    """Have a worker take everything and say no more of it."""
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING)


class TestAsk:
    def test_is_put_into_the_queue_once(self, scene: Scene) -> None:
        attach_plan(scene)
        attach_plan(scene, "1.1", at=NOW + timedelta(minutes=1))
        row = Examination.objects.get()
        assert (waiting(), row.changes, row.asked_at) == (1, 2, NOW + timedelta(minutes=1))

    def test_leaves_published_rounds_as_they_are(self, scene: Scene) -> None:
        scene.round.published_at = NOW
        scene.round.save()
        examinations.ask_round(round_id=scene.round.pk, at=NOW)
        assert (waiting(), Examination.objects.count()) == (0, 0)


class TestAskLost:
    def test_finds_what_a_killed_worker_left(self, scene: Scene) -> None:
        examinations.ask_round(round_id=scene.round.pk, at=NOW)
        take_all()
        assert examinations.ask_lost(NOW + timedelta(minutes=5)) == 0
        assert examinations.ask_lost(NOW + timedelta(minutes=11)) == 3
        assert (waiting(), examinations.ask_lost(NOW + timedelta(minutes=12))) == (6, 0)

    def test_leaves_what_is_still_in_the_queue(self, scene: Scene) -> None:
        examinations.ask_round(round_id=scene.round.pk, at=NOW)
        assert examinations.ask_lost(NOW + timedelta(days=2)) == 0

    def test_asks_less_and_less_often_and_then_gives_up(self, scene: Scene, caplog: pytest.LogCaptureFixture) -> None:
        examinations.ask(sheet_ids=[scene.sheet.pk], at=NOW)
        asked = []
        for minute in range(0, 600, 5):
            take_all()
            before = waiting()
            examinations._ask_again(NOW + timedelta(minutes=minute))
            if waiting() > before:
                asked.append(minute)
        row = Examination.objects.get()
        assert asked == [15, 40, 85, 170]
        assert (row.asked_at, row.attempts) == (None, examinations.MOST_ATTEMPTS)
        assert row.given_up_at == NOW + timedelta(minutes=335)
        assert "given up" in caplog.text
        assert examinations.ask_lost(NOW + timedelta(days=9)) == 2, "the other sheets alone"

    def test_tries_anew_after_a_change(self, scene: Scene) -> None:
        sheet_id = give_up(scene)
        examinations.ask(sheet_ids=[sheet_id], at=NOW)
        row = Examination.objects.get()
        assert (waiting(), row.attempts, row.given_up_at, row.asked_at) == (1, 0, None, NOW)

    def test_asks_for_sheets_that_nobody_looked_at(self, scene: Scene) -> None:
        assert (examinations.ask_lost(NOW), waiting()) == (3, 3)


class TestHearing:
    def test_of_a_description_changes_the_item(
        self, scene: Scene, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
    ) -> None:
        row = attach_plan(scene, about=About(title="Ảnh chụp"))
        assert scene.answer("1.2").evidence_state == "missing"
        with django_capture_on_commit_callbacks(execute=True):
            evidence.describe(attachment_id=row.pk, about=PLAN, by=scene.par_officer, at=NOW)
        assert scene.answer("1.2").evidence_state == "doubtful"

    def test_of_a_document_that_is_filed_nowhere_does_nothing(self, scene: Scene) -> None:
        examinations.hear_of_document(document_id=10**6, at=NOW)
        assert waiting() == 0

    def test_of_other_requirements_has_all_sheets_examined(self, scene: Scene) -> None:
        Answer.objects.update(evidence_state="met")
        criteria.approve_required(
            version_id=scene.round.criteria_id or 0,
            assessor_id=scene.province.pk,
            requirements=required_of(scene.round).items,
            by=scene.manager,
            at=NOW,
        )
        assert waiting() == 3
