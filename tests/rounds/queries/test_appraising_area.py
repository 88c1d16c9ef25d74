"""An area as its appraiser sees it."""

from decimal import Decimal

import pytest

from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_area import AreaView, area_view
from tests.rounds.actions.test_appraising import CUT, judge
from tests.rounds.appraising import explained, make_appraisal
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def view(scene: Scene, who: int = 0, stage: Stage = Stage.FIRST, appraisers: int = 1, area: str = "1") -> AreaView:
    return area_view(scene.area(area), stage, scene.appraisers[who], appraisers)


class TestAreaView:
    def test_gives_points_before_and_after(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        found = view(scene)
        assert (found.own, found.appraised, found.maximum) == (Decimal("4.8"), Decimal("3.3"), Decimal(5))
        cut = found.lines[1]
        assert (cut.own, cut.appraised, cut.differs, cut.is_settled) == (Decimal(2), Decimal("0.5"), True, True)
        assert [line.item.code for line in found.left] == ["1.1"]

    def test_knows_what_comes_from_surveys_and_what_was_left_out(self) -> None:
        scene = make_appraisal()
        lines = {line.item.code: line for line in view(scene, area="2").lines}
        assert (lines["2.3"].is_surveyed, lines["2.3"].is_needed, lines["2.3"].may_be_accepted) == (True, True, False)
        assert (lines["2.2"].own, lines["2.2"].is_needed) == (None, False)

    def test_hides_the_other_until_ones_own_is_given(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.2", CUT)
        found = view(scene, 1, appraisers=2)
        assert (found.appraised, found.lines[1].given.hidden, found.lines[1].appraised) == (Decimal("4.8"), 1, None)
        judge(scene, "1.2", by=scene.appraisers[1])
        shown = view(scene, 1, appraisers=2).lines[1]
        assert (len(shown.given.others), shown.given.hidden, shown.is_settled) == (1, 0, False)

    def test_goes_on_with_what_is_open_then_with_what_differs(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.1")
        assert view(scene, appraisers=2).next.item.code == "1.2"  # type: ignore[union-attr]
        judge(scene, "1.2", CUT)
        assert view(scene, appraisers=2).next is None
        judge(scene, "1.2", by=scene.appraisers[1])
        assert view(scene, appraisers=2).next.item.code == "1.2"  # type: ignore[union-attr]

    def test_keeps_for_the_second_stage_what_the_first_took(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        judge(scene, "1.1")
        explained(scene, "1.2")
        found = view(scene, 1, Stage.SECOND)
        assert [line.item.code for line in found.lines] == ["1.2"]
        assert (found.lines[0].is_needed, found.appraised) == (True, Decimal("3.3"))
        judge(scene, "1.2", stage=Stage.SECOND)
        assert view(scene, 1, Stage.SECOND).appraised == Decimal("4.8")
