"""What the figures count of a dossier."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from parindex.dossiers.counting import Counted, Parts, counted, is_dislike
from parindex.dossiers.deriving import Happening
from parindex.dossiers.models.events import EventKind
from tests.dossiers.making import NOW


@dataclass(slots=True, kw_only=True)
class Paper:
    is_no_scan: bool = False
    is_digitised: bool = False
    is_replaced_by_data: bool = False
    is_reused: bool = False


@dataclass(slots=True, kw_only=True)
class Paid:
    paid_at: datetime | None = None
    is_online: bool = False


@dataclass(slots=True, kw_only=True)
class Asks:
    has_fee: bool = False
    reusable: bool = False
    storage_due: bool = False
    population_due: bool = False
    result_required: bool = False


def count(*facts: dict[str, object], asks: Asks | None = None, **parts: object) -> Counted:
    events = [
        Happening(sequence=place, kind=EventKind.NOTED, happened_at=NOW, facts=one)
        for place, one in enumerate(facts, start=1)
    ]
    return counted(asks or Asks(), events, Parts(**parts))  # type: ignore[arg-type]


class TestCounted:
    def test_counts_nothing_of_nothing(self) -> None:
        found = count()
        assert not any([found.fee_due, found.paid_online, found.components_digitised, found.reused, found.disliked])
        assert (found.synced, found.certified_copies) == (None, 0)

    @pytest.mark.parametrize(
        ("papers", "expected"),
        [
            ([Paper()], False),
            ([Paper(is_digitised=True)], True),
            ([Paper(is_digitised=True), Paper()], False),
            ([Paper(is_digitised=True), Paper(is_replaced_by_data=True)], True),
            ([Paper(is_digitised=True), Paper(is_no_scan=True)], True),
            ([Paper(is_no_scan=True)], False),
        ],
    )
    def test_counts_a_dossier_as_digitised_when_every_paper_that_has_to_be_is(
        self, papers: list[Paper], *, expected: bool
    ) -> None:
        assert count(papers=papers).components_digitised is expected

    def test_counts_papers_that_were_not_asked_for_again(self) -> None:
        assert count(papers=[Paper(), Paper(is_reused=True)]).reused
        assert count(papers=[Paper(is_replaced_by_data=True)]).reused

    def test_owes_a_fee_by_the_procedure_or_because_one_was_asked_for(self) -> None:
        assert count(asks=Asks(has_fee=True)).fee_due
        assert count(payments=[Paid()]).fee_due

    def test_counts_as_paid_online_only_what_was_paid(self) -> None:
        assert not count(payments=[Paid(is_online=True)]).paid_online
        assert not count(payments=[Paid(paid_at=NOW)]).paid_online
        assert count(payments=[Paid(), Paid(paid_at=NOW, is_online=True)]).paid_online

    def test_lets_the_last_fact_count(self) -> None:
        found = count({"synced": True, "is_electronic": True}, {"synced": False, "certified_copies": 3})
        assert (found.synced, found.result_electronic, found.certified_copies) == (False, True, 3)

    def test_takes_what_the_procedure_asks_from_its_version(self) -> None:
        asks = Asks(reusable=True, storage_due=True, population_due=True, result_required=True)
        found = count({"stored": True, "population_used": True, "is_digitised": True}, asks=asks)
        assert all([found.reusable, found.storage_due, found.population_due, found.result_required])
        assert all([found.stored, found.population_used, found.result_digitised])


class TestIsDislike:
    @pytest.mark.parametrize(("score", "expected"), [(None, False), (1, True), (2, True), (3, False), (5, False)])
    def test_goes_by_the_score(self, score: int | None, *, expected: bool) -> None:
        assert is_dislike(score, said=False) is expected

    def test_takes_the_word_of_the_applicant(self) -> None:
        assert is_dislike(5, said=True)
