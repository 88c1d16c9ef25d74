"""An item as its appraiser sees it."""

from decimal import Decimal

import pytest

from parindex.rounds.actions import findings
from parindex.rounds.actions.findings import Audience, NewFinding
from parindex.rounds.models import Assignment
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_item import ItemView, findings_of, item_view
from tests.rounds.actions.test_appraising import CUT, decide, judge
from tests.rounds.appraising import FIRST, SECOND, explained, make_appraisal
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db


def view(scene: Scene, who: int = 0, stage: Stage = Stage.FIRST) -> ItemView:
    at = FIRST if stage == Stage.FIRST else SECOND
    return item_view(scene.answer("1.2"), stage, scene.appraisers[who], at)


class TestItemView:
    def test_gives_figures_points_and_the_sentence(self) -> None:
        found = view(make_appraisal())
        assert [(label.say(), value.say()) for label, value in found.figures] == [("ban hành đúng hạn", "có")]
        assert (found.own_points, found.maximum, found.may_judge) == (Decimal(2), Decimal(2), True)

    def test_is_locked_outside_of_the_phase(self) -> None:
        scene = make_appraisal()
        assert not item_view(scene.answer("1.2"), Stage.FIRST, scene.appraisers[0], NOW).may_judge

    def test_hides_the_other_and_their_history_until_ones_own_is_given(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.2", CUT)
        blind = view(scene, 1)
        assert (blind.given.hidden, blind.verdicts, blind.events) == (1, (), [])
        judge(scene, "1.2", by=scene.appraisers[1])
        seen = view(scene, 1)
        assert (len(seen.verdicts), len(seen.events), seen.may_decide) == (2, 2, False)
        assert view(scene, 0).may_decide

    def test_shows_the_decision_first(self) -> None:
        scene = make_appraisal(second=True)
        mine = judge(scene, "1.2", CUT)
        judge(scene, "1.2", by=scene.appraisers[1])
        decide(scene, mine, scene.appraisers[0])
        found = view(scene, 1)
        assert found.mine is not None
        assert (found.mine.points, found.may_decide) == (Decimal("0.5"), False)

    def test_shows_what_was_given_before_a_handing_over(self) -> None:
        scene = make_appraisal(second=True)
        judge(scene, "1.2", CUT)
        Assignment.objects.filter(area=scene.area("1"), appraiser=scene.appraisers[0]).delete()
        found = view(scene, 1)
        assert found.mine is not None
        assert found.mine.verdict.by == scene.appraisers[0]

    def test_gives_the_second_stage_first_verdict_and_explanation(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        explained(scene, "1.2")
        found = view(scene, 1, Stage.SECOND)
        assert found.first is not None
        assert found.explanation is not None
        assert (found.first.points, found.explanation.text) == (Decimal("0.5"), "Đã có kế hoạch")


class TestFindingsOf:
    def test_keeps_notes_for_the_next_stage_from_colleagues(self) -> None:
        scene = make_appraisal(second=True)
        for audience in Audience:
            findings.add(
                answer_id=scene.answer("1.2").pk,
                stage=Stage.FIRST,
                found=NewFinding(text=audience, audience=audience),
                by=scene.appraisers[0],
                at=FIRST,
            )
        answer = scene.answer("1.2")
        assert len(findings_of(answer, Stage.FIRST, scene.appraisers[0])) == 2
        assert [one.text for one in findings_of(answer, Stage.FIRST, scene.appraisers[1])] == ["unit"]
        assert len(findings_of(answer, Stage.SECOND, scene.appraisers[1])) == 2
