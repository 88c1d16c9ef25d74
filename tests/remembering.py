"""Lays the rows of a scene that was built before, instead of building it again for every test."""

import functools
import pickle
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection, transaction

P = ParamSpec("P")
T = TypeVar("T")

Rows = list[tuple[Any, ...]]
Columns = Sequence[str]

#: As many values as one statement may carry: SQLite takes 32,766.
_MOST = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a builder gave, and the statements that write what it wrote."""

    given: bytes
    statements: Sequence[tuple[str, Sequence[Any]]]
    #: What is to be done once the transaction is committed.
    afterwards: Sequence[Callable[[], Any]]

    def lay(self) -> Any:
        """Write the rows again and give again what the builder gave."""
        with connection.cursor() as cursor:
            for statement, values in self.statements:
                cursor.execute(statement, values)
        for act in self.afterwards:
            transaction.on_commit(act)
        return pickle.loads(self.given)  # noqa: S301 -- what this process wrote


@dataclass(slots=True)
class Ground:
    """The database as it is before any test: some tables are filled by migrations, the others are empty."""

    filled: Sequence[str] = ()
    empty: Sequence[str] = ()
    _question: str = field(default="", init=False)

    def look(self) -> None:
        """Keep in mind which tables are filled."""
        names = list(tables())
        self.filled = [table for table in names if _ask(f"SELECT EXISTS (SELECT 1 FROM {_quote(table)})")]  # noqa: S608
        self.empty = [table for table in names if table not in self.filled]
        self._question = "SELECT " + " OR ".join(f"EXISTS (SELECT 1 FROM {_quote(table)})" for table in self.empty)  # noqa: S608

    def is_bare(self) -> bool:
        """Say whether no test has written anything yet, and what is written will be taken back."""
        return bool(self.empty) and connection.in_atomic_block and not _ask(self._question)


ground = Ground()


def remembered(build: Callable[P, T]) -> Callable[P, T]:
    """Let a builder write its rows itself once in a process; after that they are laid as they were.

    It is called again wherever the database is not bare or the test really commits. What it does may depend on its
    arguments alone: not on the clock, on settings or on files.
    """
    memories: dict[Hashable, Memory] = {}

    @functools.wraps(build)
    def give(*args: P.args, **kwargs: P.kwargs) -> T:
        if not ground.is_bare():
            return build(*args, **kwargs)
        key = (args, tuple(sorted(kwargs.items())))
        if key in memories:
            again: T = memories[key].lay()
            return again
        given, memories[key] = _watch(functools.partial(build, *args, **kwargs))
        return given

    return give


def rows_of(names: Iterable[str]) -> dict[str, Rows]:
    """Give what stands in tables."""
    columns = tables()
    return {name: _read(name, columns[name]) for name in names}


def tables() -> dict[str, Columns]:
    """Give every table with the columns that can be written."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    return {
        model._meta.db_table: [
            field.column for field in model._meta.concrete_fields if field.column and not field.generated
        ]
        for model in models
        if not model._meta.proxy
    }


def _watch(build: Callable[[], T]) -> tuple[T, Memory]:
    """Let a builder build, and keep what it wrote."""
    before, waiting = rows_of(ground.filled), len(connection.run_on_commit)
    given = build()
    assert rows_of(ground.filled) == before, "rows of migrations were changed, which cannot be laid again"
    afterwards = [entry[1] for entry in connection.run_on_commit[waiting:]]
    return given, Memory(given=pickle.dumps(given), statements=list(_inserts()), afterwards=afterwards)


def _inserts() -> Iterator[tuple[str, Sequence[Any]]]:
    columns = tables()
    for table, rows in rows_of(ground.empty).items():
        names = ", ".join(map(_quote, columns[table]))
        row, step = f"({', '.join(['%s'] * len(columns[table]))})", _MOST // len(columns[table])
        for start in range(0, len(rows), step):
            some = rows[start : start + step]
            values = [value for one in some for value in one]
            yield f"INSERT INTO {_quote(table)} ({names}) VALUES {', '.join([row] * len(some))}", values  # noqa: S608


def _read(table: str, columns: Columns) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(map(_quote, columns))} FROM {_quote(table)} ORDER BY 1")  # noqa: S608
        return list(cursor.fetchall())


def _ask(question: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return bool(cursor.fetchone()[0])


def _quote(name: str) -> str:
    return connection.ops.quote_name(name)
