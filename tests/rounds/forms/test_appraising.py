"""What the forms of appraisal send."""

from datetime import date

import pytest
from django.http import QueryDict

from parindex.core.faults import Refused
from parindex.rounds.actions.findings import Mark
from parindex.rounds.forms.appraising import (
    read_finding,
    read_judgement,
    read_number_of,
    read_order,
    read_versions,
)
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.sets import criteria_of
from tests.rounds.making import make_scene


class TestReadJudgement:
    @pytest.mark.django_db
    def test_takes_figures_only_where_they_change(self) -> None:
        item = criteria_of(make_scene().round).item("1.1")
        sent = "figure-num=40&figure-den=45&sentence=a&note_next=b&outcome="
        changed = read_judgement(item, QueryDict(f"{sent}figures_changed"))
        assert (changed.typed, changed.sentence, changed.note) == ({"num": "40", "den": "45"}, "a", "b")
        assert read_judgement(item, QueryDict(f"{sent}cut")).typed == {}


class TestReadFinding:
    def test_reads_a_day_and_a_mark_in_percent(self) -> None:
        sent = "text=a&wished_on=25/01/2023&revision=3&page=2&left=10&top=20,55&width=30&height=5"
        found = read_finding(QueryDict(sent))
        assert found.wished_on == date(2023, 1, 25)
        assert found.mark == Mark(revision_id=3, page=2, left=1000, top=2055, width=3000, height=500)

    def test_takes_an_unknown_audience_for_the_unit(self) -> None:
        assert read_finding(QueryDict("text=a&audience=everybody")).audience == "unit"
        assert read_finding(QueryDict("text=a&audience=next_stage")).audience == "next_stage"

    @pytest.mark.parametrize("side", ["x", "1e9", "999999999999", "-5", ""])
    def test_gives_a_mark_that_lies_nowhere_for_what_is_no_number(self, side: str) -> None:
        mark = read_finding(QueryDict(f"text=a&revision=3&page=1&left={side}&top=1&width=1&height=1")).mark
        assert mark is not None
        assert not mark.is_on_page()

    def test_refuses_a_day_that_there_is_not(self) -> None:
        with pytest.raises(Refused):
            read_finding(QueryDict("text=a&wished_on=31/02/2023"))


class TestReadNumberOf:
    @pytest.mark.parametrize(("given", "read"), [("7", 7), ("", -1), ("-7", -1), ("٧", -1), ("9" * 19, -1), ("x", -1)])
    def test_is_nobodys_key_for_what_is_none(self, given: str, read: int) -> None:
        query = QueryDict(mutable=True)
        query["version"] = given
        assert read_number_of(query, "version") == read


class TestReadVersions:
    def test_leaves_out_what_is_no_pair(self) -> None:
        assert read_versions(QueryDict("item=3:1&item=4&item=x:1&item=5:&item=6:2")) == {3: 1, 6: 2}


class TestReadOrder:
    def test_takes_all_units_without_chosen_ones(self) -> None:
        order = read_order(QueryDict("appraiser=3&area=1&how=replace"), Stage.FIRST, (7, 8))
        assert (order.unit_ids, order.replaces, order.is_lead) == ((7, 8), True, True)

    def test_takes_only_units_of_the_round(self) -> None:
        order = read_order(QueryDict("appraiser=3&area=1&unit=8&unit=99&how=beside"), Stage.FIRST, (7, 8))
        assert (order.unit_ids, order.replaces, order.is_lead) == ((8,), False, False)
