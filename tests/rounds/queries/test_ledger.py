"""The ledger of stages: chains of items, and sums that leave nothing over."""

import pytest

from parindex.core.losses import ledger as losses
from parindex.core.package import Outcome, Stage, standing
from parindex.rounds.models import Answer, Decision
from parindex.rounds.queries import ledger
from parindex.rounds.scoring import At, score_stages, unit_answers
from tests.conftest import Grow
from tests.rounds.explained import COUNCIL, cut, make_council
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def make_decided() -> Scene:
    """Let each stage do something: cuts in both appraisals, figures of the council, a maximum that does not count."""
    scene = make_council()
    cut(scene.answer("1.1"), 2_000_000, scene)
    cut(scene.answer("1.1"), 1_000_000, scene, stage="appraisal_2")
    decided = {"figures": {"num": 90, "den": 100}, "sentence": "tính lại"}
    Decision.objects.create(
        answer=scene.answer("2.1"), outcome="figures_changed", by=scene.manager, at=COUNCIL, **decided
    )
    Decision.objects.create(
        answer=scene.answer("1.2"), outcome="restored", sentence="đúng", by=scene.manager, at=COUNCIL
    )
    Answer.objects.filter(pk=scene.answer("2.3").pk).update(figures={"not_arising": True}, version=2)
    return scene


class TestChains:
    def test_tells_each_stage_with_author_time_and_reason(self) -> None:
        scene = make_decided()
        (chain,) = ledger.chains(scene.sheet, ["1.2"])
        stages = [Stage.SELF, Stage.APPRAISAL_1, Stage.EXPLANATION, Stage.COUNCIL]
        assert [entry.stage for entry in chain.entries] == stages
        assert [entry.points for entry in chain.entries] == [2_000_000, 1_000_000, None, 2_000_000]
        cut_entry = chain.at(Stage.APPRAISAL_1)
        assert cut_entry is not None
        assert (cut_entry.by, cut_entry.text) == (scene.appraisers[0].full_name, "Nộp muộn")
        assert chain.points == 2_000_000
        assert chain.at(Stage.APPRAISAL_2) is None

    def test_asks_no_more_for_more_records(self, queries_do_not_grow: Grow) -> None:
        scene = make_council()
        queries_do_not_grow(
            act=lambda: ledger.chains(scene.sheet),
            grow=lambda: [cut(scene.answer(item), 1, scene) for item in ("1.1", "2.1")],
            most=20,
        )


class TestSteps:
    def test_adds_up_from_the_maximum_to_the_result_exactly(self) -> None:
        scene = make_decided()
        scores = score_stages(scene.sheet)
        found = ledger.steps(scene.sheet, ledger.chains(scene.sheet))
        scale = scores[At.SELF].criteria.scale
        own = scale - sum(entry.points for entry in losses(scores[At.SELF]))
        total = own + sum(step.items + step.rest for step in found)
        assert total == found[-1].total == scores[At.FINAL].total
        assert total == scale - sum(entry.points for entry in losses(scores[At.FINAL]))
        assert any(step.rest for step in found)


class TestStagesOf:
    def test_leads_to_the_final_answers(self) -> None:
        scene = make_decided()
        stages = ledger.stages_of(scene.round)
        for unit in unit_answers(scene.round, At.FINAL).values():
            for item, records in stages[unit.code].items():
                stands = standing(records)
                assert (stands.answer, stands.cut) == (unit.answers.get(item), unit.cuts.get(item))

    def test_names_nobody_unless_the_round_does(self) -> None:
        scene = make_decided()
        name = scene.appraisers[0].full_name
        assert name not in {record.by for record in ledger.stages_of(scene.round)["commune-1"]["1.2"]}
        scene.round.shows_names = True
        records = ledger.stages_of(scene.round)["commune-1"]["1.2"]
        assert name in {record.by for record in records}
        assert records[-1].outcome is Outcome.RESTORED
