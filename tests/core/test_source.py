"""A document as it was written, and the reader that collects every fault."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parindex.core.faults import Fault
from parindex.core.sentences import Template
from parindex.core.source import NUMBER, Reader
from tests.core.making import make_document

WORDS = {"một": 1, "hai": 2}


def make_reader(text: str) -> Reader:
    return Reader(make_document(text), [])


def said(reader: Reader) -> list[str]:
    return [f"{fault.place.path}: {fault.wrong.say('en')}" for fault in reader.faults]


class TestNode:
    def test_knows_its_line_and_path(self) -> None:
        node = make_document("a:\n  - b: 1\n  - c: [2, 3]\n")
        places = [(child.line, child.path) for child in node.walk()]
        assert places == [
            (1, ""),
            (2, "a"),
            (2, "a[0]"),
            (2, "a[0].b"),
            (3, "a[1]"),
            (3, "a[1].c"),
            (3, "a[1].c[0]"),
            (3, "a[1].c[1]"),
        ]

    def test_is_shown_without_what_is_inside(self) -> None:
        node = make_document(f"[{{a: 1}}, [], null, true, {'x' * 50}]")
        assert isinstance(node.value, tuple)
        assert [child.shown() for child in node.value] == ["{…}", "[…]", "null", "true", "x" * 37 + "…"]


class TestReader:
    def test_refuses_what_is_no_mapping_once(self) -> None:
        reader = make_reader("chữ")
        assert reader.text("name") == ""
        assert reader.points("max") == 0
        reader.finish()
        assert said(reader) == [": «» must be a group of key: value, it is «chữ»"]

    def test_refuses_a_value_once(self) -> None:
        reader = make_reader("max: chữ")
        reader.points("max")
        reader.fault(reader.node_at("max"), Template("sai", "wrong")(), Template("sửa", "correct")())
        assert len(reader.faults) == 1

    def test_notes_several_missing_keys_of_one_mapping(self) -> None:
        reader = make_reader("{}")
        reader.text("code")
        reader.number("count")
        reader.points("max")
        assert said(reader) == [": «code» is missing", ": «count» is missing", ": «max» is missing"]

    def test_takes_null_as_absent(self) -> None:
        reader = make_reader("a: null\nb: ~\nc:\n")
        assert [reader.text(key, "x") for key in "abc"] == ["x", "x", "x"]
        assert not reader.has("a")

    def test_puts_the_line_into_the_fault(self) -> None:
        reader = make_reader("a: 1\nb: [1]\n")
        reader.text("b")
        assert reader.faults[0].place.line == 2


class TestText:
    @pytest.mark.parametrize(
        ("text", "value"), [("a: chữ", "chữ"), ("a: 1.10", "1.10"), ("a: 12", "12"), ("a: 007", "007")]
    )
    def test_takes_texts_and_the_digits_of_numbers(self, text: str, value: str) -> None:
        assert make_reader(text).text("a") == value

    @pytest.mark.parametrize("text", ["a: true", "a: [x]", "a: {b: c}"])
    def test_refuses_what_is_no_text(self, text: str) -> None:
        reader = make_reader(text)
        assert reader.text("a") == ""
        assert len(reader.faults) == 1


class TestTexts:
    def test_takes_a_list_or_one_text(self) -> None:
        assert make_reader("a: [x, 1, 2.5]").texts("a") == ("x", "1", "2.5")
        assert make_reader("a: x").texts("a") == ("x",)
        assert make_reader("b: x").texts("a") == ()

    def test_leaves_out_what_is_no_text(self) -> None:
        reader = make_reader("a: [x, [y], true]")
        assert reader.texts("a") == ("x",)
        assert said(reader) == ["a[1]: «a» must be a text, it is «[…]»", "a[2]: «a» must be a text, it is «true»"]


class TestNumbers:
    def test_reads_exact_numbers(self) -> None:
        assert make_reader("a: 0.1").number("a") == Decimal("0.1")
        assert make_reader("b: 1").number("a", default=Decimal(3)) == 3

    @pytest.mark.parametrize("text", ["chữ", "true", "1e3", ".inf", ".nan", "1_000", "0x10", "1" * 30, "٣"])
    def test_refuses_what_is_no_plain_number(self, text: str) -> None:
        reader = make_reader(f"a: {text}")
        assert reader.number("a") == 0
        assert len(reader.faults) == 1

    def test_reads_points_as_micropoints(self) -> None:
        assert make_reader("a: 1.577").points("a") == 1_577_000
        assert make_reader("b: 1").points("a", default=7) == 7

    def test_refuses_points_with_a_seventh_decimal(self) -> None:
        reader = make_reader("a: 0.0000001")
        assert reader.points("a") == 0
        assert said(reader) == ["a: «a» must be points with at most 6 decimals, it is «1E-7»"]

    def test_refuses_points_below_zero_where_none_can_be(self) -> None:
        reader = make_reader("a: -1\nb: 1")
        reader.points_from_zero("a")
        assert reader.points_from_zero("b") == 1_000_000
        assert said(reader) == ["a: «a» must be points, 0 or more, it is «-1»"]

    @pytest.mark.parametrize("text", ["7", "-1", "2.0", "true", "hai"])
    def test_refuses_a_whole_number_out_of_bounds(self, text: str) -> None:
        reader = make_reader(f"a: {text}")
        assert reader.whole("a", 2, most=6) == 2
        assert said(reader) == [f"a: «a» must be a whole number from 0 to 6, it is «{text}»"]

    def test_reads_a_whole_number_within_bounds(self) -> None:
        assert make_reader("a: 6").whole("a", 2, most=6) == 6
        assert make_reader("b: 6").whole("a", 2, most=6) == 2

    def test_reads_a_share(self) -> None:
        assert make_reader("a: 0.75").share("a") == Fraction(3, 4)

    @pytest.mark.parametrize("text", ["75", "-0.1", "1.01"])
    def test_refuses_a_share_outside_zero_and_one(self, text: str) -> None:
        reader = make_reader(f"a: {text}")
        reader.share("a")
        assert said(reader) == [f"a: «a» must be a share from 0 to 1 (0.8 is 80 %), it is «{text}»"]

    def test_takes_a_node_as_a_number_or_notes_a_fault(self) -> None:
        reader = make_reader("a: [1, x]")
        first, second = reader.nodes("a")
        assert reader.as_number("a", first, NUMBER()) == 1
        assert reader.as_number("a", second, NUMBER()) == 0
        assert said(reader) == ["a[1]: «a» must be a number, it is «x»"]


class TestWords:
    def test_reads_true_and_false_only(self) -> None:
        reader = make_reader("a: true\nb: yes\n")
        assert reader.yes_no("a", default=False)
        assert reader.yes_no("b", default=False) is False
        assert reader.yes_no("c", default=True)
        assert said(reader) == ["b: «b» must be true or false, it is «yes»"]

    def test_reads_one_of_the_known_words(self) -> None:
        reader = make_reader("a: hai\nb: ba\nc: [hai]\n")
        assert reader.one_of("a", WORDS, 0) == 2
        assert [reader.one_of(key, WORDS, 0) for key in "bcd"] == [0, 0, 0]
        assert said(reader) == ["b: «b: ba» is not a known value", "c: «c: […]» is not a known value"]
        assert reader.faults[0].remedy.say() == "dùng một trong: một; hai"

    def test_reads_a_list(self) -> None:
        reader = make_reader("a: x")
        assert reader.nodes("a") == ()
        assert reader.nodes("b") == ()
        assert said(reader) == ["a: «a» must be a list, it is «x»"]


class TestFinish:
    def test_refuses_keys_that_nobody_asked_for_and_names_the_nearest(self) -> None:
        reader = make_reader("nmae: x\nzzz: 1\nhint: y\n")
        reader.text("name", "")
        reader.ignore("hint")
        reader.finish()
        assert said(reader) == ["nmae: there is no key «nmae» here", "zzz: there is no key «zzz» here"]
        assert remedies(reader.faults) == [
            "did you mean «name»? Known keys: name; hint",
            "use one of the keys: name; hint",
        ]

    def test_cuts_a_long_key(self) -> None:
        reader = make_reader(f"{'x' * 500}: 1\n")
        reader.finish()
        assert len(reader.faults[0].wrong.say()) < 100


def remedies(faults: list[Fault]) -> list[str]:
    return [fault.remedy.say("en") for fault in faults]
