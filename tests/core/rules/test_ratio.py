"""The ratio that several kinds rest on."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.core.figures import FigureRefused
from parindex.core.rules.ratio import Ratio
from parindex.core.source import Reader
from tests.core.making import make_document


def read(text: str) -> Ratio:
    return Ratio.read(Reader(make_document(text), []))


class TestRead:
    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("ratio: đã làm / phải làm", ("đã làm", "phải làm")),
            ("ratio: đã làm", ("đã làm", "")),
            ("other: 1", ("", "")),
            ("ratio: a/b/c", ("a", "b/c")),
            ("{num: đã làm, den: phải làm}", ("đã làm", "phải làm")),
            ("{ratio: a / b, den: phải làm}", ("a", "phải làm")),
        ],
    )
    def test_takes_names_apart_or_from_one_text(self, text: str, names: tuple[str, str]) -> None:
        ratio = read(text)
        assert (ratio.part, ratio.whole) == names
        assert not ratio.may_exceed


class TestFigures:
    def test_bound_the_part_by_its_whole(self) -> None:
        part, whole = Ratio(part="đã làm", whole="").figures()
        assert (part.key, part.most_key, part.least, part.optional) == ("num", "den", Decimal(0), False)
        assert (whole.key, whole.most_key, whole.least) == ("den", None, Decimal(0))
        assert whole.label.say() == "tổng số"

    def test_leave_the_part_free_where_it_may_exceed(self) -> None:
        part, _ = Ratio(part="", whole="", may_exceed=True).figures(optional=True)
        assert (part.most_key, part.optional) == (None, True)


class TestOf:
    def test_refuses_what_nobody_asked_for(self) -> None:
        with pytest.raises(FigureRefused, match="count"):
            Ratio(part="", whole="").of({"num": 1, "den": 2, "count": 3})

    def test_takes_decimals_to_one_unit(self) -> None:
        numerator, denominator = Ratio(part="", whole="").of({"num": Decimal("1.5"), "den": 3})
        assert numerator * 2 == denominator


class TestSay:
    def test_says_whole_numbers_without_decimals(self) -> None:
        assert Ratio(part="", whole="").say({"num": Decimal("42.0"), "den": 45}).say() == "42/45 = 93,33 %"

    def test_says_a_full_ratio(self) -> None:
        assert Ratio(part="", whole="").say({"num": 3, "den": 3}).say() == "3/3 = 100 %"

    def test_says_that_there_is_nothing(self) -> None:
        said = Ratio(part="", whole="").say({"num": 0, "den": 0})
        assert said.say() == "0/0: không có gì để tính tỷ lệ"

    def test_does_not_round_up_to_the_bound_that_it_misses(self) -> None:
        ratio = Ratio(part="", whole="")
        assert ratio.say({"num": Decimal("59.999"), "den": 100}, Fraction(3, 5)).say() == "59,999/100 = 59,999 %"
        assert ratio.say({"num": 60, "den": 100}, Fraction(3, 5)).say() == "60/100 = 60 %"
