"""The registry of rule kinds: every kind of the catalogue is there, is one file, and answers every question."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parindex.core import rules
from parindex.core.rules import KINDS, Rule
from parindex.core.rules.registry import register
from tests.core.drawing import answers_for
from tests.core.making import make_rule

#: One rule of every kind of the catalogue, and `manual`.
EXAMPLES = {
    "boolean": "{kind: boolean}",
    "choice": "{kind: choice, options: [1, 0.5, 0]}",
    "date_tier": "{kind: date_tier, tiers: [[0, 1], [30, 0.5]]}",
    "tier": "{kind: tier, tiers: [[0.9, 1], [0.5, 0.5]]}",
    "linear": "{kind: linear, full_at: 0.8}",
    "linear_floor": "{kind: linear_floor, floor: 0.5, full_at: 0.8}",
    "checklist": "{kind: checklist, items: [[một, 0.5], [hai, 0.5]]}",
    "count_tier": "{kind: count_tier, tiers: [[2, 1], [1, 0.5]]}",
    "per_unit": "{kind: per_unit, per: 0.3}",
    "deduct_per_unit": "{kind: deduct_per_unit, per: 0.3}",
    "all_or_nothing": "{kind: all_or_nothing, of: [một, hai]}",
    "conditional_table": "{kind: conditional_table, if_plan: [[1, 1]], if_no_plan: [0.5, 0]}",
    "survey_weighted": "{kind: survey_weighted, weights: [1, 0.5, 0]}",
    "sipas_linear": "{kind: sipas_linear}",
    "relative_to_leader": "{kind: relative_to_leader, target: 10}",
    "bonus": "{kind: bonus}",
    "penalty": "{kind: penalty, per: -0.5}",
    "manual": "{kind: manual}",
}
SHARED = {"cases", "__init__", "base", "registry", "ladder", "ratio"}


class TestKinds:
    def test_are_those_of_the_catalogue(self) -> None:
        assert set(KINDS) == set(EXAMPLES)

    def test_are_one_file_each(self) -> None:
        files = {path.stem for path in Path(rules.__path__[0]).glob("*.py")} - SHARED
        assert {kind.__module__.rpartition(".")[2] for kind in KINDS.values()} == files == set(KINDS)

    @pytest.mark.parametrize("kind", EXAMPLES)
    def test_have_a_name_and_a_description_in_both_languages(self, kind: str) -> None:
        described = make_rule(EXAMPLES[kind]).describe()
        assert described.say("vi") != described.say("en")
        assert KINDS[kind].name.vi != KINDS[kind].name.en

    @pytest.mark.parametrize("kind", EXAMPLES)
    def test_name_their_figures_in_both_languages(self, kind: str) -> None:
        figures = make_rule(EXAMPLES[kind]).figures()
        assert figures
        assert all(figure.key and figure.label.say("vi") and figure.label.say("en") for figure in figures)

    @pytest.mark.parametrize("kind", EXAMPLES)
    @given(drawn=st.data())
    def test_take_every_answer_that_their_figures_allow(self, kind: str, drawn: st.DataObject) -> None:
        rule = make_rule(EXAMPLES[kind])
        answer = drawn.draw(answers_for(rule))
        points = rule.points(answer)
        lowest, highest = (-(10**12), 0) if rule.is_penalty else (0, rule.terms.maximum)
        assert points is None or lowest <= points <= highest
        assert (points is None) <= rule.has_denominator
        assert rule.explain(answer).say("vi")
        assert rule.explain(answer).say("en")
        assert rule.loss(answer)


class TestRegister:
    def test_refuses_a_name_that_is_taken(self) -> None:
        with pytest.raises(ValueError, match="boolean"):
            register(KINDS["boolean"])

    def test_gives_the_kind_back(self) -> None:
        assert all(issubclass(kind, Rule) for kind in KINDS.values())
