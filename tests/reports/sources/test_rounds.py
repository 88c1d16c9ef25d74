"""Rounds as a source."""

import pytest

from parindex.core.compiling.facts import Kind
from parindex.reports.sources.registry import Subject, facts_of
from tests.rounds.making import make_scene, make_unit

pytestmark = pytest.mark.django_db


class TestRound:
    def test_says_what_a_unit_filed(self) -> None:
        scene = make_scene()
        subject = Subject(unit=scene.commune, kind="self_assessment", year=2022, span="year", round=scene.round)
        book = facts_of(subject)
        assert book["filing.due"].kind is Kind.DAY
        assert (book["evidence.documents"].value, book["evidence.items_without"].value) == (0, 4)

    def test_says_nothing_of_a_unit_that_takes_no_part(self) -> None:
        scene = make_scene()
        subject = Subject(unit=make_unit("khac"), kind="self_assessment", year=2022, span="year", round=scene.round)
        assert facts_of(subject).facts == {}

    def test_counts_over_all_units_for_minutes(self) -> None:
        scene = make_scene()
        subject = Subject(unit=scene.province, kind="appraisal_minutes", year=2022, span="year", round=scene.round)
        book = facts_of(subject)
        assert (book["round.units"].value, book["round.judged"].value, book["round.name"].value) == (3, 0, "Đợt 2022")
