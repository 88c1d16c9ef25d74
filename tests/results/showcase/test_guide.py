"""What to look at in the showcase; with all its rounds it is looked at in test_loading.py."""

import pytest

from parindex.core.locks import PhaseKind
from parindex.results.showcase import guide
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from tests.results.showcase.conftest import NOW


class TestStops:
    @pytest.mark.django_db
    def test_has_none_before_loading(self) -> None:
        assert guide.stops(NOW) == []

    def test_leads_to_the_progress_of_an_open_round(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        current = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING)).round
        assert [stop.path for stop in guide.stops(NOW)] == [f"/lam-viec/dot/{current.pk}/tien-do/"]
