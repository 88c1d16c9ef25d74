"""Laying out the sheets of a round."""

import pytest

from parindex.rounds.actions.laying_out import clear_areas, lay_out
from parindex.rounds.models import Answer, SheetArea
from parindex.rounds.sets import criteria_of
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestLayOut:
    def test_adds_only_what_is_missing(self) -> None:
        scene = make_scene()
        Answer.objects.filter(item="1.1").delete()
        lay_out(scene.round, criteria_of(scene.round))
        lay_out(scene.round, criteria_of(scene.round))
        assert (SheetArea.objects.count(), Answer.objects.count()) == (6, 15)

    def test_puts_areas_in_the_order_of_the_set(self) -> None:
        scene = make_scene()
        SheetArea.objects.filter(code="2").update(position=7)
        lay_out(scene.round, criteria_of(scene.round))
        assert scene.area("2").position == 1


class TestClearAreas:
    def test_keeps_the_areas_of_the_set(self) -> None:
        scene = make_scene(is_open=False)
        SheetArea.objects.filter(code="2").update(code="9")
        clear_areas(scene.round, criteria_of(scene.round))
        assert set(SheetArea.objects.values_list("code", flat=True)) == {"1"}
