"""What an administrator may do to whom."""

import pytest

from parindex.accounts import permissions, refusals
from parindex.accounts.models import User
from parindex.units.models import Unit
from tests.accounts.making import give, make_user

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
