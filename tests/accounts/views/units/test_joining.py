"""Reforms of several units."""

import pytest
from django.test import Client

from parindex.accounts.models import User
from parindex.units import history
from parindex.units.models import Unit
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.units.making import BEFORE, make_commune

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
ON = {"on": "01/07/2025", "reason": "QĐ 1"}


@pytest.fixture
def manager(client: Client, people: People) -> Client:
    return sign_in(client, people["manager"])


def address(unit: Unit, act: str) -> str:
    return f"/quan-tri/don-vi/{unit.pk}/{act}/"


class TestUnitMerge:
    def test_merges_what_was_ticked(self, manager: Client, units: Units) -> None:
        unit, other = units["commune"], units["other"]
        form = {**ON, "unit": [str(other.pk)], "name": "Xã Mới"}
        plan = manager.post(address(unit, "sap-nhap"), form).context["plan"]
        assert {one.valid_to for one in plan.before} == {BEFORE}
        assert plan.comparison.say() == "sáp nhập từ 2 đơn vị"
        manager.post(address(unit, "sap-nhap"), {**form, "confirmed": "1"})
        (event,) = history.events(Unit.objects.get(name="Xã Mới").pk)
        assert {side.unit for side in event.before} == {unit, other}

    def test_takes_no_unit_that_is_not_offered(self, manager: Client, units: Units) -> None:
        form = {**ON, "unit": [str(units["assessor"].pk)], "name": "Xã Mới", "confirmed": "1"}
        assert manager.post(address(units["commune"], "sap-nhap"), form).status_code == 422
        assert not Unit.objects.filter(name="Xã Mới").exists()

    def test_keeps_the_ticks_of_a_form_that_is_wrong(self, manager: Client, units: Units) -> None:
        form = {**ON, "unit": [str(units["other"].pk), "x", "9" * 40], "name": ""}
        page = manager.post(address(units["commune"], "sap-nhap"), form).content.decode()
        assert f'value="{units["other"].pk}" checked' in page

    def test_does_not_query_per_candidate(self, manager: Client, units: Units, queries_do_not_grow: Grow) -> None:
        def grow() -> None:
            for number in range(5):
                make_commune(f"Xã {number}", units["assessor"])

        queries_do_not_grow(act=lambda: manager.get(address(units["commune"], "sap-nhap")), grow=grow, most=24)


class TestUnitSplit:
    PARTS = {"name_1": "Xã A", "share_1": "65,5", "name_2": "Xã B", "share_2": "34,5", "parts": "2"}

    def test_splits_with_shares(self, manager: Client, units: Units) -> None:
        unit = units["commune"]
        manager.post(address(unit, "chia-tach"), {**ON, **self.PARTS, "confirmed": "1"})
        (event,) = history.events(unit.pk)
        assert [(side.unit.name, f"{side.share}") for side in event.after] == [("Xã A", "131/200"), ("Xã B", "69/200")]

    def test_refuses_shares_that_do_not_add_up(self, manager: Client, units: Units) -> None:
        form = {**ON, **self.PARTS, "share_2": "40"}
        answer = manager.post(address(units["commune"], "chia-tach"), form)
        assert answer.status_code == 422
        assert "các phần của Xã Đồng Tâm không cộng lại đủ một đơn vị" in answer.content.decode()

    def test_adds_a_line_and_keeps_what_was_typed(self, manager: Client, units: Units) -> None:
        answer = manager.post(address(units["commune"], "chia-tach"), {**ON, **self.PARTS, "more": "1"})
        page = answer.content.decode()
        assert answer.status_code == 200
        assert 'name="name_3"' in page
        assert 'value="Xã A"' in page
        assert 'class="field__faults' not in page

    @pytest.mark.parametrize(("given", "lines"), [("x", 2), ("0", 2), ("12", 12), ("99", 12), ("9" * 50, 2)])
    def test_has_a_bounded_number_of_lines(self, manager: Client, units: Units, given: str, lines: int) -> None:
        page = manager.post(address(units["commune"], "chia-tach"), {"parts": given}).content.decode()
        assert page.count('name="name_') == lines
