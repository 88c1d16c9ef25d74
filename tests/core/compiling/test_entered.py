"""Entered figures: what follows from them, and where they contradict each other."""

from datetime import date

import pytest

from parindex.core.compiling.entered import FIELDS, GROUPS, contradictions, derive
from parindex.core.compiling.facts import Book, Kind, Value
from parindex.core.compiling.formats import shown
from tests.core.compiling.books import DOSSIERS, book, fact


def derived(**values: Value) -> Book:
    made = book(**values)
    derive(made)
    return made


class TestFields:
    def test_have_keys_of_their_own(self) -> None:
        assert len(FIELDS) == sum(len(group.fields) for group in GROUPS)


class TestDerive:
    def test_gives_sums_and_shares(self) -> None:
        made = derived(**DOSSIERS)
        keys = ("resolved", "new", "late_share", "on_time_share", "input_share", "result_share")
        assert [shown(made[f"dossiers.{key}"]) for key in keys] == ["191", "189", "0,52%", "99,48%", "97,92%", "87,43%"]
        found = made["dossiers.late_share"]
        assert (found.part, found.whole) == (1, 191)

    def test_gives_nothing_where_a_figure_is_missing_or_the_whole_is_none(self) -> None:
        assert "dossiers.resolved" not in derived(dossiers__late=1)
        assert "dossiers.late_share" not in derived(dossiers__late=0, dossiers__on_time=0)

    def test_keeps_what_is_there(self) -> None:
        assert derived(dossiers__late=1, dossiers__on_time=2, dossiers__resolved=9)["dossiers.resolved"].value == 9


class TestContradictions:
    def test_are_none_in_the_figures_of_the_seed(self) -> None:
        assert contradictions(derived(**DOSSIERS)) == []

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"dossiers__total": 193}, 3),
            ({"dossiers__result_no": 25}, 1),
            ({"dossiers__payable": 5, "dossiers__paid_online": 6}, 1),
            ({"dossiers__certified": 200}, 1),
            ({"dossiers__to": date(2022, 1, 1)}, 1),
        ],
    )
    def test_are_found(self, changed: dict[str, Value], expected: int) -> None:
        found = contradictions(derived(**DOSSIERS | changed))
        assert len(found) == expected
        assert found[0].said.say()

    def test_look_at_ranks(self) -> None:
        made = Book()
        made.add([fact("service.rank", 21, Kind.RANK, of=20)])
        assert "21" in contradictions(made)[0].said.say()
        made.add([fact("service.rank", 14, Kind.RANK, of=20)])
        assert contradictions(made) == []

    def test_pass_over_days_that_are_words(self) -> None:
        made = book(dossiers__from="x", dossiers__to="y")
        assert contradictions(made) == []
