"""The rows that figures are made of: one declaration of their columns, given to Ibis and to Arrow.

Timestamps are naive and those of Vietnam; whoever writes rows converts once. docs/dossier-figures.md says what each
column holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import ibis
import pyarrow as pa

#: The types of columns: the words of Ibis, and what they are in Arrow.
_ARROW: Mapping[str, pa.DataType] = {
    "string": pa.string(),
    "boolean": pa.bool_(),
    "int8": pa.int8(),
    "int16": pa.int16(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "timestamp(6)": pa.timestamp("us"),
    "date": pa.date32(),
}


class Column(NamedTuple):
    """A column: its name, its type, and whether it may be empty."""

    name: str
    type: str
    may_be_empty: bool = False


class RowsRefused(ValueError):
    """Rows are not as declared: a value is missing, or is of another type."""


@dataclass(frozen=True)
class RowKind:
    """The rows of one table: what they are called, and their columns in order."""

    name: str
    columns: tuple[Column, ...]

    @cached_property
    def ibis(self) -> ibis.Schema:
        """Give the columns as Ibis knows them."""
        return ibis.schema({column.name: column.type for column in self.columns})

    @cached_property
    def arrow(self) -> pa.Schema:
        """Give the columns as Arrow and Parquet know them."""
        return pa.schema([pa.field(one.name, _ARROW[one.type], nullable=one.may_be_empty) for one in self.columns])

    @property
    def names(self) -> tuple[str, ...]:
        """Name the columns in order."""
        return tuple(column.name for column in self.columns)

    def rows(self, given: Iterable[Mapping[str, Any]]) -> pa.Table:
        """Make a table of rows by column names; raises `RowsRefused`.

        A dossier without `late_after` is late after its due moment.
        """
        found = [self._filled(row) for row in given]
        try:
            table = pa.Table.from_pylist(found, schema=self.arrow)
        except (pa.ArrowException, OverflowError, TypeError, ValueError) as error:
            raise RowsRefused(f"{self.name}: {error}") from error
        for column in self.columns:
            if not column.may_be_empty and table.column(column.name).null_count:
                raise RowsRefused(f"{self.name}.{column.name}: a value is missing")
        return table

    def _filled(self, row: Mapping[str, Any]) -> Mapping[str, Any]:
        if unknown := set(row).difference(self.names):
            raise RowsRefused(f"{self.name}: no such column: {', '.join(sorted(unknown))}")
        if "late_after" in self.names and row.get("late_after") is None:
            return {**row, "late_after": row.get("due_at")}
        return row


#: One row a dossier. `status` is the last code of TT 04/2025/TT-VPCP, 1 to 10. `ended_at` is the end moment in the
#: order of 766/QĐ-TTg [S2]: done, returned, stopped or not received (withdrawn dossiers have theirs too).
#: `late_after` is the last moment on time: the due moment, or the next opening where that is a closing.
DOSSIERS = RowKind(
    "dossiers",
    (
        Column("code", "string"),
        Column("unit", "string"),
        Column("procedure", "string"),
        Column("field", "string"),
        Column("online_level", "string"),
        Column("authority", "string"),
        Column("channel", "int8", may_be_empty=True),
        Column("received_at", "timestamp(6)"),
        Column("due_at", "timestamp(6)"),
        Column("late_after", "timestamp(6)"),
        Column("ended_at", "timestamp(6)", may_be_empty=True),
        Column("status", "int8"),
        Column("waiting_since", "timestamp(6)", may_be_empty=True),
        Column("supplements", "int16"),
        Column("late_agency", "string", may_be_empty=True),
        Column("worked_seconds", "int64", may_be_empty=True),
        Column("fee_due", "boolean"),
        Column("paid_online", "boolean"),
        Column("components_digitised", "boolean"),
        Column("result_required", "boolean"),
        Column("result_electronic", "boolean"),
        Column("result_digitised", "boolean"),
        Column("reusable", "boolean"),
        Column("reused", "boolean"),
        Column("storage_due", "boolean"),
        Column("stored", "boolean"),
        Column("population_due", "boolean"),
        Column("population_used", "boolean"),
        Column("certified_copies", "int16"),
        Column("synced", "boolean", may_be_empty=True),
        Column("disliked", "boolean"),
        Column("petitioned", "boolean"),
        Column("original_level", "string", may_be_empty=True),
        Column("updated_at", "timestamp(6)"),
    ),
)

#: One row a version of a procedure that a unit offers, in force from `valid_from` until before `valid_to`.
CATALOGUE = RowKind(
    "catalogue",
    (
        Column("unit", "string"),
        Column("procedure", "string"),
        Column("field", "string"),
        Column("valid_from", "date"),
        Column("valid_to", "date", may_be_empty=True),
        Column("online_level", "string"),
        Column("full_possible", "boolean"),
        Column("fee", "boolean"),
        Column("payment_integrated", "boolean"),
        Column("population_due", "boolean"),
        Column("population_connected", "boolean"),
        Column("published_on_time", "boolean", may_be_empty=True),
        Column("public_on_time", "boolean", may_be_empty=True),
        Column("public_complete", "boolean", may_be_empty=True),
    ),
)

#: One row a petition (phản ánh, kiến nghị); `kind` is procedure, staff or other.
PETITIONS = RowKind(
    "petitions",
    (
        Column("unit", "string"),
        Column("code", "string"),
        Column("received_at", "timestamp(6)"),
        Column("due_at", "timestamp(6)"),
        Column("ended_at", "timestamp(6)", may_be_empty=True),
        Column("kind", "string"),
        Column("dissatisfied", "boolean"),
        Column("reopened", "boolean"),
    ),
)

ROW_KINDS = (DOSSIERS, CATALOGUE, PETITIONS)
