"""What was learnt is read again when it changed, and never an older one in its place."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.core.documents.experience import Experience
from parindex.rounds.models import FilingExperience
from parindex.rounds.queries.assessing import required_of
from parindex.rounds.queries.examined import router_of
from parindex.rounds.queries.experience import NOTHING, forget, learnt_by
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_learnt() -> None:
    """Begin without what another test learnt: its rows had the same keys."""
    forget()


def keep(scene: Scene, papers: int) -> None:
    content = {"ban hanh ke hoach": {"papers": papers, "type:KH": papers}}
    FilingExperience.objects.update_or_create(
        assessor=scene.province, defaults={"content": content, "stamp": f"{papers:064}", "updated_at": NOW}
    )


class TestLearntBy:
    def test_is_nothing_before_a_round_was_published(self, scene: Scene) -> None:
        assert learnt_by(scene.province.pk) is NOTHING
        assert NOTHING.experience == Experience()

    def test_is_read_once_and_again_when_it_changed(self, scene: Scene) -> None:
        keep(scene, 1)
        assert learnt_by(scene.province.pk).experience.papers == {"ban hanh ke hoach": 1}
        with CaptureQueriesContext(connection) as asked:
            learnt_by(scene.province.pk)
        assert len(asked) == 1
        keep(scene, 2)
        assert learnt_by(scene.province.pk).experience.papers == {"ban hanh ke hoach": 2}

    def test_is_that_of_the_assessor_alone(self, scene: Scene) -> None:
        keep(scene, 1)
        assert learnt_by(scene.commune.pk) is NOTHING


class TestRouter:
    def test_is_made_anew_when_something_was_learnt(self, scene: Scene) -> None:
        required = required_of(scene.round)
        before = router_of(scene.round, required)
        assert router_of(scene.round, required) is before
        keep(scene, 3)
        assert router_of(scene.round, required) is not before
