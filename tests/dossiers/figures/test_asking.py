"""What an address of figures asks for."""

from datetime import date

import pytest
from django.http import Http404, QueryDict

from parindex.dossiers.figures import asking
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene

TODAY = date(2026, 3, 2)


class TestUnits:
    def test_are_those_whose_figures_one_sees(self, scene: Scene) -> None:
        assert asking.unit_of(scene.officer, scene.unit.code) == scene.unit
        assert asking.unit_of(scene.observer, scene.unit.code) == scene.unit
        for user, code in ((scene.stranger, scene.unit.code), (scene.officer, "khong-co")):
            with pytest.raises(Http404):
                asking.unit_of(user, code)
        assert [one.pk for one in asking.seen_units(scene.counter)] == [scene.unit.pk]
        assert {one.pk for one in asking.seen_units(scene.manager)} >= {scene.unit.pk, scene.other.pk}
        assert asking.oversees(scene.manager)
        assert not asking.oversees(scene.head)

    def test_are_those_that_one_states_values_for(self, scene: Scene) -> None:
        assert scene.other.code in asking.stated_units(scene.manager, TODAY)
        assert set(asking.stated_units(scene.counter, TODAY)) == set()


class TestPeriod:
    @pytest.mark.parametrize(
        ("asked", "label"),
        [
            ("ky=2026-Q1", "2026-Q1"),
            ("tu=01/01/2026&den=31/01/2026", "2026-01"),
            ("tu=15/12/2025&den=30/3/2026", "2025-12-15..2026-03-30"),
            ("", "2026-02"),
        ],
    )
    def test_is_the_one_that_is_asked_for_or_the_newest(self, scene: Scene, asked: str, label: str) -> None:
        fill(scene)
        period, wrong = asking.period_of(QueryDict(asked), [scene.unit.pk], TODAY)
        assert (period.label, wrong) == (label, "")

    @pytest.mark.parametrize(
        "asked",
        ["ky=quy", "tu=1/1/2026", "tu=31/2/2026&den=1/3/2026", "tu=2/1/2026&den=1/1/2026", "tu=1/1/1999&den=1/1/2026"],
    )
    def test_says_what_is_wrong_with_a_wish(self, scene: Scene, asked: str) -> None:
        period, wrong = asking.period_of(QueryDict(asked), [scene.unit.pk], TODAY)
        assert period.label == "2026-03"
        assert wrong

    def test_is_that_of_the_newest_report(self, scene: Scene) -> None:
        assert asking.printed_period(QueryDict(), scene.unit.pk, TODAY)[0].label == "2026-03"
        assert asking.printed_period(QueryDict("ky=2025"), scene.unit.pk, NOW.date())[0].label == "2025"
