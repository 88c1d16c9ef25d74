"""Lets tests with real transactions empty the log, which its guard refuses on SQLite."""

from typing import Any

from django.db import connection

from tests.audit.making import GUARD, LIFT


def let_flush_pass() -> None:
    """Lift the guard for the moment in which a flush empties all tables."""
    plain = connection.ops.sql_flush
    if connection.vendor != "sqlite":
        return

    def sql_flush(*args: Any, **options: Any) -> list[str]:
        return [*LIFT, *plain(*args, **options), *GUARD]

    connection.ops.sql_flush = sql_flush  # type: ignore[method-assign]
