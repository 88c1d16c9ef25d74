"""Rows as declared, and those that are not."""

import pyarrow as pa
import pytest

from parindex.analytics.schema import CATALOGUE, DOSSIERS, PETITIONS, ROW_KINDS, RowsRefused
from tests.analytics.making import make_dossier, make_petition, make_procedure


def test_rows_become_tables() -> None:
    made = [DOSSIERS.rows([make_dossier()]), CATALOGUE.rows([make_procedure()]), PETITIONS.rows([make_petition()])]
    for kind, table in zip(ROW_KINDS, made, strict=True):
        assert table.schema == kind.arrow
        assert tuple(kind.ibis.names) == kind.names
        assert kind.ibis.to_pyarrow().names == kind.arrow.names
    assert made[0]["late_after"] == made[0]["due_at"]


def test_types_are_the_same_for_both() -> None:
    for kind in ROW_KINDS:
        assert [field.type for field in kind.ibis.to_pyarrow()] == [field.type for field in kind.arrow]


def test_no_rows_are_a_table_too() -> None:
    assert DOSSIERS.rows([]).schema == DOSSIERS.arrow


@pytest.mark.parametrize(
    "values", [{"unit": None}, {"due_at": None}, {"status": "x"}, {"channel": 300}, {"colour": "red"}]
)
def test_refuses_other_rows(values: dict[str, object]) -> None:
    with pytest.raises(RowsRefused, match="dossiers"):
        DOSSIERS.rows([make_dossier() | values])


def test_refuses_a_row_without_a_column() -> None:
    with pytest.raises(RowsRefused, match="fee"):
        CATALOGUE.rows([{key: value for key, value in make_procedure().items() if key != "fee"}])
    assert isinstance(CATALOGUE.arrow, pa.Schema)
