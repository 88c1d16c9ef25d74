"""The tree of a criteria set: areas, criteria and items with their rules."""

import pytest

from parindex.core.criteria import Method, NotArising, read
from parindex.core.criteria.model import Part
from parindex.core.faults import Refused
from parindex.core.rules.base import ZeroDenominator
from tests.core.making import (
    HAI_DUONG,
    make_document,
    make_micropoints,
    make_refusals,
    make_set,
    make_set_text,
    read_set,
)

YES = "{code: A.1, max: 10, rule: {kind: boolean}}"


def refusals(base: str, head: str = "", scale: str = "10") -> list[str]:
    return make_refusals(make_set_text(base, head, scale))


def make_deep_text(levels: int) -> str:
    """Write a set of so many areas and criteria, each within the one before."""
    text, indent = "criteria_set:\n  id: X\n  src: t\n  scale: 1\n  areas:\n", "    "
    for level in range(1, levels + 1):
        below = "leaves" if level == levels else "criteria"
        text += f"{indent}- code: A{level}\n{indent}  name: A\n{indent}  max: 1\n{indent}  {below}:\n"
        indent += "    "
    return text + f"{indent}- {{code: X, max: 1, rule: {{kind: boolean}}}}\n"


class TestGroup:
    def test_hands_its_method_down(self) -> None:
        criteria = read_set(HAI_DUONG)
        assert {item.method for item in criteria.items if item.code.startswith("9.")} == {Method.SURVEY_XHH}

    def test_has_a_short_name(self) -> None:
        area = "{{code: A, name: Tác động (tài liệu), max: 10, {short}leaves: [{item}]}}"
        for short, name in (("", "Tác động"), ("short: Tđ, ", "Tđ")):
            text = f"criteria_set: {{id: X, src: t, scale: 10, areas: [{area.format(short=short, item=YES)}]}}"
            assert read(make_document(text)).areas[0].short == name

    def test_takes_a_tree_of_twelve_levels(self) -> None:
        assert make_refusals(make_deep_text(12)) == []

    def test_refuses_a_tree_that_is_too_deep_once(self) -> None:
        (fault,) = make_refusals(make_deep_text(13))
        assert fault.endswith(": the tree is deeper than 12 levels")

    @pytest.mark.parametrize("area", ["chữ", "[1]", "3"])
    def test_refuses_an_area_that_is_no_group_once(self, area: str) -> None:
        text = f"criteria_set:\n  id: X\n  src: t\n  areas:\n    - {area}\n"
        assert len(make_refusals(text)) == 1

    def test_refuses_children_that_are_no_list_once(self) -> None:
        text = "criteria_set: {id: X, src: t, areas: [{code: A, name: A, max: 100, leaves: chữ}]}"
        assert make_refusals(text) == ["criteria_set.areas[0].leaves: «leaves» must be a list, it is «chữ»"]


class TestItem:
    def test_reads_everything_that_an_item_says(self) -> None:
        item = make_set(
            """
            - code: A.1
              name: Kế hoạch
              max: 10
              rule: {kind: linear, zero_den: award_max, decimals: 3}
              method: data
              evidence: [Kế hoạch, Báo cáo]
              src: [S60, rc]
              hint: còn chậm
              not_arising: zero
              demo: 3
            """
        ).items[0]
        assert (item.code, item.name, item.maximum, item.decimals) == ("A.1", "Kế hoạch", make_micropoints("10"), 3)
        assert (item.method, item.evidence, item.source) == (Method.DATA, ("Kế hoạch", "Báo cáo"), ("S60", "rc"))
        assert (item.hint, item.not_arising, item.part) == ("còn chậm", NotArising.ZERO, Part.BASE)
        assert item.rule is not None
        assert item.rule.terms.zero_denominator is ZeroDenominator.AWARD_MAX
        assert item.line == 6

    def test_takes_the_policy_and_the_source_of_the_set(self) -> None:
        item = make_set(f"- {YES}", "not_arising_default: award_max").items[0]
        assert (item.not_arising, item.source) == (NotArising.AWARD_MAX, ("test",))

    def test_keeps_required_evidence_as_it_is_written(self) -> None:
        item = "- {code: A.1, max: 10, rule: {kind: boolean}, requires: %s}"
        found = make_set(item % '{shared: [{to: "31/12/{year-1}"}]}').items[0].requires
        assert found is not None
        assert found.path == "criteria_set.base[0].requires"
        assert [make_set(text).items[0].requires for text in (item % "null", "- " + YES)] == [None, None]

    def test_can_be_asked_and_not_scored(self) -> None:
        criteria = make_set(f"- {YES}\n- {{code: A.2, scored: false, asks: Bao nhiêu hồ sơ?}}")
        assert (criteria.items[1].is_scored, criteria.items[1].asks) == (False, "Bao nhiêu hồ sơ?")

    @pytest.mark.parametrize("wrong", ["max: 1", "rule: {kind: boolean}"])
    def test_cannot_have_points_where_it_is_only_asked(self, wrong: str) -> None:
        (fault,) = refusals(f"- {YES}\n- {{code: A.2, scored: false, {wrong}}}")
        assert fault.endswith("«A.2» is only asked and cannot have a maximum")

    @pytest.mark.parametrize(
        ("item", "fault"),
        [
            ("{max: 10, rule: {kind: boolean}}", "[0]: «code» is missing"),
            ("{code: A.1, rule: {kind: boolean}}", "[0]: «max» is missing"),
            ("{code: A.1, max: 10}", "[0]: «rule» is missing"),
            ("{code: A.1, max: 0, rule: {kind: boolean}}", "[0].max: the maximum of «A.1» must be above 0"),
            ("{code: A.1, max: -1, rule: {kind: boolean}}", "[0].max: «max» must be points, 0 or more, it is «-1»"),
            (
                "{code: A.1, max: 10, rule: boolean}",
                "[0].rule: «criteria_set.base[0].rule» must be a group of key: value, it is «boolean»",
            ),
            ("{code: A.1, max: 10, rule: {}}", "[0].rule: «kind» is missing"),
            ("{code: A.1, max: 10, rule: {kind: bolean}}", "[0].rule.kind: there is no rule kind «bolean»"),
            ("{code: A.1, max: 10, rule: {kind: zzzz, x: 1}}", "[0].rule.kind: there is no rule kind «zzzz»"),
            (
                "{code: A.1, max: 10, rule: {kind: penalty, value: -1}}",
                "[0].rule.kind: the rule kind «penalty» cannot stand here",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: linear, zero_den: none}}",
                "[0].rule.zero_den: «zero_den: none» is not a known value",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: boolean, zero_den: zero}}",
                "[0].rule.zero_den: there is no key «zero_den» here",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: boolean, decimals: 7}}",
                "[0].rule.decimals: «decimals» must be a whole number from 0 to 6, it is «7»",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: boolean}, method: guess}",
                "[0].method: «method: guess» is not a known value",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: boolean}, not_arising: skip}",
                "[0].not_arising: «not_arising: skip» is not a known value",
            ),
            (
                "{code: A.1, max: 10, rule: {kind: boolean}, scored: có}",
                "[0].scored: «scored» must be true or false, it is «có»",
            ),
            ("{code: A.1, max: 10, rule: {kind: boolean}, soure: x}", "[0].soure: there is no key «soure» here"),
            ("{code: [A], max: 10, rule: {kind: boolean}}", "[0].code: «code» must be a text, it is «[…]»"),
        ],
    )
    def test_is_refused_with_one_fault_for_one_mistake(self, item: str, fault: str) -> None:
        assert refusals(f"- {item}") == [f"criteria_set.base{fault}"]

    def test_names_the_nearest_kind(self) -> None:
        with pytest.raises(Refused, match="có phải «boolean»"):
            make_set("- {code: A.1, max: 10, rule: {kind: bolean}}")

    def test_reports_the_faults_of_a_rule_beside_those_of_its_maximum(self) -> None:
        assert refusals("- {code: A.1, max: chữ, rule: {kind: tier, tiers: [[0.8, 1], [0.9, 2]]}}") == [
            "criteria_set.base[0].max: «max» must be a number, it is «chữ»",
            "criteria_set.base[0].rule.tiers[1]: tiers out of order: bounds must descend",
        ]

    def test_refuses_a_maximum_finer_than_its_rounding(self) -> None:
        assert refusals("- {code: A.1, max: 10.005, rule: {kind: boolean}}", scale="10.005") == [
            "criteria_set.base[0].max: the maximum 10.005 of «A.1» has more decimals than the rounding (2)"
        ]
        assert refusals("- {code: A.1, max: 10.005, rule: {kind: boolean, decimals: 3}}", scale="10.005") == []

    @pytest.mark.parametrize(
        "extra", ["bonus: [{code: B.1, max: 1.005}]", "penalty: [{code: P.1, max: 1.005, per: -1}]"]
    )
    def test_refuses_a_bonus_or_penalty_finer_than_its_rounding(self, extra: str) -> None:
        (fault,) = refusals(f"- {YES}", extra)
        assert fault.endswith("has more decimals than the rounding (2)")

    def test_refuses_a_code_that_is_taken_and_says_where(self) -> None:
        with pytest.raises(Refused) as refused:
            make_set(f"- {YES}\n- {YES}", scale="20")
        (fault,) = refused.value.faults
        assert (fault.place.line, fault.wrong.say()) == (7, "mã «A.1» đã dùng ở dòng 6")

    def test_refuses_an_item_without_a_source_where_the_set_has_none(self) -> None:
        text = make_set_text(f"- {YES}").replace("  src: test\n", "")
        assert make_refusals(text) == ["criteria_set.base[0]: «A.1» names no source"]

    def test_refuses_a_source_that_the_set_does_not_describe(self) -> None:
        head = "sources: {test: Văn bản thử}"
        item = "- {code: A.1, max: 10, rule: {kind: boolean}, src: TAG}"
        assert refusals(item.replace("TAG", "test"), head) == []
        assert refusals(item.replace("TAG", "[test, S60]"), head) == [
            "criteria_set.base[0].src: the source «S60» of «A.1» is not among «sources»"
        ]

    def test_refuses_a_source_that_is_no_text_once(self) -> None:
        text = make_set_text("- {code: A.1, max: 10, rule: {kind: boolean}, src: {a: b}}").replace("  src: test\n", "")
        assert make_refusals(text) == ["criteria_set.base[0].src: «src» must be a list, it is «{…}»"]


class TestExtras:
    def test_take_their_parameters_from_the_item_itself(self) -> None:
        criteria = make_set(
            f"- {YES}",
            "bonus: [{code: B.1, max: 2}, {code: B.2, max: 2, per: 0.5}]\npenalty: [{code: P.1, per_day: -1}]",
        )
        assert [item.rule.kind for item in criteria.items if item.rule] == ["boolean", "bonus", "bonus", "penalty"]

    def test_take_a_rule_of_their_own(self) -> None:
        criteria = make_set(f"- {YES}", "bonus: [{code: B.1, max: 2, rule: {kind: boolean}}]")
        assert [item.rule.kind for item in criteria.items if item.rule] == ["boolean", "boolean"]

    def test_do_not_take_the_policies_of_the_base(self) -> None:
        head = "not_arising_default: award_max\nbonus: [{code: B.1, max: 2}]\npenalty: [{code: P.1, value: -1, max: 2}]"
        assert [item.not_arising for item in make_set(f"- {YES}", head).items] == [NotArising.AWARD_MAX, None, None]

    @pytest.mark.parametrize(
        ("extra", "fault"),
        [
            ("bonus: [{code: B.1}]", "bonus[0]: «max» is missing"),
            (
                "bonus: [{code: B.1, max: 1, not_arising: zero}]",
                "bonus[0].not_arising: there is no key «not_arising» here",
            ),
            (
                "bonus: [{code: B.1, max: 1, rule: {kind: penalty, value: -1}}]",
                "bonus[0].rule.kind: the rule kind «penalty» cannot stand here",
            ),
            (
                "bonus: [{code: B.1, max: 1, rule: {kind: linear, zero_den: award_max}}]",
                "bonus[0].rule.zero_den: there is no key «zero_den» here",
            ),
            ("penalty: [{code: P.1}]", "penalty[0]: the rule must name exactly one amount to take"),
            (
                "penalty: [{code: P.1, value: -1, max: -3}]",
                "penalty[0].max: «max» must be points, 0 or more, it is «-3»",
            ),
            (
                "penalty: [{code: P.1, max: 1, rule: {kind: boolean}}]",
                "penalty[0].rule.kind: the rule kind «boolean» cannot stand here",
            ),
        ],
    )
    def test_are_refused_where_they_would_turn_points_round(self, extra: str, fault: str) -> None:
        assert refusals(f"- {YES}", extra) == [f"criteria_set.{fault}"]


class TestFlat:
    BASE = """
        - {code: I.1, max: 1, rule: {kind: boolean}}
        - {code: II.1, max: 2, rule: {kind: boolean}}
        - {code: I.2, max: 3, rule: {kind: boolean}}
        """

    def test_makes_areas_of_the_first_part_of_the_code(self) -> None:
        criteria = make_set(self.BASE, scale="6")
        assert [(area.code, area.short, area.maximum) for area in criteria.areas] == [
            ("I", "I", make_micropoints("4")),
            ("II", "II", make_micropoints("2")),
        ]

    def test_numbers_the_items_of_an_area_together(self) -> None:
        criteria = make_set(self.BASE, scale="6")
        assert [item.code for item in criteria.items] == ["I.1", "I.2", "II.1"]
        assert [(area.first, area.last) for area in criteria.areas] == [(0, 2), (2, 3)]

    def test_refuses_a_bonus_that_takes_the_code_of_an_area(self) -> None:
        assert refusals(self.BASE, "bonus: [{code: I.9, max: 1}, {code: I.10, max: 1}]", scale="6") == [
            "criteria_set.bonus[0]: code «I» is used already, at line 7"
        ]

    def test_refuses_a_bonus_that_takes_the_code_of_a_written_area(self) -> None:
        areas = f"areas: [{{code: A, name: A, max: 10, leaves: [{YES}]}}]"
        assert make_refusals(
            f"criteria_set: {{id: X, src: t, scale: 10, {areas}, bonus: [{{code: A.9, max: 1}}]}}"
        ) == ["criteria_set.bonus[0]: code «A» is used already, at line 1"]

    def test_lets_an_item_be_an_area_of_its_own(self) -> None:
        criteria = make_set(self.BASE, "bonus: [{code: B1, max: 1}, {code: B2, max: 1}]", scale="6")
        assert [area.code for area in criteria.areas] == ["I", "II", "B1", "B2"]

    def test_stands_beside_areas(self) -> None:
        text = """
        criteria_set:
          id: X
          src: t
          scale: 3
          areas: [{code: A, name: A, max: 1, leaves: [{code: A.1, max: 1, rule: {kind: boolean}}]}]
          base: [{code: B.1, max: 2, rule: {kind: boolean}}]
        """
        assert [area.code for area in read(make_document(text)).areas] == ["A", "B"]
