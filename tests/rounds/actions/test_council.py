"""Votes, decisions, approval and petitions."""

from datetime import timedelta

import pytest

from parindex.accounts.models import Service
from parindex.audit import queries as audit
from parindex.core.workflow import AreaState
from parindex.rounds import refusals
from parindex.rounds.actions import council
from parindex.rounds.actions.council import Ruling
from parindex.rounds.models import Decision, Petition, Vote
from parindex.rounds.scoring import At, score_sheet
from tests.rounds.explained import COUNCIL, PUBLICATION, make_council, move
from tests.rounds.making import Scene

pytestmark = pytest.mark.django_db


def vote(scene: Scene, place: int, choice: str) -> Vote:
    return council.vote(answer_id=scene.answer("1.2").pk, choice=choice, by=scene.council[place], at=COUNCIL)


def decide(scene: Scene, outcome: str = "restored", sentence: str = "Có căn cứ", **typed: object) -> Decision:
    ruling = Ruling(outcome=outcome, sentence=sentence, **typed)  # type: ignore[arg-type]
    return council.decide(answer_id=scene.answer("1.2").pk, ruling=ruling, by=scene.manager, at=COUNCIL)


def approve(scene: Scene) -> None:
    council.approve(round_id=scene.round.pk, minutes="Họp ngày 1", by=scene.manager, at=COUNCIL)


def publish(scene: Scene) -> None:
    decide(scene)
    approve(scene)
    council.mark_published(
        round_id=scene.round.pk, version=1, decision_number="1/QĐ", seal="", by=scene.manager, at=PUBLICATION
    )


class TestVote:
    def test_can_be_changed_until_the_item_is_decided(self) -> None:
        scene = make_council()
        vote(scene, 0, "unit")
        vote(scene, 0, "appraisal")
        assert Vote.objects.get().choice == "appraisal"
        decide(scene)
        with pytest.raises(refusals.AlreadyDecided):
            vote(scene, 0, "unit")

    def test_is_for_members_without_a_conflict(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.NotAllowed):
            council.vote(answer_id=scene.answer("1.2").pk, choice="unit", by=scene.manager, at=COUNCIL)
        member = scene.council[0]
        Service.objects.create(user=member, unit=scene.commune, first_year=2022, last_year=2022)
        with pytest.raises(refusals.Conflict):
            vote(scene, 0, "unit")

    def test_is_locked_outside_the_phase_and_for_what_is_not_disputed(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.Locked):
            council.vote(
                answer_id=scene.answer("1.2").pk, choice="unit", by=scene.council[0], at=COUNCIL - timedelta(days=6)
            )
        with pytest.raises(refusals.NothingToDo):
            council.vote(answer_id=scene.answer("1.1").pk, choice="unit", by=scene.council[0], at=COUNCIL)
        move(scene, AreaState.EXPLAINED)
        with pytest.raises(refusals.NotPossibleNow):
            vote(scene, 0, "unit")


class TestDecide:
    def test_is_for_a_manager_without_a_conflict(self) -> None:
        scene = make_council()
        Service.objects.create(user=scene.manager, unit=scene.commune, first_year=2022, last_year=2022)
        with pytest.raises(refusals.Conflict):
            decide(scene)
        assert not Decision.objects.exists()

    def test_records_the_votes_as_they_stand(self) -> None:
        scene = make_council()
        for place, choice in enumerate(("unit", "appraisal", "abstain")):
            vote(scene, place, choice)
        decision = decide(scene, "upheld")
        assert (decision.votes_for, decision.votes_against, decision.abstentions) == (1, 1, 1)
        assert audit.page(audit.Search()).entries[0].reason == "Có căn cứ"

    def test_keeps_the_decision_before(self) -> None:
        scene = make_council()
        decide(scene, "upheld")
        decide(scene, "cut", points="1,5", reason="unclear")
        assert Decision.objects.filter(superseded_at__isnull=True).get().points == 1_500_000
        assert Decision.objects.count() == 2
        sheet = score_sheet(scene.sheet, At.FINAL)
        assert sheet.points[sheet.criteria.index()["1.2"]] == 1_500_000

    def test_takes_other_figures(self) -> None:
        scene = make_council()
        assert decide(scene, "figures_changed", typed={"done": "no"}).figures == {"done": False}

    def test_refuses_what_cannot_be(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.ReasonMissing):
            decide(scene, sentence=" ")
        with pytest.raises(refusals.NotJudged):
            decide(scene, "cut", points="7", reason="late")
        with pytest.raises(refusals.NotJudged):
            decide(scene, "nonsense")
        ruling = Ruling(outcome="upheld", sentence="x")
        with pytest.raises(refusals.NotAllowed):
            council.decide(answer_id=scene.answer("1.2").pk, ruling=ruling, by=scene.council[0], at=COUNCIL)
        assert not Decision.objects.exists()


class TestApprove:
    def test_waits_for_every_condition(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.NotToBeApproved):
            approve(scene)
        decide(scene)
        with pytest.raises(refusals.ReasonMissing):
            council.approve(round_id=scene.round.pk, minutes=" ", by=scene.manager, at=COUNCIL)
        approve(scene)
        scene.round.refresh_from_db()
        assert (scene.round.approved_by, scene.area("1").is_) == (scene.manager, AreaState.DECIDED)
        with pytest.raises(refusals.NothingToDo):
            approve(scene)
        with pytest.raises(refusals.AlreadyDecided):
            decide(scene, "upheld")


class TestOpenPetition:
    def test_opens_an_item_for_a_new_vote_and_decision(self) -> None:
        scene = make_council()
        vote(scene, 0, "unit")
        publish(scene)
        answer = scene.answer("1.2")
        with pytest.raises(refusals.ReasonMissing):
            council.open_petition(answer_id=answer.pk, reason="", by=scene.manager, at=PUBLICATION)
        council.open_petition(answer_id=answer.pk, reason="Văn bản giả", by=scene.manager, at=PUBLICATION)
        assert not Vote.objects.exists()
        council.vote(answer_id=answer.pk, choice="appraisal", by=scene.council[1], at=PUBLICATION)
        decide(scene, "upheld")
        assert council.has_corrections(scene.round)
        assert Petition.objects.get().closed_at == COUNCIL

    def test_waits_for_publication(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.NotPossibleNow):
            council.open_petition(answer_id=scene.answer("1.2").pk, reason="vì", by=scene.manager, at=COUNCIL)

    def test_is_open_once_and_for_the_manager_alone(self) -> None:
        scene = make_council()
        publish(scene)
        answer = scene.answer("1.2")
        with pytest.raises(refusals.NotAllowed):
            council.open_petition(answer_id=answer.pk, reason="vì", by=scene.head, at=PUBLICATION)
        council.open_petition(answer_id=answer.pk, reason="vì", by=scene.manager, at=PUBLICATION)
        with pytest.raises(refusals.NothingToDo):
            council.open_petition(answer_id=answer.pk, reason="vì", by=scene.manager, at=PUBLICATION)


class TestMarkPublished:
    def test_refuses_a_round_that_is_not_approved(self) -> None:
        scene = make_council()
        with pytest.raises(refusals.NothingToDo):
            council.mark_published(
                round_id=scene.round.pk, version=1, decision_number="1", seal="", by=scene.manager, at=PUBLICATION
            )
