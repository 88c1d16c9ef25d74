"""Dossiers end."""

from datetime import timedelta

import pytest

from parindex.audit.models import Entry
from parindex.dossiers import refusals
from parindex.dossiers.actions import deciding, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.actions.working import Handing
from tests.dossiers.making import NOW, Scene, hand_to, receive

DONE = NOW + timedelta(days=2)


class TestDecide:
    def test_stops_the_clock_and_begins_what_nobody_had_begun(self, scene: Scene) -> None:
        result = Result(is_electronic=True, is_digitised=True, certified_copies=2)
        dossier = deciding.decide(dossier_id=receive(scene).pk, result=result, by=scene.counter, at=DONE)
        assert (dossier.status, dossier.ended_at, dossier.is_late) == (9, DONE, False)
        assert (dossier.result_electronic, dossier.result_digitised, dossier.certified_copies) == (True, True, 2)
        assert list(dossier.events.order_by("sequence").values_list("kind", flat=True)) == [
            "received",
            "started",
            "decided",
        ]

    def test_is_late_because_of_who_held_it(self, scene: Scene) -> None:
        dossier = receive(scene)
        to = Handing(agency="Sở LĐTBXH")
        working.pass_on(dossier_id=dossier.pk, to=to, by=scene.counter, at=NOW)
        late = NOW + timedelta(days=15)
        found = deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.counter, at=late)
        assert (found.is_late, found.late_agency) == (True, "Sở LĐTBXH")
        assert '"late_agency":"Sở LĐTBXH"' in Entry.objects.latest("sequence").after_json

    def test_is_done_by_the_officer_who_has_it(self, scene: Scene) -> None:
        dossier = hand_to(receive(scene), scene.officer, scene.counter, NOW)
        assert deciding.decide(dossier_id=dossier.pk, result=Result(), by=scene.officer, at=DONE).status == 9

    def test_refuses_who_only_oversees(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            deciding.decide(dossier_id=receive(scene).pk, result=Result(), by=scene.manager, at=DONE)


class TestReturnResult:
    def test_hands_it_over_and_says_whether_it_is_stored(self, scene: Scene) -> None:
        dossier = deciding.decide(dossier_id=receive(scene).pk, result=Result(), by=scene.counter, at=DONE)
        found = deciding.return_result(
            dossier_id=dossier.pk, is_stored=True, by=scene.counter, at=DONE + timedelta(hours=1)
        )
        assert (found.status, found.ended_at, found.returned_at) == (10, DONE, DONE + timedelta(hours=1))
        assert found.stored

    def test_refuses_what_is_not_done_and_who_is_not_at_the_counter(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(refusals.ImpossibleOrder, match="Trả kết quả"):
            deciding.return_result(dossier_id=dossier.pk, by=scene.counter, at=DONE)
        with pytest.raises(refusals.NotAllowed):
            deciding.return_result(dossier_id=dossier.pk, by=scene.head, at=DONE)
