"""Reads of people: roles, conflicts, who administers what."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parindex.accounts import queries
from parindex.accounts.models import Service, User
from parindex.units.models import Unit
from tests.accounts.making import forget_roles, give, make_user
from tests.units.making import make_province

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
TODAY = date(2026, 11, 22)


class TestRoles:
    def test_are_read_once_for_each_request(self, units: Units, people: People) -> None:
        user = people["manager"]
        with CaptureQueriesContext(connection) as asked:
            assert queries.kinds_of(user) == {"manager"}
            assert queries.has_role(user, "manager", "observer")
            assert not queries.has_role(user, "officer")
            assert queries.units_of(user, "manager") == [units["assessor"].pk]
        assert len(asked) == 1

    def test_hold_in_the_unit_or_over_it(self, units: Units, people: People) -> None:
        commune = units["commune"].pk
        assert queries.has_role_in(people["officer"], commune, "officer")
        assert not queries.has_role_in(people["manager"], commune, "manager")
        assert queries.has_role_over(people["manager"], commune, "manager")
        assert queries.has_role_over(people["officer"], commune, "officer")
        assert not queries.has_role_over(people["officer"], units["other"].pk, "officer")

    def test_name_the_active_people_of_units(self, units: Units, people: People) -> None:
        User.objects.filter(pk=people["head"].pk).update(is_active=False)
        found = queries.people_with([units["commune"].pk], "officer", "head")
        assert list(found) == [people["officer"]]

    def test_come_with_people_in_two_queries(self, people: People) -> None:
        with CaptureQueriesContext(connection) as asked:
            found = {
                user.email: [role.unit.name for role in user.roles.all()]
                for user in queries.with_roles(User.objects.all())
            }
        assert found["officer@example.vn"] == ["Xã Đồng Tâm"]
        assert len(asked) == 2


class TestConflicts:
    def test_are_the_own_unit_and_where_one_served(self, units: Units, people: People) -> None:
        user = give(people["appraiser"], "officer", units["commune"])
        Service.objects.create(user=user, unit=units["other"], first_year=2020, last_year=2021)
        own, other = units["commune"].pk, units["other"].pk
        assert queries.conflicted_units([user.pk, people["manager"].pk], 2021) == {user.pk: {own, other}}
        assert queries.conflicts_of(user, [2021, 2030]) == {2021: {own, other}, 2030: {own}}
        assert queries.has_conflict(user.pk, own, 2030)
        assert not queries.has_conflict(user.pk, other, 2022)


class TestPeople:
    def test_are_found_by_address(self) -> None:
        user = make_user("an@xa.vn")
        assert queries.with_email(" AN@xa.vn ") == user
        assert queries.with_email("khac@xa.vn") is None

    def test_show_where_they_served_the_newest_first(self, units: Units, people: People) -> None:
        for first in (2010, 2020):
            Service.objects.create(user=people["officer"], unit=units["other"], first_year=first, last_year=2021)
        assert [service.first_year for service in queries.services_of(people["officer"])] == [2020, 2010]


class TestAdministered:
    def test_is_the_subtree_as_it_is_on_a_day(self, units: Units, people: People) -> None:
        user = people["administrator"]
        Unit.objects.filter(pk=units["other"].pk).update(valid_to=date(2025, 6, 30))
        forget_roles(user)
        assert set(queries.administered(user, TODAY)) == {units["assessor"], units["commune"]}
        assert not queries.administered(people["manager"], TODAY).exists()


class TestUnitsVisibleTo:
    def test_is_everything_at_the_top_and_the_own_subtree_elsewhere(
        self, units: dict[str, Unit], people: dict[str, User]
    ) -> None:
        far = make_province("Tỉnh Bắc Ninh", "24")
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        assert set(queries.units_visible_to(people["administrator"])) == {*units.values(), far}
        assert set(queries.units_visible_to(people["manager"])) == {*units.values(), far}
        assert set(queries.units_visible_to(local)) == {units["commune"]}
        for name in ("none", "officer", "head", "appraiser", "council", "observer"):
            assert not queries.units_visible_to(people[name]).exists()


class TestVisiblePath:
    def test_gives_the_visible_units_above_the_highest_first(
        self, units: dict[str, Unit], people: dict[str, User]
    ) -> None:
        commune = units["commune"]
        assert queries.visible_path(people["administrator"], commune) == [units["assessor"], commune]
        local = give(make_user("quan-tri@xa.vn"), "administrator", commune)
        assert queries.visible_path(local, commune) == [commune]


class TestPeopleOf:
    def test_names_people_only_to_who_sees_them(self, units: dict[str, Unit], people: dict[str, User]) -> None:
        User.objects.filter(pk=people["head"].pk).update(is_active=False)
        commune = units["commune"].pk
        kinds = ["officer", "counter", "par_officer"]
        seen = queries.people_of(commune, visible_to=people["administrator"])
        assert seen == [(kind, people[kind]) for kind in kinds]
        assert queries.people_of(commune, visible_to=people["manager"]) == [(kind, None) for kind in kinds]


class TestCountPeople:
    def test_counts_each_active_person_once(self, units: dict[str, Unit], people: dict[str, User]) -> None:
        give(people["officer"], "head", units["other"])
        assert queries.count_people([units["commune"].pk, units["other"].pk]) == 5
        assert queries.count_people([]) == 0
