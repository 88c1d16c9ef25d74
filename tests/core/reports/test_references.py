from datetime import date

import pytest

from parindex.core.documents.types import DocumentType
from parindex.core.reports.figures import Reference
from parindex.core.reports.references import named_type
from tests.core.reports.making import report


def cited(text: str) -> list[Reference]:
    return [one.reference for one in report(text).text.cited]


class TestCitations:
    @pytest.mark.parametrize(
        ("text", "symbol", "day", "issuer"),
        [
            (
                "Căn cứ Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của UBND tỉnh Hải Dương ban hành quy định",
                "3395/QĐ-UBND",
                date(2022, 12, 15),
                "Ủy ban nhân dân tỉnh Hải Dương",
            ),
            ("Công văn số số: 01/UBND-NV hướng dẫn", "01/UBND-NV", None, ""),
            ("Quyết định số 69/QĐUBND, ngày 24/02/2023", "69/QĐ-UBND", date(2023, 2, 24), ""),
            ("Kế hoạch số 5/KH-UBND của UBND xã ngày 2/3/2022", "5/KH-UBND", date(2022, 3, 2), "Ủy ban nhân dân xã"),
            ("Ngày 30/12/2022, UBND xã ban hành Kế hoạch số 645/KH-UBND về", "645/KH-UBND", date(2022, 12, 30), ""),
            ("theo Nghị định số 30/2020/NĐ-CP của Chính phủ", "30/2020/NĐ-CP", None, "Chính phủ"),
        ],
    )
    def test_reads_symbol_day_and_issuer(self, text: str, symbol: str, day: date | None, issuer: str) -> None:
        (reference,) = cited(text)
        assert (str(reference.symbol), reference.day, reference.issuer) == (symbol, day, issuer)

    def test_takes_the_day_of_the_one_before(self) -> None:
        first, second = cited("Quyết định số 4/QĐ-UBND ngày 2/3/2022 và Kế hoạch số 5/KH-UBND cùng ngày")
        assert second.day == first.day == date(2022, 3, 2)

    def test_marks_what_had_to_be_repaired_and_days_that_are_none(self) -> None:
        repaired, impossible = cited("Quyết định số 69/QĐUBND; Kế hoạch số 5/KH-UBND ngày 31/2/2022")
        assert (repaired.is_repaired, impossible.is_repaired) == (True, False)
        assert (repaired.is_impossible, impossible.is_impossible) == (False, True)

    @pytest.mark.parametrize("text", ["đạt 5/TB", "tỷ lệ 3/Abc", "đường 5/Kim Đồng"])
    def test_takes_nothing_else_for_a_symbol(self, text: str) -> None:
        assert cited(text) == []

    def test_names_the_type_before_the_symbol(self) -> None:
        read = report("Kế hoạch số 69/QĐ-UBND ngày 1/2/2023; 70/KH-UBND")
        assert [named_type(read.prose, one) for one in read.text.cited] == [DocumentType.PLAN, None]
