"""The pages of the evidence that is needed."""

import pytest
from django.urls import reverse

from parindex.rounds.actions import examining
from tests.conftest import Grow
from tests.rounds.filling import address, hand, scene, sheet_address, signed_in, writes
from tests.rounds.making import NOW, Scene
from tests.rounds.sufficient import attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene"]


class TestSheet:
    def test_lists_what_is_missing_with_its_points(self, scene: Scene) -> None:
        text = signed_in(scene.par_officer).get(sheet_address(scene, "required")).content.decode()
        assert "Hoàn thành kế hoạch" in text
        assert "còn thiếu" in text
        assert f"{address(scene, '1.1')}#tai-lieu" in text

    def test_begins_with_the_own_items_of_an_officer(self, scene: Scene) -> None:
        hand(scene, ["2.2"])
        shown = signed_in(scene.officer).get(sheet_address(scene, "required"))
        assert [line.item.code for line in shown.context["page"]] == ["2.2"]
        every = signed_in(scene.officer).get(sheet_address(scene, "required"), {"cua": "ca"})
        assert len(every.context["page"]) == 4

    def test_is_narrowed_and_knows_no_other_word(self, scene: Scene) -> None:
        client = signed_in(scene.par_officer)
        narrowed = client.get(sheet_address(scene, "required"), {"loc": "khong-can", "linh_vuc": "2"})
        assert [line.item.code for line in narrowed.context["page"]] == ["2.3"]
        assert len(client.get(sheet_address(scene, "required"), {"loc": "x", "page": "9"}).context["page"]) == 4

    def test_is_not_there_for_others(self, scene: Scene) -> None:
        assert signed_in(scene.stranger).get(sheet_address(scene, "required")).status_code == 404

    def test_writes_nothing(self, scene: Scene) -> None:
        client = signed_in(scene.head)
        assert writes(lambda: client.get(sheet_address(scene, "required"))) == []

    def test_says_what_to_look_at(self, scene: Scene) -> None:
        attach_plan(scene)
        attach_plan(scene, "1.1")
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        text = signed_in(scene.head).get(sheet_address(scene, "required")).content.decode()
        assert "cùng một văn bản" in text

    def test_asks_as_often_for_many_documents(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        client = signed_in(scene.par_officer)
        attach_plan(scene)

        def grow() -> None:
            for item in ("1.1", "2.1", "2.2"):
                attach_plan(scene, item)

        queries_do_not_grow(act=lambda: client.get(sheet_address(scene, "required")), grow=grow, most=30)


class TestItem:
    def test_gives_the_box_alone(self, scene: Scene) -> None:
        text = signed_in(scene.par_officer).get(address(scene, "1.2", "item-required"), {"lan": "x"}).content.decode()
        assert text.lstrip().startswith("<section")
        assert "Kế hoạch" in text

    def test_stands_on_the_page_of_the_item(self, scene: Scene) -> None:
        attach_plan(scene)
        client = signed_in(scene.par_officer)
        text = client.get(address(scene, "1.2")).content.decode()
        assert "không thấy người ký" in text
        assert 'id="tai-lieu-can"' not in client.get(address(scene, "2.3")).content.decode()


class TestOverview:
    def test_lists_units(self, scene: Scene) -> None:
        page = reverse("rounds:required-overview", args=[scene.round.pk])
        text = signed_in(scene.manager).get(page).content.decode()
        assert sheet_address(scene, "required") in text
        assert signed_in(scene.head).get(page).status_code == 404
