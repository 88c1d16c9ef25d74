"""Progress: what is expected, what is done, and what is missing."""

import pytest

from parindex.core.criteria.model import Item, Method, Part
from parindex.core.progress import (
    SAID,
    ItemProgress,
    Progress,
    expected_codes,
    is_expected,
    is_self_scored,
    item_progress,
    needs_evidence,
    progress,
)
from tests.core.making import HAI_DUONG, make_rule, read_set


def make_item(method: Method | None = Method.DOCUMENTS, part: Part = Part.BASE, *, is_scored: bool = True) -> Item:
    rule = make_rule("{kind: boolean}") if is_scored else None
    return Item(code="1", name="Mục", maximum=1, rule=rule, method=method, part=part)


class TestItemProgress:
    @pytest.mark.parametrize(
        ("is_typed", "has_figures", "has_evidence", "has_note", "state"),
        [
            (False, False, False, False, ItemProgress.EMPTY),
            (True, False, False, False, ItemProgress.BEGUN),
            (False, False, True, False, ItemProgress.BEGUN),
            (False, False, False, True, ItemProgress.BEGUN),
            (True, True, False, False, ItemProgress.UNPROVEN),
            (True, True, True, False, ItemProgress.DONE),
            (True, True, False, True, ItemProgress.DONE),
        ],
    )
    def test_follows_from_figures_evidence_and_note(
        self,
        is_typed: bool,
        has_figures: bool,
        has_evidence: bool,
        has_note: bool,
        state: ItemProgress,
    ) -> None:
        found = item_progress(
            make_item(), is_typed=is_typed, has_figures=has_figures, has_evidence=has_evidence, has_note=has_note
        )
        assert found is state

    def test_asks_for_no_proof_of_what_is_only_asked(self) -> None:
        item = make_item(is_scored=False)
        assert not needs_evidence(item)
        found = item_progress(item, is_typed=True, has_figures=True, has_evidence=False, has_note=False)
        assert found is ItemProgress.DONE

    def test_is_said_in_both_languages(self) -> None:
        assert {state: SAID[state]().say("en") for state in ItemProgress}[ItemProgress.DONE] == "done"


class TestExpected:
    @pytest.mark.parametrize("method", [Method.SURVEY, Method.SURVEY_XHH, Method.SURVEY_SIPAS])
    def test_leaves_out_what_comes_from_surveys(self, method: Method) -> None:
        item = make_item(method)
        assert (is_self_scored(item), is_expected(item), needs_evidence(item)) == (False, False, False)

    @pytest.mark.parametrize("part", [Part.BONUS, Part.PENALTY])
    def test_leaves_out_extra_points_that_need_not_arise(self, part: Part) -> None:
        item = make_item(part=part)
        assert (is_self_scored(item), is_expected(item), needs_evidence(item)) == (True, False, True)

    def test_counts_what_has_no_method_of_its_own(self) -> None:
        assert is_expected(make_item(None))


class TestProgress:
    def test_counts_done_items_among_the_expected_ones(self) -> None:
        criteria = read_set(HAI_DUONG)
        expected = expected_codes(criteria)
        surveyed = next(item.code for item in criteria.items if item.code not in expected)
        found = progress(criteria, [*sorted(expected)[:3], surveyed, "no-item"])
        assert (found.done, found.expected, found.left) == (3, len(expected), len(expected) - 3)

    def test_is_complete_once_nothing_is_left(self) -> None:
        assert not Progress(done=1, expected=2).is_complete
        assert Progress(done=2, expected=2).is_complete
        assert Progress(done=0, expected=0).is_complete
