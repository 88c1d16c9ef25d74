"""What a round teaches."""

import pytest

from parindex.rounds.models import Verdict
from parindex.rounds.queries.following_lessons import lessons
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db


def cut(scene: Scene, item: str = "1.1", **words: object) -> Verdict:
    given = {"stage": "appraisal_1", "outcome": "cut", "points": 1_000_000, "reason": "late", "answer_version": 0}
    return Verdict.objects.create(answer=scene.answer(item), by=scene.appraisers[0], at=NOW, **(given | words))


class TestLessons:
    def test_count_the_last_verdict_that_stands(self) -> None:
        scene = make_scene()
        cut(scene)
        cut(scene, points=2_000_000, stage="appraisal_2", reason="no_evidence")
        cut(scene, "1.2", superseded_at=NOW)
        cut(scene, "2.2", outcome="figures_changed", figures={"count": 1}, points=None, reason="")
        found = lessons(scene.round)
        assert [(item.code, item.cuts, item.lost) for item in found.items] == [("1.1", 1, 1_000_000), ("2.2", 0, 0)]
        assert [(reason.said.say(), reason.cuts, reason.units, reason.lost) for reason in found.reasons] == [
            ("thiếu tài liệu kiểm chứng", 1, 1, 1_000_000)
        ]
        assert found.judged == 2

    def test_add_up_over_units(self) -> None:
        scene = make_scene()
        for unit in scene.communes:
            Verdict.objects.create(
                answer=scene.answer("1.1", unit),
                stage="appraisal_1",
                outcome="cut",
                points=0,
                reason="own words",
                answer_version=0,
                by=scene.appraisers[0],
                at=NOW,
            )
        (reason,) = lessons(scene.round).reasons
        assert (reason.said.say(), reason.units, reason.lost) == ("own words", 3, 9_000_000)
