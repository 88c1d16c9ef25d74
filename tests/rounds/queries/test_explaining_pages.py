"""The pages of explanations: areas, figures side by side, and all units."""

from datetime import timedelta

import pytest

from parindex.kit.sealed import seal
from parindex.rounds.models import Explanation, Verdict
from parindex.rounds.queries import explaining_pages
from tests.conftest import Grow
from tests.rounds.explained import EXPLAINING, cut, make_explanation

pytestmark = pytest.mark.django_db


class TestPage:
    def test_counts_what_is_left(self) -> None:
        scene = make_explanation()
        page = explaining_pages.page(scene.sheet, scene.par_officer, EXPLAINING)
        assert (page.unanswered, page.lost, page.may_explain, page.may_send) == (1, 1_000_000, True, False)
        assert page.next_line is not None
        late = explaining_pages.page(scene.sheet, scene.head, EXPLAINING + timedelta(days=9))
        assert (late.unanswered, late.next_line) == (0, None)


class TestFigureLines:
    def test_puts_figures_side_by_side(self) -> None:
        scene = make_explanation()
        Verdict.objects.create(
            answer=scene.answer("1.1"),
            stage="appraisal_1",
            outcome="figures_changed",
            figures=seal({"num": 40, "den": 45}),
            answer_version=1,
            by=scene.appraisers[0],
            at=EXPLAINING,
        )
        lines = explaining_pages.page(scene.sheet, scene.head, EXPLAINING).lines
        found = explaining_pages.figure_lines(lines[0])
        assert [(one.own, one.accepted, one.differs) for one in found] == [("42", "40", True), ("45", "45", False)]
        assert explaining_pages.figure_lines(lines[1]) == []


class TestUnitLines:
    def test_counts_each_unit(self) -> None:
        scene = make_explanation()
        Explanation.objects.create(
            answer=scene.answer("1.2"), agrees=False, text="x", by=scene.par_officer, at=EXPLAINING
        )
        first, second, _ = explaining_pages.unit_lines(scene.round, EXPLAINING)
        assert (first.waiting, first.quiet, first.cuts, first.explained) == (2, 1, 1, 1)
        assert (second.waiting, second.quiet, second.is_past) == (2, 2, False)

    def test_asks_no_more_for_more_cuts(self, queries_do_not_grow: Grow) -> None:
        scene = make_explanation()
        queries_do_not_grow(
            act=lambda: explaining_pages.unit_lines(scene.round, EXPLAINING),
            grow=lambda: [cut(scene.answer("1.1", unit), 1, scene) for unit in scene.communes],
            most=24,
        )
