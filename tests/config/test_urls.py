"""Every address, and who may open it: a pattern that is missing in the table fails."""

import re

import pytest
from django.core.management import call_command
from django.db import connection, reset_queries, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, Service, User
from tests.accounts.making import make_people, make_role, sign_in
from tests.config.addresses import CHANGING, COLUMNS, POSTS, ROUNDS, TABLE, Row
from tests.config.working import make_places
from tests.remembering import remembered
from tests.units.making import make_units

#: What keeps a visit going, and no more: a page may write there although it is only read.
KEPT_BY_VISITS = {"django_session", "accounts_cacherow", "usersessions_usersession"}
#: Addresses of strangers that take a form.
ENTRANCES = {
    "account_login",
    "account_reset_password",
    "account_reset_password_from_key",
    "reports:check",
    "api:check_report",
}
WRITE = re.compile(r'^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')

Places = dict[str, object]


def list_names(patterns: list[URLPattern | URLResolver], room: str = "") -> set[str]:
    names: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            names |= list_names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else room)
        else:
            names.add(f"{room}{pattern.name or pattern.pattern}")
    return names


@remembered
def make_all() -> tuple[dict[str, User], Places]:
    """Make the people, of whom a second appraiser is assigned to nothing, and what the addresses name.

    That is the demonstration, an officer of the commune with a role and a service, and rounds in several states.
    """
    call_command("load_demonstration", verbosity=0)
    units = make_units()
    people = make_people(commune=units["commune"], other=units["other"], assessor=units["assessor"])
    people["unassigned"] = make_role(RoleKind.APPRAISER, units["assessor"], "unassigned@example.vn")
    officer = people["officer"]
    service = Service.objects.create(user=officer, unit=units["other"], first_year=2019, last_year=2020)
    own: Places = {"person": officer.pk, "role": Role.objects.get(user=officer).pk, "service": service.pk}
    return people, own | make_places(people, units)


@pytest.fixture
def made(db: None) -> tuple[dict[str, User], Places]:
    """Give the people and what the addresses name, which belong together."""
    return make_all()


@pytest.fixture
def people(made: tuple[dict[str, User], Places]) -> dict[str, User]:
    """Give the people by the columns of the table."""
    return made[0]


@pytest.fixture
def places(made: tuple[dict[str, User], Places]) -> Places:
    """Give what the addresses name."""
    return made[1]


def observe(client: Client, row: Row, places: Places, method: str = "") -> tuple[int, set[str]]:
    """Ask for an address and undo whatever that did; give the status, and the tables written to beside the visit's."""
    reset_queries()
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        response = getattr(client, method or row.method)(row.address.format(**places))
        _ = response.getvalue() if response.streaming else b""
        transaction.set_rollback(True)
    found = [WRITE.match(query["sql"]) for query in queries]
    return response.status_code, {match[1] for match in found if match} - KEPT_BY_VISITS


def ask(client: Client, row: Row, places: Places, method: str = "") -> int:
    """Give the status that an address answers with."""
    return observe(client, row, places, method)[0]


def written(client: Client, row: Row, places: Places, method: str) -> set[str]:
    """Give the tables that asking for an address wrote to."""
    return observe(client, row, places, method)[1]


def posted(name: str, column: str) -> int:
    """Say what an empty POST gets: where nothing else is said, the method is refused before anything is looked at."""
    row = POSTS.get(name, ROUNDS[name])
    return row.status[column] if row.method == "post" else 405


class TestAddresses:
    def test_are_all_in_the_table(self) -> None:
        names = list_names(get_resolver().url_patterns)
        assert (sorted(names - set(TABLE)), sorted(set(TABLE) - names)) == ([], [])

    @pytest.mark.parametrize("column", COLUMNS)
    def test_answer_each_role_as_the_table_says(
        self, client: Client, people: dict[str, User], places: Places, column: str
    ) -> None:
        if column in people:
            sign_in(client, people[column])
        # What only takes forms is asked in the next test.
        asked = {name: row for name, row in TABLE.items() if name not in ROUNDS or row.method != "post"}
        got = {name: (ask(client, row, places), row.status[column]) for name, row in asked.items()}
        assert {name: pair for name, pair in got.items() if pair[0] != pair[1]} == {}

    @pytest.mark.parametrize("column", COLUMNS)
    def test_take_an_empty_form_as_the_table_says(
        self, client: Client, people: dict[str, User], places: Places, column: str
    ) -> None:
        if column in people:
            sign_in(client, people[column])
        got = {name: observe(client, row, places, "post") for name, row in ROUNDS.items()}
        pairs = {name: (status, posted(name, column)) for name, (status, _) in got.items()}
        assert {name: pair for name, pair in pairs.items() if pair[0] != pair[1]} == {}
        changed = {name for name, (_, tables) in got.items() if tables}
        assert changed == {name for name, columns in CHANGING.items() if column in columns}

    def test_change_nothing_by_being_read(self, client: Client, people: dict[str, User], places: Places) -> None:
        sign_in(client, people["administrator"])
        changed = {name: written(client, row, places, "get") for name, row in TABLE.items()}
        assert {name: tables for name, tables in changed.items() if tables} == {}

    def test_refuse_to_be_read_where_they_change_something(
        self, client: Client, people: dict[str, User], places: Places
    ) -> None:
        sign_in(client, people["administrator"])
        posts = {name: row for name, row in TABLE.items() if row.method == "post"}
        assert {name: ask(client, row, places, "get") for name, row in posts.items()} == dict.fromkeys(posts, 405)

    @pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
    def test_take_nothing_from_a_stranger(self, client: Client, places: Places, method: str) -> None:
        shut = {name: row for name, row in TABLE.items() if name not in ENTRANCES}
        got = {name: observe(client, row, places, method) for name, row in shut.items()}
        assert {name: tables for name, (_, tables) in got.items() if tables} == {}
        assert {name: status for name, (status, _) in got.items() if status not in {302, 401, 404, 405}} == {}
