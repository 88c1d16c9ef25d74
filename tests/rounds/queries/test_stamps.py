"""Days late, and what a stamp is made of."""

import pytest

from parindex.rounds.queries.stamps import filings, stamps
from tests.rounds.explained import cut, make_explanation

pytestmark = pytest.mark.django_db


class TestStamps:
    def test_changes_for_the_one_sheet_that_changed(self) -> None:
        scene = make_explanation()
        before = stamps(scene.round)
        cut(scene.answer("1.1"), 1, scene)
        after = stamps(scene.round)
        assert [key for key in before if before[key] != after[key]] == [scene.sheet.pk]
        assert list(stamps(scene.round, [scene.sheet.pk])) == [scene.sheet.pk]


class TestFilings:
    def test_keeps_an_excuse(self) -> None:
        scene = make_explanation()
        sheet = scene.sheet
        sheet.is_excused = True
        sheet.save()
        assert filings(scene.round, [sheet.pk])[sheet.pk].is_excused
