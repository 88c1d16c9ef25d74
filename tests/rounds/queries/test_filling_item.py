"""One item as its page shows it."""

from datetime import timedelta

from parindex.core.progress import ItemProgress
from parindex.core.workflow import AreaState
from parindex.rounds.models import Finding, Return, SheetArea
from parindex.rounds.queries.filling_item import Content, item_page
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


class TestItemPage:
    def test_requires_an_explanation_where_there_is_no_evidence(self, scene: Scene) -> None:
        answer = save(scene, "1.1", {"num": "42", "den": "45"})
        page = item_page(answer, scene.par_officer, NOW)
        assert (page.is_unproven, page.needs_evidence, page.may_change) == (True, True, True)

    def test_shows_what_is_being_typed_in_place_of_what_is_stored(self, scene: Scene) -> None:
        content = Content(typed={"num": "45", "den": "45"}, note="mới")
        page = item_page(scene.answer("1.1"), scene.par_officer, NOW, content)
        assert (page.note, page.result.points, page.progress) == ("mới", 3_000_000, ItemProgress.DONE)

    def test_lists_what_the_person_was_handed_else_the_area(self, scene: Scene) -> None:
        hand(scene, ["1.2", "2.1"])
        mine = item_page(scene.answer("1.2"), scene.officer, NOW)
        assert [row.item.code for row in mine.work] == ["1.2", "2.1"]
        assert mine.next is not None
        assert mine.next.item.code == "2.1"
        area = item_page(scene.answer("1.1"), scene.par_officer, NOW)
        assert [row.item.code for row in area.work] == ["1.1", "1.2"]

    def test_goes_on_around_the_end_and_stops_where_all_is_done(self, scene: Scene) -> None:
        page = item_page(scene.answer("2.2"), scene.par_officer, NOW)
        assert page.next is not None
        assert page.next.item.code == "2.1"
        last = item_page(scene.answer("2.2"), scene.head, NOW)
        assert last.next is None

    def test_says_why_it_is_locked(self, scene: Scene) -> None:
        page = item_page(scene.answer("1.1"), scene.par_officer, NOW + timedelta(days=6))
        assert page.lock is not None
        assert (page.may_change, "đã hết hạn" in page.lock.said().say()) == (False, True)

    def test_shows_what_a_return_asks_for_and_nothing_else(self, scene: Scene) -> None:
        answer = scene.answer("1.1")
        SheetArea.objects.filter(pk=answer.area_id).update(state=AreaState.RETURNED.value)
        sent = Return.objects.create(area=answer.area, number=1, due=NOW, by=scene.manager, at=NOW)
        for text, audience, returned_in in [
            ("thiếu chữ ký", "unit", sent),
            ("chưa gửi", "unit", None),
            ("cho bước sau", "next_stage", sent),
        ]:
            Finding.objects.create(
                answer=answer, audience=audience, text=text, by=scene.manager, at=NOW, returned_in=returned_in
            )
        assert [finding.text for finding in item_page(answer, scene.par_officer, NOW).findings] == ["thiếu chữ ký"]

    def test_names_the_sources_of_the_item(self, scene: Scene) -> None:
        assert item_page(scene.answer("1.1"), scene.head, NOW).sources == ("phục dựng để thử",)
