"""Explaining cuts, sending, closing, and passing on."""

from datetime import datetime, timedelta

import pytest

from parindex.audit import queries as audit
from parindex.core.workflow import AreaState
from parindex.rounds import refusals
from parindex.rounds.actions import evidence, explaining
from parindex.rounds.actions.evidence import NewPaper
from parindex.rounds.actions.explaining import LONGEST_EXPLANATION, Explained, Word
from parindex.rounds.models import Attachment, Explanation, Extension
from tests.rounds.explained import EXPLAINING, cut, dispute, make_explanation, move
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db

LATE = EXPLAINING + timedelta(days=6)


def say(scene: Scene, text: str = "Có công văn cho lùi hạn", *, base: int = 0, agrees: bool = False) -> Explained:
    return explaining.explain(
        answer_id=scene.answer("1.2").pk,
        base_version=base,
        word=Word(agrees=agrees, text=text),
        by=scene.par_officer,
        at=EXPLAINING,
    )


class TestExplain:
    def test_keeps_what_the_unit_says_with_its_version(self) -> None:
        scene = make_explanation()
        say(scene)
        saved = say(scene, "Có công văn số 5", base=1)
        assert (saved.explanation.version, saved.explanation.text) == (2, "Có công văn số 5")
        assert audit.page(audit.Search()).entries[0].verb == "explanation.save"

    def test_changes_nothing_for_what_stands_there(self) -> None:
        scene = make_explanation()
        say(scene)
        assert not say(scene, base=0).is_changed

    def test_refuses_to_overwrite_a_colleague(self) -> None:
        scene = make_explanation()
        say(scene)
        with pytest.raises(refusals.ChangedMeanwhile, match="Par Officer"):
            say(scene, "khác", base=0)
        assert Explanation.objects.get().text == "Có công văn cho lùi hạn"

    def test_refuses_an_explanation_without_text_or_with_too_much(self) -> None:
        scene = make_explanation()
        with pytest.raises(refusals.ExplanationMissing):
            say(scene, "  ")
        with pytest.raises(refusals.ExplanationTooLong):
            say(scene, "x" * (LONGEST_EXPLANATION + 1))
        assert say(scene, "", agrees=True).explanation.agrees

    @pytest.mark.parametrize("moment", [EXPLAINING - timedelta(days=6), LATE], ids=["before", "after"])
    def test_says_why_it_is_locked_by_date(self, moment: datetime) -> None:
        scene = make_explanation()
        with pytest.raises(refusals.Locked):
            explaining.explain(
                answer_id=scene.answer("1.2").pk,
                base_version=0,
                word=Word(agrees=True),
                by=scene.par_officer,
                at=moment,
            )

    def test_goes_on_within_an_extension(self) -> None:
        scene = make_explanation()
        until = LATE + timedelta(days=2)
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind="explanation",
            until=until,
            reason="bão",
            by=scene.manager,
            at=NOW,
        )
        answer = scene.answer("1.2")
        word = Word(agrees=True)
        explaining.explain(answer_id=answer.pk, base_version=0, word=word, by=scene.par_officer, at=LATE)
        assert Explanation.objects.get().at == LATE

    def test_refuses_others_other_states_and_items_without_a_cut(self) -> None:
        scene = make_explanation()
        word = Word(agrees=True)
        for other in (scene.stranger, scene.head, scene.officer, scene.manager):
            with pytest.raises(refusals.NotAllowed):
                explaining.explain(answer_id=scene.answer("1.2").pk, base_version=0, word=word, by=other, at=EXPLAINING)
        with pytest.raises(refusals.NothingToDo):
            explaining.explain(
                answer_id=scene.answer("1.1").pk, base_version=0, word=word, by=scene.par_officer, at=EXPLAINING
            )
        move(scene, AreaState.EXPLAINED)
        with pytest.raises(refusals.NotPossibleNow):
            say(scene)


class TestDetach:
    def test_takes_back_new_evidence_and_keeps_the_row(self) -> None:
        scene = make_explanation()
        paper = NewPaper(address="https://xa.example/cong-van")
        filed = evidence.attach_to_explanation(
            answer_id=scene.answer("1.2").pk, paper=paper, by=scene.par_officer, at=EXPLAINING
        )
        explaining.detach(attachment_id=filed.pk, by=scene.par_officer, at=EXPLAINING)
        explaining.detach(attachment_id=filed.pk, by=scene.par_officer, at=EXPLAINING)
        assert Attachment.objects.get().removed_by == scene.par_officer


class TestSend:
    def test_waits_for_every_cut_unless_the_head_confirms(self) -> None:
        scene = make_explanation()
        area = scene.area("1")
        with pytest.raises(refusals.NotAnswered):
            explaining.send(area_id=area.pk, confirms_rest=False, by=scene.head, at=EXPLAINING)
        explaining.send(area_id=area.pk, confirms_rest=True, by=scene.head, at=EXPLAINING)
        agreed = Explanation.objects.get()
        assert (agreed.agrees, agreed.by, scene.area("1").is_) == (True, scene.head, AreaState.EXPLAINED)
        assert scene.area("2").is_ is AreaState.APPRAISED

    def test_is_for_the_head_alone(self) -> None:
        scene = make_explanation()
        with pytest.raises(refusals.NotAllowed):
            explaining.send(area_id=scene.area("1").pk, confirms_rest=True, by=scene.par_officer, at=EXPLAINING)

    def test_is_locked_after_the_window(self) -> None:
        scene = make_explanation()
        with pytest.raises(refusals.Locked):
            explaining.send(area_id=scene.area("1").pk, confirms_rest=True, by=scene.head, at=LATE)


class TestCloseExplanation:
    def test_lets_areas_without_a_cut_go_on_at_once(self) -> None:
        scene = make_explanation()
        closed = explaining.close_explanation(round_id=scene.round.pk, by=scene.manager, at=EXPLAINING)
        assert (closed.without_cuts, closed.past, scene.area("1").is_) == (5, 0, AreaState.APPRAISED)
        with pytest.raises(refusals.NothingToDo):
            explaining.close_explanation(round_id=scene.round.pk, by=scene.manager, at=EXPLAINING)

    def test_closes_the_rest_after_the_window_without_agreeing(self) -> None:
        scene = make_explanation()
        closed = explaining.close_explanation(round_id=scene.round.pk, by=scene.manager, at=LATE)
        assert (closed.without_cuts, closed.past) == (5, 1)
        assert not Explanation.objects.exists()

    def test_is_for_the_manager_alone(self) -> None:
        scene = make_explanation()
        with pytest.raises(refusals.NotAllowed):
            explaining.close_explanation(round_id=scene.round.pk, by=scene.head, at=LATE)


class TestSettleAgreed:
    def test_passes_on_what_is_not_disputed(self) -> None:
        scene = make_explanation()
        move(scene, AreaState.EXPLAINED)
        dispute(scene)
        assert explaining.settle_agreed(round_id=scene.round.pk, by=scene.manager, at=LATE) == 5
        assert scene.area("1").is_ is AreaState.EXPLAINED
        with pytest.raises(refusals.NothingToDo):
            explaining.settle_agreed(round_id=scene.round.pk, by=scene.manager, at=LATE)


class TestPassOn:
    def test_passes_on_only_what_lost_nothing(self) -> None:
        scene = make_explanation()
        keys = [scene.area("1").pk, scene.area("2").pk]
        assert explaining.pass_on(area_ids=keys, by=scene.appraisers[0], at=EXPLAINING) == keys[1:]
        cut(scene.answer("1.1"), 1, scene)
        assert explaining.pass_on(area_ids=keys, by=scene.appraisers[0], at=EXPLAINING) == []
