"""A sheet examined as a whole."""

import pytest

from parindex.core.documents.sufficiency import State
from parindex.rounds.queries.assessing import required_of
from parindex.rounds.queries.examined import examine_sheet, own_names, router_of
from tests.conftest import Grow
from tests.rounds.making import Scene, make_scene
from tests.rounds.sufficient import attach_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


class TestExamineSheet:
    def test_gives_papers_items_and_findings(self, scene: Scene) -> None:
        row = attach_plan(scene)
        found = examine_sheet(scene.sheet)
        assert list(found.papers) == [row.document_id]
        assert [paper.name for paper in found.filed["1.2"]] == ["12/KH-UBND"]
        states = {one.item: one.state for one in found.examination.items}
        assert (states["1.2"], states["1.1"]) == (State.DOUBTFUL, State.MISSING)

    def test_asks_as_often_for_many_papers(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        attach_plan(scene)

        def grow() -> None:
            for item in ("1.1", "2.1", "2.2"):
                attach_plan(scene, item)

        sheet = scene.sheet
        queries_do_not_grow(act=lambda: examine_sheet(sheet), grow=grow, most=12)


class TestRouterOf:
    def test_is_made_once(self, scene: Scene) -> None:
        required = required_of(scene.round)
        assert router_of(scene.round, required) is router_of(scene.round, required)


class TestOwnNames:
    def test_are_those_of_the_unit(self, scene: Scene) -> None:
        assert own_names(scene.sheet) == ("Xã Commune-1",)
