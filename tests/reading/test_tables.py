"""XLSX and XLS."""

import io
import sys
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from parindex.reading import tables
from parindex.reading.sources import Unreadable
from parindex.reading.states import State
from tests.kit.making import make_xls, make_xlsx
from tests.reading.making import pages, texts


def read(content: bytes) -> list[list[str]]:
    return [texts(page) for page in pages(tables.open_table(io.BytesIO(content), 1, 9))]


class TestOpenTable:
    def test_gives_each_visible_sheet_as_a_page(self) -> None:
        content = make_xlsx({"A": [["Số", 12.5], [None, "b"]], "B": [["ẩn"]], "C": [["c"]]}, hidden=["B"])
        assert read(content) == [["Số 12,5", "b"], ["c"]]

    def test_writes_days_as_people_do(self) -> None:
        content = make_xlsx({"A": [[date(2022, 12, 5), datetime(2022, 12, 5, 8, 30), True]]})  # noqa: DTZ001
        assert read(content) == [["05/12/2022 05/12/2022 08:30 TRUE"]]

    def test_keeps_the_columns_of_a_heading_apart(self) -> None:
        content = make_xlsx({"A": [["UBND HUYỆN NINH GIANG", "CỘNG HÒA XÃ HỘI"], ["a", "b"]]})
        assert read(content) == [["UBND HUYỆN NINH GIANG", "CỘNG HÒA XÃ HỘI", "a b"]]

    def test_reads_the_older_type(self) -> None:
        assert read(make_xls([["Số", 12.0]])) == [["Số 12"]]

    @pytest.mark.parametrize(
        ("content", "state"),
        [(b"PK\x03\x04", State.BROKEN), (make_xls([["a"]], is_encrypted=True), State.ENCRYPTED)],
    )
    def test_says_why_not(self, content: bytes, state: State) -> None:
        with pytest.raises(Unreadable) as refused:
            read(content)
        assert refused.value.state is state

    def test_refuses_too_many_cells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tables, "_MOST_CELLS", 3)
        with pytest.raises(Unreadable):
            read(make_xlsx({"A": [["a", "b"], ["c", "d"]]}))

    def test_takes_a_panic_of_the_library_for_a_broken_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class PanicException(BaseException):
            pass

        def panic(_: object) -> None:
            raise PanicException

        monkeypatch.setattr(CalamineWorkbook, "from_filelike", panic)
        with pytest.raises(Unreadable):
            read(b"")
        monkeypatch.setattr(CalamineWorkbook, "from_filelike", sys.exit)
        with pytest.raises(SystemExit):
            read(b"")
