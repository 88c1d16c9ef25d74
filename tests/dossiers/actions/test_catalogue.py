"""The catalogue of procedures comes in, and units offer what is in it."""

from datetime import date, timedelta

import pytest

from parindex.accounts.models import User
from parindex.audit.models import Entry
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template
from parindex.dossiers import refusals
from parindex.dossiers.actions.catalogue import Summary, import_procedures, offer, withdraw_offer
from parindex.dossiers.models import Offer, Procedure, ProcedureVersion
from parindex.dossiers.procedure_rows import ProcedureRow
from parindex.dossiers.procedure_tables import Reading
from parindex.dossiers.queries import catalogue
from tests.dossiers.making import LAW, NOW, Scene, make_procedure, receive

DAY = date(2026, 1, 1)


def row(code: str = "2.1", line: int = 2, **more: object) -> ProcedureRow:
    given: dict[str, object] = {"line": line, "code": code, "name": f"Thủ tục {code}", "authority": "commune"}
    return ProcedureRow(**(given | more))  # type: ignore[arg-type]


def take(*rows: ProcedureRow, by: User | None = None, on: date = DAY, is_trial: bool = False) -> Summary:
    return import_procedures(reading=Reading(rows=rows), on=on, by=by, at=NOW, is_trial=is_trial)


class TestImportProcedures:
    def test_takes_each_content_once(self, db: None) -> None:
        assert take(row(), row("2.2", 3)).created == ("2.1", "2.2")
        assert take(row(), row("2.2", 9), on=DAY + timedelta(days=9)).unchanged == ("2.1", "2.2")
        assert ProcedureVersion.objects.count() == 2
        assert Entry.objects.count() == 1

    def test_ends_the_version_before_on_the_day_before(self, db: None) -> None:
        take(row())
        assert take(row(name="Tên mới", has_fee=True), on=date(2026, 7, 1)).changed == ("2.1",)
        versions = ProcedureVersion.objects.order_by("number")
        assert [(one.number, one.valid_to, one.name) for one in versions] == [
            (1, date(2026, 6, 30), "Thủ tục 2.1"),
            (2, None, "Tên mới"),
        ]
        assert Procedure.objects.get().folded_name == "ten moi"

    def test_takes_several_versions_of_one_file_in_the_order_of_their_days(self, db: None) -> None:
        new = row(line=2, name="Mới", valid_from=date(2026, 7, 1))
        take(new, row(line=3, name="Cũ", valid_from=DAY))
        found = ProcedureVersion.objects.order_by("number").values_list("name", "valid_from", "valid_to")
        assert list(found) == [("Cũ", DAY, date(2026, 6, 30)), ("Mới", date(2026, 7, 1), None)]

    def test_keeps_what_dossiers_were_received_by(self, scene: Scene) -> None:
        dossier = receive(scene)
        take(row("1.001193", name="Khác"), on=NOW.date() + timedelta(days=1))
        dossier.refresh_from_db()
        assert (dossier.version.name, dossier.version.number) == ("Đăng ký khai sinh", 1)

    def test_refuses_to_change_a_version_and_to_go_back(self, db: None) -> None:
        take(row())
        with pytest.raises(Refused, match="nội dung khác"):
            take(row(name="Khác"))
        with pytest.raises(Refused, match="mới hơn"):
            take(row(name="Khác"), on=DAY - timedelta(days=1))
        assert ProcedureVersion.objects.get().name == "Thủ tục 2.1"

    def test_takes_nothing_of_a_file_with_a_fault(self, db: None) -> None:
        fault = Fault(Place("B2", 2), Template("sai", "wrong")(), Template("sửa", "mend")())
        with pytest.raises(Refused, match="sai"):
            import_procedures(reading=Reading(rows=(row(),), faults=(fault,)), on=DAY, by=None, at=NOW)
        assert not Procedure.objects.exists()

    def test_keeps_nothing_of_a_trial(self, db: None) -> None:
        assert take(row(), is_trial=True).created == ("2.1",)
        assert not Procedure.objects.exists()

    def test_needs_few_queries_for_many_rows(self, db: None, django_assert_max_num_queries: object) -> None:
        rows = [row(f"3.{number}", number) for number in range(200)]
        with django_assert_max_num_queries(25):  # type: ignore[operator]
            take(*rows)

    def test_refuses_who_does_not_keep_the_catalogue(self, scene: Scene) -> None:
        take(row(), by=scene.administrator)
        take(row("2.2"), by=scene.manager)
        for who in (scene.head, scene.par_officer, scene.observer, scene.counter):
            with pytest.raises(refusals.NotAllowed):
                take(row("2.3"), by=who)


class TestOffer:
    def test_adds_what_is_new(self, scene: Scene) -> None:
        take(row())
        codes = ["2.1", "1.001193"]
        given = {"unit_id": scene.unit.pk, "codes": codes, "valid_from": LAW, "at": NOW}
        assert offer(by=scene.manager, **given) == 2  # type: ignore[arg-type]
        assert offer(by=scene.manager, **given) == 0  # type: ignore[arg-type]
        assert catalogue.offers(scene.unit.pk, Procedure.objects.get(code="2.1").pk, DAY)

    def test_refuses_unknown_codes_units_and_people(self, scene: Scene) -> None:
        with pytest.raises(Refused, match="không có thủ tục"):
            offer(unit_id=scene.unit.pk, codes=["7.7"], valid_from=LAW, by=None, at=NOW)
        with pytest.raises(refusals.UnknownUnit):
            offer(unit_id=0, codes=[], valid_from=LAW, by=None, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            offer(unit_id=scene.unit.pk, codes=[], valid_from=LAW, by=scene.head, at=NOW)


class TestWithdrawOffer:
    def test_ends_it_on_a_day(self, scene: Scene) -> None:
        version = make_procedure("2.1")
        offer(unit_id=scene.unit.pk, codes=["2.1"], valid_from=LAW, by=None, at=NOW)
        withdraw_offer(unit_id=scene.unit.pk, code="2.1", last_day=DAY, by=scene.manager, at=NOW)
        assert Offer.objects.get(unit=scene.unit).valid_to == DAY
        assert catalogue.offers(scene.unit.pk, version.procedure_id, DAY)
        assert not catalogue.offers(scene.unit.pk, version.procedure_id, DAY + timedelta(days=1))

    def test_refuses_what_is_not_offered_and_who_may_not(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotOffered):
            withdraw_offer(unit_id=scene.unit.pk, code="2.1", last_day=DAY, by=None, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            withdraw_offer(unit_id=scene.unit.pk, code="2.1", last_day=DAY, by=scene.counter, at=NOW)
