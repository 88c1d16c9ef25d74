"""The tables of the open data."""

import pytest

from parindex.portal.columns import TABLES, Table
from tests.results.making import make_answers, make_publication, make_unit

pytestmark = pytest.mark.django_db


class TestTables:
    @pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
    def test_fill_every_column(self, table: Table) -> None:
        publication = make_publication(
            [make_unit("a", make_answers(9)), make_unit("b", {"2.1": {"not_arising": True}})]
        )
        rows = list(table.rows(publication))
        assert rows
        assert {len(row) for row in rows} == {len(table.columns)}

    def test_lose_exactly_what_is_missing(self) -> None:
        publication = make_publication([make_unit("a", make_answers(9, late=1))])
        losses = next(table for table in TABLES if table.name == "diem-mat.csv")
        assert sum(float(row[6]) for row in losses.rows(publication)) == pytest.approx(1.4)

    def test_carry_the_place_of_the_year_before(self) -> None:
        make_publication([make_unit("a", make_answers(9))], year=2021)
        publication = make_publication([make_unit("a", make_answers(9))], year=2022)
        ranking = next(table for table in TABLES if table.name == "xep-hang.csv")
        assert next(iter(ranking.rows(publication)))[-2:] == ("1", "1")
