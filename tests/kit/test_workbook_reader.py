"""Reading a workbook, as the process does that reads nothing else."""

from datetime import date, datetime

from parindex.kit import workbook_reader
from tests.kit.making import make_xlsx


class TestRead:
    def test_keeps_types_and_row_numbers(self) -> None:
        moment = datetime(2025, 7, 1, 8, 30)  # noqa: DTZ001 -- spreadsheets know no zones
        content = make_xlsx({"Đơn vị": [[], [None, " mã ", 4, 0.1, True, date(2025, 7, 1), moment]]})
        answer = workbook_reader.read(content, 10, 10)
        cells = [None, "mã", ["n", "4"], ["n", "0.1"], True, ["d", "2025-07-01"], ["t", "2025-07-01T08:30:00"]]
        assert answer == {"sheets": [{"name": "Đơn vị", "hidden": False, "rows": [[2, cells]]}]}

    def test_marks_hidden_sheets(self) -> None:
        sheets = workbook_reader.read(make_xlsx({"a": [["x"]], "b": []}, hidden=["b"]), 10, 10)["sheets"]
        assert [(sheet["name"], sheet["hidden"], len(sheet["rows"])) for sheet in sheets] == [
            ("a", False, 1),
            ("b", True, 0),
        ]

    def test_says_why_it_stops(self) -> None:
        content = make_xlsx({"a": [["x", "y"], ["z"]]})
        assert workbook_reader.read(content, 1, 10) == {"refused": "rows"}
        assert workbook_reader.read(content, 10, 1) == {"refused": "columns"}
        assert workbook_reader.read(b"no workbook", 10, 10) == {"refused": "broken"}

    def test_counts_texts_that_are_stored_once(self) -> None:
        content = make_xlsx({"a": [["x" * 30_000] * 20] * 100})
        assert workbook_reader.read(content, 1000, 100) == {"refused": "characters"}
