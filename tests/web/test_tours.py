"""Every page of people who are signed in has a short tour, of things that are on the page."""

import re

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service, User
from parindex.units.models import Unit
from parindex.web.tours import all_tours, tour_of
from tests.accounts.making import make_role, sign_in
from tests.config.addresses import COLUMNS, TABLE, Row
from tests.config.working import make_places

#: Pages that have none, each for its reason.
QUESTION = "asks one question, and says itself what each answer does"
FORM = "is one short form, and says itself what it is for"
WITHOUT = {
    "account_logout": QUESTION,
    "account_set_password": FORM,
    "mfa_index": "leads, with a sentence to each way, to one of three short forms",
    "mfa_list_webauthn": "lists the keys of the one who reads it, and nothing else",
    "mfa_reauthenticate": FORM,
    "accounts:person-edit": FORM,
    "accounts:person-deactivate": QUESTION,
    "accounts:person-second-factor-reset": QUESTION,
    "accounts:role-take": QUESTION,
    "accounts:service-declare": FORM,
    "accounts:service-withdraw": QUESTION,
    "dossiers:act": FORM,
    "dossiers:correct": FORM,
}
#: Pages that show themselves only in a state in which the table does not have them: they lead elsewhere there.
ELSEWHERE = {"rounds:setup-criteria"}
#: What stands on a page only in a state in which the table does not have it.
NOT_NOW = {
    "rounds:home": {"my-items"},
    "rounds:lessons": {"items", "reasons"},
    "rounds:council": {"decided"},
    "results:publish": {"preview", "decision"},
}

Places = dict[str, object]


@pytest.fixture
def people(people: dict[str, User], units: dict[str, Unit]) -> dict[str, User]:
    """Let there be a second appraiser, as the table of addresses has."""
    return people | {"unassigned": make_role(RoleKind.APPRAISER, units["assessor"], "unassigned@example.vn")}


@pytest.fixture
def places(demonstration: None, people: dict[str, User], units: dict[str, Unit]) -> Places:
    """Make what the addresses name."""
    officer = people["officer"]
    service = Service.objects.create(user=officer, unit=units["other"], first_year=2019, last_year=2020)
    own: Places = {"person": officer.pk, "role": Role.objects.get(user=officer).pk, "service": service.pk}
    return own | make_places(people, units)


class Pages:
    """What people see at the addresses of the table: as few visits as show all that a tour speaks of."""

    def __init__(self, client: Client, people: dict[str, User], places: Places) -> None:
        """Look at every page, with one role after the other until everything was seen."""
        self.client, self.places = client, places
        self.ids: dict[str, set[str]] = {}
        self.toured: set[str] = set()
        for column in (column for column in COLUMNS if column in people):
            sign_in(client, people[column])
            for name, row in TABLE.items():
                if row.method == "get" and row.status[column] == 200 and self.is_wanted(name):
                    self.look(name, row)

    def is_wanted(self, name: str) -> bool:
        """Say whether a page was not seen yet, or not all of it."""
        return name not in self.ids or bool(self.missing(name))

    def missing(self, name: str) -> set[str]:
        """Give what a tour speaks of and no page had."""
        return {stop.target for stop in tour_of(name) if stop.target} - self.ids.get(name, set())

    def look(self, name: str, row: Row) -> None:
        """Keep the ids of a page of people who are signed in, and whether it shows a tour."""
        response = self.client.get(row.address.format(**self.places))
        content = response.getvalue()  # To its end: a file that is sent in parts closes itself only then.
        page = content.decode() if response["Content-Type"].startswith("text/html") else ""
        if 'class="bar bar--workspace"' in page:
            self.ids.setdefault(name, set()).update(re.findall(r' id="([^"]+)"', page))
            if f'data-tour="{name}"' in page:
                self.toured.add(name)


class TestTours:
    @pytest.mark.django_db
    def test_are_on_every_page_of_the_workspace(self, client: Client, people: dict[str, User], places: Places) -> None:
        pages = Pages(client, people, places)
        assert pages.ids.keys() - pages.toured == WITHOUT.keys()
        assert all_tours().keys() - pages.toured == ELSEWHERE
        missing = {name: pages.missing(name) for name in pages.ids if pages.missing(name)}
        assert missing == NOT_NOW

    def test_have_two_to_four_short_stops(self) -> None:
        wordy = [name for name, stops in all_tours().items() if not 2 <= len(stops) <= 4]
        long = [str(stop.text) for stops in all_tours().values() for stop in stops if len(str(stop.text)) > 130]
        assert (wordy, long) == ([], [])

    def test_are_declared_by_the_room_of_the_page(self) -> None:
        assert {name.partition(":")[0] for name in all_tours()} == {
            "rounds",
            "results",
            "accounts",
            "reports",
            "dossiers",
        }
        assert set(all_tours()) <= set(TABLE)
        assert tour_of("rounds:no-such-page") == ()


class TestPageWithoutTour:
    @pytest.mark.django_db
    def test_is_one_that_was_refused(self, client: Client, people: dict[str, User]) -> None:
        sign_in(client, people["officer"])
        response = client.get(TABLE["rounds:queue"].address)
        assert response.status_code == 403
        assert "data-tour" not in response.content.decode()

    def test_is_one_without_an_address(self) -> None:
        template = Template("{% load tours %}{% page_tour %}")
        assert template.render(Context({})).strip() == ""
        assert template.render(Context({"request": RequestFactory().get("/")})).strip() == ""
