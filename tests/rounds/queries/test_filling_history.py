"""What happened to an answer, in words."""

from datetime import date

from parindex.audit import actions as audit
from parindex.audit.acts import SYSTEM, Change, Target
from parindex.rounds.queries.filling_history import history, since
from parindex.rounds.sets import criteria_of
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


class TestHistory:
    def test_says_who_changed_what(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "40", "den": "45"})
        hand(scene, ["1.1"], due_on=date(2023, 1, 12))
        save(scene, "1.1", {"num": "42", "den": "45"}, by=scene.officer)
        answer = scene.answer("1.1")
        last, handed, first = history(answer, criteria_of(scene.round).item("1.1"))
        assert [(row.label.say(), row.old.say(), row.new.say()) for row in last.changes] == [
            ("nhiệm vụ hoàn thành", "40", "42")
        ]
        assert (last.who, last.version, first.version) == ("Officer", 2, 1)
        assert handed.said is not None
        assert handed.said.say() == "giao cho Officer, hạn 12/01/2023"
        assert since([last, handed, first], 1) == [last]

    def test_says_that_items_were_handed_without_a_date_and_taken_back(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        answer = scene.answer("1.1")
        change = Change(before="broken", after="broken")
        audit.record(by=SYSTEM, at=NOW, verb="answer.assign", target=Target.of(answer), change=change)
        said = [event.said and event.said.say() for event in history(answer, criteria_of(scene.round).item("1.1"))]
        assert said == ["chưa giao cho ai", "giao cho Officer"]

    def test_says_nothing_of_what_others_did(self, scene: Scene) -> None:
        answer = scene.answer("1.1")
        audit.record(
            by=SYSTEM, at=NOW, verb="answer.judge", target=Target.of(answer), change=Change(after={"points": 0})
        )
        audit.record(
            by=SYSTEM, at=NOW, verb="answer.save", target=Target.of(answer), change=Change(after={"version": "x"})
        )
        (event,) = history(answer, criteria_of(scene.round).item("1.1"))
        assert event.version == 0
