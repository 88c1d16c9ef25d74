"""What stands in the template of a sheet."""

import pytest

from parindex.core.figures import Shape
from parindex.rounds.workbooks.layout import form_of, heard, lines_of, shown
from tests.core.making import make_set
from tests.rounds.making import NOW, make_scene

pytestmark = pytest.mark.django_db


class TestFormOf:
    def test_leaves_out_what_surveys_answer(self) -> None:
        scene = make_scene()
        assert set(form_of(scene.sheet, scene.par_officer, NOW).blocks()) == {"1.1", "1.2", "2.1", "2.2"}

    def test_locks_what_a_person_cannot_change(self) -> None:
        scene = make_scene()
        assert not any(block.is_open for block in form_of(scene.sheet, scene.officer, NOW).blocks().values())


class TestLinesOf:
    def test_gives_a_line_for_each_part_of_a_list(self) -> None:
        rule = "{kind: checklist, items: [[kế hoạch, 1], [báo cáo, 1]]}"
        item = make_set(f"- {{code: A.1, max: 2, not_arising: zero, rule: {rule}}}", scale="2").items[0]
        found = lines_of(item, {"done": ["yes", "no"]}, "x")
        assert [(line.label, line.part, line.value) for line in found] == [
            ("kế hoạch", 0, "có"),
            ("báo cáo", 1, "không"),
            ("Không phát sinh", -1, ""),
            ("Giải trình, ghi chú", -1, "x"),
        ]

    def test_numbers_the_levels_of_a_choice(self) -> None:
        rule = "{kind: choice, options: [[tốt, 2], [khá, 1]]}"
        item = make_set(f"- {{code: A.1, max: 2, rule: {rule}}}", scale="2").items[0]
        (line, _) = lines_of(item, {"option": "2"}, "")
        assert (line.value, line.choices) == ("2. khá", ("1. tốt", "2. khá"))
        assert heard(line, "1. tốt") == "1"


class TestShown:
    @pytest.mark.parametrize(
        ("shape", "typed", "cell"),
        [
            (Shape.WHOLE, "4.215", "4215"),
            (Shape.NUMBER, "4.215,5", "4215,5"),
            (Shape.NUMBER, "bốn", "bốn"),
            (Shape.YES_NO, "no", "không"),
            (Shape.OPTION, "", ""),
            (Shape.TEXT, " x ", "x"),
        ],
    )
    def test_writes_what_was_typed_for_a_cell(self, shape: Shape, typed: str, cell: str) -> None:
        assert shown(shape, typed) == cell
