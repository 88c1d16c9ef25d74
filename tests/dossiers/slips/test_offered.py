"""Which slips a dossier has."""

from datetime import date, timedelta

import pytest

from parindex.dossiers.actions import correcting, receiving, working
from parindex.dossiers.models import Dossier, Offer, ProcedureVersion
from parindex.dossiers.slips.offered import slip, slips
from tests.dossiers.making import NOW, Scene, moment, new_dossier, receive


def found(dossier: Dossier) -> list[tuple[str, int]]:
    return [(one.slug, one.form.number) for one in slips(Dossier.objects.get(pk=dossier.pk))]


@pytest.mark.django_db
class TestSlips:
    def test_are_one_for_each_event_that_asks_for_one(self, scene: Scene) -> None:
        dossier, later = receive(scene), NOW + timedelta(hours=1)
        working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu", by=scene.counter, at=NOW)
        working.take_supplement(dossier_id=dossier.pk, by=scene.counter, at=later)
        working.apologise(dossier_id=dossier.pk, until=NOW + timedelta(days=9), reason="x", by=scene.head, at=later)
        working.stop(dossier_id=dossier.pk, reason="Không đủ điều kiện", by=scene.head, at=later)
        assert found(dossier) == [
            ("tiep-nhan", 1),
            ("kiem-soat", 6),
            ("bo-sung", 2),
            ("tiep-nhan", 1),
            ("xin-loi", 4),
            ("dung", 5),
        ]

    def test_of_a_refusal_is_that_alone(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        assert found(dossier) == []
        receiving.refuse(dossier_id=dossier.pk, reason="Không thuộc thẩm quyền", by=scene.counter, at=NOW)
        assert found(dossier) == [("tu-choi", 3)]

    def test_are_those_of_the_circular_of_their_day(self, scene: Scene) -> None:
        ProcedureVersion.objects.update(valid_from=date(2021, 1, 1))
        Offer.objects.update(valid_from=date(2021, 1, 1))
        at = moment("2025-09-12 09:00")
        dossier = receive(scene, at)
        working.pass_on(dossier_id=dossier.pk, to=working.Handing(officer_id=scene.officer.pk), by=scene.counter, at=at)
        working.stop(dossier_id=dossier.pk, reason="Không đủ điều kiện", by=scene.head, at=at)
        assert found(dossier) == [("tiep-nhan", 1), ("kiem-soat", 5)]

    def test_leave_out_what_did_not_happen(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu", by=scene.counter, at=NOW)
        event = dossier.events.get(kind="supplement_asked")
        correcting.correct(event_id=event.pk, reason="Nhầm hồ sơ", by=scene.head, at=NOW)
        assert "bo-sung" not in dict(found(dossier))

    def test_are_none_of_another_system(self, scene: Scene) -> None:
        dossier = receive(scene)
        Dossier.objects.update(source="igate")
        assert found(dossier) == []


@pytest.mark.django_db
class TestSlip:
    def test_is_that_of_the_event_or_the_last(self, scene: Scene) -> None:
        dossier = receive(scene)
        working.ask_supplement(dossier_id=dossier.pk, reason="Thiếu", by=scene.counter, at=NOW)
        working.take_supplement(dossier_id=dossier.pk, by=scene.counter, at=NOW)
        last, first = slip(dossier, "tiep-nhan", None), slip(dossier, "tiep-nhan", 1)
        assert last is not None
        assert first is not None
        assert (first.sequence, last.sequence) == (1, 3)
        assert slip(dossier, "tiep-nhan", 2) is None
