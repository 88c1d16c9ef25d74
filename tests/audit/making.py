"""Makes logs of as many acts as a test names, and tampers with them as an owner of the database could."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module

from django.db import connection, transaction

from parindex.audit import actions
from parindex.audit.acts import Actor, Change, Target
from parindex.audit.models import GENESIS, Entry, Head

Value = str | int | bytes | datetime

AT = datetime(2026, 11, 22, 6, 30, 0, 123000, tzinfo=UTC)
OFFICER = Actor(id="7", name="Nguyễn Thị Đào")
ROUND = Target(kind="round", id="12", name="Đợt đánh giá năm 2026")

_MIGRATION = import_module("parindex.audit.migrations.0001_initial")
GUARD: Sequence[str] = _MIGRATION.GUARD.get(connection.vendor, ())
LIFT: Sequence[str] = _MIGRATION.LIFT.get(connection.vendor, ())


def make_entry(
    number: int = 1,
    *,
    by: Actor = OFFICER,
    verb: str = "round.open",
    target: Target = ROUND,
    change: Change | None = None,
    reason: str = "",
) -> int:
    """Record an act; the later its number, the later its time."""
    at = AT + timedelta(minutes=number)
    change = change or Change(before={"points": number - 1}, after={"points": number, "ghi chú": ["đủ", None, True]})
    with transaction.atomic():
        return actions.record(by=by, at=at, verb=verb, target=target, change=change, reason=reason)


def make_log(count: int) -> None:
    """Record acts that differ."""
    for number in range(1, count + 1):
        make_entry(number, by=Actor(id=str(number), name=f"Người {number}"), reason=f"Lý do {number}")


def run_sql(statement: str, *values: Value) -> None:
    """Run a statement past the models."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)


@contextmanager
def opened_log(count: int) -> Iterator[None]:
    """Give a log without its guard, and take back whatever is done to it."""
    with transaction.atomic():
        make_log(count)
        lift_guard()
        yield
        transaction.set_rollback(True)


def lift_guard() -> None:
    """Drop the triggers that refuse changes."""
    for statement in LIFT:
        run_sql(statement)


def set_guard() -> None:
    """Set them again."""
    for statement in GUARD:
        run_sql(statement)


def change_row(sequence: int, column: str, value: Value) -> None:
    """Write another value into a column."""
    run_sql(f"UPDATE audit_entry SET {column} = %s WHERE sequence = %s", value, sequence)  # noqa: S608


def remove_rows(*sequences: int) -> None:
    """Delete rows."""
    for sequence in sequences:
        run_sql("DELETE FROM audit_entry WHERE sequence = %s", sequence)


def swap_rows(first: int, second: int) -> None:
    """Let two rows take each other's place."""
    for old, new in ((first, 999), (second, first), (999, second)):
        run_sql("UPDATE audit_entry SET sequence = %s WHERE sequence = %s", new, old)


def hash_anew(sequence: int) -> None:
    """Give a row search words and a hash that fit it."""
    entry = Entry.objects.get(pk=sequence)
    entry.seal(sequence=sequence, previous_hash=entry.previous_hash)
    change_row(sequence, "folded_words", entry.folded_words)
    change_row(sequence, "hash", entry.hash)


def write_anew_from(first: int) -> None:
    """Chain all rows from one on anew, and give the head the new end: a forgery without a seam."""
    before = Entry.objects.filter(pk=first - 1).first()
    previous_hash = before.hash if before else GENESIS
    for entry in Entry.objects.filter(pk__gte=first).order_by("sequence"):
        change_row(entry.sequence, "previous_hash", previous_hash)
        hash_anew(entry.sequence)
        previous_hash = Entry.objects.get(pk=entry.sequence).hash
    Head.objects.update(hash=previous_hash)
