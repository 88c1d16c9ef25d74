"""Forms check the shape of what was typed."""

import pytest

from parindex.accounts.actions import NewRole
from parindex.accounts.forms import LogForm, NewPersonForm, ReasonForm, ServiceForm
from parindex.units.models import Unit

pytestmark = pytest.mark.django_db


class TestNewPersonForm:
    def test_gives_the_role_that_was_chosen(self, units: dict[str, Unit]) -> None:
        given = {"full_name": "An", "email": "an@xa.vn", "kind": "head", "unit": "xa-dong-tam"}
        form = NewPersonForm(given, among=Unit.objects.all())
        assert form.is_valid()
        assert form.role() == NewRole(kind="head", unit="xa-dong-tam")
        assert list(form.fields) == ["full_name", "email", "position", "kind", "unit"]


class TestServiceForm:
    def test_takes_years(self, units: dict[str, Unit]) -> None:
        form = ServiceForm({"unit": "xa-dong-tam", "first_year": "2020", "last_year": "x"}, among=Unit.objects.all())
        assert list(form.errors) == ["last_year"]
        assert next(iter(form.fields)) == "unit"


class TestReasonForm:
    def test_wants_a_sentence(self) -> None:
        assert not ReasonForm({"reason": "  "}).is_valid()


class TestLogForm:
    def test_takes_days_as_people_write_them_and_known_acts_only(self) -> None:
        form = LogForm({"since": "22/11/2026", "until": "2026-11-23", "verb": "x.y"})
        form.set_verbs([("", "all"), ("role.give", "gave")])
        assert list(form.errors) == ["verb"]
        assert f"{form.cleaned_data['since']:%d/%m}" == "22/11"
