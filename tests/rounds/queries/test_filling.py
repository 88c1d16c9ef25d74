"""The sheet of a unit as it is filled in."""

from parindex.core.workflow import AreaState
from parindex.rounds.models import SheetArea
from parindex.rounds.queries.filling import load, people_of, rows, sheet_page
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene, assign_appraiser

__all__ = ["scene"]


class TestSheetPage:
    def test_gives_areas_with_their_state_progress_and_points(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "42", "den": "45"}, "có")
        SheetArea.objects.filter(pk=scene.area("2").pk).update(state=AreaState.SUBMITTED.value)
        page = sheet_page(scene.sheet, scene.par_officer, NOW)
        first, second = page.areas
        assert (first.progress.done, first.points, first.maximum) == (1, 2_800_000, 5_000_000)
        assert second.area.is_ is AreaState.SUBMITTED
        assert (page.points, page.may_assign, page.may_submit, page.lock) == (2_800_000, True, False, None)

    def test_says_where_the_sheet_stands_to_who_sees_all_of_it(self, scene: Scene) -> None:
        SheetArea.objects.filter(pk=scene.area("2").pk).update(state=AreaState.APPRAISED.value)
        assert sheet_page(scene.sheet, scene.head, NOW).state is AreaState.DRAFT
        SheetArea.objects.filter(pk=scene.area("1").pk).update(state=AreaState.SUBMITTED.value)
        assert sheet_page(scene.sheet, scene.head, NOW).state is AreaState.SUBMITTED
        assign_appraiser(scene.area("2"), scene.appraisers[0])
        assert sheet_page(scene.sheet, scene.appraisers[0], NOW).state is None

    def test_leaves_out_areas_in_which_nothing_is_found(self, scene: Scene) -> None:
        assert [block.area.code for block in sheet_page(scene.sheet, scene.head, NOW, words="ke hoach").areas] == ["1"]

    def test_counts_only_the_areas_that_an_appraiser_sees(self, scene: Scene) -> None:
        assign_appraiser(scene.area("2"), scene.appraisers[0])
        page = sheet_page(scene.sheet, scene.appraisers[0], NOW)
        assert ([block.area.code for block in page.areas], page.progress.expected) == (["2"], 2)

    def test_leaves_out_an_area_that_left_the_set(self, scene: Scene) -> None:
        SheetArea.objects.filter(pk=scene.area("2").pk).update(code="gone")
        assert [block.area.code for block in sheet_page(scene.sheet, scene.head, NOW).areas] == ["1"]


class TestRows:
    def test_says_who_has_an_item_and_whose_it_can_be(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        found = {row.item.code: row for row in rows(load(scene.sheet, scene.par_officer), NOW)}
        assert found["1.2"].answer.officer == scene.officer
        assert (found["2.3"].is_surveyed, found["2.3"].is_open, found["1.2"].is_open) == (True, False, True)
        assert set(people_of(scene.sheet)) == {scene.officer.pk, scene.par_officer.pk}
