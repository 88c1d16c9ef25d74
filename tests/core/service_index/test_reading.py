"""The set: read whole, refused with every fault, taken under a policy."""

from fractions import Fraction

import pytest

from parindex.core.faults import Refused
from parindex.core.service_index.reading import read, under
from parindex.kit import documents
from tests.core.making import make_document
from tests.core.service_index.making import make_faults, make_index, make_indicator, make_shipped


class TestRead:
    def test_has_six_groups_of_100_points_and_24_indicators(self) -> None:
        index = make_shipped()
        assert [(group.code, group.maximum // 1_000_000) for group in index.groups] == [
            ("CKMB", 18),
            ("TIENDO", 20),
            ("DVCTT", 12),
            ("THANHTOAN", 10),
            ("HAILONG", 18),
            ("SOHOA", 22),
        ]
        assert len(index.indicators) == 24
        assert (index.id, index.decimals, index.periods) == ("QD766-M0-2026", 2, ("month", "quarter", "year"))
        assert dict(index.sources).keys() == {"S1", "S2", "ours"}

    def test_says_of_every_indicator_where_it_comes_from(self) -> None:
        assert all(indicator.source for indicator in make_shipped().indicators)

    def test_is_known_by_its_content(self) -> None:
        assert make_index().hash == make_index().hash
        assert make_index().hash != make_index(more="title: khác").hash
        assert make_shipped().hash == make_shipped("workbook").hash

    def test_takes_a_factor_that_the_set_does_not_name_by_its_code(self) -> None:
        text = make_indicator("a", "multiply_by: k")
        assert [(one.code, one.name) for one in make_index(text).factors] == [("k", "k")]
        assert [(one.code, one.name) for one in make_index(text, more="factors: {k: {name: Hệ số}}").factors] == [
            ("k", "Hệ số")
        ]

    def test_refuses_a_file_without_an_index(self) -> None:
        for text in ("a: 1", "chữ"):
            with pytest.raises(Refused) as refused:
                read(make_document(text))
            assert [fault.wrong.say("en") for fault in refused.value.faults] == ["the file holds no service index"]

    def test_refuses_a_set_without_groups_and_indicators(self) -> None:
        with pytest.raises(Refused) as refused:
            read(documents.parse_yaml("service_index: {id: X, groups: {A: }, sources: x}"))
        assert [fault.wrong.say("en") for fault in refused.value.faults] == [
            "«A» is missing",
            "«indicators» is missing",
            "«service_index.sources» must be a group of key: value, it is «x»",
        ]
        with pytest.raises(Refused) as refused:
            read(documents.parse_yaml("service_index: {id: X, factors: 3}"))
        assert [fault.wrong.say("en") for fault in refused.value.faults] == [
            "«groups» is missing",
            "«indicators» is missing",
            "«service_index.factors» must be a group of key: value, it is «3»",
        ]

    def test_refuses_sums_that_do_not_add_up(self) -> None:
        assert make_faults(make_indicator("a", maximum=9)) == [
            "5: the group «A» says a maximum of 10 points, its indicators add up to 9"
        ]
        text = "service_index: {id: X, groups: {A: {name: A, max: 10}}, indicators: [" + make_indicator("a") + "]}"
        with pytest.raises(Refused) as refused:
            read(documents.parse_yaml(text))
        (fault,) = refused.value.faults
        assert fault.wrong.say("en") == "the groups add up to 10 points, not to the 100 of the index"

    def test_refuses_to_take_what_is_missing_for_zero(self) -> None:
        assert make_faults(more="null_is_not_zero: false") == [
            "8: «null_is_not_zero» must be true: a figure that is missing is not 0"
        ]

    def test_refuses_keys_that_it_does_not_know(self) -> None:
        assert make_faults(more="colour: red\nrounding: {decimals: 2, up: true}") == [
            "8: there is no key «colour» here",
            "9: there is no key «up» here",
        ]


class TestUnder:
    def test_takes_each_source_as_the_policy_says(self) -> None:
        full = {}
        for policy in ("portal", "workbook", "declared"):
            rules = {one.code: one.rule for one in make_shipped(policy).indicators if one.rule is not None}
            full[policy] = (rules["4.2"].full_at, rules["5.1"].zero.policy.value, rules["3.1"].maximum)
        assert full == {
            "portal": (Fraction(1), "award_max", 2_000_000),
            "workbook": (Fraction(4, 5), "redistribute", 2_000_000),
            "declared": (Fraction(4, 5), "redistribute", None),
        }

    def test_can_be_taken_back(self) -> None:
        index = make_shipped("declared")
        assert under(index, "portal").indicators == index.written

    def test_refuses_a_policy_that_the_set_does_not_name(self) -> None:
        with pytest.raises(Refused, match="workbook"):
            make_shipped("workbok")
