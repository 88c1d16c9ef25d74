"""Points of indicators, groups and the whole: worked cases, the portal's own scores, and laws."""

import csv
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.scoring import Level, Scorer, factor_of, score_all
from parindex.core.service_index.values import Value
from tests.core.making import make_points
from tests.core.service_index.making import earned, make_index, make_indicator, make_score, make_shipped, of

PORTAL = make_shipped()
WORKBOOK = make_shipped("workbook")
DECLARED = make_shipped("declared")
#: Published progress of 20 communes, kept beside the project and not in it.
PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "input" / "portal-progress-phu-tho-2026-08.csv"

counts = st.integers(0, 10_000)
shares = st.tuples(counts, counts).map(lambda pair: Value(min(pair), max(pair) + 1))


class TestWorkedCases:
    def test_online_services_of_a_commune(self) -> None:
        score = make_score(PORTAL, {"3.1": "52/89", "3.2": "516/1884", "3.3": "98.6/100"})
        assert [earned(score, code)[0] for code in ("3.1", "3.2", "3.3")] == ["1.46", "1.1", "6"]
        assert make_points(score.groups["DVCTT"].points) == "8.56"

    def test_online_payment_of_a_province(self) -> None:
        score = make_score(PORTAL, {"3.5": "119/313", "3.5b": "68/313", "3.6": "309542/358625"}, level=Level.PROVINCE)
        assert make_points(score.groups["THANHTOAN"].points) == "6.67"
        dossiers, integrated, used = Fraction(309542, 358625), Fraction(119, 313), Fraction(68, 313)
        exact = 6 * dossiers + min(Fraction(2), integrated * 5 / 2) + min(Fraction(2), used * 5 / 2)
        assert round(float(exact), 2) == 6.67

    def test_digitised_components_in_both_readings(self) -> None:
        assert earned(make_score(PORTAL, {"4.2": "24.27/100"}), "4.2") == ("0.97", "4", "ratio")
        assert earned(make_score(WORKBOOK, {"4.2": "24.27/100"}), "4.2") == ("1.21", "4", "ratio")
        assert earned(make_score(WORKBOOK, {"4.2": "80/100"}), "4.2")[0] == "4"

    def test_satisfaction_is_full_from_90_percent(self) -> None:
        assert earned(make_score(PORTAL, {"5.3": "88.38/100"}), "5.3")[0] == "5.89"
        assert earned(make_score(PORTAL, {"5.3": "90/100"}), "5.3")[0] == "6"

    def test_on_time_by_each_definition_of_the_report(self) -> None:
        found = [earned(make_score(PORTAL, {"2.1": text}), "2.1")[0] for text in ("190/191", "190/192", "191/192")]
        assert found == ["19.9", "19.79", "19.9"]


def published() -> Iterator[dict[str, str]]:
    if not PUBLISHED.exists():
        pytest.skip(f"the portal's published figures are not beside the project: {PUBLISHED.name}")
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class TestPublishedScores:
    def test_of_the_portal_are_the_same_for_every_commune(self) -> None:
        rows = list(published())
        assert len(rows) == 20
        for row in rows:
            score = make_score(PORTAL, {"2.1": f"{row['on_time']}/{row['received']}"})
            points, maximum, _ = earned(score, "2.1")
            assert (Decimal(points or 0), maximum) == (Decimal(row["score"]), row["max_score"]), row["unit"]

    def test_count_what_is_late_apart_and_print_the_ratio_they_score(self) -> None:
        for row in published():
            on_time, received = int(row["on_time"]), int(row["received"])
            assert on_time + int(row["overdue"]) == received
            assert Decimal(row["ratio_percent"]) == round(Decimal(on_time * 100) / received, 2)


class TestNothingToCount:
    def test_gives_both_petition_indicators_their_maximum_on_the_portal(self) -> None:
        score = make_score(PORTAL, {"5.1": None, "5.2": "0/0", "5.3": "45/100"})
        assert [earned(score, code) for code in ("5.1", "5.2", "5.3")] == [
            ("6", "6", "award_max"),
            ("6", "6", "award_max"),
            ("3", "6", "ratio"),
        ]

    def test_moves_the_points_of_petitions_to_the_rest_of_the_group_in_the_workbook(self) -> None:
        score = make_score(WORKBOOK, {"5.1": "0/0", "5.2": "0/0", "5.3": "45/100"})
        assert [earned(score, code) for code in ("5.1", "5.2", "5.3")] == [
            ("0", "0", "redistribute"),
            ("0", "0", "redistribute"),
            ("9", "18", "ratio"),
        ]
        assert make_points(score.groups["HAILONG"].points) == "9"

    def test_moves_them_in_equal_shares(self) -> None:
        score = make_score(WORKBOOK, {"5.1": "4/4", "5.2": "0/0", "5.3": "0/0"})
        assert [earned(score, code)[:2] for code in ("5.1", "5.2", "5.3")] == [("9", "9"), ("0", "0"), ("0", "9")]

    def test_raises_full_points_to_the_full_raised_maximum(self) -> None:
        indicators = (
            make_indicator("a", "zero_den: redistribute_to_b_and_c_and_d", 4),
            make_indicator("b", "zero_den: award_max", 3),
            make_indicator("c", "", 2),
            make_indicator("d", "", 1),
        )
        score = make_score(make_index(*indicators), {"a": None, "b": None, "d": "1/2"})
        assert earned(score, "b") == ("4.333333", "4.333333", "award_max")
        assert earned(score, "c") == (None, "3.333333", "not_given")
        assert earned(score, "d") == ("1.17", "2.333334", "ratio")

    def test_is_unresolved_where_no_heir_is_left(self) -> None:
        first = make_indicator("a", "zero_den: redistribute_to_b", 4)
        index = make_index(first, make_indicator("b", "zero_den: redistribute_to_a", 6))
        score = make_score(index, {"a": None, "b": "0/0"})
        assert [earned(score, code) for code in "ab"] == [(None, "4", "unresolved"), (None, "6", "unresolved")]

    def test_is_zero_for_payments_and_satisfaction(self) -> None:
        score = make_score(PORTAL, {"3.6": "0/0", "5.3": "0/0"})
        assert earned(score, "3.6") == ("0", "6", "zero")
        assert earned(score, "5.3") == ("0", "6", "zero")

    def test_is_unresolved_where_no_source_says(self) -> None:
        assert earned(make_score(PORTAL, {"2.1": "0/0"}), "2.1") == (None, "20", "unresolved")


class TestCommune:
    def test_inherits_the_transparency_of_its_province(self) -> None:
        score = make_score(PORTAL, {"1.4": "1/2"}, province={"1.1": "9/10", "1.4": "1/1", "1.2": "0/0"})
        assert earned(score, "1.1") == ("5.4", "6", "inherit_province")
        assert earned(score, "1.2") == (None, "4", "not_given")
        assert earned(score, "1.4") == ("3", "6", "ratio")

    def test_keeps_figures_of_its_own(self) -> None:
        assert earned(make_score(PORTAL, {"1.1": "1/2"}, province={"1.1": "1/1"}), "1.1") == ("3", "6", "ratio")

    def test_is_given_the_maximum_of_what_is_for_provinces(self) -> None:
        assert earned(make_score(PORTAL, {"4.5a": None}), "4.5a") == ("2", "2", "award_max")
        assert earned(make_score(PORTAL, {"4.5a": None}, level=Level.PROVINCE), "4.5a") == (None, "2", "unresolved")
        assert earned(make_score(PORTAL, {"4.5a": "1/2"}), "4.5a") == ("1", "2", "ratio")

    def test_inherits_nothing_as_a_province(self) -> None:
        score = make_score(PORTAL, {}, province={"1.1": "1/1"}, level=Level.PROVINCE)
        assert earned(score, "1.1") == (None, "6", "not_given")


class TestScore:
    def test_does_not_take_what_is_missing_for_zero(self) -> None:
        score = make_score(PORTAL, {"2.1": "29/30", "2.2": "90/30"})
        assert earned(score, "2.1")[0] == "19.33"
        assert earned(score, "2.2") == ("0", "0", "display_only")
        assert earned(score, "3.1") == (None, "2", "not_given")
        assert score.groups["CKMB"].points is None
        assert score.groups["TIENDO"].is_complete
        assert not score.total.is_complete
        assert (make_points(score.total.points), make_points(score.total.known)) == ("19.33", "20")
        assert len(score.total.missing) == 20

    def test_leaves_open_what_has_no_declared_maximum(self) -> None:
        score = make_score(DECLARED, {"3.1": "52/89", "3.6": "0/0", "2.1": "1/1"})
        assert earned(score, "3.1") == (None, None, "unresolved")
        assert earned(score, "3.6") == (None, None, "unresolved")
        assert earned(score, "2.1")[0] == "20"

    def test_multiplies_by_a_factor_that_is_known(self) -> None:
        score = make_score(PORTAL, {"3.3": "40/100", "sync_coefficient": "3/4"})
        assert earned(score, "3.3") == ("3.6", "6", "ratio")
        assert earned(make_score(PORTAL, {"3.3": "40/100", "sync_coefficient": "0/0"}), "3.3")[0] == "4.8"
        assert earned(make_score(PORTAL, {"3.3": "40/100", "sync_coefficient": "0/1"}), "3.3")[0] == "0"

    def test_is_100_where_everything_is_done(self) -> None:
        score = make_score(PORTAL, dict.fromkeys(PORTAL.codes, "1/1"))
        assert make_points(score.total.points) == "100"
        assert all(group.points == group.maximum for group in score.groups.values())

    @given(share=shares, code=st.sampled_from([one.code for one in PORTAL.indicators if one.rule]))
    def test_rounds_the_exact_points_half_up(self, share: Value, code: str) -> None:
        score = of(Scorer(PORTAL).score("x", {code: share}), code)
        rule = score.indicator.rule
        assert rule is not None
        assert score.points is not None
        exact = min(Fraction(1), Fraction(*share.whole()) / rule.full_at) * (rule.maximum or 0)
        assert abs(score.points - exact) <= 5_000
        assert (score.points - exact) != -5_000
        assert score.points % 10_000 == 0

    @given(share=shares, more=counts)
    def test_never_falls_with_one_more_on_time(self, share: Value, more: int) -> None:
        better = Value(min(share.numerator + more, share.denominator), share.denominator)
        before, after = (of(Scorer(PORTAL).score("x", {"2.1": one}), "2.1").points for one in (share, better))
        assert before is not None
        assert after is not None
        assert before <= after

    @given(figures=st.dictionaries(st.sampled_from(PORTAL.codes), st.one_of(st.none(), shares)))
    @pytest.mark.parametrize("index", [PORTAL, WORKBOOK, DECLARED], ids=lambda index: index.policy.code)
    def test_adds_up_and_stays_within_the_maximum(self, index: ServiceIndex, figures: dict[str, Value | None]) -> None:
        score = Scorer(index).score("x", figures)
        for group in score.groups.values():
            assert 0 <= (group.points or 0) <= group.known <= group.maximum
        assert sum(group.points or 0 for group in score.groups.values()) == (score.total.points or 0)
        assert sorted(code for group in score.groups.values() for code in group.missing) == sorted(score.total.missing)


class TestFactorOf:
    def test_is_one_where_the_rule_names_none(self) -> None:
        rules = {one.code: one.rule for one in PORTAL.indicators if one.rule}
        assert factor_of(rules["2.1"], {}) == 1
        assert factor_of(rules["3.3"], {}) is None
        assert factor_of(rules["3.3"], {"sync_coefficient": Value(Decimal("0.9"), 1)}) == Fraction(9, 10)


class TestScoreAll:
    def test_keeps_the_order_of_the_units(self) -> None:
        scores = score_all(Scorer(PORTAL), {"b": {"2.1": Value(1, 2)}, "a": {"2.1": Value(1, 4)}})
        found = [(unit, make_points(score.total.points)) for unit, score in scores.items()]
        assert found == [("b", "10"), ("a", "5")]
