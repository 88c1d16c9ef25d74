"""What a package says, held against what was computed again."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from parindex.core.package import Outcome, Stage
from parindex.core.package.comparing import compare_results, compare_stages
from parindex.core.package.contents import results_document
from parindex.core.package.verification import Check, Finding
from tests.core.making import make_cut
from tests.core.package.making import HALF, UNITS, make_content, make_record, make_stages

COMPUTED: dict[str, Any] = results_document(make_content().scores)


def differences(change: Callable[[dict[str, Any]], object]) -> dict[str, list[str]]:
    """Change the results and give what is found, by the name of the check."""
    given = deepcopy(COMPUTED)
    change(given)
    return found(list(compare_results(given, COMPUTED)))


def found(checks: list[Check]) -> dict[str, list[str]]:
    return {
        check.name.value: [detail.say("en") for detail in check.details]
        for check in checks
        if check.finding is Finding.FAILED
    }


class TestCompareResults:
    def test_finds_nothing_where_all_agrees(self) -> None:
        checks = list(compare_results(deepcopy(COMPUTED), COMPUTED))
        assert [check.name.value for check in checks] == ["units", "totals", "ranks", "areas", "bands"]
        assert found(checks) == {}

    def test_says_which_total_differs(self) -> None:
        assert differences(lambda given: given["units"][0].update(total="6.01")) == {
            "totals": ["xa-b: says 6.01, computed 6.00"]
        }

    @pytest.mark.parametrize(
        ("key", "said"),
        [("rank", "9/3, 1/3"), ("of_units", "1/9, 1/3"), ("level", "1/3, 9/3"), ("of_levels", "1/3, 1/9")],
    )
    def test_says_which_rank_or_denominator_differs(self, key: str, said: str) -> None:
        assert differences(lambda given: given["units"][0].update({key: 9})) == {
            "ranks": [f"xa-b: says {said}, computed 1/3, 1/3"]
        }

    def test_tells_true_from_one(self) -> None:
        assert "ranks" in differences(lambda given: given["units"][0].update(rank=True))

    @pytest.mark.parametrize("key", ["points", "maximum", "rank", "of_units", "level", "of_levels"])
    def test_says_which_area_differs(self, key: str) -> None:
        (detail,) = differences(lambda given: given["units"][0]["areas"]["A"].update({key: 7}))["areas"]
        assert detail.startswith("xa-b › A: says ")
        assert detail.endswith("computed 6/6 (1/3, 1/2)")

    @pytest.mark.parametrize(
        ("areas", "said"),
        [
            ({}, "xa-b › areas: has keys too many or too few"),
            ([], "xa-b › areas: has keys too many or too few"),
            ({"A": 3, "B": COMPUTED["units"][0]["areas"]["B"]}, "xa-b › A: says 3, computed 6/6 (1/3, 1/2)"),
        ],
    )
    def test_says_which_areas_cannot_be(self, areas: object, said: str) -> None:
        assert differences(lambda given: given["units"][0].update(areas=areas)) == {"areas": [said]}

    def test_says_which_class_differs(self) -> None:
        assert differences(lambda given: given["units"][0].update(band="Tốt")) == {
            "bands": ["xa-b: says Tốt, computed Khá"]
        }

    def test_names_units_that_are_missing_unknown_or_twice(self) -> None:
        def change(given: dict[str, Any]) -> None:
            first, second, _ = given["units"]
            given["units"] = [first, second, second, first | {"code": "xa-z"}, 3, {"code": 3}]

        assert differences(change) == {
            "units": [
                "xa-c: has two results",
                "units[4]: has keys too many or too few",
                "units[5]: has keys too many or too few",
                "xa-a: has no result",
                "xa-z: has a result and no answers",
            ]
        }

    def test_names_a_unit_that_says_more_or_less(self) -> None:
        assert differences(lambda given: given["units"][0].update(note="x")) == {
            "units": ["xa-b: has keys too many or too few"]
        }
        assert differences(lambda given: given["units"][0].pop("total")) == {
            "units": ["xa-b: has keys too many or too few"],
            "totals": ["xa-b: says null, computed 6.00"],
        }

    def test_says_that_there_is_no_list(self) -> None:
        assert differences(lambda given: given.update(units={}))["units"][0] == "results.json: holds no list of units"


class TestCompareStages:
    def test_finds_nothing_where_the_stages_lead_to_the_answers(self) -> None:
        assert found([compare_stages(UNITS, make_stages())]) == {}

    def test_names_items_whose_last_figures_are_others(self) -> None:
        stages = make_stages()
        stages["xa-a"]["A.1"].append(make_record(Stage.APPRAISAL_2, Outcome.FIGURES_CHANGED, {"num": 1, "den": 3}))
        del stages["xa-b"]["A.1"]
        stages["xa-c"]["B.2"] = [make_record(answer=HALF)]
        assert found([compare_stages(UNITS, stages)])["stages"] == [
            "xa-a › A.1: the final figures are not those of the last stage",
            "xa-b › A.1: the final figures are not those of the last stage",
            "xa-c › B.2: the final figures are not those of the last stage",
        ]

    def test_names_items_whose_last_cut_is_another(self) -> None:
        stages = make_stages()
        stages["xa-a"]["A.1"].append(make_record(Stage.COUNCIL, Outcome.CUT, cut="1"))
        stages["xa-a"]["B.1"].append(make_record(Stage.COUNCIL, Outcome.RESTORED))
        assert found([compare_stages(UNITS, stages)])["stages"] == [
            "xa-a › A.1: the final cut is not that of the last stage",
            "xa-a › B.1: the final cut is not that of the last stage",
        ]

    def test_names_a_cut_of_an_item_that_has_no_stages(self) -> None:
        unit = replace(UNITS[1], cuts={"B.1": make_cut("0")})
        assert found([compare_stages([unit], make_stages(UNITS[1:2]))])["stages"] == [
            "xa-b › B.1: the final cut is not that of the last stage"
        ]

    def test_names_units_that_have_stages_and_no_answers(self) -> None:
        assert found([compare_stages(UNITS[:2], make_stages())])["stages"] == ["xa-c: has stages and no answers"]
