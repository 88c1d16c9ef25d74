"""What a person has to fill in over all rounds."""

from datetime import date

from parindex.core.workflow import AreaState
from parindex.rounds.models import SheetArea
from parindex.rounds.queries.filling_mine import is_head, is_par_officer, my_items, my_sheets
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


class TestMySheets:
    def test_gives_the_sheet_of_the_own_unit_with_what_nobody_has(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        (mine,) = my_sheets(scene.par_officer, NOW)
        assert (mine.sheet, mine.unassigned, mine.mine) == (scene.sheet, 3, None)
        assert mine.is_open(NOW)
        (own,) = my_sheets(scene.officer, NOW)
        assert own.mine is not None
        assert own.mine.expected == 1

    def test_gives_none_to_who_works_over_units(self, scene: Scene) -> None:
        assert my_sheets(scene.manager, NOW) == []

    def test_knows_who_leads(self, scene: Scene) -> None:
        assert [is_par_officer(user, scene.sheet) for user in (scene.par_officer, scene.head)] == [True, False]
        assert [is_head(user, scene.sheet) for user in (scene.par_officer, scene.head)] == [False, True]


class TestMyItems:
    def test_gives_what_is_not_done_first_with_its_date(self, scene: Scene) -> None:
        hand(scene, ["1.1", "1.2", "2.1"], due_on=date(2023, 1, 8))
        save(scene, "1.1", {"num": "1", "den": "1"}, "có")
        SheetArea.objects.filter(pk=scene.area("2").pk).update(state=AreaState.SUBMITTED.value)
        rows = my_items(scene.officer, my_sheets(scene.officer, NOW), NOW)
        assert [(row.item.code, row.is_late, row.is_locked) for row in rows] == [
            ("1.2", True, False),
            ("2.1", True, True),
            ("1.1", False, False),
        ]

    def test_takes_the_end_of_the_phase_where_no_date_is_set(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        (row,) = my_items(scene.officer, my_sheets(scene.officer, NOW), NOW)
        assert (row.due_on, row.is_late) == (date(2023, 1, 14), False)
