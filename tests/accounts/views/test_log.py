"""The pages of the log."""

import json

import pytest
from django.test import Client

from parindex.accounts import actions
from parindex.accounts.actions import NewRole
from parindex.accounts.models import User
from parindex.audit import queries
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import give, make_user, sign_in
from tests.conftest import Grow
from tests.units.making import AT

pytestmark = pytest.mark.django_db

Units = dict[str, Unit]
People = dict[str, User]
LOG = "/quan-tri/nhat-ky/"


@pytest.fixture
def admin(client: Client, people: People) -> Client:
    return sign_in(client, people["administrator"])


def give_roles(people: People, *kinds: str) -> None:
    for kind in kinds:
        role = NewRole(kind=kind, unit="xa-tan-huong")
        actions.give_role(user_id=people["officer"].pk, role=role, by=people["administrator"], at=AT)


def body(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


class TestLog:
    def test_finds_by_words_act_day_person_and_target(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        by = f"user:{people['administrator'].pk}"
        for asked in (
            {"words": "nguoi OFFICER"},
            {"verb": "role.give"},
            {"since": "05/01/2026", "until": "05/01/2026", "verb": "role.give"},
            {"actor": by},
            {"target": f"user:{people['officer'].pk}"},
        ):
            assert "<b>Trao vai trò</b>" in body(admin, LOG, **asked), asked
        for asked in (
            {"words": "không có"},
            {"since": "06/01/2026", "verb": "role.give"},
            {"until": "04/01/2026"},
            {"actor": "user:0"},
            {"request_id": "khong-co"},
        ):
            assert "<b>Trao vai trò</b>" not in body(admin, LOG, **asked), asked

    @pytest.mark.parametrize(
        "asked", [{"since": "31/02/2026"}, {"verb": "x"}, {"before": "x"}, {"before": "9" * 30}, {"words": "%_'\"<b>"}]
    )
    def test_survives_nonsense(self, admin: Client, asked: dict[str, str]) -> None:
        assert "<b>&lt;" not in body(admin, LOG, **asked)

    def test_goes_back_page_by_page(self, admin: Client, people: People) -> None:
        for number in range(55):
            actions.create_person(
                new=actions.NewPerson(
                    email=f"n{number}@x.vn",
                    full_name=f"Tên {number}",
                    roles=(NewRole(kind="head", unit="xa-tan-huong"),),
                ),
                by=people["administrator"],
                at=AT,
            )
        first = admin.get(LOG)
        rest = admin.get(f"{LOG}?{first.context['next']}")
        assert (len(first.context["rows"]), rest.context["next"]) == (50, "")
        assert first.context["rows"][-1].sequence == rest.context["rows"][0].sequence + 1

    def test_shows_a_local_administrator_the_own_people(self, client: Client, units: Units, people: People) -> None:
        give_roles(people, "head")
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        sign_in(client, local)
        assert "<b>Trao vai trò</b>" not in body(client, LOG)
        sequence = queries.page(Search(verb="role.give")).entries[0].sequence
        assert client.get(f"{LOG}{sequence}/").status_code == 404
        assert client.get(f"{LOG}kiem-tra/").status_code == 403
        assert client.post(f"{LOG}xuat/jsonl/").status_code == 403

    def test_does_not_query_per_row(self, admin: Client, people: People, queries_do_not_grow: Grow) -> None:
        queries_do_not_grow(act=lambda: admin.get(LOG), grow=lambda: give_roles(people, "head", "par_officer"), most=14)


class TestOwnLog:
    def test_shows_the_own_acts_alone(self, client: Client, people: People) -> None:
        give_roles(people, "head")
        assert "<b>Trao vai trò</b>" not in body(sign_in(client, people["officer"]), "/tai-khoan/nhat-ky/")
        assert "<b>Trao vai trò</b>" in body(sign_in(client, people["administrator"]), "/tai-khoan/nhat-ky/")

    def test_widens_for_nobody(self, client: Client, people: People) -> None:
        give_roles(people, "head")
        asked = {"actor": f"user:{people['administrator'].pk}"}
        assert "<b>Trao vai trò</b>" not in body(sign_in(client, people["officer"]), "/tai-khoan/nhat-ky/", **asked)


class TestLogEntry:
    def test_shows_before_and_after(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        sequence = queries.page(Search(verb="role.give")).entries[0].sequence
        page = body(admin, f"{LOG}{sequence}/")
        assert "xa-tan-huong" in page
        assert 'class="after"' in page

    def test_escapes_what_people_typed(self, admin: Client, people: People) -> None:
        actions.deactivate(user_id=people["officer"].pk, by=people["administrator"], at=AT, reason="<img src=x>")
        sequence = queries.page(Search(verb="person.deactivate")).entries[0].sequence
        page = body(admin, f"{LOG}{sequence}/")
        assert "<img" not in page
        assert "&lt;img src=x&gt;" in page

    def test_is_not_found_beyond_the_end(self, admin: Client) -> None:
        assert admin.get(f"{LOG}99999/").status_code == 404


class TestLogExport:
    def test_gives_what_was_found_as_csv_and_notes_it(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        answer = admin.post(f"{LOG}xuat/csv/?verb=role.give")
        lines = b"".join(answer).decode().splitlines()
        assert len(lines) == 2
        assert "Trao vai trò" in lines[1]
        assert queries.page(Search()).entries[0].verb == "log.export"

    def test_gives_the_whole_log_as_lines_that_others_can_verify(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        answer = admin.post(f"{LOG}xuat/jsonl/")
        rows = [json.loads(line) for line in b"".join(answer).decode().splitlines()]
        assert rows[-1]["verb"] == "log.export"
        assert [row["sequence"] for row in rows] == list(range(1, len(rows) + 1))


class TestLogVerify:
    def test_says_that_nothing_was_changed(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        head = queries.page(Search()).entries[0].hash
        page = admin.post(f"{LOG}kiem-tra/", {"head": f" {head.upper()} "}).content.decode()
        assert "chip--good" in page
        assert head in page

    def test_says_what_is_wrong(self, admin: Client, people: People) -> None:
        give_roles(people, "head")
        assert "chip--loss" in admin.post(f"{LOG}kiem-tra/", {"head": "f" * 64}).content.decode()
