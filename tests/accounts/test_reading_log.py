"""The log as people read it."""

import csv
import io

import pytest
from django.db import transaction

from parindex.accounts import reading_log
from parindex.accounts.actors import actor, target
from parindex.accounts.models import User
from parindex.accounts.reading_log import Changed
from parindex.audit import actions, queries
from parindex.audit.acts import NO_CHANGE, SYSTEM, Actor, Change, Target
from parindex.audit.models import Entry
from parindex.audit.queries import Search
from parindex.units.models import Unit
from tests.accounts.making import give, make_user
from tests.units.making import AT

pytestmark = pytest.mark.django_db

People = dict[str, User]


def act(by: Actor, on: Target, verb: str = "role.give", change: Change = NO_CHANGE, reason: str = "") -> Entry:
    with transaction.atomic():
        sequence = actions.record(by=by, at=AT, verb=verb, target=on, change=change, reason=reason)
    return Entry.objects.get(pk=sequence)


def acts_seen(search: Search) -> list[str]:
    return [entry.target_name for entry in queries.page(search).entries if entry.verb == "role.give"]


class TestLimited:
    def test_shows_everything_at_the_top_and_the_own_people_below(self, units: dict[str, Unit], people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        for name in ("officer", "other", "manager"):
            act(actor(people[name]), target(people[name]))
        act(SYSTEM, target(people["none"]))
        assert len(acts_seen(reading_log.limited(Search(), people["administrator"]))) == 4
        assert acts_seen(reading_log.limited(Search(), local)) == ["Người officer"]

    def test_opens_single_acts_by_the_same_rule(self, units: dict[str, Unit], people: People) -> None:
        local = give(make_user("quan-tri@xa.vn"), "administrator", units["commune"])
        seen = {
            name: reading_log.may_read(local, act(actor(people[name]), target(people[name])))
            for name in ("officer", "other", "manager")
        }
        assert seen == {"officer": True, "other": False, "manager": False}
        assert not reading_log.may_read(local, act(SYSTEM, target(local)))
        assert reading_log.may_read(local, act(actor(local), target(local)))
        assert reading_log.may_read(people["manager"], act(SYSTEM, target(local)))


class TestOwn:
    def test_is_what_one_did_and_not_what_was_done_to_one(self, people: People) -> None:
        act(actor(people["officer"]), target(people["head"]))
        act(actor(people["head"]), target(people["officer"]))
        assert acts_seen(reading_log.own(Search(), people["officer"])) == ["Người head"]


class TestDescribe:
    def test_says_who_did_what_to_what(self, people: People) -> None:
        row = reading_log.describe(act(actor(people["head"]), target(people["officer"]), reason="Vì thế"), "vi")
        assert (row.actor, row.act, row.target, row.reason) == ("Người head", "Trao vai trò", "Người officer", "Vì thế")

    @pytest.mark.parametrize(("verb", "who"), [("unit.record", "Hệ thống"), ("session.fail", "Người chưa đăng nhập")])
    def test_names_who_has_no_name(self, verb: str, who: str) -> None:
        row = reading_log.describe(act(SYSTEM, Target(kind="unit", id="1"), verb), "vi")
        assert (row.actor, row.target) == (who, "unit 1")


class TestChanges:
    def test_sets_before_and_after_side_by_side(self) -> None:
        change = Change(
            before={"name": "Xã A", "is_active": True},
            after={"name": "Xã B", "is_active": True, "roles": [{"unit": "xa-b"}], "code": None},
        )
        found = reading_log.changes(act(SYSTEM, Target(kind="unit", id="1"), change=change), "vi")
        assert found == [
            Changed(path="tài khoản mở", before="✓", after="✓"),
            Changed(path="tên", before="Xã A", after="Xã B"),
            Changed(path="mã riêng", before=None, after="–"),
            Changed(path="vai trò [1] › đơn vị", before=None, after="xa-b"),
        ]
        assert [changed.is_other for changed in found] == [False, True, True, True]

    def test_are_none_for_an_act_that_keeps_nothing(self) -> None:
        assert reading_log.changes(act(SYSTEM, Target(kind="unit", id="1")), "vi") == []


class TestCsvLines:
    def test_give_rows_that_no_spreadsheet_computes(self) -> None:
        act(SYSTEM, Target(kind="unit", id="1", name='=HYPERLINK("x")'), reason="-1+2")
        lines = list(reading_log.csv_lines(Search()))
        assert lines[0].startswith("\ufeffsequence,at,")
        values = next(csv.reader(io.StringIO(lines[1])))
        assert values[7:9] == ['\'=HYPERLINK("x")', "'-1+2"]

    def test_go_on_beyond_one_page(self) -> None:
        for _ in range(3):
            act(SYSTEM, Target(kind="unit", id="1"))
        assert len(list(reading_log.csv_lines(Search(), size=2))) == 4
