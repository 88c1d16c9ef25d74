"""How the people of a unit get the same roles in another one."""

import pytest
from django.db import transaction

from parindex.accounts import refusals
from parindex.accounts.actions.carrying import carried, give_again
from parindex.accounts.models import Role, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import give
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def carry(units: Units, by: User) -> int:
    with transaction.atomic():
        return give_again(carried([units["commune"].pk], by=by), to=units["other"], by=by, at=AT)


class TestCarrying:
    def test_gives_each_role_once_and_logs_it(self, units: Units, people: People) -> None:
        give(people["officer"], "officer", units["other"])
        assert carry(units, people["administrator"]) == 3
        assert carry(units, people["administrator"]) == 0
        entries = log.page(Search(verb="role.give")).entries
        assert [entry.after for entry in entries] == [
            {"kind": kind, "unit": units["other"].code} for kind in ("head", "par_officer", "counter")
        ]

    def test_passes_over_closed_accounts(self, units: Units, people: People) -> None:
        User.objects.filter(pk=people["head"].pk).update(is_active=False)
        carry(units, people["administrator"])
        assert not Role.objects.filter(unit=units["other"], user=people["head"]).exists()

    def test_is_for_who_may_give_these_roles(self, units: Units, people: People) -> None:
        with pytest.raises(refusals.UnitOutside):
            carry(units, people["manager"])

    def test_does_nothing_where_nobody_has_a_role(self, units: Units, people: People) -> None:
        Role.objects.filter(unit=units["commune"]).delete()
        assert carry(units, people["manager"]) == 0
