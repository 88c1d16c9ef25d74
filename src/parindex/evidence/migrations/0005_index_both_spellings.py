"""Index the words of pages with diacritics too, and keep on PostgreSQL what its index was made of."""

import re

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# A word with diacritics is then found by the index alone. PostgreSQL makes the words of a page anew whenever it looks
# at a page without its index, as it does for words that stand nearly everywhere: kept in a column they cost nothing.
_SQLITE = (
    "DROP TRIGGER evidence_page_added",
    "DROP TRIGGER evidence_page_removed",
    "DROP TRIGGER evidence_page_changed",
    "DROP TABLE evidence_page_index",
    "CREATE VIRTUAL TABLE evidence_page_index USING fts5("
    "COLUMNS, content='evidence_pagetext', content_rowid='id', tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO evidence_page_index(evidence_page_index) VALUES ('rebuild')",
    "CREATE TRIGGER evidence_page_added AFTER INSERT ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(rowid, COLUMNS) VALUES (new.id, NEW); END",
    "CREATE TRIGGER evidence_page_removed AFTER DELETE ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(evidence_page_index, rowid, COLUMNS) VALUES ('delete', old.id, OLD); END",
    "CREATE TRIGGER evidence_page_changed AFTER UPDATE OF COLUMNS ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(evidence_page_index, rowid, COLUMNS) VALUES ('delete', old.id, OLD); "
    "INSERT INTO evidence_page_index(rowid, COLUMNS) VALUES (new.id, NEW); END",
)


_POSTGRESQL = (
    "DROP INDEX evidence_page_index",
    "ALTER TABLE evidence_pagetext ADD COLUMN indexed tsvector "
    "GENERATED ALWAYS AS (to_tsvector('simple', folded || words)) STORED",
    "CREATE INDEX evidence_page_index ON evidence_pagetext USING gin (indexed)",
)
_POSTGRESQL_BACK = (
    "DROP INDEX evidence_page_index",
    "ALTER TABLE evidence_pagetext DROP COLUMN indexed",
    "CREATE INDEX evidence_page_index ON evidence_pagetext USING gin (to_tsvector('simple', folded))",
)


def _sqlite(*columns: str) -> tuple[str, ...]:
    names = {
        "COLUMNS": ", ".join(columns),
        "NEW": ", ".join(f"new.{name}" for name in columns),
        "OLD": ", ".join(f"old.{name}" for name in columns),
    }
    pattern = re.compile("|".join(names))
    return tuple(pattern.sub(lambda found: names[found[0]], statement) for statement in _SQLITE)


def _forward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _POSTGRESQL if editor.connection.vendor == "postgresql" else _sqlite("folded", "words"))


def _backward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _POSTGRESQL_BACK if editor.connection.vendor == "postgresql" else _sqlite("folded"))


def _run(editor: BaseDatabaseSchemaEditor, statements: tuple[str, ...]) -> None:
    for statement in statements:
        editor.execute(statement)


class Migration(migrations.Migration):
    """Index the words of pages with and without diacritics."""

    dependencies = [("evidence", "0004_documents_to_find")]
    operations = [migrations.RunPython(_forward, _backward)]
