"""How roles are given and taken, and that nobody rises beyond their own subtree."""

from datetime import date

import pytest

from parindex.accounts import actions, refusals
from parindex.accounts.actions import NewRole
from parindex.accounts.models import Role, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import give, make_user
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


@pytest.fixture
def local(units: Units) -> User:
    """Make the administrator of the commune alone."""
    return give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])


def role_of(user: User) -> Role:
    return Role.objects.get(user=user)


class TestGiveRole:
    def test_gives_it_and_logs_it(self, units: Units, people: People) -> None:
        user = people["officer"]
        role = NewRole(kind="head", unit=units["commune"].code)
        actions.give_role(user_id=user.pk, role=role, by=people["administrator"], at=AT)
        assert set(user.roles.values_list("kind", flat=True)) == {"officer", "head"}
        assert log.page(Search(verb="role.give")).entries[0].after == {"kind": "head", "unit": "xa-dong-tam"}

    @pytest.mark.parametrize("kind", ["manager", "administrator", "appraiser"])
    def test_lets_nobody_raise_themselves(self, units: Units, local: User, kind: str) -> None:
        with pytest.raises(refusals.UnitOutside):
            actions.give_role(user_id=local.pk, role=NewRole(kind=kind, unit=units["assessor"].code), by=local, at=AT)
        assert role_of(local).unit == units["commune"]

    def test_reaches_nobody_outside(self, units: Units, people: People, local: User) -> None:
        role = NewRole(kind="officer", unit=units["commune"].code)
        with pytest.raises(refusals.UnknownPerson):
            actions.give_role(user_id=people["other"].pk, role=role, by=local, at=AT)

    def test_is_not_for_other_roles(self, units: Units, people: People) -> None:
        role = NewRole(kind="administrator", unit=units["commune"].code)
        for name in ("manager", "head", "none"):
            with pytest.raises(refusals.UnknownPerson):
                actions.give_role(user_id=people[name].pk, role=role, by=people[name], at=AT)

    def test_refuses_what_is_there_and_what_cannot_be(self, units: Units, people: People) -> None:
        by, user = people["administrator"], people["officer"]
        with pytest.raises(refusals.RoleGiven):
            actions.give_role(user_id=user.pk, role=NewRole(kind="officer", unit="xa-dong-tam"), by=by, at=AT)
        with pytest.raises(refusals.UnknownKind):
            actions.give_role(user_id=user.pk, role=NewRole(kind="king", unit="xa-dong-tam"), by=by, at=AT)
        with pytest.raises(refusals.UnknownUnit):
            actions.give_role(user_id=user.pk, role=NewRole(kind="head", unit="khong-co"), by=by, at=AT)

    def test_refuses_a_unit_that_has_ended(self, units: Units, people: People) -> None:
        Unit.objects.filter(pk=units["other"].pk).update(valid_to=date(2025, 6, 30))
        role = NewRole(kind="head", unit=units["other"].code)
        with pytest.raises(refusals.UnknownUnit):
            actions.give_role(user_id=people["officer"].pk, role=role, by=people["administrator"], at=AT)


class TestTakeRole:
    def test_takes_it_with_the_reason(self, units: Units, people: People) -> None:
        user = give(people["officer"], "head", units["commune"])
        role = Role.objects.get(user=user, kind="officer")
        actions.take_role(user_id=user.pk, role_id=role.pk, by=people["administrator"], at=AT, reason="Chuyển việc")
        assert role_of(user).kind == "head"
        assert log.page(Search(verb="role.take")).entries[0].reason == "Chuyển việc"

    def test_leaves_the_only_one(self, people: People) -> None:
        user = people["officer"]
        with pytest.raises(refusals.NoRole):
            actions.take_role(user_id=user.pk, role_id=role_of(user).pk, by=people["administrator"], at=AT)

    def test_leaves_what_is_outside(self, units: Units, people: People, local: User) -> None:
        user = give(people["other"], "officer", units["commune"])
        elsewhere = Role.objects.get(user=user, unit=units["other"])
        with pytest.raises(refusals.UnitOutside):
            actions.take_role(user_id=user.pk, role_id=elsewhere.pk, by=local, at=AT)

    def test_leaves_the_last_administrator(self, units: Units, people: People) -> None:
        by = give(people["administrator"], "observer", units["assessor"])
        role = Role.objects.get(user=by, kind="administrator")
        with pytest.raises(refusals.LastAdministrator, match="quản trị viên cuối cùng của Thành phố Hải Phòng"):
            actions.take_role(user_id=by.pk, role_id=role.pk, by=by, at=AT)

    def test_takes_an_administrator_with_another_above(self, units: Units, people: People, local: User) -> None:
        give(local, "officer", units["commune"])
        role = Role.objects.get(user=local, kind="administrator")
        actions.take_role(user_id=local.pk, role_id=role.pk, by=people["administrator"], at=AT)
        assert role_of(local).kind == "officer"

    def test_counts_no_closed_account(self, units: Units, people: People) -> None:
        give(make_user("khac@x.vn", is_active=False), "administrator", units["assessor"])
        by = give(people["administrator"], "observer", units["assessor"])
        role = Role.objects.get(user=by, kind="administrator")
        with pytest.raises(refusals.LastAdministrator):
            actions.take_role(user_id=by.pk, role_id=role.pk, by=by, at=AT)

    def test_refuses_a_role_of_somebody_else(self, people: People) -> None:
        role = role_of(people["head"])
        with pytest.raises(refusals.UnknownRole):
            actions.take_role(user_id=people["officer"].pk, role_id=role.pk, by=people["administrator"], at=AT)
