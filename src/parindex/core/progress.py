"""Progress: the one definition of what is done, which every list, badge and report uses."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from parindex.core.criteria.model import CriteriaSet, Item, Method, Part
from parindex.core.sentences import Template

_SURVEYED = frozenset({Method.SURVEY, Method.SURVEY_XHH, Method.SURVEY_SIPAS})


class ItemProgress(StrEnum):
    """How far the answer of one item is."""

    EMPTY = "empty"
    BEGUN = "begun"
    UNPROVEN = "unproven"
    DONE = "done"


SAID = {
    ItemProgress.EMPTY: Template("chưa làm", "not begun"),
    ItemProgress.BEGUN: Template("chưa đủ số liệu", "figures incomplete"),
    ItemProgress.UNPROVEN: Template("thiếu tài liệu hoặc giải trình", "evidence or explanation missing"),
    ItemProgress.DONE: Template("xong", "done"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many of the expected items are done."""

    done: int
    expected: int

    @property
    def left(self) -> int:
        """How many are still to do."""
        return self.expected - self.done

    @property
    def is_complete(self) -> bool:
        """Say whether nothing is left."""
        return self.done >= self.expected


def is_self_scored(item: Item) -> bool:
    """Say whether units answer the item; results of surveys come from the survey (S62)."""
    return item.method not in _SURVEYED


def is_expected(item: Item) -> bool:
    """Say whether a unit has to answer: what is self-scored and in the base; extra points only where they arise."""
    return is_self_scored(item) and item.part is Part.BASE


def needs_evidence(item: Item) -> bool:
    """Say whether an answer has to be proven or explained (S65); what is only asked has not."""
    return item.is_scored and is_self_scored(item)


def item_progress(item: Item, *, is_typed: bool, has_figures: bool, has_evidence: bool, has_note: bool) -> ItemProgress:
    """Say how far an answer is. Evidence or a note alone is a beginning; figures without either are unproven."""
    if not has_figures:
        return ItemProgress.BEGUN if is_typed or has_evidence or has_note else ItemProgress.EMPTY
    if needs_evidence(item) and not (has_evidence or has_note):
        return ItemProgress.UNPROVEN
    return ItemProgress.DONE


def expected_codes(criteria: CriteriaSet) -> frozenset[str]:
    """Give the codes of the items that count towards progress."""
    return frozenset(item.code for item in criteria.items if is_expected(item))


def progress(criteria: CriteriaSet, done: Iterable[str]) -> Progress:
    """Count the done items (their codes) among the expected ones."""
    expected = expected_codes(criteria)
    return Progress(done=len(expected.intersection(done)), expected=len(expected))
