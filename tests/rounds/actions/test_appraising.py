"""Verdicts, decisions between appraisers, conclusions."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service, User
from parindex.audit import queries as audit
from parindex.core.workflow import AreaState
from parindex.rounds import refusals
from parindex.rounds.actions import appraising
from parindex.rounds.judging import Judgement, Outcome
from parindex.rounds.models import Answer, Assignment, Finding, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from tests.accounts.making import forget_roles
from tests.rounds.appraising import FIRST, SECOND, explained, make_appraisal
from tests.rounds.making import NOW, Scene

pytestmark = pytest.mark.django_db

ACCEPT = Judgement(outcome=Outcome.ACCEPTED)
CUT = Judgement(outcome=Outcome.CUT, points="0,5", reason="late", sentence="Ban hành chậm 20 ngày.")
FIGURES = Judgement(outcome=Outcome.FIGURES_CHANGED, typed={"num": "40", "den": "45"}, sentence="Hai việc chưa xong.")
SURVEY = Judgement(outcome=Outcome.FIGURES_CHANGED, typed={"satisfied": "80", "answered": "100"})


def judge(  # noqa: PLR0913 -- what a test may vary
    scene: Scene,
    item: str,
    judgement: Judgement = ACCEPT,
    *,
    by: User | None = None,
    stage: Stage = Stage.FIRST,
    at: datetime | None = None,
    version: int | None = None,
) -> Verdict:
    answer = scene.answer(item)
    return appraising.give(
        answer_id=answer.pk,
        stage=stage,
        judgement=judgement,
        answer_version=answer.version if version is None else version,
        by=by or scene.appraisers[0 if stage == Stage.FIRST else 1],
        at=at or (FIRST if stage == Stage.FIRST else SECOND),
    )


class TestGive:
    def test_keeps_a_cut_with_reason_and_sentence(self) -> None:
        scene = make_appraisal()
        verdict = judge(scene, "1.2", CUT)
        assert (verdict.points, verdict.reason, verdict.sentence) == (500_000, "late", "Ban hành chậm 20 ngày.")
        entry = audit.page(audit.Search()).entries[0]
        assert (entry.verb, entry.reason) == ("verdict.give", "Ban hành chậm 20 ngày.")

    def test_supersedes_ones_own_and_keeps_both(self) -> None:
        scene = make_appraisal()
        first, second = judge(scene, "1.2", CUT), judge(scene, "1.2")
        first.refresh_from_db()
        assert (first.superseded_at, second.superseded_at) == (FIRST, None)

    def test_keeps_changed_figures(self) -> None:
        scene = make_appraisal()
        assert judge(scene, "1.1", FIGURES).figures == {"num": 40, "den": 45}

    def test_takes_the_figures_of_a_survey_without_a_sentence(self) -> None:
        scene = make_appraisal()
        assert judge(scene, "2.3", SURVEY).figures == {"satisfied": 80, "answered": 100}

    def test_keeps_a_note_for_the_next_stage(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", replace(ACCEPT, note="Xem lại dấu"))
        assert Finding.objects.get().audience == Finding.Audience.NEXT_STAGE

    @pytest.mark.parametrize(
        ("item", "judgement", "wrong"),
        [
            ("1.2", replace(CUT, points="2"), "dưới 2"),
            ("1.2", replace(CUT, points="-1"), "dưới 2"),
            ("1.2", replace(CUT, points="nhiều"), "không phải là số điểm"),
            ("1.2", replace(CUT, points="0,12345678"), "không phải là số điểm"),
            ("1.2", replace(CUT, reason=""), "chưa chọn lý do"),
            ("1.2", replace(CUT, reason="spite"), "chưa chọn lý do"),
            ("1.2", replace(CUT, sentence="  "), "chưa có câu giải thích"),
            ("1.2", replace(CUT, sentence="x" * 2001), "dài quá"),
            ("1.2", Judgement(outcome=Outcome.ACCEPTED_WITH_REMARK), "chưa có câu giải thích"),
            ("1.2", Judgement(outcome="praised"), "không có lựa chọn này"),
            ("1.1", replace(FIGURES, sentence=""), "chưa có câu giải thích"),
            ("1.1", replace(FIGURES, typed={"num": "42", "den": "45"}), "không khác"),
            ("1.1", replace(FIGURES, typed={"num": "50", "den": "45"}), "lớn hơn"),
            ("1.1", replace(FIGURES, typed={}), "chưa nhập số liệu"),
            ("2.2", ACCEPT, "không trả lời mục này"),
            ("2.3", CUT, "không trả lời mục này"),
        ],
    )
    def test_says_what_is_wrong(self, item: str, judgement: Judgement, wrong: str) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.NotJudged, match=wrong):
            judge(scene, item, judgement)
        assert not Verdict.objects.exists()

    def test_refuses_what_the_unit_changed_meanwhile(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.JudgedOlder):
            judge(scene, "1.2", version=0)

    def test_refuses_who_is_not_assigned(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.NotAllowed):
            judge(scene, "1.2", by=scene.appraisers[1])

    def test_refuses_who_lost_the_role(self) -> None:
        scene = make_appraisal()
        Role.objects.filter(user=scene.appraisers[0]).delete()
        forget_roles(scene.appraisers[0])
        with pytest.raises(refusals.NotAllowed):
            judge(scene, "1.2")

    def test_refuses_a_conflict_that_came_after_the_assignment(self) -> None:
        scene = make_appraisal()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.OFFICER)
        with pytest.raises(refusals.Conflict):
            judge(scene, "1.2")

    def test_refuses_who_served_there_in_the_year(self) -> None:
        scene = make_appraisal()
        Service.objects.create(user=scene.appraisers[0], unit=scene.commune, first_year=2021, last_year=2022)
        with pytest.raises(refusals.Conflict):
            judge(scene, "1.2")

    def test_refuses_before_and_after_the_phase(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.Locked, match="chưa mở"):
            judge(scene, "1.2", at=NOW)
        with pytest.raises(refusals.Locked, match="đã hết hạn"):
            judge(scene, "1.2", at=FIRST + timedelta(days=20))

    def test_refuses_an_area_that_is_with_the_unit(self) -> None:
        scene = make_appraisal()
        scene.sheet.areas.update(state=AreaState.RETURNED.value)
        with pytest.raises(refusals.NotPossibleNow):
            judge(scene, "1.2")

    def test_refuses_an_item_that_left_the_set(self) -> None:
        scene = make_appraisal()
        Answer.objects.filter(pk=scene.answer("1.2").pk).update(is_orphan=True)
        with pytest.raises(refusals.NothingToDo):
            judge(scene, "1.2")


class TestUphold:
    def test_lets_the_first_verdict_stand(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        explained(scene, "1.2")
        verdict = uphold(scene, "1.2", "Kế hoạch ký sau hạn.")
        assert (verdict.stage, verdict.points, verdict.sentence) == ("appraisal_2", 500_000, "Kế hoạch ký sau hạn.")

    def test_says_what_the_first_said_without_a_sentence(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        explained(scene, "1.2")
        assert uphold(scene, "1.2", "").sentence == CUT.sentence

    def test_refuses_where_nothing_was_taken(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2")
        explained(scene)
        with pytest.raises(refusals.NothingToDo):
            uphold(scene, "1.2", "")


class TestDecide:
    def test_is_for_the_lead_once_all_have_given_theirs(self) -> None:
        scene = make_appraisal(second=True)
        lead, other = scene.appraisers
        mine = judge(scene, "1.2", CUT)
        with pytest.raises(refusals.VerdictsMissing):
            decide(scene, mine, lead)
        judge(scene, "1.2", by=other)
        with pytest.raises(refusals.NotLead):
            decide(scene, mine, other)
        decided = decide(scene, mine, lead)
        assert (decided.is_deciding, decided.points) == (True, 500_000)

    def test_falls_when_somebody_changes_their_verdict(self) -> None:
        scene = make_appraisal(second=True)
        mine = judge(scene, "1.2", CUT)
        judge(scene, "1.2", by=scene.appraisers[1])
        decided = decide(scene, mine, scene.appraisers[0])
        judge(scene, "1.2", replace(CUT, points="1"), by=scene.appraisers[1])
        decided.refresh_from_db()
        assert decided.superseded_at == FIRST
        assert "1.2" in appraising.unsettled(scene.area("1"), Stage.FIRST)

    def test_refuses_a_verdict_of_another_item(self) -> None:
        scene = make_appraisal()
        verdict = judge(scene, "1.1")
        with pytest.raises(refusals.NothingToDo):
            decide(scene, verdict, scene.appraisers[0], "1.2")


class TestAcceptAll:
    def test_accepts_what_is_chosen_and_has_no_verdict_of_ones_own(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        versions = {scene.answer(item).pk: 1 for item in ("1.1", "1.2")}
        count = accept(scene, "1", versions)
        assert count == 1
        assert Verdict.objects.get(answer=scene.answer("1.2")).outcome == Outcome.CUT

    def test_leaves_what_has_no_figures(self) -> None:
        scene = make_appraisal()
        versions = {scene.answer(item).pk: scene.answer(item).version for item in ("2.1", "2.2", "2.3")}
        assert accept(scene, "2", versions) == 1

    def test_refuses_what_the_unit_changed_meanwhile(self) -> None:
        scene = make_appraisal()
        with pytest.raises(refusals.JudgedOlder):
            accept(scene, "1", {scene.answer("1.1").pk: 1, scene.answer("1.2").pk: 0})
        assert not Verdict.objects.exists()

    def test_takes_no_item_of_another_area(self) -> None:
        scene = make_appraisal()
        assert accept(scene, "1", {scene.answer("2.1").pk: 1}) == 0


class TestConclude:
    def test_needs_a_verdict_on_each_item_that_was_answered(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.1")
        with pytest.raises(refusals.VerdictsMissing, match=r"còn mục 1\.2"):
            conclude(scene, "1")
        judge(scene, "1.2", CUT)
        assert conclude(scene, "1").state == AreaState.APPRAISED.value

    def test_asks_for_the_survey_but_not_for_what_was_left_out(self) -> None:
        scene = make_appraisal()
        judge(scene, "2.1")
        assert appraising.unsettled(scene.area("2"), Stage.FIRST) == ["2.3"]

    def test_needs_everybody_who_is_assigned(self) -> None:
        scene = make_appraisal(second=True)
        for item in ("1.1", "1.2"):
            judge(scene, item)
        judge(scene, "1.1", by=scene.appraisers[1])
        assert appraising.unsettled(scene.area("1"), Stage.FIRST) == ["1.2"]

    def test_counts_what_somebody_gave_who_has_handed_over(self) -> None:
        scene = make_appraisal(second=True)
        for item in ("1.1", "1.2"):
            judge(scene, item)
        Assignment.objects.filter(appraiser=scene.appraisers[0], area=scene.area("1")).delete()
        assert appraising.unsettled(scene.area("1"), Stage.FIRST) == []

    def test_needs_it_again_where_the_answer_changed_since(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.1")
        judge(scene, "1.2")
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(version=2)
        assert appraising.unsettled(scene.area("1"), Stage.FIRST) == ["1.1"]

    def test_is_for_the_lead(self) -> None:
        scene = make_appraisal(second=True)
        with pytest.raises(refusals.NotLead):
            conclude(scene, "1", by=scene.appraisers[1])

    def test_settles_in_the_second_stage_once_what_is_disputed_has_its_verdict(self) -> None:
        scene = make_appraisal()
        judge(scene, "1.2", CUT)
        judge(scene, "1.1", FIGURES)
        explained(scene, "1.2")
        with pytest.raises(refusals.VerdictsMissing, match=r"còn mục 1\.2"):
            conclude(scene, "1", by=scene.appraisers[1], stage=Stage.SECOND)
        judge(scene, "1.2", stage=Stage.SECOND)
        area = conclude(scene, "1", by=scene.appraisers[1], stage=Stage.SECOND)
        assert area.state == AreaState.SETTLED.value


def uphold(scene: Scene, item: str, sentence: str) -> Verdict:
    answer = scene.answer(item)
    return appraising.uphold(
        answer_id=answer.pk,
        stage=Stage.SECOND,
        sentence=sentence,
        answer_version=answer.version,
        by=scene.appraisers[1],
        at=SECOND,
    )


def decide(scene: Scene, verdict: Verdict, by: User, item: str = "1.2") -> Verdict:
    answer = scene.answer(item)
    return appraising.decide(verdict_id=verdict.pk, answer_id=answer.pk, stage=Stage.FIRST, by=by, at=FIRST)


def accept(scene: Scene, area: str, versions: dict[int, int]) -> int:
    return appraising.accept_all(
        area_id=scene.area(area).pk, stage=Stage.FIRST, versions=versions, by=scene.appraisers[0], at=FIRST
    )


def conclude(scene: Scene, area: str, *, by: User | None = None, stage: Stage = Stage.FIRST) -> SheetArea:
    at = FIRST if stage == Stage.FIRST else SECOND
    return appraising.conclude(area_id=scene.area(area).pk, stage=stage, by=by or scene.appraisers[0], at=at)
