"""What an administrator may do to whom."""

import pytest
from pytest_django import DjangoAssertNumQueries

from parindex.accounts import permissions, refusals
from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.accounts.making import give, make_user
from tests.units.making import make_commune, make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


class TestAdministers:
    def test_holds_for_the_unit_and_below(self, units: Units, people: People) -> None:
        assert all(permissions.administers(people["administrator"], unit.pk) for unit in units.values())
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        assert [permissions.administers(local, units[name].pk) for name in ("commune", "other", "assessor")] == [
            True,
            False,
            False,
        ]
        assert not permissions.administers(people["manager"], units["commune"].pk)


class TestLocking:
    def test_gives_whom_one_may_change(self, people: People) -> None:
        user = people["officer"]
        assert permissions.lock_managed(user.pk, by=people["administrator"]) == user
        assert permissions.lock_visible(user.pk, by=people["administrator"]) == user
        assert permissions.lock_managed(user.pk, by=None) == user
        assert permissions.lock_visible(user.pk, by=None) == user

    def test_refuses_everybody_else(self, people: People) -> None:
        for lock in (permissions.lock_managed, permissions.lock_visible):
            for user_id in (people["officer"].pk, 0):
                with pytest.raises(refusals.UnknownPerson):
                    lock(user_id, by=people["manager"])


class TestSeesWholeLog:
    def test_is_for_the_top_alone(self, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        seen = {name: permissions.sees_whole_log(user) for name, user in {**people, "local": local}.items()}
        assert {name for name, sees in seen.items() if sees} == {"administrator", "manager"}


class TestReach:
    def held(self, user: User, units: Units) -> set[str]:
        reach = permissions.reach(user)
        return {name for name, unit in units.items() if reach.holds(unit)}

    def test_is_below_the_units_that_one_administers_or_whose_rounds_one_manages(
        self, units: Units, people: People
    ) -> None:
        assert self.held(people["manager"], units) == {"commune", "other"}
        assert self.held(people["administrator"], units) == {"assessor", "commune", "other"}

    def test_is_nothing_for_other_roles(self, units: Units, people: People) -> None:
        keepers = {"administrator", "manager"}
        assert all(self.held(user, units) == set() for name, user in people.items() if name not in keepers)

    def test_is_below_the_own_unit_of_a_local_administrator(self, units: Units) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        assert self.held(local, units) == set()
        reach = permissions.reach(local)
        assert reach.takes(units["commune"].pk)
        assert not reach.takes(units["assessor"].pk)
        assert not reach.founds_tops

    def test_has_at_the_top_what_nobody_administers_yet(self, units: Units, people: People) -> None:
        other = make_province("Tỉnh Bắc Ninh", "24")
        commune = make_commune("Xã Xa", other)
        top = permissions.reach(people["administrator"])
        assert top.founds_tops
        assert top.holds(other)
        assert top.holds(commune)
        assert not permissions.reach(people["manager"]).holds(commune)
        give(make_user("far@example.vn"), "administrator", other)
        assert not permissions.reach(people["administrator"]).holds(commune)

    def test_takes_four_queries_at_most(
        self, people: People, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        for name in ("administrator", "manager", "none"):
            with django_assert_max_num_queries(4):
                permissions.reach(people[name])
