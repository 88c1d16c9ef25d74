"""What the page of a return shows."""

from datetime import timedelta

import pytest

from parindex.rounds.models import Attachment, Finding
from parindex.rounds.queries import mending_pages as pages
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import attach_link, fill, give_back, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestMendPage:
    def test_counts_what_is_mended(self, scene: Scene) -> None:
        fill(scene)
        send(scene)
        give_back(scene, "1.1", "1.2")
        Finding.objects.filter(answer=scene.answer("1.1")).update(mended_at=NOW)
        page = pages.mend_page(scene.area("1"), scene.par_officer, NOW)
        assert (page.mended, len(page.lines), page.is_complete, page.days_left) == (1, 2, False, 4)
        assert [line.may_answer for line in page.lines] == [True, True]
        head = pages.mend_page(scene.area("1"), scene.head, NOW)
        assert (head.may_submit, head.lines[0].may_answer) == (True, False)

    def test_has_no_list_where_nothing_was_returned(self, scene: Scene) -> None:
        page = pages.mend_page(scene.area("1"), scene.par_officer, NOW)
        assert (page.row, page.lines, page.days_left) == (None, [], None)


class TestWorkingDaysLeft:
    @pytest.mark.parametrize(("days", "left"), [(0, 0), (1, 1), (5, 4), (7, 5), (-3, 0)])
    def test_leaves_out_weekends(self, scene: Scene, days: int, left: int) -> None:
        assert pages.working_days_left(scene.round, NOW, NOW + timedelta(days=days)) == left

    def test_leaves_out_days_off(self, scene: Scene) -> None:
        scene.round.days_off = ["2023-01-10"]
        assert pages.working_days_left(scene.round, NOW, NOW + timedelta(days=2)) == 1


def test_a_marked_line_leads_to_the_paper_of_its_item(scene: Scene) -> None:
    fill(scene)
    attach_link(scene, "1.1")
    send(scene, confirms_warnings=True)
    give_back(scene, "1.1")
    (line,) = pages.mend_page(scene.area("1"), scene.par_officer, NOW).lines
    assert (line.attachment_id, Attachment.objects.count()) == (None, 1)
