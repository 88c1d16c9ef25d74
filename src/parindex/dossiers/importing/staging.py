"""The table where checked rows lie until all of them go into the register in one transaction.

It belongs to the connection and is gone with it, so that nothing half-imported outlives a broken line. PostgreSQL is
filled by COPY, SQLite row by row; what follows is the same statements in both.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import DatabaseError, connection
from django.db.transaction import TransactionManagementError

from parindex.dossiers.importing.checked import Staged
from parindex.dossiers.importing.targets import FLAGS, POPULATION_DUE, RESULT_REQUIRED, REUSABLE, STORAGE_DUE

_TABLE = "dossier_staging"
_TYPES = {"code": "varchar(60)", "late_agency": "varchar(200)", "agency": "varchar(200)", "level": "varchar(60)"}
_MOMENTS = ("received", "due", "late_after", "ended", "returned", "waiting", "stated")
_BITS = {
    **{target.value: bit for target, bit in FLAGS.items()},
    "result_required": RESULT_REQUIRED,
    "reusable": REUSABLE,
    "storage_due": STORAGE_DUE,
    "population_due": POPULATION_DUE,
}
#: What the database may use to find what stands twice and what is there, so that it need not write it out.
_MEMORY = "192MB"
#: Vietnamese time is seven hours ahead.
_AHEAD = 7 * 3_600


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of the rows."""

    added: int
    changed: int
    same: int
    older: int
    #: The months of units that changed, before and after.
    months: frozenset[tuple[int, date]]


def _moment(column: str) -> str:
    if connection.vendor == "postgresql":
        return f"to_timestamp(s.{column} - {_AHEAD})"
    return f"datetime(s.{column} - {_AHEAD}, 'unixepoch')"


def _bit(bit: int) -> str:
    return f"((s.flags & {bit}) <> 0)"


def _values() -> Mapping[str, str]:
    """Give each column of the register with what it is taken from."""
    synced = "(s.synced = 1)" if connection.vendor == "postgresql" else "s.synced"
    return {
        "unit_id": "s.unit",
        "version_id": "s.version",
        "channel": "s.channel",
        "applicant_kind": "s.applicant_kind",
        "original_level": "s.level",
        "status": "s.status",
        "received_at": _moment("received"),
        "due_at": _moment("due"),
        "late_after": _moment("late_after"),
        "ended_at": _moment("ended"),
        "returned_at": _moment("returned"),
        "waiting_since": _moment("waiting"),
        "supplements": "s.supplements",
        "is_late": "(s.is_late = 1)",
        "worked_seconds": "s.worked",
        "late_agency": "s.late_agency",
        "agency": "s.agency",
        "certified_copies": "s.copies",
        "synced": synced,
        **{name: _bit(bit) for name, bit in _BITS.items()},
    }


class Staging:
    """The rows of one import on their way."""

    def __init__(self) -> None:
        """Keep nothing yet; see `staging`."""
        self.count = 0
        self._repeats: bool | None = None

    def _has_repeated(self) -> bool:
        """Say whether a code stood twice when this was first asked; rows only go from there on."""
        if self._repeats is None:
            twice = f"SELECT code FROM {_TABLE} GROUP BY code HAVING count(*) > 1 LIMIT 1"  # noqa: S608
            self._repeats = bool(_all(twice))
        return self._repeats

    def add(self, rows: Sequence[Staged]) -> None:
        """Add checked rows."""
        if not rows:
            return
        names = ", ".join(Staged._fields)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {_TABLE} ({names}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
            else:
                marks = ", ".join("?" * len(Staged._fields))
                cursor.cursor.executemany(f"INSERT INTO {_TABLE} ({names}) VALUES ({marks})", rows)  # noqa: S608
        self.count += len(rows)

    def settle(self) -> None:
        """Have the database count the rows, so that it joins them well."""
        if connection.vendor == "postgresql":
            _run(f"ANALYZE {_TABLE}")

    def repeated(self) -> list[tuple[str, int, int]]:
        """Give what stands twice with other content: code, line, and the first line with that code."""
        if not self._has_repeated():
            return []
        content = ", ".join(f"a.{name}" for name in Staged._fields if name not in {"line", "code"})
        other = content.replace("a.", "b.")
        return _all(
            f"SELECT a.code, a.line, (SELECT min(line) FROM {_TABLE} f WHERE f.code = a.code) FROM {_TABLE} a"  # noqa: S608
            f" WHERE EXISTS (SELECT 1 FROM {_TABLE} b WHERE b.code = a.code AND b.line <> a.line"
            f" AND ({content}) {_differs()} ({other})) ORDER BY a.line"
        )

    def foreign(self, source: str, scope: Sequence[int]) -> list[tuple[int, str, str]]:
        """Give the lines of dossiers that this source may not state: code kept by another one, or outside its units."""
        within = ", ".join(str(int(one)) for one in scope) or "NULL"
        return _all(
            f"SELECT s.line, s.code, d.source FROM {_TABLE} s JOIN dossiers_dossier d ON d.code = s.code"  # noqa: S608
            f" WHERE d.source <> %s OR d.unit_id NOT IN ({within}) ORDER BY s.line",
            [source],
        )

    def drop_codes(self, codes: Sequence[str]) -> None:
        """Take rows out that are put aside."""
        for start in range(0, len(codes), 500):
            some = codes[start : start + 500]
            marks = ", ".join(["%s"] * len(some))
            _run(f"DELETE FROM {_TABLE} WHERE code IN ({marks})", some)  # noqa: S608

    def drop_repeated(self) -> int:
        """Keep one of rows that say the same; gives how many went."""
        if not self._has_repeated():
            return 0
        return _run(f"DELETE FROM {_TABLE} WHERE line NOT IN (SELECT min(line) FROM {_TABLE} GROUP BY code)")  # noqa: S608

    def merge(self, source: str, at: datetime) -> Merged:
        """Put all rows into the register, in the transaction of the caller."""
        _lock()
        total = _one(f"SELECT count(*) FROM {_TABLE}")  # noqa: S608
        if not _all(f"SELECT 1 {_known()} LIMIT 1"):
            months = _months("s.received", f"{_TABLE} s")
            return Merged(added=_run(_insert(), [source, _at(at)]), changed=0, same=0, older=0, months=months)
        older = _run(f"DELETE FROM {_TABLE} WHERE line IN (SELECT s.line {_known()} AND {_older()})")  # noqa: S608
        same = _run(f"DELETE FROM {_TABLE} WHERE line IN (SELECT s.line {_known()} AND NOT {_changed()})")  # noqa: S608
        months = _months("s.received", f"{_TABLE} s") | _months(
            _seconds("d.received_at"), f"{_TABLE} s JOIN dossiers_dossier d ON d.code = s.code", "d.unit_id"
        )
        changed = _run(_update())
        added = _run(_insert(), [source, _at(at)]) if total - older - same - changed else 0
        return Merged(added=added, changed=changed, same=same, older=older, months=months)


@contextmanager
def staging() -> Iterator[Staging]:
    """Give an empty table, which is gone afterwards."""
    columns = ", ".join(f"{name} {_TYPES.get(name) or _number(name)}" for name in Staged._fields)
    _run(f"DROP TABLE IF EXISTS {_TABLE}")
    _run(f"CREATE TEMPORARY TABLE {_TABLE} ({columns})")
    if connection.vendor == "sqlite":
        _run(f"CREATE INDEX {_TABLE}_code ON {_TABLE} (code)")
    is_postgresql = connection.vendor == "postgresql"
    if is_postgresql:
        _run(f"SET work_mem = '{_MEMORY}'")
    try:
        yield Staging()
    finally:
        with suppress(DatabaseError, TransactionManagementError):
            if is_postgresql:
                _run("RESET work_mem")
        with suppress(DatabaseError, TransactionManagementError):
            _run(f"DROP TABLE IF EXISTS {_TABLE}")


def _number(name: str) -> str:
    return "bigint" if name in _MOMENTS or name in {"unit", "version", "worked"} else "integer"


def _known() -> str:
    return f"FROM {_TABLE} s JOIN dossiers_dossier d ON d.code = s.code WHERE TRUE"


def _older() -> str:
    return f"(s.stated IS NOT NULL AND d.updated_at > {_moment('stated')})"


def _changed() -> str:
    values = _values()
    there, here = ", ".join(f"d.{name}" for name in values), ", ".join(values.values())
    return f"(({there}) {_differs()} ({here}))"


def _updated() -> str:
    """Give the moment that a row is of: the one that it states, else the last thing that happened in it."""
    return _moment_of("COALESCE(s.stated, s.returned, s.ended, s.waiting, s.received, s.due)")


def _moment_of(expression: str) -> str:
    now = "now()" if connection.vendor == "postgresql" else "datetime('now')"
    return f"COALESCE({_moment('stated').replace('s.stated', expression)}, {now})"


def _update() -> str:
    sets = ", ".join(f"{name} = {value}" for name, value in _values().items())
    return (
        f"UPDATE dossiers_dossier AS d SET {sets}, updated_at = {_updated()}"  # noqa: S608
        f" FROM {_TABLE} s WHERE d.code = s.code"
    )


def _insert() -> str:
    """Add what is not there; a code that somebody took meanwhile ends the whole import, and nothing was changed."""
    values = {**_values(), "updated_at": _updated()}
    return (
        f"INSERT INTO dossiers_dossier (code, {', '.join(values)}, source, created_at)"  # noqa: S608
        f" SELECT s.code, {', '.join(values.values())}, %s, %s FROM {_TABLE} s"
        " LEFT JOIN dossiers_dossier d ON d.code = s.code WHERE d.id IS NULL"
    )


def _differs() -> str:
    return "IS DISTINCT FROM" if connection.vendor == "postgresql" else "IS NOT"


def _seconds(column: str) -> str:
    """Give a moment of the register as it lies in the table."""
    if connection.vendor == "postgresql":
        return f"(extract(epoch FROM {column})::bigint + {_AHEAD})"
    return f"(unixepoch({column}) + {_AHEAD})"


def _months(moment: str, rows: str, unit: str = "s.unit") -> frozenset[tuple[int, date]]:
    if connection.vendor == "postgresql":
        month = f"to_char(to_timestamp({moment}) AT TIME ZONE 'UTC', 'YYYY-MM')"
    else:
        month = f"strftime('%%Y-%%m', {moment}, 'unixepoch')"
    found = _all(f"SELECT DISTINCT {unit}, {month} FROM {rows} WHERE {moment} IS NOT NULL", [])  # noqa: S608
    return frozenset((unit_id, date.fromisoformat(f"{said}-01")) for unit_id, said in found)


def _lock() -> None:
    """Let one import after the other go into the register, so that none waits for the rows of another for ever."""
    if connection.vendor == "postgresql":
        _run("SELECT pg_advisory_xact_lock(hashtext('dossiers.import'))")


def _at(at: datetime) -> Any:
    return at if connection.vendor == "postgresql" else connection.ops.adapt_datetimefield_value(at)


def _run(statement: str, values: Sequence[Any] | None = None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return max(0, int(cursor.rowcount))


def _one(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])


def _all(statement: str, values: Sequence[Any] | None = None) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
