"""How far the evidence of a sheet goes, item by item."""

from datetime import date, timedelta

import pytest

from parindex.core.documents.clocks import Timing
from parindex.core.documents.sufficiency import State
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries import filling
from parindex.rounds.queries.sufficiency import Line, first_to_fetch, kept_of, lines, upload_of
from tests.rounds.filling import hand, save, scene
from tests.rounds.making import NOW, Scene
from tests.rounds.sufficient import attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene"]


def found(scene: Scene) -> dict[str, Line]:
    loaded = filling.load(scene.sheet, scene.par_officer)
    return {line.item.code: line for line in lines(loaded, scene.par_officer, NOW)}


class TestLines:
    def test_say_what_is_there_and_what_is_missing(self, scene: Scene) -> None:
        row = attach_plan(scene)
        plan, report, survey = (found(scene)[code] for code in ("1.2", "1.1", "2.3"))
        assert (plan.state, report.state, survey.state) == (State.DOUBTFUL, State.MISSING, State.NOT_NEEDED)
        assert (plan.parts[0].attachment, plan.filed) == (row, (row,))
        assert [part.part.what.say() for part in report.lacking] == ["Báo cáo"]
        assert (plan.is_open, survey.is_open, survey.parts) == (True, False, ())

    def test_read_both_clocks(self, scene: Scene) -> None:
        attach_plan(scene)
        (part,) = found(scene)["1.2"].parts
        assert part.part.timing is Timing.IN_TIME
        assert part.upload is not None
        assert part.upload.said.say() == "tải lên 09/01/2023, trong hạn 14/01/2023"
        assert not part.is_late
        assert found(scene)["1.1"].days_left == (date(2023, 3, 31) - date(2023, 1, 9)).days

    def test_hang_the_points_that_the_unit_gives_itself(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "15", "den": "45"})
        shown = found(scene)
        assert (shown["1.1"].found.hanging, shown["1.2"].found.hanging) == (1_000_000, 2_000_000)
        assert shown["2.3"].found.hanging == 0

    def test_know_what_nobody_looked_at(self, scene: Scene) -> None:
        Answer.objects.filter(item="1.1").update(evidence_state="")
        line = found(scene)["1.1"]
        assert (line.is_known, line.is_open, line.parts) == (False, False, ())

    def test_leave_out_orphans(self, scene: Scene) -> None:
        Answer.objects.filter(item="1.1").update(is_orphan=True)
        assert "1.1" not in found(scene)

    def test_say_whom_to_ask(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        loaded = filling.load(scene.sheet, scene.head)
        shown = {line.item.code: line for line in lines(loaded, scene.head, NOW)}
        assert shown["1.1"].next is not None
        assert shown["1.1"].next.address == ""


class TestKeptOf:
    def test_gives_what_is_required_where_nothing_is_filed(self, scene: Scene) -> None:
        kept = kept_of(scene.round, [scene.answer("1.1"), scene.answer("2.3")])
        assert set(kept.parts) == {scene.answer("1.1").pk}
        assert kept.closes[scene.answer("1.1").pk] == date(2023, 3, 31)


class TestUploadOf:
    def test_holds_no_document_of_a_return_to_the_deadline(self, scene: Scene) -> None:
        row = attach_plan(scene)
        late = upload_of(row, NOW - timedelta(days=2))
        assert late is not None
        assert late.timing is Timing.LATE
        row.stage = Attachment.Stage.RETURN
        assert (upload_of(row, NOW), upload_of(Attachment(), None)) == (None, None)


class TestFirstToFetch:
    def test_begins_with_most_points(self, scene: Scene) -> None:
        shown = first_to_fetch(found(scene).values(), date(2023, 1, 9))
        assert [line.item.code for line in shown] == ["1.1", "2.1", "1.2", "2.2"]

    def test_begins_with_what_closes_soon(self, scene: Scene) -> None:
        shown = first_to_fetch(found(scene).values(), date(2022, 9, 25))
        assert [line.item.code for line in shown] == ["1.2", "1.1", "2.1", "2.2"]
