"""People, roles and declarations: names without diacritics, who sees whom, what the database refuses."""

import pytest
from django.core.cache import cache
from django.db import IntegrityError

from parindex.accounts.models import CacheRow, Role, Service, User
from parindex.units.models import Unit
from tests.accounts.making import give, make_user

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


class TestUser:
    def test_is_found_without_diacritics_and_by_address(self) -> None:
        user = make_user("hung@xa.vn", full_name="Trần Đình Hùng")
        found = User.objects.get_queryset()
        assert list(found.found_by("dinh hung")) == list(found.found_by("HUNG@XA")) == [user]
        assert list(found.found_by("100%_")) == []

    def test_is_found_in_whatever_case_the_address_is_typed(self) -> None:
        user = make_user("hung@xa.vn")
        assert User.objects.get_by_natural_key("Hung@Xa.VN") == user

    def test_has_a_name_in_its_normal_form(self) -> None:
        user = User(email="a@b.vn")
        user.rename("  Tra\u0302\u0300n   Bi\u0300nh ")
        assert (user.full_name, user.folded_name, str(user)) == ("Trần Bình", "tran binh", "Trần Bình <a@b.vn>")
        assert user.get_full_name() == "Trần Bình"

    def test_has_an_address_of_its_own(self) -> None:
        make_user("a@b.vn")
        with pytest.raises(IntegrityError):
            User.objects.create(email="a@b.vn", full_name="B")


class TestVisibleTo:
    def test_ends_at_the_subtree(self, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        assert set(User.objects.visible_to(local)) == {
            local,
            *(people[name] for name in ("officer", "counter", "par_officer", "head")),
        }

    def test_is_everybody_at_the_top_with_those_without_roles(self, people: People) -> None:
        assert set(User.objects.visible_to(people["administrator"])) == set(people.values())

    def test_names_nobody_twice(self, units: Units, people: People) -> None:
        give(people["officer"], "head", units["commune"])
        found = list(User.objects.visible_to(people["administrator"]).filter(pk=people["officer"].pk))
        assert found == [people["officer"]]

    @pytest.mark.parametrize("name", ["none", "officer", "manager", "observer"])
    def test_is_nobody_for_other_roles(self, people: People, name: str) -> None:
        assert not User.objects.visible_to(people[name]).exists()


class TestManagedBy:
    def test_leaves_out_who_has_a_role_elsewhere(self, units: Units, people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        give(people["other"], "officer", units["commune"])
        assert people["other"] in User.objects.visible_to(local)
        assert people["other"] not in User.objects.managed_by(local)
        assert people["other"] in User.objects.managed_by(people["administrator"])


class TestRole:
    def test_is_given_once(self, units: Units, people: People) -> None:
        assert "officer" in str(Role.objects.get(user=people["officer"]))
        assert Role.objects.of_kind("officer", "head").count() == 2
        with pytest.raises(IntegrityError):
            give(people["officer"], "officer", units["commune"])


class TestService:
    def test_ends_after_it_begins(self, units: Units, people: People) -> None:
        service = Service(user=people["officer"], unit=units["other"], first_year=2022, last_year=2021)
        assert str(service).endswith("2022-2021")
        with pytest.raises(IntegrityError):
            service.save()


class TestCacheRow:
    def test_is_what_the_cache_of_django_reads(self) -> None:
        cache.set("attempts", [1.5], 60)
        assert cache.get("attempts") == [1.5]
        assert str(CacheRow.objects.get()).endswith("attempts")
