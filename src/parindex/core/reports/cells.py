"""The figures of tables as the checks of the whole report take them: scores of areas, counts of dossiers, totals."""

from collections.abc import Iterator, Sequence

from parindex.core.reports.areas import INDEX, area_of
from parindex.core.reports.extracting import Text, place_of
from parindex.core.reports.figures import Figure, Kind
from parindex.core.reports.tables import Holds, Table, TableRow, Value

#: A table of scores of a scale of 100 is that of the index.
_SCALE = 100


def figures_of_tables(text: Text, tables: Sequence[Table]) -> Iterator[Figure]:
    """Give what cells say that the words of a report may say again."""
    for table in tables:
        yield from _scores(text, table)
        yield from _counts(text, table)


def _scores(text: Text, table: Table) -> Iterator[Figure]:
    """Give scores and ranks of areas, and of the index in the total, of a table with one column of each."""
    maxima, scores = list(table.of(Holds.MAXIMUM)), list(table.of(Holds.SCORE))
    total = table.total
    if len(maxima) != 1 or len(scores) != 1 or total is None or total.number(maxima[0]) != _SCALE:
        return
    ranks = list(table.of(Holds.RANK))
    for row in table.rows:
        subject = INDEX if row.is_total else area_of(row.label)
        value = row.values[scores[0]]
        if not subject or value is None:
            continue
        yield _figure(text, row, Kind.SCORE, Value(value.value, row.number(maxima[0])), subject)
        for column in ranks:
            rank = row.values[column]
            if rank is not None:
                yield _figure(text, row, Kind.RANK, rank, subject)


def _counts(text: Text, table: Table) -> Iterator[Figure]:
    """Give the counts of dossiers of the total."""
    total = table.total
    if total is None:
        return
    for measure, column in table.by_measure().items():
        value = total.values[column]
        if value is not None:
            yield _figure(text, total, Kind.COUNT, value, measure.value)


def _figure(text: Text, row: TableRow, kind: Kind, value: Value, subject: str) -> Figure:
    return Figure(
        kind=kind,
        place=place_of(text.prose, row.start, row.end),
        value=value.value,
        of=value.of,
        unit="ho so" if kind is Kind.COUNT else "",
        subject=subject,
        scope=text.scopes.scope_at(row.start, 0),
        section="table",
    )
