"""Dossiers reach a person only where they may see them."""

import pytest
from django.db import IntegrityError, transaction

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role
from parindex.core.working_time.statuses import Status
from parindex.dossiers.actions import deciding, receiving
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.models import Applicant, Dossier
from tests.accounts.making import forget_roles
from tests.dossiers.making import NOW, PHONE, Scene, hand_to, new_dossier, receive
from tests.dossiers.test_permissions import EVERYBODY, person


class TestVisibleTo:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_shows_the_unit_its_own_and_overseers_those_below(self, scene: Scene, who: str) -> None:
        receive(scene)
        seen = {"counter", "par_officer", "head", "manager", "observer"}
        assert Dossier.objects.visible_to(person(scene, who)).count() == (1 if who in seen else 0)

    def test_shows_an_officer_what_they_hold_or_held(self, scene: Scene) -> None:
        receive(scene)
        held = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        hand_to(held, scene.head, scene.counter, NOW)
        assert list(Dossier.objects.visible_to(scene.officer)) == [held]

    def test_shows_nothing_any_more_to_an_officer_who_left(self, scene: Scene) -> None:
        hand_to(receive(scene), scene.officer, scene.counter, NOW)
        Role.objects.filter(user=scene.officer).delete()
        forget_roles(scene.officer)
        assert not Dossier.objects.visible_to(scene.officer).exists()


class TestApplicants:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_are_shown_only_within_the_unit(self, scene: Scene, who: str) -> None:
        receive(scene)
        seen = {"counter", "par_officer", "head"}
        assert Applicant.objects.visible_to(person(scene, who)).count() == (1 if who in seen else 0)

    def test_are_named_in_no_message(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert str(dossier.applicant) == str(dossier.pk)
        assert PHONE not in repr(dossier.applicant)


class TestReceived:
    def test_leaves_out_what_only_waits_for_the_counter(self, scene: Scene) -> None:
        receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        dossier = receive(scene)
        assert list(Dossier.objects.all().received()) == [dossier]


class TestRunning:
    def test_leaves_out_what_has_ended(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert list(Dossier.objects.all().running()) == [dossier]
        deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=NOW)
        assert not Dossier.objects.all().running().exists()


class TestDossier:
    def test_is_kept_here_or_elsewhere(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert (dossier.is_ours, dossier.state) == (True, Status.RECEIVED)
        dossier.source = "igate"
        assert not dossier.is_ours

    @pytest.mark.parametrize(
        "wrong",
        [
            {"status": 0},
            {"status": 11},
            {"channel": 4},
            {"received_at": None},
            {"ended_at": NOW.replace(year=2025)},
        ],
    )
    def test_is_kept_whole_by_the_database(self, scene: Scene, wrong: dict[str, object]) -> None:
        dossier = receive(scene)
        with pytest.raises(IntegrityError), transaction.atomic():
            Dossier.objects.filter(pk=dossier.pk).update(**wrong)

    def test_holds_a_code_once(self, scene: Scene) -> None:
        first, second = receive(scene), receive(scene)
        with pytest.raises(IntegrityError), transaction.atomic():
            Dossier.objects.filter(pk=second.pk).update(code=first.code)


class TestOfTwoRoles:
    def test_adds_what_each_shows(self, scene: Scene) -> None:
        dossier = receive(scene)
        Role.objects.create(user=scene.stranger, unit=scene.province, kind=RoleKind.OBSERVER)
        forget_roles(scene.stranger)
        assert list(Dossier.objects.visible_to(scene.stranger)) == [dossier]
        assert not Applicant.objects.visible_to(scene.stranger).exists()
