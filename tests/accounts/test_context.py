"""What pages need of the person: nothing is read until they ask."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import RequestFactory

from parindex.accounts.context import workspace
from parindex.accounts.models import User


def request_of(user: User | AnonymousUser | None) -> HttpRequest:
    request = RequestFactory().get("/")
    if user is not None:
        request.user = user
    return request


class TestWorkspace:
    @pytest.mark.parametrize("user", [None, AnonymousUser()])
    def test_is_empty_for_strangers(self, user: AnonymousUser | None) -> None:
        found = workspace(request_of(user))["workspace"]
        assert (found.person, found.title, found.administers, found.reads_log) == (None, "", False, False)
        assert not found.lacks_second_factor

    @pytest.mark.django_db
    def test_knows_what_the_person_opens(self, people: dict[str, User]) -> None:
        seen = {}
        for name in ("officer", "manager", "administrator"):
            found = workspace(request_of(people[name]))["workspace"]
            seen[name] = (found.administers, found.reads_log, found.lacks_second_factor)
        assert seen == {
            "officer": (False, False, False),
            "manager": (False, True, True),
            "administrator": (True, True, True),
        }

    @pytest.mark.django_db
    def test_knows_who_has_to_do_with_dossiers(self, people: dict[str, User]) -> None:
        having = {name for name, user in people.items() if workspace(request_of(user))["workspace"].has_dossiers}
        assert having == {"other", "officer", "counter", "par_officer", "head", "manager", "observer"}

    @pytest.mark.django_db
    def test_knows_who_keeps_units(self, people: dict[str, User]) -> None:
        keeping = {name for name, user in people.items() if workspace(request_of(user))["workspace"].keeps_units}
        assert keeping == {"administrator", "manager"}
        assert not workspace(request_of(None))["workspace"].keeps_units
