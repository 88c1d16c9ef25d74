"""One indicator: its rule, what another source says, and what a commune gets without figures."""

from fractions import Fraction

import pytest

from parindex.core.service_index.model import ForCommune, Key, Zero, ZeroPolicy
from tests.core.service_index.making import PLAIN, make_faults, make_index, make_indicator


class TestRead:
    def test_takes_what_is_written(self) -> None:
        more = "portal_code: P, detail: chi tiết, src: [S1, S2], commune: award_max, max_status: observed"
        text = make_indicator(
            "a", "full_at: 0.8, multiply_by: k, fallback: số năm trước, zero_den: award_max", 10, more
        )
        (indicator,) = make_index(text).indicators
        assert indicator.rule is not None
        assert (indicator.rule.maximum, indicator.rule.full_at, indicator.rule.factor) == (
            10_000_000,
            Fraction(4, 5),
            "k",
        )
        assert (indicator.rule.fallback, indicator.rule.zero.policy) == ("số năm trước", ZeroPolicy.AWARD_MAX)
        assert (indicator.portal_code, indicator.detail, indicator.source) == ("P", "chi tiết", ("S1", "S2"))
        assert (indicator.for_commune, indicator.is_maximum_observed) == (ForCommune.AWARD_MAX, True)
        assert indicator.others == frozenset()

    def test_notes_what_another_source_says(self) -> None:
        text = make_indicator("a", "alt_full_at: 0.5, alt_zero_den: 0", 10, "alt_max: unresolved")
        (indicator,) = make_index(text).indicators
        assert indicator.others == frozenset(Key)
        assert (indicator.full_at, indicator.zero) == (Fraction(1, 2), Zero(policy=ZeroPolicy.ZERO))

    def test_has_no_rule_where_it_is_only_shown(self) -> None:
        shown, scored = make_index(make_indicator("b", "kind: display_only", 0), PLAIN).indicators
        assert shown.rule is None
        assert scored.rule is not None

    @pytest.mark.parametrize(
        ("indicator", "wrong"),
        [
            ("{code: a, group: A, name: a, max: 10, num: x, den: y}", ["7: «rule» is missing"]),
            ("{code: a, name: a, max: 10, num: x, den: y, rule: {}}", ["7: «group» is missing"]),
            (PLAIN.replace("group: A", "group: B"), ["7: «group: B» is not a known value"]),
            (make_indicator("a", maximum=0), ["7: an indicator with points needs «max» above 0"]),
            (make_indicator("a", "kind: display_only"), ["7: an indicator that gives no points has «max: 0»"]),
            (make_indicator("a", "full_at: 1.5"), ["7: «full_at» must be above 0 and at most 1"]),
            (make_indicator("a", "alt_full_at: 0"), ["7: «alt_full_at» must be above 0 and at most 1"]),
            (make_indicator("a", "zero_den: some"), ["7: «zero_den: some» is not a known policy"]),
            (make_indicator("a", "kind: tier"), ["7: «kind: tier» is not a known value"]),
            (make_indicator("a", "colour: red"), ["7: there is no key «colour» here"]),
            (make_indicator("a", more="alt_max: 3"), ["7: «alt_max: 3» is not a known value"]),
        ],
    )
    def test_refuses_what_cannot_be(self, indicator: str, wrong: list[str]) -> None:
        assert make_faults(indicator) == wrong


class TestReadZero:
    def test_names_the_heirs(self) -> None:
        first, _ = make_index(
            make_indicator("a", "zero_den: redistribute_to_b", 4), make_indicator("b", "", 6)
        ).indicators
        assert first.rule is not None
        assert first.rule.zero == Zero(policy=ZeroPolicy.REDISTRIBUTE, heirs=("b",))

    def test_refuses_heirs_that_cannot_take_points(self) -> None:
        assert make_faults(make_indicator("a", "zero_den: redistribute_to_a")) == [
            "7: the code «a» is not in this index"
        ]
        assert make_faults(make_indicator("a", "alt_zero_den: redistribute_to_b_and_c")) == [
            "7: the code «b» is not in this index"
        ]

    def test_is_unresolved_unless_the_set_says_otherwise(self) -> None:
        assert make_index().indicators[0].rule.zero.policy is ZeroPolicy.UNRESOLVED  # type: ignore[union-attr]
        assert make_index(more="zero_den: 0").indicators[0].rule.zero.policy is ZeroPolicy.ZERO  # type: ignore[union-attr]
