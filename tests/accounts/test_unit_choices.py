"""What can be chosen on the pages of units."""

import pytest

from parindex.accounts import permissions, unit_choices
from parindex.accounts.models import User
from parindex.accounts.unit_choices import Candidate
from parindex.audit.acts import SYSTEM
from parindex.units import actions
from parindex.units.actions import NewUnit
from parindex.units.models import Unit
from parindex.units.reach import Reach
from tests.accounts.making import give, make_user
from tests.conftest import Grow
from tests.units.making import AT, REFORM, make_commune, make_province

Units = dict[str, Unit]
People = dict[str, User]


class TestKinds:
    def test_are_written_as_titles(self) -> None:
        assert dict(unit_choices.kinds())["commune"] == "Cấp xã"


class TestFormsOf:
    def test_are_those_of_the_level(self) -> None:
        assert unit_choices.forms_of(Unit(kind="province")) == [("province", "tỉnh"), ("city", "thành phố")]
        assert unit_choices.forms_of(Unit(kind="department")) == []


@pytest.mark.django_db
class TestParents:
    def test_are_units_in_reach_of_a_level_above(self, units: Units, people: People) -> None:
        reach = permissions.reach(people["manager"])
        assert set(unit_choices.parents(reach)) == set(units.values())
        assert set(unit_choices.parents(reach, units["commune"])) == {units["assessor"]}
        assert not unit_choices.parents(Reach()).exists()


@pytest.mark.django_db
class TestCandidates:
    def names(self, user: User, unit: Unit) -> list[tuple[str, str]]:
        return [(one.name, one.parent) for one in unit_choices.candidates(permissions.reach(user), unit)]

    def test_are_units_of_the_level_that_have_not_ended_the_nearest_first(self, units: Units, people: People) -> None:
        province = units["assessor"]
        ended = make_commune("Xã Cũ", province)
        actions.close(unit_id=ended.pk, on=REFORM, by=SYSTEM, at=AT)
        new = NewUnit(name="Huyện A", kind=Unit.Kind.DISTRICT, parent_id=province.pk)
        district = actions.establish(unit=new, on=None, by=SYSTEM, at=AT)
        for name in ("Xã 10", "Xã 2"):
            make_commune(name, district)
        here = province.name
        found = [("Xã Tân Hương", here), ("Xã 2", "Huyện A"), ("Xã 10", "Huyện A")]
        assert self.names(people["administrator"], units["commune"]) == found
        assert self.names(people["manager"], units["commune"]) == found

    def test_are_units_at_the_top_for_one_at_the_top(self, units: Units, people: People) -> None:
        make_province("Tỉnh Bắc Ninh", "24")
        taken = make_province("Tỉnh Hưng Yên", "33")
        give(make_user("far@example.vn"), "administrator", taken)
        assert self.names(people["administrator"], units["assessor"]) == [("Tỉnh Bắc Ninh", "")]

    def test_take_the_same_queries_for_any_number(
        self, units: Units, people: People, queries_do_not_grow: Grow
    ) -> None:
        reach = permissions.reach(people["manager"])

        def grow() -> None:
            for number in range(5):
                make_commune(f"Xã {number}", units["assessor"])

        queries_do_not_grow(act=lambda: unit_choices.candidates(reach, units["commune"]), grow=grow, most=2)


class TestByParent:
    def test_groups_in_their_order(self) -> None:
        found = [Candidate(pk=place, name=str(place), parent=parent) for place, parent in enumerate("XXY")]
        assert unit_choices.by_parent(found) == [("X", found[:2]), ("Y", found[2:])]
