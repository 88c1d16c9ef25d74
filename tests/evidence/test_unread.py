"""Which documents the machine has not read yet."""

import pytest

from parindex.evidence.models import Reading
from parindex.evidence.unread import being_read
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import store
from tests.rounds.sufficient import attach_file, attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["store"]


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestBeingRead:
    def test_gives_those_whose_file_waits(self, scene: Scene, store: None) -> None:
        file, address = attach_file(scene), attach_plan(scene, "1.1")
        assert being_read({file.document_id, address.document_id}) == {file.document_id}
        Reading.objects.update(ended_at=NOW)
        assert being_read({file.document_id}) == set()

    def test_asks_nothing_of_nothing(self, scene: Scene, django_assert_num_queries: object) -> None:
        with django_assert_num_queries(0):  # type: ignore[operator]
            assert being_read(set()) == set()
