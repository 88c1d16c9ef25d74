"""How a unit is chosen: by name with suggestions, without JavaScript."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from parindex.accounts.choosing import UnitField
from parindex.units.models import Unit
from tests.units.making import make_commune

pytestmark = pytest.mark.django_db


def choose(typed: str, *, required: bool = True) -> str:
    return UnitField(among=Unit.objects.all(), required=required).clean(typed)


class TestUnitField:
    @pytest.mark.parametrize(
        "typed", ["Xã Đồng Tâm (xa-dong-tam)", "xa-dong-tam", "xã đồng tâm", "XA DONG TAM", "dong ta"]
    )
    def test_takes_name_code_and_a_part_of_the_name(self, units: dict[str, Unit], typed: str) -> None:
        assert choose(typed) == "xa-dong-tam"

    def test_asks_which_where_several_are_called_so(self, units: dict[str, Unit]) -> None:
        make_commune("Phường Đồng Tâm", units["assessor"])
        with pytest.raises(ValidationError, match="phuong-dong-tam"):
            choose("đồng tâm")
        assert choose("Xã Đồng Tâm") == "xa-dong-tam"

    def test_refuses_what_is_not_among_them(self, units: dict[str, Unit]) -> None:
        field = UnitField(among=Unit.objects.filter(code="xa-dong-tam"))
        for typed in ("Xã Tân Hương", "<b>", "(xa-tan-huong)"):
            with pytest.raises(ValidationError):
                field.clean(typed)

    def test_may_be_left_empty_only_where_it_may(self) -> None:
        assert choose("", required=False) == ""
        with pytest.raises(ValidationError):
            choose("")

    def test_suggests_units_beside_the_field(self, units: dict[str, Unit]) -> None:
        class Choice(forms.Form):
            unit = UnitField(among=Unit.objects.all())

        assert 'list="id_unit_list"' in str(Choice()["unit"])
        assert "Xã Đồng Tâm (xa-dong-tam)" in UnitField(among=Unit.objects.all()).suggestions
