"""How far the evidence of all units goes."""

import pytest

from parindex.rounds.models import Answer
from parindex.rounds.queries import sufficiency_overview as queries
from tests.conftest import Grow
from tests.rounds.filling import save, scene
from tests.rounds.making import Scene
from tests.rounds.sufficient import attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene"]


class TestRows:
    def test_count_items_by_state_and_begin_with_what_lacks_most(self, scene: Scene) -> None:
        attach_plan(scene)
        Answer.objects.filter(sheet__unit=scene.communes[1], item__in=["1.1", "1.2"]).update(evidence_state="met")
        Answer.objects.filter(sheet__unit=scene.communes[2], item="1.1").update(evidence_state="")
        found = queries.rows(scene.round)
        assert [(row.name, row.missing, row.doubtful, row.met, row.not_needed, row.unknown) for row in found] == [
            ("Xã Commune-1", 3, 1, 0, 1, 0),
            ("Xã Commune-3", 3, 0, 0, 1, 1),
            ("Xã Commune-2", 2, 0, 2, 1, 0),
        ]
        sums = queries.summed(found)
        assert (sums.units, sums.missing, sums.doubtful, sums.met, sums.unknown) == (3, 8, 1, 2, 1)


class TestWithPoints:
    def test_hangs_what_a_unit_gives_itself(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "15", "den": "45"})
        Answer.objects.filter(item="2.2").update(evidence_state="met")
        found = {row.name: points for row, points in queries.with_points(scene.round, queries.rows(scene.round))}
        assert found == {"Xã Commune-1": 5_000_000, "Xã Commune-2": 7_000_000, "Xã Commune-3": 7_000_000}

    def test_asks_as_often_for_many_answers(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        def act() -> None:
            queries.with_points(scene.round, queries.rows(scene.round))

        def grow() -> None:
            for item in ("1.2", "2.2"):
                attach_plan(scene, item)

        queries_do_not_grow(act=act, grow=grow, most=2)
