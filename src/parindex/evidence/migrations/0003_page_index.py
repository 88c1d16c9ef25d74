"""Index the words of pages for searching: FTS5 on SQLite, a GIN index on PostgreSQL."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# The words are written by `evidence.words`: nothing but letters and digits between spaces, so that both engines cut
# them alike. External content: the index holds no second copy of the text, and triggers keep it up to date.
_SQLITE = (
    "CREATE VIRTUAL TABLE evidence_page_index USING fts5("
    "folded, content='evidence_pagetext', content_rowid='id', tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO evidence_page_index(evidence_page_index) VALUES ('rebuild')",
    "CREATE TRIGGER evidence_page_added AFTER INSERT ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(rowid, folded) VALUES (new.id, new.folded); END",
    "CREATE TRIGGER evidence_page_removed AFTER DELETE ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(evidence_page_index, rowid, folded) VALUES ('delete', old.id, old.folded); END",
    "CREATE TRIGGER evidence_page_changed AFTER UPDATE OF folded ON evidence_pagetext BEGIN "
    "INSERT INTO evidence_page_index(evidence_page_index, rowid, folded) VALUES ('delete', old.id, old.folded); "
    "INSERT INTO evidence_page_index(rowid, folded) VALUES (new.id, new.folded); END",
)
_SQLITE_BACK = (
    "DROP TRIGGER evidence_page_added",
    "DROP TRIGGER evidence_page_removed",
    "DROP TRIGGER evidence_page_changed",
    "DROP TABLE evidence_page_index",
)
_POSTGRESQL = ("CREATE INDEX evidence_page_index ON evidence_pagetext USING gin (to_tsvector('simple', folded))",)
_POSTGRESQL_BACK = ("DROP INDEX evidence_page_index",)


def _forward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _POSTGRESQL if editor.connection.vendor == "postgresql" else _SQLITE)


def _backward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _POSTGRESQL_BACK if editor.connection.vendor == "postgresql" else _SQLITE_BACK)


def _run(editor: BaseDatabaseSchemaEditor, statements: tuple[str, ...]) -> None:
    for statement in statements:
        editor.execute(statement)


class Migration(migrations.Migration):
    """Index the words of pages."""

    dependencies = [("evidence", "0002_readings")]
    operations = [migrations.RunPython(_forward, _backward)]
