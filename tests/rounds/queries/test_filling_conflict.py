"""Two versions of one item beside each other."""

from parindex.rounds.queries.filling_conflict import conflict
from parindex.rounds.queries.filling_item import Content
from parindex.rounds.sets import criteria_of
from tests.rounds.filling import save, scene
from tests.rounds.making import Scene

__all__ = ["scene"]


class TestConflict:
    def test_sets_what_was_typed_beside_what_stands_now(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "1", "den": "45"})
        save(scene, "1.1", {"num": "2", "den": "45"})
        answer = save(scene, "1.1", {"num": "3", "den": "45"})
        mine = Content(typed={"num": "x", "den": "45"}, note="")
        found = conflict(answer, criteria_of(scene.round).item("1.1"), mine, 1)
        assert [event.version for event in found.events] == [3, 2]
        assert [(row.old.say(), row.new.say()) for row in found.rows if not row.is_same] == [("3", "x")]
        assert found.fields[0].wrong is not None
        assert not found.is_not_arising
