"""The figures that a rule asks for, and the refusal of those that cannot be."""

from decimal import Decimal, localcontext

import pytest

from parindex.core import figures
from parindex.core.figures import LARGEST, FigureRefused


def refusal(call: object, *arguments: object, **options: object) -> FigureRefused:
    assert callable(call)
    with pytest.raises(FigureRefused) as refused:
        call(*arguments, **options)
    return refused.value


class TestOnly:
    def test_takes_known_figures(self) -> None:
        figures.only({"num": 1}, "num", "den")

    def test_names_the_unknown_one(self) -> None:
        refused = refusal(figures.only, {"mun": 1}, "num", "den")
        assert refused.key == "mun"
        assert refused.remedy.say() == "chỉ dùng: num; den"

    def test_cuts_a_long_name(self) -> None:
        assert len(refusal(figures.only, {"x" * 900: 1}, "num").key) < 50


class TestRequired:
    @pytest.mark.parametrize("answer", [{}, {"num": None}])
    def test_refuses_a_missing_figure(self, answer: dict[str, object]) -> None:
        refused = refusal(figures.required, answer, "num")
        assert (refused.key, refused.wrong.say()) == ("num", "thiếu số liệu «num»")
        assert str(refused) == "num: thiếu số liệu «num»"


class TestWhole:
    def test_is_inclusive_at_both_ends(self) -> None:
        assert [figures.whole({"n": value}, "n", 1, 3) for value in (1, 3)] == [1, 3]

    @pytest.mark.parametrize(
        ("value", "sentence"),
        [
            (0, "«n» = 0 is below 1"),
            (4, "«n» = 4 is above 3"),
            (2.0, "«n» must be a whole number, it is «2.0»"),
            (True, "«n» must be a whole number, it is «true»"),
            (Decimal(2), "«n» must be a whole number, it is «2»"),
            ([2], "«n» must be a whole number, it is «[…]»"),
            ({"a": 1}, "«n» must be a whole number, it is «{…}»"),
            ("x" * 99, f"«n» must be a whole number, it is «{'x' * 37}…»"),
        ],
    )
    def test_says_what_is_wrong(self, value: object, sentence: str) -> None:
        assert refusal(figures.whole, {"n": value}, "n", 1, 3).wrong.say("en") == sentence

    def test_says_the_largest_number_in_the_reader_s_language(self) -> None:
        refused = refusal(figures.whole, {"n": LARGEST + 1}, "n")
        assert refused.wrong.say() == "«n» = 1000000000000001 lớn hơn 1.000.000.000.000.000"


class TestYesNo:
    @pytest.mark.parametrize("value", [True, False])
    def test_takes_true_and_false(self, value: bool) -> None:
        assert figures.yes_no({"done": value}, "done") is value

    @pytest.mark.parametrize("value", [0, 1, "true", [True]])
    def test_refuses_anything_else(self, value: object) -> None:
        assert refusal(figures.yes_no, {"done": value}, "done").key == "done"


class TestSingle:
    @pytest.mark.parametrize("value", ["chữ", 12, Decimal("0.5"), True])
    def test_takes_one_value_of_any_kind(self, value: object) -> None:
        assert figures.single({"value": value}, "value") == value

    @pytest.mark.parametrize("value", [[1], {"a": 1}, None])
    def test_refuses_lists_and_groups(self, value: object) -> None:
        assert refusal(figures.single, {"value": value}, "value").key == "value"


class TestYesNos:
    def test_takes_as_many_as_are_asked(self) -> None:
        assert figures.yes_nos({"done": [True, False]}, "done", 2) == [True, False]

    @pytest.mark.parametrize("value", [[True], [True, True, True], True, "ab", {"a": True, "b": True}])
    def test_refuses_another_number_or_shape(self, value: object) -> None:
        refused = refusal(figures.yes_nos, {"done": value}, "done", 2)
        assert refused.wrong.say("en") == "«done» must be a list of 2 values"

    def test_refuses_a_member_that_is_no_yes_or_no(self) -> None:
        refused = refusal(figures.yes_nos, {"done": [True, 1]}, "done", 2)
        assert refused.wrong.say("en") == "«done» must be true or false, it is «1»"


class TestCounts:
    def test_takes_counts_from_zero(self) -> None:
        assert figures.counts({"answers": [0, LARGEST]}, "answers", 2) == [0, LARGEST]

    @pytest.mark.parametrize("value", [[1], [1, -1], [1, True], [1, 1.5], [1, LARGEST + 1], None])
    def test_refuses_anything_else(self, value: object) -> None:
        assert refusal(figures.counts, {"answers": value}, "answers", 2).key == "answers"


class TestNumber:
    @pytest.mark.parametrize("value", [0, -5, Decimal("1.123456"), Decimal("1E+3"), LARGEST, -LARGEST])
    def test_takes_exact_numbers(self, value: object) -> None:
        assert figures.number({"n": value}, "n") == value

    @pytest.mark.parametrize(
        ("value", "sentence"),
        [
            (1.5, "«n» must be a number, it is «1.5»"),
            (True, "«n» must be a number, it is «true»"),
            (Decimal("NaN"), "«n» must be a number, it is «NaN»"),
            (Decimal("Infinity"), "«n» must be a number, it is «Infinity»"),
            (Decimal("1E+999999999"), "«n» = 1E+999999999 is above 1,000,000,000,000,000"),
            (Decimal("1.1234567"), "«n» has more than 6 decimals"),
            (Decimal("1E-999999999"), "«n» has more than 6 decimals"),
        ],
    )
    def test_says_what_is_wrong(self, value: object, sentence: str) -> None:
        assert refusal(figures.number, {"n": value}, "n").wrong.say("en") == sentence

    def test_is_inclusive_at_both_ends(self) -> None:
        assert figures.number({"n": 0}, "n", Decimal(0), Decimal(2)) == 0
        assert figures.number({"n": Decimal("2.0")}, "n", Decimal(0), Decimal(2)) == 2
        assert refusal(figures.number, {"n": Decimal("-0.01")}, "n", Decimal(0), Decimal(2)).key == "n"


class TestShare:
    @pytest.mark.parametrize(("num", "den"), [(0, 0), (0, 5), (5, 5), (LARGEST, LARGEST)])
    def test_takes_a_part_up_to_its_whole(self, num: int, den: int) -> None:
        assert figures.share({"num": num, "den": den}) == (num, den)

    def test_takes_decimals_to_whole_millionths(self) -> None:
        assert figures.share({"num": Decimal("0.1"), "den": 3}) == (100_000, 3_000_000)

    def test_does_not_depend_on_the_decimal_context(self) -> None:
        with localcontext(prec=2):
            assert figures.share({"num": Decimal("1234.5"), "den": 2000}) == (1_234_500_000, 2_000_000_000)

    def test_says_that_a_part_exceeds_its_whole(self) -> None:
        refused = refusal(figures.share, {"num": 1200, "den": 1000})
        assert refused.wrong.say() == "«num» = 1.200 lớn hơn «den» = 1.000: phần không thể lớn hơn tổng"
        assert refused.remedy.say("en") == "check «num» and «den»"

    def test_lets_a_part_exceed_where_the_rule_does(self) -> None:
        assert figures.share({"num": 12, "den": 10}, may_exceed=True) == (12, 10)

    @pytest.mark.parametrize(
        ("answer", "key"),
        [
            ({"num": -1, "den": 10}, "num"),
            ({"num": -20, "den": -10}, "num"),
            ({"num": 3, "den": -10}, "den"),
            ({"num": LARGEST + 1, "den": LARGEST + 2}, "num"),
            ({"num": 1, "den": LARGEST + 2}, "den"),
            ({"num": "1", "den": 2}, "num"),
        ],
    )
    def test_refuses_what_cannot_be(self, answer: dict[str, object], key: str) -> None:
        assert refusal(figures.share, answer).key == key
        assert refusal(figures.share, answer, may_exceed=True).key == key

    def test_takes_other_names(self) -> None:
        assert figures.share({"satisfied": 1, "answered": 2}, "satisfied", "answered") == (1, 2)
