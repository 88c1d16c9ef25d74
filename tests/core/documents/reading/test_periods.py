"""Periods that a text speaks of."""

import pytest

from parindex.core.documents.facts import Found
from parindex.core.documents.reading.periods import read_period, spoken_periods
from parindex.core.documents.reading.rows import Flow, rows_of
from parindex.core.documents.spans import to_code
from tests.core.documents.sheets import plain


def flow(text: str) -> Flow:
    return Flow(rows_of(plain(text)))


def of_subject(text: str, body: str = "") -> str | None:
    found = read_period(Found(value=text, words=text, confidence=1), flow(body))
    return to_code(found.value) if found else None


class TestSpokenPeriods:
    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("năm 2022", ["2022"]),
            ("quý I/2023 và quý IV năm 2022", ["2023-Q1", "2022-Q4"]),
            ("Quý 2-2022", ["2022-Q2"]),
            ("6 tháng đầu năm 2022, 06 tháng cuối năm 2023", ["2022-H1", "2023-H2"]),
            ("9 tháng đầu năm 2022", ["2022-9M"]),
            ("tháng 3/2022; tháng 12 năm 2021", ["2022-03", "2021-12"]),
            ("giai đoạn 2021-2025; nhiệm kỳ 2021 - 2026", ["2021..2025", "2021..2026"]),
            ("quý I và nhiệm vụ quý II năm 2022", ["2022-Q1", "2022-Q2"]),
            ("quý I", []),
            ("giai đoạn 2025-2021", []),
            ("tháng 13/2022", []),
            ("ngày 15 tháng 3 năm 2022", []),
            ("Quyết định số 15/2021/QĐ-UBND", []),
        ],
    )
    def test_gives_them_in_their_order(self, text: str, codes: list[str]) -> None:
        assert [to_code(each.span) for each in spoken_periods(text)] == codes


class TestReadPeriod:
    @pytest.mark.parametrize(
        ("subject", "code"),
        [
            ("Kết quả năm 2022 và nhiệm vụ năm 2023", "2022"),
            ("Kế hoạch năm 2022 thuộc giai đoạn 2021-2025", "2022"),
            ("Đề án giai đoạn 2021-2025", "2021..2025"),
            ("Tình hình giải ngân đến ngày 15/12/2022", "2022"),
            ("Họp ngày 15/12/2022", None),
            ("Thành lập Tổ kiểm tra", None),
        ],
    )
    def test_reads_the_subject_first(self, subject: str, code: str | None) -> None:
        assert of_subject(subject) == code

    def test_takes_what_most_of_the_text_agrees_on(self) -> None:
        body = "Căn cứ Kế hoạch năm 2019;\nTrong năm 2022 đã làm. Năm 2022 còn hạn chế. Giai đoạn 2021-2025."
        found = read_period(None, flow(body))
        assert found is not None
        assert (to_code(found.value), found.confidence) == ("2022", 0.7)

    @pytest.mark.parametrize("body", ["", "Năm 2022.", "Năm 2022, năm 2022, năm 2021, năm 2020, năm 2019."])
    def test_guesses_nothing(self, body: str) -> None:
        assert read_period(None, flow(body)) is None
