"""Reads for the pages of the counter."""

from datetime import timedelta

import pytest

from parindex.accounts.kinds import RoleKind
from parindex.dossiers.actions import deciding
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.queries import counter
from parindex.dossiers.queries.counter import Sought
from tests.accounts.making import give
from tests.dossiers.making import NAME, NOW, Scene, make_offer, make_procedure, receive


@pytest.mark.django_db
class TestPlaces:
    def test_are_where_a_person_works_and_whether_they_receive(self, scene: Scene) -> None:
        give(scene.officer, RoleKind.COUNTER, scene.unit)
        give(scene.officer, RoleKind.OFFICER, scene.other)
        found = [(one.name, one.receives) for one in counter.places(scene.officer)]
        assert found == [("Xã Đồng Tâm", True), ("Xã Tân Hương", False)]
        assert counter.places(scene.manager) == []


@pytest.mark.django_db
class TestRunningUnits:
    def test_count_what_runs_in_each(self, scene: Scene) -> None:
        receive(scene)
        done = receive(scene)
        deciding.decide(dossier_id=done.pk, result=Result(), by=scene.counter, at=NOW)
        assert [(one.unit_id, one.count) for one in counter.running_units(scene.manager)] == [(scene.unit.pk, 1)]


@pytest.mark.django_db
class TestRows:
    def test_name_the_applicant_only_to_who_sees_it(self, scene: Scene) -> None:
        dossier = receive(scene)
        (seen,), (unseen,) = (counter.rows([dossier], user, NOW) for user in (scene.counter, scene.manager))
        assert seen.applicant is not None
        assert (seen.applicant.name, unseen.applicant) == (NAME, None)
        assert seen.state.say() == "Được tiếp nhận"


@pytest.mark.django_db
class TestToReturn:
    def test_are_done_and_not_fetched(self, scene: Scene) -> None:
        first, second = receive(scene), receive(scene)
        for dossier in (first, second):
            deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=NOW)
        deciding.return_result(dossier_id=second.pk, by=scene.counter, at=NOW)
        assert list(counter.to_return(scene.counter, scene.unit.pk)) == [first]
        assert counter.received_on(scene.counter, scene.unit.pk, NOW.date()) == 2
        assert counter.received_on(scene.counter, scene.unit.pk, NOW.date() - timedelta(days=1)) == 0


@pytest.mark.django_db
class TestProcedures:
    def test_are_found_by_any_of_their_words(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        make_offer(scene.unit, make_procedure("2.000815", name="Chứng thực bản sao"))
        for words in ("chung sao", "2.000815"):
            found, more = counter.procedures(scene.unit.pk, words, NOW.date())
            assert ([one.procedure.code for one in found], more) == (["2.000815"], 0)
        monkeypatch.setattr(counter, "MOST_PROCEDURES", 1)
        found, more = counter.procedures(scene.unit.pk, "", NOW.date())
        assert (len(found), more) == (1, 1)


@pytest.mark.django_db
class TestRegister:
    def test_is_narrowed_to_a_unit(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert list(counter.register(scene.manager, Sought(unit_id=scene.unit.pk))) == [dossier]
        assert not counter.register(scene.manager, Sought(unit_id=scene.other.pk)).exists()


@pytest.mark.django_db
class TestPeopleOf:
    def test_say_who_they_are(self, scene: Scene) -> None:
        scene.officer.position = "Công chức tư pháp"
        scene.officer.save()
        found = dict(counter.people_of(scene.unit.pk))
        assert found[scene.officer.pk] == f"{scene.officer.full_name} – Công chức tư pháp"
        assert counter.unit_name(scene.unit.pk) == "Xã Đồng Tâm"
        assert counter.unit_name(0) == ""
