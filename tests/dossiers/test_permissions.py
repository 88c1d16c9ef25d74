"""What a person may do with dossiers."""

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User
from parindex.dossiers import permissions
from tests.accounts.making import make_role, make_user
from tests.dossiers.making import NOW, Scene, hand_to, receive

EVERYBODY = (
    "counter",
    "officer",
    "par_officer",
    "head",
    "manager",
    "observer",
    "administrator",
    "stranger",
    "appraiser",
    "council",
    "nobody",
)


def person(scene: Scene, who: str) -> User:
    if who == "nobody":
        return make_user("nobody@example.vn")
    if who in {"appraiser", "council"}:
        return make_role(RoleKind(who), scene.province)
    found: User = getattr(scene, who)
    return found


class TestMayReceive:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_the_counter_of_the_unit(self, scene: Scene, who: str) -> None:
        assert permissions.may_receive(person(scene, who), scene.unit.pk) is (who in {"counter", "par_officer"})


class TestMayWork:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_the_counter_the_head_and_who_has_it(self, scene: Scene, who: str) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        expected = who in {"counter", "par_officer", "head", "officer"}
        assert permissions.may_work(person(scene, who), dossier) is expected

    def test_is_not_for_an_officer_who_has_it_no_more(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        dossier = hand_to(dossier, scene.head, scene.counter, NOW)
        assert not permissions.may_work(scene.officer, dossier)


class TestMayAnswerFor:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_head_and_par_officer(self, scene: Scene, who: str) -> None:
        assert permissions.may_answer_for(person(scene, who), scene.unit.pk) is (who in {"head", "par_officer"})


class TestMayHaveInHand:
    def test_is_for_people_of_the_unit_whose_account_is_open(self, scene: Scene) -> None:
        assert permissions.may_have_in_hand(scene.officer, scene.unit.pk)
        assert not permissions.may_have_in_hand(scene.manager, scene.unit.pk)
        assert not permissions.may_have_in_hand(scene.stranger, scene.unit.pk)
        scene.officer.is_active = False
        assert not permissions.may_have_in_hand(scene.officer, scene.unit.pk)


class TestMayExplain:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_the_par_officer_and_the_manager(self, scene: Scene, who: str) -> None:
        assert permissions.may_explain(person(scene, who), scene.unit.pk) is (who in {"par_officer", "manager"})


class TestMaySetUp:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_who_keeps_the_unit(self, scene: Scene, who: str) -> None:
        assert permissions.may_set_up(person(scene, who), scene.unit.pk) is (who in {"administrator", "manager"})


class TestMayKeepCatalogue:
    def test_is_for_the_top(self, scene: Scene) -> None:
        assert permissions.may_keep_catalogue(scene.administrator)
        below = make_role(RoleKind.ADMINISTRATOR, scene.unit)
        assert not permissions.may_keep_catalogue(below)


class TestSeesFigures:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_who_works_there_or_oversees_it(self, scene: Scene, who: str) -> None:
        expected = who in {"counter", "officer", "par_officer", "head", "manager", "observer"}
        assert permissions.sees_figures(person(scene, who), scene.unit.pk) is expected


class TestHasPart:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_who_works_in_a_unit_or_oversees_one(self, scene: Scene, who: str) -> None:
        without = {"administrator", "appraiser", "council", "nobody"}
        assert permissions.has_part(person(scene, who)) is (who not in without)


class TestOversees:
    def test_goes_down_from_the_unit_of_the_role(self, scene: Scene) -> None:
        assert permissions.oversees(scene.manager, scene.unit.pk)
        assert not permissions.oversees(scene.observer, scene.unit.pk, RoleKind.MANAGER)
        assert not permissions.oversees(scene.head, scene.unit.pk)


class TestSeesApplicant:
    @pytest.mark.parametrize("who", EVERYBODY)
    def test_is_for_who_needs_to_know(self, scene: Scene, who: str) -> None:
        dossier = receive(scene)
        assert permissions.sees_applicant(person(scene, who), dossier) is (who in {"counter", "par_officer", "head"})

    def test_is_for_an_officer_who_has_it_or_had_it(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        hand_to(dossier, scene.head, scene.counter, NOW)
        assert permissions.sees_applicant(scene.officer, dossier)


def test_who_imports(scene: Scene) -> None:
    for person in (scene.counter, scene.par_officer, scene.manager):
        assert permissions.imports(person)
        assert permissions.may_import(person, scene.unit.pk)
    for person in (scene.officer, scene.head, scene.observer, scene.administrator):
        assert not permissions.imports(person)
    assert not permissions.may_import(scene.stranger, scene.unit.pk)
