"""Number and symbol in the head."""

import pytest

from parindex.core.documents.reading.numbers import read_number
from parindex.core.documents.reading.rows import Row, in_columns, rows_of
from parindex.core.documents.types import DocumentType
from tests.core.documents.sheets import document, placed, plain


def read(text: str, expected: DocumentType | None = None) -> tuple[str | None, str | None] | None:
    found = read_number(rows_of(plain(text)), expected)
    if found is None:
        return None
    return (found.number.value if found.number else None, found.symbol.value if found.symbol else None)


class TestReadNumber:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Số: 112/BC-UBND", ("112", "BC-UBND")),
            ("Số 9 /TB - UBND", ("9", "TB-UBND")),
            ("Sô 12-KH/ĐU", ("12", "KH/ĐU")),
            ("5Số:17/QC-UBND", ("17", "QC-UBND")),
            ("—Số-1251/QC-UBND", ("1251", "QC-UBND")),
            ("Số: 81NQ-HĐND", ("81", "NQ-HĐND")),
            ("Số: 12/KH UBND", ("12", "KH-UBND")),
            ("Số: 12/KH-UBND An Bình, ngày 5", ("12", "KH-UBND")),
            ("112/BC-UBND", ("112", "BC-UBND")),
            ("Số: /KH-UBND", (None, "KH-UBND")),
            ("Số: …../QĐ-UBND", (None, "QĐ-UBND")),
            ("Số: 15", ("15", None)),
            ("Số: …/???", None),
            ("Số hộ nghèo: 15", None),
            ("Số: abc", None),
            ("Số: 12/???", None),
            ("VH-TT", None),
            ("một hai ba bốn/năm sáu", None),
            ("", None),
        ],
    )
    def test_reads_a_line(self, text: str, expected: tuple[str | None, str | None] | None) -> None:
        assert read(text) == expected

    def test_prefers_the_one_with_a_symbol(self) -> None:
        assert read("ĐẾN Số: 123\nSố: 45\nSố: 112/BC-UBND") == ("112", "BC-UBND")

    def test_tells_what_was_repaired(self) -> None:
        found = read_number(rows_of(plain("Số: 69/QĐUBND")), None)
        assert found is not None
        assert found.number is not None
        assert found.symbol is not None
        assert (found.number.is_repaired, found.symbol.is_repaired) == (False, True)

    def test_takes_a_number_stamped_into_the_blank(self) -> None:
        label = placed("Số:", 0.15, 0.1).words + placed("/KH-UBND", 0.25, 0.1).words
        rows = [*rows_of(document([placed("112", 0.19, 0.102), placed("7", 0.19, 0.4), placed("8", 0.7, 0.1)]))]
        found = read_number([Row.of(1, label, None), *rows], None)
        assert found is not None
        assert found.number is not None
        assert found.number.value == "112"

    def test_keeps_a_row_in_columns_together(self) -> None:
        rows = in_columns(rows_of(plain("Số: 5/KH-UBND Độc lập - Tự do")))
        assert read_number(rows, None) is not None
