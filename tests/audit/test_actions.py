"""Recording acts."""

import hashlib
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from django.db import connection, transaction

from parindex.audit import actions, queries
from parindex.audit.acts import SYSTEM, Actor, Change, Target
from parindex.audit.models import GENESIS, Entry, Head
from parindex.kit import requests
from tests.audit.making import AT, OFFICER, ROUND, make_entry
from tests.audit.racing import race

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


class TestRecord:
    def test_says_who_what_when_why_before_and_after(self) -> None:
        with requests.identified("r-1"):
            sequence = actions.record(
                by=OFFICER,
                at=AT,
                verb="round.open",
                target=ROUND,
                change=Change(before={"state": "draft"}, after={"state": "open"}),
                reason="Quyết định 12/QĐ-UBND",
            )
        entry = Entry.objects.get(pk=sequence)
        assert (entry.sequence, entry.previous_hash, entry.request_id) == (1, GENESIS, "r-1")
        assert (entry.actor_id, entry.actor_name) == ("7", "Nguyễn Thị Đào")
        assert (entry.verb, entry.reason) == ("round.open", "Quyết định 12/QĐ-UBND")
        assert (entry.target_kind, entry.target_id, entry.target_name) == ("round", "12", "Đợt đánh giá năm 2026")
        assert (entry.before, entry.after) == ({"state": "draft"}, {"state": "open"})
        assert Head.objects.get().hash == entry.hash

    def test_gives_the_same_bytes_on_every_database(self) -> None:
        make_entry(reason="Lý do")
        text = (
            '{"actor_id":"7","actor_name":"Nguyễn Thị Đào","after":{"ghi chú":["đủ",null,true],"points":1},'
            '"at":"2026-11-22T06:31:00.123000Z","before":{"points":0},'
            f'"previous_hash":"{GENESIS}","reason":"Lý do","request_id":"","sequence":1,'
            '"target_id":"12","target_kind":"round","target_name":"Đợt đánh giá năm 2026","verb":"round.open"}'
        )
        entry = Entry.objects.get()
        assert entry.hash == hashlib.sha256(text.encode()).hexdigest()
        assert entry.line() == text.replace('"previous_hash"', f'"hash":"{entry.hash}","previous_hash"')

    def test_keeps_the_time_to_the_millisecond_in_any_zone(self) -> None:
        at = datetime(2026, 11, 22, 13, 30, 0, 123999, tzinfo=timezone(timedelta(hours=7)))
        actions.record(by=SYSTEM, at=at, verb="round.open", target=ROUND)
        entry = Entry.objects.get()
        assert entry.at == at.replace(microsecond=123000)
        assert entry.content()["at"] == "2026-11-22T06:30:00.123000Z"

    def test_leaves_nothing_of_an_act_that_was_rolled_back(self) -> None:
        make_entry(1)
        with transaction.atomic():
            make_entry(2)
            transaction.set_rollback(True)
        make_entry(3)
        assert queries.verify().is_sound
        assert [entry.after for entry in Entry.objects.order_by("sequence")] == [
            {"points": 1, "ghi chú": ["đủ", None, True]},
            {"points": 3, "ghi chú": ["đủ", None, True]},
        ]

    @pytest.mark.parametrize(
        "given",
        [
            {"verb": "open"},
            {"verb": "Round.open"},
            {"verb": f"round.{'n' * 64}"},
            {"target": Target(kind="", id="1")},
            {"target": Target(kind="round", id="")},
            {"by": Actor(id="", name="Ai đó")},
            {"by": Actor(id="1" * 65, name="Ai đó")},
            {"reason": "a\0"},
            {"reason": "\ud800"},
            {"at": AT.replace(tzinfo=None)},
        ],
    )
    def test_refuses_what_the_log_cannot_keep(self, given: dict[str, object]) -> None:
        act: dict[str, object] = {"by": OFFICER, "at": AT, "verb": "round.open", "target": ROUND, **given}
        with pytest.raises(ValueError, match=r"\w"), transaction.atomic():
            actions.record(**act)  # type: ignore[arg-type]
        assert not Entry.objects.exists()

    def test_refuses_a_binary_fraction(self) -> None:
        with pytest.raises(TypeError, match="float"):
            make_entry(change=Change(after=0.1))

    def test_adds_nothing_to_a_log_without_its_head(self) -> None:
        make_entry()
        Head.objects.all().delete()
        with pytest.raises(actions.BrokenChain), transaction.atomic():
            make_entry()
        assert Entry.objects.count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_refuses_to_be_outside_of_a_transaction(self) -> None:
        with pytest.raises(actions.OutsideTransaction):
            actions.record(by=OFFICER, at=AT, verb="round.open", target=ROUND)

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.skipif(connection.vendor == "sqlite", reason="threads need a file: see the next test")
    def test_does_not_fork_under_four_threads(self) -> None:
        race(4, 25)
        verdict = queries.verify()
        assert (verdict.rows, verdict.end.sequence, verdict.faults) == (100, 100, ())

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="tests a file of SQLite")
    def test_does_not_fork_under_four_threads_on_a_file(self, tmp_path: Path) -> None:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.audit.racing", "4", "25"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'log.sqlite3'}"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.stdout.startswith("parindex: 100 dòng"), ran.stderr
