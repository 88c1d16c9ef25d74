"""What the pages of sending in show."""

from datetime import timedelta
from decimal import Decimal

import pytest

from parindex.rounds.models import Answer
from parindex.rounds.queries import sending_pages as pages
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, fill, give_back, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestSendPage:
    def test_gives_points_and_what_hangs(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        page = pages.send_page(scene.sheet, scene.head, NOW)
        assert page.points == pages.Points(total=Decimal("4.8"), scale=Decimal(10), hanging=Decimal(3))
        assert page.may_submit
        assert not pages.send_page(scene.sheet, scene.par_officer, NOW).may_submit

    def test_holds_checks_against_the_chosen_areas(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        page = pages.send_page(scene.sheet, scene.head, NOW, ["1"])
        assert (page.stops, [line.is_chosen for line in page.lines]) == ([], [True, False])
        whole = pages.send_page(scene.sheet, scene.head, NOW)
        assert [line.places for line in whole.stops] == [
            (("2.1", scene.answer("2.1").pk),),
            (("2.2", scene.answer("2.2").pk),),
        ]

    def test_counts_lateness_only_for_what_was_never_filed(self, scene: Scene) -> None:
        fill(scene)
        assert pages.send_page(scene.sheet, scene.head, LATE).cost.days_late == 2
        send(scene)
        give_back(scene, "1.1")
        page = pages.send_page(scene.sheet, scene.head, LATE)
        assert (page.cost.days_late, page.lost, len(page.sendable)) == (0, Decimal(0), 1)

    def test_gives_no_points_where_figures_do_not_fit(self, scene: Scene) -> None:
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(figures={"other": 1})
        assert pages.send_page(scene.sheet, scene.head, NOW).points is None


class TestAreaLines:
    def test_says_what_goes_along_and_what_was_sent(self, scene: Scene) -> None:
        fill(scene, "1.1", "1.2")
        send(scene, "1")
        first, second = pages.area_lines(scene.sheet, scene.sheet.areas.order_by("position"), {})
        assert (first.may_send, first.last is not None, first.is_returned) == (False, True, False)
        assert (second.may_send, second.last, second.goes_along) == (True, None, False)


def test_receipts_come_newest_first(scene: Scene) -> None:
    fill(scene)
    send(scene, "1")
    send(scene, "2", at=NOW + timedelta(hours=1))
    assert [one.area.code for one in pages.receipts(scene.sheet)] == ["2", "1"]
