"""Forms of reforms."""

from decimal import Decimal

import pytest

from parindex.accounts import reform_forms
from parindex.accounts.actions.units import Going
from parindex.accounts.reform_forms import MergeForm, MoveForm, RenameForm, SplitForm
from parindex.accounts.unit_choices import Candidate
from parindex.units.actions import NewUnit, Part
from parindex.units.models import Unit
from tests.units.making import REFORM

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
ON = {"on": "01/07/2025", "reason": "Nghị quyết 1"}


class TestRenameForm:
    def test_gives_the_unit_and_the_reform(self, units: Units) -> None:
        typed = {**ON, "name": "Xã B", "official_code": "10945", "carries_roles": "on"}
        form = RenameForm(typed, among=Unit.objects.none(), may_give_roles=True)
        assert form.is_valid(), form.errors
        assert form.new_unit(units["commune"]) == NewUnit(name="Xã B", kind="commune", official_code="10945")
        assert form.going() == Going(on=REFORM, reason="Nghị quyết 1", carries_roles=True)

    def test_carries_no_roles_for_who_may_not_give_them(self) -> None:
        typed = {**ON, "name": "Xã B", "carries_roles": "on"}
        form = RenameForm(typed, among=Unit.objects.none(), may_give_roles=False)
        assert form.is_valid()
        assert not form.going().carries_roles


class TestMoveForm:
    def test_keeps_name_and_form(self, units: Units) -> None:
        typed = {**ON, "parent": units["assessor"].code}
        form = MoveForm(typed, among=Unit.objects.all(), may_give_roles=True)
        assert form.is_valid(), form.errors
        new = form.new_unit(units["commune"])
        assert (new.name, new.form, new.parent_id) == ("Xã Đồng Tâm", "rural_commune", units["assessor"].pk)

    def test_needs_the_unit_above(self) -> None:
        form = MoveForm(ON, among=Unit.objects.none(), may_give_roles=True)
        assert list(form.errors) == ["parent"]


class TestMergeForm:
    def form(self, *chosen: int) -> MergeForm:
        candidates = [Candidate(pk=pk, name=f"Xã {pk}", parent="") for pk in (1, 2)]
        typed = {**ON, "unit": [str(pk) for pk in chosen], "name": "Xã Mới"}
        return MergeForm(typed, among=Unit.objects.none(), may_give_roles=True, candidates=candidates)

    def test_gives_the_chosen_units(self) -> None:
        form = self.form(1, 2)
        assert form.is_valid(), form.errors
        assert form.cleaned_data["unit"] == [1, 2]
        assert form.into() == NewUnit(name="Xã Mới")

    def test_takes_only_candidates_and_one_at_least(self) -> None:
        assert list(self.form(3).errors) == ["unit"]
        assert list(self.form().errors) == ["unit"]


class TestSplitForm:
    def form(self, parts: int = 3, **typed: str) -> SplitForm:
        return SplitForm({**ON, **typed}, among=Unit.objects.none(), parts=parts)

    def test_gives_parts_and_passes_over_empty_lines(self, units: Units) -> None:
        form = self.form(name_1="Xã A", share_1="65,5 %", name_2="Xã B", share_2="34.5", official_code_2="10945")
        assert form.is_valid(), form.errors
        assert form.into(units["commune"]) == [
            Part(to=NewUnit(name="Xã A", kind="commune"), share=Decimal("0.655")),
            Part(to=NewUnit(name="Xã B", kind="commune", official_code="10945"), share=Decimal("0.345")),
        ]

    def test_leaves_shares_open(self, units: Units) -> None:
        form = self.form(name_1="Xã A", name_2="Xã B")
        assert form.is_valid()
        assert [part.share for part in form.into(units["commune"])] == [None, None]

    @pytest.mark.parametrize("share", ["0", "-1", "101", "x", "nan", "inf", "33,333333333", "1e400"])
    def test_refuses_what_is_no_share(self, share: str) -> None:
        assert list(self.form(name_1="Xã A", name_2="Xã B", share_1=share).errors) == ["share_1"]

    def test_needs_two_names(self) -> None:
        assert list(self.form(name_1="Xã A", name_3="Xã B").errors) == ["name_2"]

    def test_gives_the_fields_of_each_part(self) -> None:
        rows = list(self.form(reform_forms.FEWEST_PARTS).rows())
        assert [(number, [field.name for field in fields]) for number, fields in rows] == [
            (1, ["name_1", "official_code_1", "share_1"]),
            (2, ["name_2", "official_code_2", "share_2"]),
        ]
