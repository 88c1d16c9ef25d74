"""What the forms of self-scoring send."""

from datetime import date

import pytest
from django.http import QueryDict

from parindex.core.criteria.model import Item
from parindex.rounds.forms.filling import read_base_version, read_draft, read_handing
from tests.core.making import make_rule


def make_item(rule: str) -> Item:
    return Item(code="1", name="Mục", maximum=1_000_000, rule=make_rule(rule))


class TestReadDraft:
    @pytest.mark.parametrize(
        ("rule", "query", "typed"),
        [
            ("{kind: boolean}", "figure-done=yes", {"done": "yes"}),
            ("{kind: boolean}", "", {"done": ""}),
            ("{kind: boolean}", "not_arising=1&figure-done=yes", {"not_arising": True}),
            ("{kind: boolean}", "not_arising=1&arising=1&figure-done=yes", {"done": "yes"}),
            ("{kind: checklist, items: [[a, 0.5], [b, 0.5]]}", "figure-done=1", {"done": ["no", "yes"]}),
            ("{kind: checklist, items: [[a, 0.5], [b, 0.5]]}", "figure-done=none", {"done": ["no", "no"]}),
            ("{kind: checklist, items: [[a, 0.5], [b, 0.5]]}", "figure-done=99&figure-done=0", {"done": ["yes", "no"]}),
            ("{kind: checklist, items: [[a, 0.5], [b, 0.5]]}", "", {"done": []}),
            ("{kind: survey_weighted, weights: [1, 0]}", "figure-answers-1=3", {"answers": ["", "3"]}),
        ],
    )
    def test_reads_fields_as_they_were_typed(self, rule: str, query: str, typed: dict[str, object]) -> None:
        assert read_draft(make_item(rule), QueryDict(query)).typed == typed

    def test_reads_the_note(self) -> None:
        assert read_draft(make_item("{kind: boolean}"), QueryDict("note=vì sao")).note == "vì sao"


class TestReadBaseVersion:
    @pytest.mark.parametrize(("given", "version"), [("7", 7), ("", 0), ("-7", 0), ("x", 0), ("²", 0), ("9" * 12, 0)])
    def test_takes_what_is_no_version_for_the_oldest(self, given: str, version: int) -> None:
        assert read_base_version(QueryDict(f"base_version={given}")) == version


class TestReadHanding:
    def test_reads_items_officer_and_date(self) -> None:
        handing = read_handing(QueryDict("item=1&item=2&item=x&officer=7&due_on=5/1/2023"), {7})
        assert (handing.answer_ids, handing.officer_id, handing.due_on) == ((1, 2), 7, date(2023, 1, 5))
        assert not handing.faults

    def test_says_what_cannot_be(self) -> None:
        handing = read_handing(QueryDict("officer=8&due_on=31/02/2023"), {7})
        assert set(handing.faults) == {"item", "officer", "due_on"}
        assert "ngày 31/02/2023 không có thật" in handing.faults["due_on"].say()
        assert (handing.officer_id, handing.due_typed) == (None, "31/02/2023")
