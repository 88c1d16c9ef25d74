"""Scores of a round after each stage, and that no kept score outlives what it was computed from."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from parindex.core.cuts import Cut, CutReason
from parindex.core.workflow import AreaState
from parindex.rounds import scoring
from parindex.rounds.models import Answer, Decision, Extension, SheetArea, Verdict
from parindex.rounds.scoring import At
from parindex.rounds.sets import criteria_of
from tests.conftest import Grow
from tests.rounds.explained import COUNCIL, EXPLAINING, cut, make_council, make_explanation
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db


def points(scene: Scene, at: At, item: str = "1.2") -> int:
    sheet = scoring.score_round(scene.round, at).sheets[scene.commune.code]
    return sheet.points[sheet.criteria.index()[item]]


def decide(scene: Scene, outcome: str = "restored") -> Decision:
    answer = scene.answer("1.2")
    return Decision.objects.create(answer=answer, outcome=outcome, sentence="vì", by=scene.manager, at=COUNCIL)


class TestScoreRound:
    def test_follows_the_stages(self) -> None:
        scene = make_council()
        decide(scene)
        found = [points(scene, at) for at in At]
        assert found == [2_000_000, 1_000_000, 1_000_000, 2_000_000]

    def test_lets_the_second_appraisal_judge_anew(self) -> None:
        scene = make_explanation()
        cut(scene.answer("1.2"), 1_500_000, scene, stage="appraisal_2")
        assert [points(scene, at) for at in At] == [2_000_000, 1_000_000, 1_500_000, 1_500_000]

    def test_counts_what_was_not_answered_as_nothing(self) -> None:
        assert points(make_explanation(), At.SELF, "2.2") == 0

    @pytest.mark.parametrize(
        "change",
        [
            lambda scene: Answer.objects.filter(pk=scene.answer("1.2").pk).update(figures={"done": False}, version=2),
            lambda scene: cut(scene.answer("2.1"), 100_000, scene),
            lambda scene: Verdict.objects.update(superseded_at=EXPLAINING),
            decide,
            lambda scene: Answer.objects.filter(pk=scene.answer("1.1").pk).update(is_orphan=True),
        ],
        ids=["answer", "verdict", "superseded", "decision", "orphan"],
    )
    def test_computes_again_whatever_changed(self, change: Callable[[Scene], object]) -> None:
        scene = make_explanation()
        before = scoring.score_round(scene.round, At.FINAL)
        assert scoring.score_round(scene.round, At.FINAL) is before
        change(scene)
        after = scoring.score_round(scene.round, At.FINAL)
        code = scene.commune.code
        assert after.sheets[code].total != before.sheets[code].total
        other = scene.communes[1].code
        assert after.sheets[other] is before.sheets[other]

    def test_computes_again_when_it_was_filed_late(self) -> None:
        scene = make_explanation()
        before = scoring.score_round(scene.round, At.FINAL)
        SheetArea.objects.filter(sheet=scene.sheet).update(filed_at=NOW + timedelta(days=7, hours=20))
        late = scoring.score_round(scene.round, At.FINAL).sheets[scene.commune.code].unit
        assert (before.sheets[scene.commune.code].unit.days_late, late.days_late) == (0, 3)
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind="self_scoring",
            until=NOW + timedelta(days=9),
            reason="bão",
            by=scene.manager,
            at=NOW,
        )
        assert scoring.score_round(scene.round, At.FINAL).sheets[scene.commune.code].unit.days_late == 0

    def test_reads_nothing_again_while_nothing_at_all_was_written(
        self, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: object
    ) -> None:
        scene = make_explanation()
        names = iter(["1", "1", "2", "2"])
        monkeypatch.setattr(scoring, "snapshot", lambda: next(names))
        first = scoring.score_round(scene.round, At.FINAL)
        with django_assert_num_queries(0):  # type: ignore[operator]
            assert scoring.score_round(scene.round, At.FINAL) is first
        cut(scene.answer("2.1"), 100_000, scene)
        second = scoring.score_round(scene.round, At.FINAL)
        assert second is not first
        assert scoring.score_round(scene.round, At.FINAL) is second

    def test_reads_stamps_again_once_something_else_was_written(self, monkeypatch: pytest.MonkeyPatch) -> None:
        scene = make_explanation()
        names = iter(["1", "2", "2"])
        monkeypatch.setattr(scoring, "snapshot", lambda: next(names))
        kept = [scoring.score_round(scene.round, At.FINAL) for _ in range(3)]
        assert kept[0] is kept[1] is kept[2]

    def test_asks_no_more_for_more_units(self, queries_do_not_grow: Grow) -> None:
        scene = make_explanation(communes=2)
        queries_do_not_grow(
            act=lambda: scoring.score_round(scene.round, At.FINAL),
            grow=lambda: scene.round.sheets.create(unit=scene.province),
            most=7,
        )


class TestScoreStages:
    def test_agrees_with_the_round(self) -> None:
        scene = make_council()
        decide(scene, "upheld")
        alone = scoring.score_stages(scene.sheet)
        for at in At:
            assert alone[at].total == scoring.score_round(scene.round, at).sheets[scene.commune.code].total
        assert scoring.score_sheet(scene.sheet, At.SELF).total == alone[At.SELF].total


class TestItemPoints:
    def test_scores_one_item_alone(self) -> None:
        criteria = criteria_of(make_explanation().round)
        assert scoring.item_points(criteria, "1.1", {"num": 42, "den": 45}) == 2_800_000
        assert scoring.item_points(criteria, "1.1", None) == 0
        late = Cut(points=500_000, reason=CutReason.LATE, sentence="muộn")
        assert scoring.item_points(criteria, "1.1", {"num": 42, "den": 45}, late) == 500_000


class TestUnitAnswers:
    def test_gives_the_cuts_with_sentences_on_one_line(self) -> None:
        scene = make_explanation()
        Verdict.objects.update(sentence="Nộp\n muộn")
        unit = scoring.unit_answers(scene.round, At.FINAL, [scene.sheet.pk])[scene.sheet.pk]
        assert (unit.code, unit.cuts["1.2"].sentence) == (scene.commune.code, "Nộp muộn")
        assert scene.area("1").is_ is AreaState.APPRAISED
