"""Where people served, and that it cannot be undone by themselves."""

import pytest

from parindex.accounts import actions, queries, refusals
from parindex.accounts.models import Service, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def declare(user: User, unit: Unit, by: User | None, first: int = 2020, last: int = 2022) -> Service:
    return actions.declare_service(user_id=user.pk, unit=unit.code, first_year=first, last_year=last, by=by, at=AT)


class TestDeclareService:
    def test_makes_a_conflict_for_these_years(self, units: Units, people: People) -> None:
        user = people["appraiser"]
        declare(user, units["commune"], by=user)
        found = [queries.has_conflict(user.pk, units["commune"].pk, year) for year in (2019, 2020, 2022, 2023)]
        assert found == [False, True, True, False]
        assert log.page(Search(verb="person.declare_service")).entries[0].actor_name == user.full_name

    def test_is_for_oneself_or_who_administers(self, units: Units, people: People) -> None:
        declare(people["appraiser"], units["commune"], by=people["administrator"])
        with pytest.raises(refusals.UnknownPerson):
            declare(people["appraiser"], units["other"], by=people["manager"])

    @pytest.mark.parametrize(("first", "last"), [(2022, 2021), (1899, 1900), (2020, 2031)])
    def test_refuses_years_that_make_no_sense(self, units: Units, people: People, first: int, last: int) -> None:
        with pytest.raises(refusals.BadYears, match=f"từ năm {first} đến năm {last}"):
            declare(people["appraiser"], units["commune"], people["appraiser"], first, last)

    def test_refuses_a_second_time_and_an_unknown_unit(self, units: Units, people: People) -> None:
        user = people["appraiser"]
        declare(user, units["commune"], by=user)
        with pytest.raises(refusals.ServiceDeclared):
            declare(user, units["commune"], by=user)
        with pytest.raises(refusals.UnknownUnit):
            declare(user, Unit(code="khong-co"), by=user)


class TestWithdrawService:
    def test_is_never_for_oneself(self, units: Units, people: People) -> None:
        """Else a conflict would last until the appraiser wishes it away."""
        user = people["appraiser"]
        service = declare(user, units["commune"], by=user)
        with pytest.raises(refusals.OwnAccount):
            actions.withdraw_service(service_id=service.pk, by=user, at=AT, reason="nhầm")
        actions.withdraw_service(service_id=service.pk, by=people["administrator"], at=AT, reason="Khai nhầm")
        assert not queries.has_conflict(user.pk, units["commune"].pk, 2021)
        assert log.page(Search(verb="person.withdraw_service")).entries[0].reason == "Khai nhầm"

    def test_wants_a_reason_and_a_declaration(self, units: Units, people: People) -> None:
        service = declare(people["appraiser"], units["commune"], by=None)
        with pytest.raises(refusals.NoReason):
            actions.withdraw_service(service_id=service.pk, by=people["administrator"], at=AT, reason="")
        with pytest.raises(refusals.UnknownService):
            actions.withdraw_service(service_id=service.pk + 1, by=people["administrator"], at=AT, reason="x")
