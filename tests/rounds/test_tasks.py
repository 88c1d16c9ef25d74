"""The background work of rounds."""

import pytest
from django_tasks_db.models import DBTaskResult

from parindex.rounds import examinations, tasks
from parindex.rounds.actions import examining
from parindex.rounds.models import Examination, FilingExperience, Round
from tests.rounds.actions.test_council import publish
from tests.rounds.explained import make_council
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene(communes=1)


class TestExamineSheet:
    def test_examines(self, scene: Scene) -> None:
        examinations.ask_round(round_id=scene.round.pk, at=NOW)
        tasks.examine_sheet.call(scene.sheet.pk)
        row = Examination.objects.get()
        assert (row.asked_at, row.examined_at is not None) == (None, True)

    def test_goes_back_into_the_queue_where_everything_changes(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(examining, "examine", lambda **_: False)
        tasks.examine_sheet.call(scene.sheet.pk)
        assert DBTaskResult.objects.count() == 1


class TestLearnFiling:
    def test_is_asked_for_when_a_round_is_published(self) -> None:
        publish(make_council())
        (asked,) = [each for each in DBTaskResult.objects.all() if each.task_path.endswith("learn_filing")]
        assessor_id = asked.args_kwargs["args"][0]
        tasks.learn_filing.call(assessor_id)
        assert FilingExperience.objects.get().assessor_id == assessor_id


class TestAskUnlearnt:
    def test_asks_again_until_it_was_learnt(self, scene: Scene) -> None:
        assert tasks.ask_unlearnt(NOW) == 0
        Round.objects.update(published_at=NOW)
        assert tasks.ask_unlearnt(NOW) == 1
        tasks.learn_filing.call(scene.province.pk)
        assert tasks.ask_unlearnt(NOW) == 0
