"""Units and their integrity."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from parindex.units.models import Succession, Unit
from tests.units.making import BEFORE, REFORM, make_commune, make_province

pytestmark = pytest.mark.django_db


def make_unit(code: str, **values: object) -> Unit:
    return Unit.objects.create(code=code, name=code, folded_name=code, **values)


class TestUnit:
    def test_cannot_end_before_it_begins(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            make_unit("a", valid_from=REFORM, valid_to=BEFORE)

    def test_shares_its_official_code_with_no_other_that_goes_on(self) -> None:
        make_unit("a", official_code="00004", valid_to=BEFORE)
        make_unit("b", official_code="00004", valid_from=REFORM)
        with pytest.raises(IntegrityError), transaction.atomic():
            make_unit("c", official_code="00004")
        make_unit("d")
        make_unit("e")

    def test_has_a_form_of_its_level(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            make_unit("a", kind=Unit.Kind.COMMUNE, form=Unit.Form.TOWN)
        with pytest.raises(IntegrityError), transaction.atomic():
            make_unit("a", kind=Unit.Kind.DEPARTMENT, form=Unit.Form.CITY)

    @pytest.mark.parametrize("kind", Unit.Kind)
    def test_may_have_every_form_that_its_level_names(self, kind: Unit.Kind) -> None:
        for form in Unit.FORMS[kind]:
            make_unit(form, kind=kind, form=form)

    def test_is_alive_from_its_first_day_to_its_last(self) -> None:
        unit = Unit(valid_from=REFORM, valid_to=date(2025, 12, 31))
        assert [unit.is_alive(on) for on in (BEFORE, REFORM, date(2025, 12, 31), date(2026, 1, 1))] == [
            False, True, True, False,
        ]  # fmt: skip

    def test_keeps_its_name_composed_and_folded(self) -> None:
        unit = Unit()
        unit.rename("  Xã  Đồng Tâm ")
        assert (unit.name, unit.folded_name) == ("Xã Đồng Tâm", "xa dong tam")


class TestAlive:
    def test_agrees_with_the_unit_itself(self) -> None:
        days = [None, REFORM, REFORM + timedelta(days=5)]
        for begin in days:
            for end in days:
                if begin is None or end is None or begin <= end:
                    make_unit(f"u{begin}{end}".replace("-", ""), valid_from=begin, valid_to=end)
        for offset in range(-1, 8):
            on = REFORM + timedelta(days=offset)
            assert set(Unit.objects.alive(on)) == {unit for unit in Unit.objects.all() if unit.is_alive(on)}


class TestSuccession:
    def test_leads_to_another_unit_once_and_with_a_share_of_it(self) -> None:
        old, new = make_unit("a"), make_unit("b")
        told = {"from_unit": old, "on": REFORM, "kind": Succession.Kind.RENAMED}
        for values in ({"to_unit": old}, {"to_unit": new, "share": 0}, {"to_unit": new, "share": "1.1"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Succession.objects.create(**told, **values)
        succession = Succession.objects.create(**told, to_unit=new, share=1)
        assert str(succession) == f"{old.pk} → {new.pk} (01/07/2025)"
        with pytest.raises(IntegrityError), transaction.atomic():
            Succession.objects.create(**told, to_unit=new)


class TestSought:
    def test_finds_by_name_without_diacritics_and_by_whole_codes(self) -> None:
        province = make_province()
        commune = make_commune("Xã Đồng Tâm", province, "10945")
        for words in ("dong TAM", "Đồng", "10945", " xa-dong-tam "):
            assert list(Unit.objects.sought(words)) == [commune]
        assert not Unit.objects.sought("1094")


class TestWithBelow:
    def test_counts_the_units_directly_under_one_on_a_day(self) -> None:
        province = make_province()
        make_commune("Xã A", province)
        make_commune("Xã B", province, on=REFORM)
        for day, expected in ((BEFORE, 1), (REFORM, 2)):
            found = [getattr(unit, "below", None) for unit in Unit.objects.with_below(day).order_by("pk")]
            assert found == [expected, 0, 0]
