"""What the page of one unit shows."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.core.figures import Answer
from parindex.core.sheets import Sheet
from parindex.portal import unit_page
from parindex.portal.pages import Cell
from parindex.results import queries
from tests.results.making import make_answers, make_publication, make_unit

pytestmark = pytest.mark.django_db


def make_cell(code: str) -> Cell:
    return Cell(
        code=code,
        points=Decimal(1),
        maximum=Decimal(2),
        share=Fraction(1, 2),
        heat=0,
        is_weak=True,
        rank=1,
        of_units=1,
        dense_rank=1,
        of_ranks=1,
    )


WORDS = {"maximum": "Tối đa", "result": "Kết quả"}


def make_sheet(answers: dict[str, Answer]) -> Sheet:
    publication = make_publication([make_unit("a", answers)])
    result = queries.unit_result(publication, "a")
    assert result is not None
    return queries.sheet(publication, result)


class TestLossLines:
    def test_go_from_the_scale_to_the_total_largest_first(self) -> None:
        sheet = make_sheet(make_answers(9, late=3))
        lines = unit_page.loss_lines(sheet)
        assert [(line.short.say(), line.points, line.left) for line in lines] == [
            ("Tài chính", Decimal(3), Decimal(7)),
            ("Điều hành", Decimal("0.4"), Decimal("6.6")),
        ]

    def test_put_what_was_regained_last(self) -> None:
        lines = unit_page.loss_lines(make_sheet(make_answers(5) | {"2.1": {"not_arising": True}}))
        assert [line.points for line in lines][-1] < 0
        assert lines[-1].gained > 0
        assert lines[-1].left == Decimal("6.666667")


class TestWaterfall:
    def test_ends_at_the_result_and_names_where_its_axis_starts(self) -> None:
        sheet = make_sheet(make_answers(9, late=3))
        drawn = unit_page.waterfall(sheet, unit_page.loss_lines(sheet), WORDS, "vi")
        assert drawn["axisFromSaid"] == "6"
        assert [step["label"] for step in drawn["steps"]] == ["10", "−3,00", "−0,40", "6,60"]
        assert drawn["steps"][-1]["to"] == 6.6


class TestAreaBlocks:
    def test_give_every_item_with_its_figures(self) -> None:
        sheet = make_sheet(make_answers(9) | {"2.1": {"not_arising": True}})
        cells = [make_cell(code) for code in ("1", "2")]
        first, second = unit_page.area_blocks(sheet, cells)
        task, plan = first.lines
        assert [(given.label.say(), given.value.say()) for given in task.figures] == [
            ("việc xong", "9"),
            ("việc giao", "10"),
        ]
        assert [(given.label.say(), given.value.say()) for given in plan.figures] == [("có kế hoạch", "có")]
        assert (task.anchor, first.anchor) == ("muc-1-1", "linh-vuc-1")
        assert second.lines[0].figures == ()

    def test_leave_out_areas_without_a_cell(self) -> None:
        assert unit_page.area_blocks(make_sheet(make_answers()), []) == []
