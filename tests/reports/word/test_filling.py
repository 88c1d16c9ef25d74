"""Templates filled with facts."""

import pytest

from parindex.reports.word.filling import Unfilled, fill
from tests.reports.word.documents import make_word, texts

VALUES = {"index": {"rank": "9/20"}, "areas": [{"name": "Một & hai", "points": "5"}, {"name": "Ba"}], "has": {}}


class TestFill:
    def test_puts_facts_in(self) -> None:
        made = fill(
            make_word("Thứ {{ index.rank }}", "{%p for a in areas %}", "- {{ a.name }}", "{%p endfor %}"), VALUES
        )
        assert texts(made) == ["Thứ 9/20", "- Một & hai", "- Ba"]

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("{{ index.total }}", "index.total"),
            ("{{ nothing }}", "nothing"),
            ("{{ index.before.rank }}", "index.before.rank"),
            ("{% for a in areas %}{{ a.points }}{% endfor %}", "areas.2.points"),
            ("{% for a in others %}x{% endfor %}", "others"),
            ("{{ index.total + 1 }}", "index.total"),
        ],
    )
    def test_names_a_fact_that_is_not_there(self, text: str, fact: str) -> None:
        with pytest.raises(Unfilled) as unfilled:
            fill(make_word(text), VALUES)
        assert unfilled.value.fact == fact

    def test_lets_conditions_ask(self) -> None:
        assert texts(fill(make_word("{% if index.total or has.plan %}a{% else %}b{% endif %}"), VALUES)) == ["b"]

    @pytest.mark.parametrize(
        "text",
        [
            "{{ index.rank",
            "{% for a in areas %}",
            "{{ index.__class__.__mro__ }}",
            "{% for i in range(10000000) %}x{% endfor %}",
            "{{ 'x'.__class__ }}{{ index.rank | nofilter }}",
        ],
    )
    def test_says_what_is_broken_or_forbidden(self, text: str) -> None:
        with pytest.raises(Unfilled) as unfilled:
            fill(make_word(text), VALUES)
        assert unfilled.value.words or unfilled.value.fact
