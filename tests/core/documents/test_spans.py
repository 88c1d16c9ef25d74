"""Periods are written, read again and said."""

from datetime import date

import pytest

from parindex.core.documents import spans
from parindex.core.documents.facts import Span, SpanKind


class TestCodes:
    @pytest.mark.parametrize(
        ("code", "kind", "first", "last", "said"),
        [
            ("2022", SpanKind.YEAR, date(2022, 1, 1), date(2022, 12, 31), "năm 2022"),
            ("2023-Q1", SpanKind.QUARTER, date(2023, 1, 1), date(2023, 3, 31), "quý I/2023"),
            ("2023-Q4", SpanKind.QUARTER, date(2023, 10, 1), date(2023, 12, 31), "quý IV/2023"),
            ("2022-H1", SpanKind.HALF_YEAR, date(2022, 1, 1), date(2022, 6, 30), "6 tháng đầu năm 2022"),
            ("2022-H2", SpanKind.HALF_YEAR, date(2022, 7, 1), date(2022, 12, 31), "6 tháng cuối năm 2022"),
            ("2022-9M", SpanKind.NINE_MONTHS, date(2022, 1, 1), date(2022, 9, 30), "9 tháng đầu năm 2022"),
            ("2024-02", SpanKind.MONTH, date(2024, 2, 1), date(2024, 2, 29), "tháng 2/2024"),
            ("2021..2025", SpanKind.YEARS, date(2021, 1, 1), date(2025, 12, 31), "giai đoạn 2021-2025"),
        ],
    )
    def test_are_read_written_and_said(self, code: str, kind: SpanKind, first: date, last: date, said: str) -> None:
        span = spans.from_code(code)
        assert span == Span(kind, first, last)
        assert spans.to_code(span) == code
        assert spans.said(span).say() == said

    @pytest.mark.parametrize("code", ["", "22", "2022-13", "2022-Q5", "2022-H3", "2025..2021", "0000", "2022 "])
    def test_are_refused(self, code: str) -> None:
        assert spans.from_code(code) is None


class TestRead:
    @pytest.mark.parametrize(
        "code", ["2022", "2022-Q1", "2022-Q4", "2022-H1", "2022-H2", "2022-9M", "2022-03", "2021..2025"]
    )
    def test_reads_what_is_said_in_both_languages(self, code: str) -> None:
        span = spans.from_code(code)
        assert span is not None
        assert spans.read(spans.said(span).say("vi")) == span
        assert spans.read(spans.said(span).say("en")) == span
        assert spans.read(f" {code} ") == span

    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ("quý 4 năm 2022", "2022-Q4"),
            ("QUÝ III-2021", "2021-Q3"),
            ("quy ii 2021", "2021-Q2"),
            ("6 tháng 2022", "2022-H1"),
            ("sáu tháng đầu năm 2022", "2022-H1"),
            ("Bán niên 2020", "2020-H1"),
            ("06 tháng cuối năm 2020", "2020-H2"),
            ("chín tháng đầu năm 2022", "2022-9M"),
            ("tháng 03/2022", "2022-03"),
            ("Năm 2022.", "2022"),
            ("từ 2021 đến 2025", "2021..2025"),
            ("2021\u20132025", "2021..2025"),
        ],
    )
    def test_reads_what_people_type(self, typed: str, code: str) -> None:
        span = spans.read(typed)
        assert span is not None
        assert spans.to_code(span) == code

    @pytest.mark.parametrize(
        "typed", ["", "năm ngoái", "quý V/2022", "2025-2021", "tháng 13/2022", "năm 1022", "2022-13"]
    )
    def test_gives_nothing_for_what_is_no_period(self, typed: str) -> None:
        assert spans.read(typed) is None
