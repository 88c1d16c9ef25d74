"""Figures as each language writes them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils.translation import override

from parindex.core.sentences import Template
from parindex.web.templatetags import figures


class TestNumber:
    def test_writes_as_vietnamese_does(self) -> None:
        assert figures.number(Decimal("1234.50")) == "1.234,5"
        assert figures.number(Fraction(88245, 1000), 2) == "88,25"
        assert figures.number(20) == "20"

    def test_writes_as_english_does(self) -> None:
        with override("en"):
            assert figures.number(Decimal("1234.50")) == "1,234.5"


class TestScore:
    @pytest.mark.parametrize(
        ("points", "said"), [("6", "6,00"), ("1.577", "1,577"), ("100.000000", "100,00"), ("0", "0,00")]
    )
    def test_keeps_two_decimals_or_more(self, points: str, said: str) -> None:
        assert figures.score(Decimal(points)) == said


class TestLoss:
    def test_marks_loss_and_gain(self) -> None:
        assert figures.loss(Decimal("0.5")) == "−0,50"
        assert figures.loss(Decimal("-0.5")) == "+0,50"


class TestPercent:
    def test_says_a_share(self) -> None:
        assert figures.percent(Fraction(5, 7)) == "71,43\u00a0%"
        assert figures.percent(Fraction(3, 4)) == "75\u00a0%"
        assert figures.percent(Fraction(3, 4), 2) == "75,00\u00a0%"
        assert figures.percent(None) == "–"


class TestDay:
    def test_writes_day_month_year(self) -> None:
        assert figures.day(date(2023, 3, 6)) == "06/03/2023"
        assert figures.day(None) == ""
        with override("en"):
            assert figures.day(date(2023, 3, 6)) == "6 March 2023"


class TestSaid:
    def test_follows_the_page(self) -> None:
        statement = Template("đạt", "met")()
        assert figures.said(statement) == "đạt"
        with override("en"):
            assert figures.said(statement) == "met"


class TestData:
    def test_marks_vietnamese_on_an_english_page_only(self) -> None:
        assert figures.data("Thể chế <b>") == "Thể chế <b>"
        with override("en"):
            assert figures.data("Thể chế <b>") == '<span lang="vi">Thể chế &lt;b&gt;</span>'
