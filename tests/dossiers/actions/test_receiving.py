"""Dossiers come in."""

from datetime import timedelta

import pytest

from parindex.audit.models import Entry
from parindex.dossiers import refusals
from parindex.dossiers.actions import receiving
from parindex.dossiers.actions.receiving import NewApplicant, NewComponent
from parindex.dossiers.models import Applicant, ChangedMonth, CodeSerial, Dossier, OfficeSetting
from tests.dossiers.making import NAME, NOW, PHONE, Scene, make_procedure, moment, new_dossier, receive


class TestReceive:
    def test_gives_a_code_a_due_moment_and_a_clock(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert (dossier.code, dossier.status, dossier.version) == ("H24.101-260302-0001", 2, scene.version)
        assert dossier.due_at == moment("2026-03-09 17:00")
        assert receive(scene).code == "H24.101-260302-0002"

    def test_begins_each_day_and_each_unit_anew(self, scene: Scene) -> None:
        receive(scene)
        assert receive(scene, NOW + timedelta(days=1)).code == "H24.101-260303-0001"
        new = new_dossier(scene, unit_id=scene.other.pk)
        assert receiving.receive(new=new, by=scene.stranger, at=NOW).code == "H24.102-260302-0001"

    def test_passes_over_a_code_that_an_import_brought(self, scene: Scene) -> None:
        dossier = receive(scene)
        CodeSerial.objects.all().delete()
        assert dossier.code != receive(scene).code

    def test_keeps_the_applicant_apart_and_out_of_the_log(self, scene: Scene) -> None:
        dossier = receive(scene)
        assert Applicant.objects.get(dossier=dossier).folded_name == "nguyen thi bi mat"
        logged = "".join(entry.line() for entry in Entry.objects.all())
        assert dossier.code in logged
        assert "Bí Mật" not in logged
        assert PHONE not in logged

    def test_takes_the_papers_in_their_order(self, scene: Scene) -> None:
        papers = [NewComponent(name="Tờ khai", is_digitised=True), NewComponent(name="Giấy chứng sinh")]
        dossier = receive(scene, components=papers)
        rows = dossier.components.order_by("position").values_list("position", "name", "digitised_at")
        assert list(rows) == [(1, "Tờ khai", NOW), (2, "Giấy chứng sinh", None)]
        assert not dossier.components_digitised

    def test_marks_its_month_as_changed(self, scene: Scene) -> None:
        receive(scene)
        receive(scene)
        (row,) = ChangedMonth.objects.all()
        assert (row.unit, row.month.isoformat(), row.changes, row.counted) == (scene.unit, "2026-03-01", 2, 0)

    def test_may_be_recorded_later_than_it_happened(self, scene: Scene) -> None:
        earlier = NOW - timedelta(days=3)
        dossier = receiving.receive(new=new_dossier(scene), by=scene.counter, at=NOW, happened_at=earlier)
        assert (dossier.received_at, dossier.code[:14]) == (earlier, "H24.101-260227")

    def test_refuses_what_is_still_to_come(self, scene: Scene) -> None:
        with pytest.raises(refusals.FutureMoment):
            receiving.receive(new=new_dossier(scene), by=scene.counter, at=NOW, happened_at=NOW + timedelta(minutes=1))
        assert not Dossier.objects.exists()
        assert not CodeSerial.objects.exists()

    @pytest.mark.parametrize("who", ["officer", "head", "manager", "observer", "administrator", "stranger"])
    def test_refuses_who_does_not_receive_for_the_unit(self, scene: Scene, who: str) -> None:
        with pytest.raises(refusals.NotAllowed):
            receiving.receive(new=new_dossier(scene), by=getattr(scene, who), at=NOW)

    def test_refuses_an_unknown_unit(self, scene: Scene) -> None:
        with pytest.raises(refusals.UnknownUnit):
            receive(scene, unit_id=0)

    @pytest.mark.parametrize("name", [" ", "x" * 201])
    def test_refuses_an_applicant_without_a_name(self, scene: Scene, name: str) -> None:
        with pytest.raises(refusals.NoName):
            receive(scene, applicant=NewApplicant(name=name))

    def test_refuses_a_procedure_that_is_not_in_force(self, scene: Scene) -> None:
        with pytest.raises(refusals.UnknownProcedure, match="ngày 02/03/2026"):
            receive(scene, procedure="9.9")

    def test_refuses_a_procedure_that_the_unit_does_not_offer(self, scene: Scene) -> None:
        make_procedure("2.000815")
        with pytest.raises(refusals.NotOffered, match="Đồng Tâm"):
            receive(scene, procedure="2.000815")

    def test_refuses_a_unit_without_an_identifier(self, scene: Scene) -> None:
        OfficeSetting.objects.all().delete()
        with pytest.raises(refusals.NoIdentifier):
            receive(scene)

    def test_refuses_a_due_moment_beyond_the_calendar(self, scene: Scene) -> None:
        with pytest.raises(refusals.CalendarEnds, match="01/01/2028"):
            receive(scene, moment("2027-12-30 09:00"))


class TestRegister:
    def test_waits_for_the_counter_without_a_clock(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        assert (dossier.status, dossier.received_at, dossier.due_at) == (1, None, None)
        assert not ChangedMonth.objects.exists()


class TestAccept:
    def test_freezes_the_version_of_the_day_of_receipt(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        scene.version.valid_to = NOW.date()
        scene.version.save()
        scene.version.pk, scene.version.number, scene.version.valid_to = None, 2, None
        scene.version.valid_from = NOW.date() + timedelta(days=1)
        scene.version.save(force_insert=True)
        papers = [NewComponent(name="Tờ khai")]
        at = NOW + timedelta(days=1)
        found = receiving.accept(dossier_id=dossier.pk, by=scene.counter, at=at, components=papers)
        assert (found.status, found.version.number, found.components.count()) == (2, 2, 1)

    def test_refuses_who_does_not_receive(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            receiving.accept(dossier_id=dossier.pk, by=scene.head, at=NOW)
        with pytest.raises(refusals.UnknownDossier):
            receiving.accept(dossier_id=dossier.pk, by=scene.stranger, at=NOW)

    def test_refuses_a_second_time(self, scene: Scene) -> None:
        dossier = receive(scene)
        with pytest.raises(refusals.ImpossibleOrder, match="Được tiếp nhận"):
            receiving.accept(dossier_id=dossier.pk, by=scene.counter, at=NOW)


class TestRefuse:
    def test_ends_it_with_its_reason(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        found = receiving.refuse(dossier_id=dossier.pk, reason=" Không thuộc thẩm quyền ", by=scene.counter, at=NOW)
        assert (found.status, found.ended_at) == (3, NOW)
        assert found.events.latest("sequence").reason == "Không thuộc thẩm quyền"

    def test_needs_a_reason_and_the_right(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        with pytest.raises(refusals.NoReason):
            receiving.refuse(dossier_id=dossier.pk, reason=" ", by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            receiving.refuse(dossier_id=dossier.pk, reason="x", by=scene.head, at=NOW)

    def test_writes_the_reason_into_no_log(self, scene: Scene) -> None:
        dossier = receiving.register(new=new_dossier(scene), by=scene.counter, at=NOW)
        receiving.refuse(dossier_id=dossier.pk, reason=f"{NAME} thiếu giấy", by=scene.counter, at=NOW)
        assert NAME not in Entry.objects.latest("sequence").line()
