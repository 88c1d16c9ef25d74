"""A name for what the database holds, to tell that nothing was written since something was computed from it."""

from django.db import connection


def snapshot() -> str | None:
    """Name the snapshot that a statement sees now: what has the same name sees the same rows, whoever wrote them.

    None where nothing can be told: within a transaction, which sees its own writes too, and on SQLite. One short query.
    PostgreSQL: "System Information Functions", `pg_current_snapshot` (since 13).
    """
    if connection.vendor != "postgresql" or connection.in_atomic_block:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        return str(cursor.fetchone()[0])
