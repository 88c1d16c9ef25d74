"""How people are added, invited and changed."""

import pytest
from django.core import mail
from django.test import Client, TestCase

from parindex.accounts import actions, refusals
from parindex.accounts.actions import NewPerson, NewRole
from parindex.accounts.actions.people import clean_email
from parindex.accounts.models import Role, User
from parindex.audit import queries as log
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import make_user
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]


def new_person(unit: Unit, email: str = "An@Xa.vn", name: str = "Nguyễn  Văn An", kind: str = "officer") -> NewPerson:
    return NewPerson(email=email, full_name=name, roles=(NewRole(kind=kind, unit=unit.code),))


class TestCreatePerson:
    def test_adds_somebody_who_cannot_sign_in_yet(self, units: Units, people: People) -> None:
        by = people["administrator"]
        user = actions.create_person(new=new_person(units["commune"]), by=by, at=AT)
        assert (user.email, user.full_name, user.folded_name) == ("an@xa.vn", "Nguyễn Văn An", "nguyen van an")
        assert not user.has_usable_password()
        assert Role.objects.get(user=user).unit == units["commune"]

    def test_keeps_the_address_out_of_the_log(self, units: Units, people: People) -> None:
        actions.create_person(new=new_person(units["commune"]), by=people["administrator"], at=AT)
        entry = log.page(Search(verb="person.create")).entries[0]
        assert (entry.actor_name, entry.target_name) == ("Người administrator", "Nguyễn Văn An")
        assert "an@xa.vn" not in entry.line()

    @pytest.mark.parametrize("kind", ["manager", "administrator", "officer"])
    def test_refuses_roles_outside_of_the_subtree(self, units: Units, kind: str) -> None:
        by = make_user("quan-tri@xa.vn")
        Role.objects.create(user=by, unit=units["commune"], kind="administrator")
        for unit in (units["assessor"], units["other"]):
            with pytest.raises(refusals.UnitOutside):
                actions.create_person(new=new_person(unit, kind=kind), by=by, at=AT)
        assert not User.objects.filter(email="an@xa.vn").exists()

    def test_refuses_somebody_without_a_role(self, people: People) -> None:
        with pytest.raises(refusals.NoRole):
            actions.create_person(
                new=NewPerson(email="an@xa.vn", full_name="An", roles=()), by=people["administrator"], at=AT
            )

    @pytest.mark.parametrize("name", ["", "   ", "A" * 151])
    def test_refuses_a_name_that_is_none(self, units: Units, name: str) -> None:
        with pytest.raises(refusals.BadName):
            actions.create_person(new=new_person(units["commune"], name=name), by=None, at=AT)


class TestCleanEmail:
    @pytest.mark.parametrize("email", ["", "an", "an@", "an@xa .vn", "an@xa.vn\nbcc: x@y.z"])
    def test_refuses_what_is_no_address(self, email: str) -> None:
        with pytest.raises(refusals.BadEmail):
            clean_email(email)

    def test_refuses_one_that_is_taken_in_another_case(self) -> None:
        make_user("an@xa.vn")
        with pytest.raises(refusals.EmailTaken):
            clean_email("AN@xa.vn")


class TestUpdatePerson:
    def test_changes_what_it_was_given_and_tells_the_old_address(self, units: Units, people: People) -> None:
        user = people["officer"]
        with TestCase.captureOnCommitCallbacks(execute=True):
            actions.update_person(
                user_id=user.pk,
                email="moi@example.vn",
                full_name="Tên Mới",
                position="Công chức",
                by=people["administrator"],
                at=AT,
            )
        user.refresh_from_db()
        assert (user.email, user.full_name, user.position) == ("moi@example.vn", "Tên Mới", "Công chức")
        assert [message.to for message in mail.outbox] == [["officer@example.vn"]]
        entry = log.page(Search(verb="person.update")).entries[0]
        assert "@" not in entry.line()

    def test_changes_nothing_without_a_change(self, people: People) -> None:
        user = people["officer"]
        same = {"email": user.email, "full_name": user.full_name, "position": user.position}
        actions.update_person(user_id=user.pk, **same, by=people["administrator"], at=AT)
        assert log.page(Search(verb="person.update")).entries == []

    def test_refuses_the_address_of_somebody_with_a_role_elsewhere(self, units: Units, people: People) -> None:
        """Else the administrator of a commune could take the account of one above over."""
        by = make_user("quan-tri@xa.vn")
        Role.objects.create(user=by, unit=units["commune"], kind="administrator")
        victim = people["administrator"]
        Role.objects.create(user=victim, unit=units["commune"], kind="officer")
        with pytest.raises(refusals.UnknownPerson):
            actions.update_person(user_id=victim.pk, email="x@y.vn", full_name="X", position="", by=by, at=AT)


class TestInvite:
    def test_sends_a_link_that_sets_the_password(self, people: People) -> None:
        user = people["officer"]
        with TestCase.captureOnCommitCallbacks(execute=True):
            actions.invite(user_id=user.pk, site_url="https://par.vn/", by=people["administrator"], at=AT)
        message = mail.outbox[0]
        assert message.to == [user.email]
        link = next(line for line in message.body.splitlines() if line.startswith("https://par.vn/"))
        page = Client().get(link.removeprefix("https://par.vn"), follow=True)
        assert "password1" in page.content.decode()

    def test_refuses_somebody_whose_account_is_closed(self, people: People) -> None:
        User.objects.filter(pk=people["officer"].pk).update(is_active=False)
        with pytest.raises(refusals.NotActive):
            actions.invite(user_id=people["officer"].pk, site_url="", by=people["administrator"], at=AT)
