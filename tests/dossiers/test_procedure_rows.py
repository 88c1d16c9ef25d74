"""What a row says of one version of a procedure."""

from dataclasses import replace
from datetime import date

from parindex.dossiers.papers import Paper
from parindex.dossiers.procedure_rows import ProcedureRow

ROW = ProcedureRow(line=2, code="1", name="A", authority="commune", papers=(Paper(name="Tờ khai"),))


class TestProcedureRow:
    def test_is_the_same_content_on_whatever_line_and_from_whatever_day(self) -> None:
        assert ROW.content_hash == replace(ROW, line=9, valid_from=date(2026, 1, 1)).content_hash

    def test_is_another_content_with_another_word(self) -> None:
        hashes = {replace(ROW, **one).content_hash for one in ({}, {"name": "B"}, {"papers": ()}, {"has_fee": True})}
        assert len(hashes) == 4
