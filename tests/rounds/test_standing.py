"""What stands after each stage."""

import pytest

from parindex.core.cuts import Cut, CutReason
from parindex.rounds.models import Decision, Verdict
from parindex.rounds.standing import (
    Standing,
    after_decision,
    after_verdict,
    effective,
    final,
    own,
    standing_in,
)
from tests.rounds.appraising import FIRST, make_appraisal
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db

FIRST_STAGE, SECOND_STAGE = "appraisal_1", "appraisal_2"
OWN = Standing(figures={"done": True})
HALF = Standing(figures={"done": True}, cut=Cut(points=500_000, reason=CutReason.LATE, sentence="Chậm"))


def verdict(scene: Scene, who: int = 0, stage: str = FIRST_STAGE, **says: object) -> Verdict:
    if says.get("outcome") == "cut":
        says = {"points": 500_000, "reason": "late", "sentence": "Chậm"} | says
    given = {"outcome": "accepted", "answer_version": 1, **says}
    return Verdict.objects.create(answer=scene.answer("1.2"), stage=stage, by=scene.appraisers[who], at=FIRST, **given)


def decision(outcome: str, **says: object) -> Decision:
    return Decision(outcome=outcome, sentence="Chậm", **says)


class TestOwn:
    def test_gives_the_figures_of_the_unit(self) -> None:
        scene = make_appraisal()
        assert own(scene.answer("1.2")) == OWN
        assert own(scene.answer("2.2")) == Standing(figures=None)


class TestAfterVerdict:
    def test_cuts_changes_or_puts_back(self) -> None:
        scene = make_appraisal()
        assert after_verdict(verdict(scene, outcome="cut"), OWN) == HALF
        changed = verdict(scene, 1, outcome="figures_changed", figures={"done": False})
        assert after_verdict(changed, OWN) == Standing(figures={"done": False})
        assert after_verdict(Verdict(outcome="accepted"), OWN) == OWN


class TestAfterDecision:
    def test_upholds_restores_cuts_or_changes(self) -> None:
        assert after_decision(HALF, decision("upheld"), OWN) == HALF
        assert after_decision(HALF, decision("restored"), OWN) == OWN
        assert after_decision(OWN, decision("cut", points=500_000, reason="late"), OWN) == HALF
        changed = after_decision(HALF, decision("figures_changed", figures={"done": False}), OWN)
        assert changed == Standing(figures={"done": False})


class TestEffective:
    def test_is_none_while_two_differ(self) -> None:
        scene = make_appraisal()
        given = [verdict(scene), verdict(scene, 1, outcome="cut")]
        assert effective(given, FIRST_STAGE) is None

    def test_is_what_two_agree_on_whatever_they_say(self) -> None:
        scene = make_appraisal()
        given = [verdict(scene, outcome="cut"), verdict(scene, 1, outcome="cut", reason="unclear")]
        assert effective(given, FIRST_STAGE) == given[1]

    def test_is_the_decision(self) -> None:
        scene = make_appraisal()
        given = [verdict(scene), verdict(scene, 1, outcome="cut"), verdict(scene, is_deciding=True)]
        assert effective(given, FIRST_STAGE) == given[2]

    def test_knows_its_stage(self) -> None:
        assert effective([verdict(make_appraisal())], SECOND_STAGE) is None


class TestStandingIn:
    def test_leaves_out_what_was_superseded(self) -> None:
        scene = make_appraisal()
        gone, there = verdict(scene, superseded_at=FIRST), verdict(scene)
        assert standing_in([gone, there], FIRST_STAGE) == [there]


class TestFinal:
    def test_goes_stage_by_stage(self) -> None:
        scene = make_appraisal()
        answer, first = scene.answer("1.2"), verdict(scene, outcome="cut")
        assert final(answer, [first], None) == HALF
        second = verdict(scene, 1, SECOND_STAGE)
        assert final(answer, [first, second], None) == OWN
        assert final(answer, [first], decision("restored")) == OWN
