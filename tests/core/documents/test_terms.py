"""Periods relative to the year of a round, in phrases and in subjects."""

import pytest

from parindex.core.documents.spans import to_code
from parindex.core.documents.terms import TERMS, Term, span_in, span_of, terms_in


class TestSpanOf:
    @pytest.mark.parametrize(
        ("term", "code"),
        [
            (Term.YEAR, "2022"),
            (Term.PREVIOUS_YEAR, "2021"),
            (Term.NEXT_YEAR, "2023"),
            (Term.QUARTER_4, "2022-Q4"),
            (Term.HALF_YEAR, "2022-H1"),
            (Term.NINE_MONTHS, "2022-9M"),
        ],
    )
    def test_gives_the_days(self, term: Term, code: str) -> None:
        assert to_code(span_of(term, 2022)) == code

    def test_knows_every_term(self) -> None:
        assert set(TERMS) == set(Term)
        assert all(span_of(term, 2022).first <= span_of(term, 2022).last for term in Term)


class TestTermsIn:
    def test_lists_periods_in_the_order_of_the_year(self) -> None:
        assert terms_in("Báo cáo năm, 9 tháng, 6 tháng, quý I") == (
            Term.QUARTER_1,
            Term.HALF_YEAR,
            Term.NINE_MONTHS,
            Term.YEAR,
        )

    def test_finds_none_where_none_are(self) -> None:
        assert terms_in("Danh sách") == ()


class TestSpanIn:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Cải cách hành chính năm 2022", "2022"),
            ("CCHC quý I năm 2022", "2022-Q1"),
            ("CCHC quý IV/2022", "2022-Q4"),
            ("CCHC 6 tháng đầu năm 2022", "2022-H1"),
            ("CCHC 9 tháng năm 2022", "2022-9M"),
            ("Kế hoạch giai đoạn 2021-2025", "2021..2025"),
            ("Kế hoạch CCHC 2022", "2022"),
        ],
    )
    def test_reads_the_period_of_a_subject(self, text: str, code: str) -> None:
        span = span_in(text)
        assert span is not None
        assert to_code(span) == code

    @pytest.mark.parametrize("text", ["Quy chế làm việc", "theo Quyết định 15/2021/QĐ-UBND"])
    def test_finds_none_without_a_year(self, text: str) -> None:
        assert span_in(text) is None

    def test_takes_no_years_backwards(self) -> None:
        span = span_in("năm 2022 - 2021")
        assert span is not None
        assert to_code(span) == "2022"
