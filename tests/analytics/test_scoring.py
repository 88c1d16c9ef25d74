"""Figures as values of the service index."""

from parindex.analytics.computing import Figure
from parindex.analytics.scoring import values_by_period
from parindex.cli.service_index import read_index
from parindex.core.points import to_decimal
from parindex.core.service_index.scoring import Applied, Scorer
from parindex.core.service_index.values import Value

FIGURES = [
    Figure("xa-a", "2026-08", "2.1", 29, 30),
    Figure("xa-a", "2026-08", "5.1", 0, 0),
    Figure("xa-a", "2026-08", "on_time", 1, 2),
    Figure("xa-b", "2026-08", "2.1", 1, 2),
    Figure("xa-a", "2026-09", "2.1", 0, 4),
]


def test_gives_values_by_period_and_unit() -> None:
    assert values_by_period(FIGURES, read_index(None)) == {
        "2026-08": {"xa-a": {"2.1": Value(29, 30), "5.1": None}, "xa-b": {"2.1": Value(1, 2)}},
        "2026-09": {"xa-a": {"2.1": Value(0, 4)}},
    }


def test_the_core_scores_them() -> None:
    index = read_index(None)
    score = Scorer(index).score("xa-a", values_by_period(FIGURES, index)["2026-08"]["xa-a"])
    found = {one.indicator.code: one for one in score.scores}
    assert str(to_decimal(found["2.1"].points or 0)).rstrip("0") == "19.33"
    assert found["5.1"].applied is Applied.AWARD_MAX
    assert found["3.3"].applied is Applied.NOT_GIVEN
