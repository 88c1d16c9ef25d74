"""Sentences in Vietnamese and English, with figures as each language writes them."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from parindex import core
from parindex.core.sentences import (
    Percent,
    Points,
    Statement,
    Template,
    number,
    percent,
    rounded,
    shown,
)


class TestNumber:
    @pytest.mark.parametrize(
        ("value", "vi", "en"),
        [
            (0, "0", "0"),
            (1234, "1.234", "1,234"),
            (1234567, "1.234.567", "1,234,567"),
            (Decimal("1234.5"), "1.234,5", "1,234.5"),
            (Decimal("0.50"), "0,50", "0.50"),
            (Decimal("-0.5"), "−0,5", "−0.5"),
            (-1000, "−1.000", "−1,000"),
            (Fraction(1, 3), "0,333333", "0.333333"),
            (Fraction(1, 2), "0,5", "0.5"),
            (Fraction(6, 3), "2", "2"),
            (Decimal("1E+3"), "1.000", "1,000"),
        ],
    )
    def test_writes_as_the_language_does(self, value: int | Decimal | Fraction, vi: str, en: str) -> None:
        assert number(value) == vi
        assert number(value, "en") == en

    @pytest.mark.parametrize(
        ("value", "places", "text"),
        [
            (Decimal("87.747"), 2, "87,75"),
            (Decimal("0.005"), 2, "0,01"),
            (90, 2, "90,00"),
            (Fraction(2, 3), 2, "0,67"),
            (Decimal("-0.005"), 2, "−0,01"),
            (Decimal("2.5"), 0, "3"),
        ],
    )
    def test_fixes_the_decimals_half_up(self, value: int | Decimal | Fraction, places: int, text: str) -> None:
        assert number(value, places=places) == text

    def test_does_not_depend_on_the_decimal_context(self) -> None:
        with localcontext(prec=3):
            assert number(Decimal("123456.789")) == "123.456,789"


class TestPercent:
    @pytest.mark.parametrize(
        ("share", "text"),
        [
            (Fraction(29, 30), "96,67 %"),
            (Fraction(1), "100 %"),
            (Fraction(0), "0 %"),
            (Fraction(1, 8), "12,5 %"),
            (Fraction(1, 20000), "0,01 %"),
        ],
    )
    def test_keeps_at_most_two_decimals(self, share: Fraction, text: str) -> None:
        assert percent(share) == text

    def test_fixes_the_decimals_on_request(self) -> None:
        assert percent(Fraction(1, 2), "en", places=2) == "50.00 %"
        assert percent(Fraction(1, 2), places=0) == "50 %"


class TestRounded:
    @pytest.mark.parametrize(
        ("value", "places", "text"), [(Fraction(1, 8), 2, "0.13"), (Fraction(-1, 8), 2, "-0.13"), (Fraction(7), 0, "7")]
    )
    def test_rounds_half_up(self, value: Fraction, places: int, text: str) -> None:
        assert str(rounded(value, places)) == text


class TestShown:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            ("chữ", "chữ"),
            (12, "12"),
            (True, "true"),
            (False, "false"),
            (None, "null"),
            ({"a": 1}, "{…}"),
            ([1], "[…]"),
            ((1,), "[…]"),
            ("x" * 40, "x" * 40),
            ("x" * 41, "x" * 37 + "…"),
        ],
    )
    def test_cuts_short_and_does_not_look_inside(self, value: object, text: str) -> None:
        assert shown(value) == text


class TestStatement:
    def test_fills_every_kind_of_value(self) -> None:
        template = Template("{text} {count} {part} {points} {said} {list}", "{list} {said}")
        statement = template(
            text="chữ",
            count=1234,
            part=Percent(Fraction(1, 2)),
            points=Points(1_577_000),
            said=Template("vâng", "yes")(),
            list=("a", Template("hai", "two")()),
        )
        assert statement.say() == "chữ 1.234 50 % 1,577 vâng a; hai"
        assert statement.say("en") == "a; two yes"

    def test_says_a_text_of_the_set_as_it_stands(self) -> None:
        assert Statement.verbatim("{year} hai").say("en") == "{year} hai"

    def test_does_not_fill_a_slot_that_a_value_brings(self) -> None:
        assert Template("{a}", "{a}")(a="{b}", b="x").say() == "{b}"


class TestTemplates:
    def test_have_the_same_slots_in_both_languages(self) -> None:
        templates = list(_templates())
        assert len(templates) > 200
        for place, template in templates:
            assert set(re.findall(r"\{(\w+)\}", template.vi)) == set(re.findall(r"\{(\w+)\}", template.en)), place

    def test_are_not_empty(self) -> None:
        assert all(template.vi and template.en for _, template in _templates())


def _templates() -> Iterator[tuple[str, Template]]:
    """Give every template that a module of the core holds by name, alone or in a table."""
    for module in pkgutil.walk_packages(core.__path__, "parindex.core."):
        for name, value in vars(importlib.import_module(module.name)).items():
            held = value.values() if isinstance(value, dict) else (value,)
            yield from ((f"{module.name}.{name}", one) for one in held if isinstance(one, Template))
