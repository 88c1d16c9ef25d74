"""Figures as people type them: what they are read as, what is refused, and that they are shown as they were typed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.criteria.model import Item, NotArising
from parindex.core.figures import Figure, FigureRefused, Shape
from parindex.core.sentences import Statement
from parindex.core.typed import (
    NOT_ARISING,
    Reading,
    asked_figures,
    clean,
    clean_typed,
    read_answer,
    read_figure,
    read_number,
    show_answer,
)
from tests.core.making import make_rule

LINEAR = "{kind: linear, num: việc xong, den: việc giao, full_at: 1.0}"
BOOLEAN = "{kind: boolean, on: đúng hạn}"
CHECKLIST = "{kind: checklist, items: [[giới thiệu, 0.5], [văn bản, 0.5]]}"
WEIGHTED = "{kind: survey_weighted, weights: [1, 0.5]}"
TABLE = "{kind: conditional_table, if_plan: [[1, 1]], if_no_plan: [0.5, 0]}"


def make_item(rule: str | None, policy: NotArising | None = None, asks: str = "") -> Item:
    read = make_rule(rule) if rule else None
    return Item(code="1", name="Mục", maximum=1_000_000, rule=read, not_arising=policy, asks=asks)


def keys(reading: Reading) -> list[str]:
    return [wrong.key for wrong in reading.wrongs]


class TestReadNumber:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("42", "42"),
            (" 42 ", "42"),
            ("4.215", "4215"),
            ("4.215,5", "4215.5"),
            ("1.234.567", "1234567"),
            ("4 215", "4215"),
            ("4\u00a0215,5", "4215.5"),
            ("1,5", "1.5"),
            ("1.5", "1.5"),
            ("1.50", "1.50"),
            ("-3", "-3"),
            ("+3", "3"),
            ("007", "7"),
        ],
    )
    def test_reads_what_vietnamese_writes(self, text: str, number: str) -> None:
        assert read_number(text) == Decimal(number)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "abc",
            "1,2,3",
            "1.23.4",
            "1e9",
            "NaN",
            "Infinity",
            "12/20",
            "٤٢",
            "４２",
            "1_000",
            "--1",
            "0x10",
            "9" * 41,
        ],
    )
    def test_refuses_what_is_none_or_could_be_two(self, text: str) -> None:
        assert read_number(text) is None


class TestReadAnswer:
    def test_reads_figures(self) -> None:
        reading = read_answer(make_item(LINEAR), {"num": "42", "den": "45,0"})
        assert reading == Reading(answer={"num": 42, "den": 45})
        assert not reading.is_empty

    def test_takes_nothing_typed_as_no_answer_and_no_fault(self) -> None:
        assert read_answer(make_item(LINEAR), {"num": " ", "den": ""}).is_empty
        assert read_answer(make_item(CHECKLIST), {"done": ["", ""]}).is_empty
        assert read_answer(make_item(CHECKLIST), {"done": []}).is_empty

    def test_says_by_the_label_what_is_missing(self) -> None:
        reading = read_answer(make_item(LINEAR), {"num": "42", "den": ""})
        assert keys(reading) == ["den"]
        assert reading.wrongs[0].wrong.say() == "chưa điền «việc giao»"
        assert reading.answer is None

    def test_names_every_field_that_cannot_be_read(self) -> None:
        assert keys(read_answer(make_item(LINEAR), {"num": "nhiều", "den": "1e9"})) == ["num", "den"]

    def test_says_by_the_label_what_the_rule_refuses(self) -> None:
        reading = read_answer(make_item(LINEAR), {"num": "50", "den": "45"})
        said = reading.wrongs[0].wrong.say()
        assert keys(reading) == ["num"]
        assert "«việc xong» = 50 lớn hơn «việc giao» = 45" in said

    @pytest.mark.parametrize("text", ["9" * 40, "9" * 5000, "0,0000001"])
    def test_refuses_figures_that_no_commune_has(self, text: str) -> None:
        reading = read_answer(make_item(LINEAR), {"num": text, "den": text})
        assert reading.answer is None
        assert reading.wrongs

    def test_refuses_half_a_case(self) -> None:
        assert keys(read_answer(make_item("{kind: deduct_per_unit, per: 0.25, unit: báo cáo}"), {"count": "1,5"}))

    @pytest.mark.parametrize(("typed", "answer"), [("yes", True), ("no", False)])
    def test_reads_yes_and_no(self, typed: str, answer: bool) -> None:
        assert read_answer(make_item(BOOLEAN), {"done": typed}).answer == {"done": answer}

    def test_refuses_another_word_for_yes(self) -> None:
        assert keys(read_answer(make_item(BOOLEAN), {"done": "<script>"})) == ["done"]

    def test_reads_a_list_by_its_marks(self) -> None:
        assert read_answer(make_item(CHECKLIST), {"done": ["yes", "no"]}).answer == {"done": [True, False]}
        assert read_answer(make_item(CHECKLIST), {"done": ["yes"]}).answer == {"done": [True, False]}

    def test_reads_counts_and_refuses_a_missing_one(self) -> None:
        assert read_answer(make_item(WEIGHTED), {"answers": ["3", "1"]}).answer == {"answers": [3, 1]}
        assert keys(read_answer(make_item(WEIGHTED), {"answers": ["3"]})) == ["answers"]
        assert read_answer(make_item(WEIGHTED), {"answers": "3"}).wrongs

    def test_leaves_out_what_may_be_empty(self) -> None:
        reading = read_answer(make_item(TABLE), {"plan": "no", "num": "", "den": "", "done": "yes"})
        assert reading.answer == {"plan": False, "done": True}

    def test_takes_a_text_for_what_is_only_asked(self) -> None:
        item = make_item(None, asks="Số điện thoại?")
        assert asked_figures(item)[0].label.say() == "Số điện thoại?"
        assert asked_figures(make_item(None))[0].label.say() == "Mục"
        assert read_answer(item, {"value": "0220"}).answer == {"value": "0220"}

    def test_reads_not_arising_only_where_the_item_allows_it(self) -> None:
        allowed = make_item(BOOLEAN, NotArising.REDUCE_MAX)
        assert read_answer(allowed, {NOT_ARISING: True}).answer == {NOT_ARISING: True}
        for item in (make_item(BOOLEAN), make_item(None, NotArising.REDUCE_MAX)):
            assert keys(read_answer(item, {NOT_ARISING: True})) == [NOT_ARISING]


class TestReadFigure:
    def test_reads_a_mark_that_is_no_list_as_no_mark(self) -> None:
        parts = (Statement.verbatim("a"),)
        figure = Figure(key="done", label=Statement.verbatim("Phần"), shape=Shape.YES_NO_LIST, parts=parts)
        assert read_figure(figure, "yes") == [False]

    def test_refuses_an_empty_one(self) -> None:
        figure = Figure(key="x", label=Statement.verbatim("X"), shape=Shape.TEXT)
        with pytest.raises(FigureRefused):
            read_figure(figure, " ")


class TestClean:
    def test_composes_letters_and_unites_line_breaks(self) -> None:
        assert clean("thu\u031b\u0323c\r\nhai\rba\tbốn") == "thực\nhai\nba\tbốn"

    @pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\ud800b", "a\x7fb"])
    def test_drops_what_nobody_types(self, text: str) -> None:
        assert clean(text) == "ab"

    def test_keeps_markup_as_text(self) -> None:
        assert clean("<script>alert('x')</script>") == "<script>alert('x')</script>"

    @given(st.text())
    def test_is_done_once(self, text: str) -> None:
        assert clean(clean(text)) == clean(text)


class TestCleanTyped:
    def test_keeps_only_what_is_asked_and_filled_in(self) -> None:
        typed = {"num": "4\x002", "den": "", "other": "x"}
        assert clean_typed(make_item(LINEAR), typed) == {"num": "42"}

    def test_keeps_as_many_members_of_a_list_as_there_are(self) -> None:
        assert clean_typed(make_item(CHECKLIST), {"done": ["yes", "no", "yes"]}) == {"done": ["yes", "no"]}
        assert clean_typed(make_item(CHECKLIST), {"done": "yes"}) == {}

    def test_keeps_the_mark_of_not_arising_alone(self) -> None:
        assert clean_typed(make_item(LINEAR), {NOT_ARISING: True, "num": "1"}) == {NOT_ARISING: True}

    def test_keeps_a_mark_that_is_no_text(self) -> None:
        assert clean_typed(make_item(BOOLEAN), {"done": True}) == {"done": "True"}


class TestShowAnswer:
    @pytest.mark.parametrize(
        ("rule", "typed"),
        [
            (LINEAR, {"num": "1,234", "den": "4215"}),
            (BOOLEAN, {"done": "no"}),
            (CHECKLIST, {"done": ["yes", "no"]}),
            (WEIGHTED, {"answers": ["3", "0"]}),
            (TABLE, {"plan": "no", "done": "yes"}),
        ],
    )
    def test_shows_what_is_read_back_to_the_same(self, rule: str, typed: dict[str, str | list[str]]) -> None:
        item = make_item(rule)
        answer = read_answer(item, typed).answer
        assert show_answer(item, answer) == typed
        assert read_answer(item, show_answer(item, answer)).answer == answer

    def test_shows_nothing_and_not_arising(self) -> None:
        assert show_answer(make_item(BOOLEAN), None) == {}
        assert show_answer(make_item(BOOLEAN), {NOT_ARISING: True}) == {NOT_ARISING: True}
