"""One item of a sheet as lists show it."""

from dataclasses import replace
from datetime import date

import pytest

from parindex.rounds.models import Answer
from parindex.rounds.queries.filling import load, rows
from parindex.rounds.queries.filling_rows import Row
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


def row(scene: Scene, item: str) -> Row:
    """Give the row of an item, as the PAR officer sees it."""
    return next(row for row in rows(load(scene.sheet, scene.par_officer), NOW) if row.code == item)


class TestRow:
    def test_says_how_far_it_is_until_it_is_done(self, scene: Scene) -> None:
        fresh = row(scene, "1.1")
        assert (fresh.is_open, fresh.said, fresh.tone) == (True, "chưa làm", "loss")
        assert (fresh.mark, fresh.mark_tone) == (fresh.said, fresh.tone)

    @pytest.mark.parametrize(("part", "tone"), [("45", "good"), ("1", "warn")])
    def test_says_its_points_once_it_is_done(self, scene: Scene, part: str, tone: str) -> None:
        save(scene, "1.1", {"num": part, "den": "45"}, "đã có")
        done = row(scene, "1.1")
        assert (done.is_open, done.said) == (False, "xong")
        assert (done.mark, done.mark_tone) == (done.points_said, tone)
        assert done.points_said.endswith(" / 3")

    def test_has_no_points_of_a_survey_nor_where_none_are_given(self, scene: Scene) -> None:
        surveyed = row(scene, "2.3")
        assert (surveyed.is_surveyed, surveyed.is_open, surveyed.points_said[:4]) == (True, False, "– / ")
        assert replace(row(scene, "1.1"), points=None).points_said == "–"

    def test_says_who_has_it_and_who_changed_it(self, scene: Scene) -> None:
        assert row(scene, "1.1").trail == "chưa giao ai"
        hand(scene, ["1.1"])
        assert row(scene, "1.1").trail == "Officer"
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(due_on=date(2023, 1, 9))
        assert row(scene, "1.1").trail == "Officer, hạn 09/01/2023"
        save(scene, "1.1", {"num": "1", "den": "45"})
        assert row(scene, "1.1").trail.startswith("Officer, hạn 09/01/2023 · sửa ")
        assert row(scene, "1.1").trail.endswith(", Par Officer")

    def test_leads_to_its_page(self, scene: Scene) -> None:
        found = row(scene, "1.2")
        assert (found.address, found.key) == (f"/lam-viec/muc/{found.key}/", scene.answer("1.2").pk)
