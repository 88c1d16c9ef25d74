"""Index the words of pages two by two on PostgreSQL, and documents by when they were brought."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# Words that have to follow each other stand nearly everywhere as words, and rarely after each other. The index of words
# of PostgreSQL does not know where they stand, and to compare the text of every page takes seconds; FTS5 knows. The
# function is said to be dear, so that it is never asked of every page. Words are cut: a key of the index has its limit.
_FORWARD = (
    "CREATE FUNCTION evidence_word_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS "
    "$$ SELECT array_agg(DISTINCT pair) FROM ("
    "SELECT left(word, 60) || '_' || left(lead(word) OVER (ORDER BY place), 60) AS pair "
    "FROM unnest(string_to_array(btrim(words), ' ')) WITH ORDINALITY AS found(word, place)"
    ") AS pairs WHERE pair IS NOT NULL $$",
    "CREATE INDEX evidence_page_pairs ON evidence_pagetext USING gin (evidence_word_pairs(folded))",
)
_BACK = ("DROP INDEX evidence_page_pairs", "DROP FUNCTION evidence_word_pairs(text)")


def _forward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _FORWARD)


def _backward(_: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, _BACK)


def _run(editor: BaseDatabaseSchemaEditor, statements: tuple[str, ...]) -> None:
    if editor.connection.vendor == "postgresql":
        for statement in statements:
            editor.execute(statement)


class Migration(migrations.Migration):
    """Index pairs of words, and the newest documents."""

    dependencies = [("evidence", "0005_index_both_spellings")]
    operations = [
        migrations.RunPython(_forward, _backward),
        migrations.AddIndex("document", models.Index(fields=["-brought_at", "-id"], name="document_by_newest")),
    ]
