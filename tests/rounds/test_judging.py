"""What a verdict may say, and the points that stand in an area."""

import pytest

from parindex.core.cuts import Cut, CutReason
from parindex.rounds import refusals
from parindex.rounds.judging import Judgement, area_sheet, check
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import Standing
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db

FULL = Standing(figures={"done": True})


class TestAreaSheet:
    def test_counts_what_stands_with_its_cuts(self) -> None:
        criteria = criteria_of(make_scene().round)
        cut = Cut(points=500_000, reason=CutReason.LATE, sentence="Chậm")
        sheet = area_sheet(criteria, {"1.2": Standing(figures={"done": True}, cut=cut), "2.1": Standing(figures=None)})
        assert sheet.item(1).points == 500_000
        assert sheet.item(2).points == 0

    def test_leaves_out_a_cut_on_what_has_no_figures(self) -> None:
        criteria = criteria_of(make_scene().round)
        cut = Cut(points=0, reason=CutReason.LATE, sentence="Chậm")
        assert area_sheet(criteria, {"1.2": Standing(figures=None, cut=cut)}).total == 0


class TestCheck:
    def test_squeezes_the_sentence(self) -> None:
        item = criteria_of(make_scene().round).item("1.2")
        judgement = Judgement(outcome="cut", points="1", reason="late", sentence="  Chậm \n 3 ngày ")
        assert check(item, FULL, judgement, 2_000_000).sentence == "Chậm 3 ngày"

    def test_drops_points_and_reason_of_what_is_accepted(self) -> None:
        item = criteria_of(make_scene().round).item("1.2")
        content = check(item, FULL, Judgement(outcome="accepted", points="1", reason="late"), 2_000_000)
        assert (content.points, content.reason) == (None, "")

    def test_leaves_nothing_to_cut_where_nothing_was_earned(self) -> None:
        item = criteria_of(make_scene().round).item("1.2")
        judgement = Judgement(outcome="cut", points="0", reason="late", sentence="Chậm")
        with pytest.raises(refusals.NotJudged, match="dưới 0"):
            check(item, Standing(figures={"done": False}), judgement, 0)

    def test_takes_not_arising_as_changed_figures(self) -> None:
        item = criteria_of(make_scene().round).item("1.2")
        judgement = Judgement(outcome="figures_changed", typed={"not_arising": True}, sentence="Không phát sinh")
        assert check(item, FULL, judgement, 2_000_000).figures == {"not_arising": True}
