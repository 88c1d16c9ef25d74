"""What people do to units, each only as far as they keep the list."""

from collections.abc import Callable

import pytest

from parindex.accounts import refusals
from parindex.accounts.actions import units as acts
from parindex.accounts.actions.units import Going
from parindex.accounts.models import Role, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.core.faults import Refused
from parindex.kit.errors import ActionError
from parindex.units import files
from parindex.units.actions import NewUnit, Part
from parindex.units.correcting import Correction
from parindex.units.models import Unit
from tests.accounts.making import give, make_user
from tests.units.making import AT, BEFORE, REFORM, make_commune, make_csv, make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
WHY = "Nghị quyết số 1"
GOING = Going(on=REFORM, reason=WHY)


def everything(units: Units, by: User) -> dict[str, Callable[[], object]]:
    """Give each act on the commune, ready to be done."""
    commune, other, province = units["commune"], units["other"], units["assessor"]
    new = NewUnit(name="Xã Mới", parent_id=province.pk)
    parts = [Part(to=NewUnit(name=f"Xã {name}")) for name in "AB"]
    right = Correction(name="Xã Đúng", parent_id=province.pk)
    both = [commune.pk, other.pk]
    reading = files.read(make_csv({"mã": "10945", "tên": "Xã Nhập", "mã cấp trên": "31"}))
    return {
        "establish": lambda: acts.establish(unit=new, on=REFORM, by=by, at=AT, reason=WHY),
        "correct": lambda: acts.correct(unit_id=commune.pk, to=right, by=by, at=AT, reason=WHY),
        "rename": lambda: acts.rename(unit_id=commune.pk, to=new, going=GOING, by=by, at=AT),
        "merge": lambda: acts.merge(unit_ids=both, into=new, going=GOING, by=by, at=AT),
        "split": lambda: acts.split(unit_id=commune.pk, into=parts, going=GOING, by=by, at=AT),
        "close": lambda: acts.close(unit_id=commune.pk, on=REFORM, by=by, at=AT, reason=WHY),
        "import_units": lambda: acts.import_units(reading=reading, on=None, by=by, at=AT),
    }


NAMES = ("establish", "correct", "rename", "merge", "split", "close", "import_units")


@pytest.mark.parametrize("name", NAMES)
class TestEverything:
    @pytest.mark.parametrize("role", ["administrator", "manager"])
    def test_is_done_by_who_is_above_in_their_name(self, units: Units, people: People, name: str, role: str) -> None:
        everything(units, people[role])[name]()
        entry = log.page(Search()).entries[0]
        assert entry.actor_id == f"user:{people[role].pk}"
        assert entry.reason == ("" if name == "import_units" else WHY)

    @pytest.mark.parametrize("role", ["none", "officer", "head", "appraiser", "council", "observer", "local", "far"])
    def test_is_refused_to_everybody_else(self, units: Units, people: People, name: str, role: str) -> None:
        people["local"] = give(make_user("local@example.vn"), "administrator", units["commune"])
        elsewhere = make_province("Tỉnh Bắc Ninh", "24")
        people["far"] = give(make_user("far@example.vn"), "administrator", elsewhere)
        before = list(Unit.objects.order_by("pk").values())
        with pytest.raises((refusals.UnitNotKept, refusals.ParentNeeded, Refused)):
            everything(units, people[role])[name]()
        assert list(Unit.objects.order_by("pk").values()) == before


class TestGrounds:
    @pytest.mark.parametrize("name", ["establish", "correct", "close"])
    def test_are_needed(self, units: Units, people: People, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tests.accounts.actions.test_units.WHY", "  ")
        with pytest.raises(refusals.NoGrounds):
            everything(units, people["administrator"])[name]()

    def test_are_needed_for_reforms(self, units: Units, people: People, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tests.accounts.actions.test_units.GOING", Going(on=REFORM, reason=" "))
        for name in ("rename", "merge", "split"):
            with pytest.raises(refusals.NoGrounds):
                everything(units, people["administrator"])[name]()


class TestParents:
    def test_have_to_be_kept_too(self, units: Units, people: People) -> None:
        elsewhere = make_province("Tỉnh Bắc Ninh", "24")
        give(make_user("far@example.vn"), "administrator", elsewhere)
        by = people["administrator"]
        there = NewUnit(name="Xã Mới", parent_id=elsewhere.pk)
        cases: list[tuple[type[ActionError], Callable[[], object]]] = [
            (refusals.UnitNotKept, lambda: acts.establish(unit=there, on=None, by=by, at=AT, reason=WHY)),
            (
                refusals.UnitNotKept,
                lambda: acts.rename(unit_id=units["commune"].pk, to=there, going=GOING, by=by, at=AT),
            ),
            (
                refusals.UnitNotKept,
                lambda: acts.correct(
                    unit_id=units["commune"].pk,
                    to=Correction(name="Xã A", parent_id=elsewhere.pk),
                    by=by,
                    at=AT,
                    reason=WHY,
                ),
            ),
            (
                refusals.UnitNotKept,
                lambda: acts.establish(unit=NewUnit(name="Xã A", parent_id=0), on=None, by=by, at=AT, reason=WHY),
            ),
            (
                refusals.ParentNeeded,
                lambda: acts.establish(
                    unit=NewUnit(name="Tỉnh A", kind="province"), on=None, by=people["manager"], at=AT, reason=WHY
                ),
            ),
        ]
        for expected, act in cases:
            with pytest.raises(expected):
                act()

    def test_may_be_none_for_who_administers_at_the_top(self, people: People) -> None:
        new = NewUnit(name="Tỉnh Bắc Ninh", kind="province")
        unit = acts.establish(unit=new, on=None, by=people["administrator"], at=AT, reason=WHY)
        assert unit.parent is None

    def test_does_not_know_a_unit_that_is_none(self, people: People) -> None:
        with pytest.raises(refusals.UnknownUnit):
            acts.close(unit_id=0, on=REFORM, by=people["administrator"], at=AT, reason=WHY)


class TestCarriedRoles:
    def test_go_over_in_a_merger_and_a_renaming(self, units: Units, people: People) -> None:
        going = Going(on=REFORM, reason=WHY, carries_roles=True)
        by = people["administrator"]
        both = [units["commune"].pk, units["other"].pk]
        unit = acts.merge(unit_ids=both, into=NewUnit(name="Xã Mới"), going=going, by=by, at=AT)
        kept = set(Role.objects.filter(unit=unit).values_list("user__email", "kind"))
        assert ("other@example.vn", "par_officer") in kept
        assert ("officer@example.vn", "officer") in kept
        assert Role.objects.filter(unit__in=both).count() == len(kept) == 5
        later = Going(on=REFORM.replace(year=2026), reason=WHY, carries_roles=True)
        renamed = acts.rename(unit_id=unit.pk, to=NewUnit(name="Phường Mới"), going=later, by=by, at=AT)
        assert Role.objects.filter(unit=renamed).count() == 5

    def test_stay_where_they_are_unless_asked(self, units: Units, people: People) -> None:
        new = NewUnit(name="Xã Mới")
        unit = acts.rename(unit_id=units["commune"].pk, to=new, going=GOING, by=people["administrator"], at=AT)
        assert not Role.objects.filter(unit=unit).exists()

    def test_are_not_given_by_who_may_not_give_them(self, units: Units, people: People) -> None:
        going = Going(on=REFORM, reason=WHY, carries_roles=True)
        with pytest.raises(refusals.UnitOutside):
            acts.rename(
                unit_id=units["commune"].pk, to=NewUnit(name="Xã Mới"), going=going, by=people["manager"], at=AT
            )
        assert Unit.objects.get(pk=units["commune"].pk).valid_to is None


class TestImportUnits:
    def test_keeps_nothing_of_a_trial(self, people: People) -> None:
        make_commune("Xã A", Unit.objects.get(official_code="31"), "10945", on=BEFORE)
        reading = files.read(make_csv({"mã": "10946", "tên": "Xã B", "mã cấp trên": "31"}))
        summary = acts.import_units(reading=reading, on=None, by=people["manager"], at=AT, is_trial=True)
        assert summary.created == ("xa-b",)
        assert not Unit.objects.filter(code="xa-b").exists()
