"""Where a document can go, and what its page shows."""

import pytest

from parindex.rounds.actions import evidence
from parindex.rounds.queries.evidence_pages import change_page, document_page, targets_of
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, attach_link, fill, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestTargetsOf:
    def test_gives_other_items_that_are_open_and_answered_by_units(self, scene: Scene) -> None:
        found = targets_of(scene.answer("1.1"), scene.par_officer, NOW)
        assert [answer.item for answer, _name in found] == ["1.2", "2.1", "2.2"]
        assert found[0][1] == "1.2 Ban hành kế hoạch"

    def test_leaves_out_what_is_locked_or_not_theirs(self, scene: Scene) -> None:
        fill(scene)
        send(scene, "2")
        assert [answer.item for answer, _name in targets_of(scene.answer("1.1"), scene.par_officer, NOW)] == ["1.2"]
        assert targets_of(scene.answer("1.1"), scene.head, NOW) == []
        assert targets_of(scene.answer("1.1"), scene.par_officer, LATE) == []


class TestDocumentPage:
    def test_says_where_it_went_and_where_else_it_is(self, scene: Scene) -> None:
        row, _other = attach_link(scene, "1.1", "1.2")
        target = scene.answer("2.1").pk
        moved = evidence.move(attachment_id=row.pk, to_answer_id=target, by=scene.par_officer, at=NOW)
        row.refresh_from_db()
        shown = document_page(row, "")
        assert (shown["moved_to"], shown["shared"], shown["viewed"]) == (moved, ["1.2", "2.1"], None)


def test_a_page_about_an_item_names_it(scene: Scene) -> None:
    shown = change_page(scene.answer("1.2"))
    assert (getattr(shown["item"], "name", ""), shown["unit"]) == ("Ban hành kế hoạch", scene.commune)
