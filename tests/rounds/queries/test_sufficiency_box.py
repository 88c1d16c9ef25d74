"""The box of one item."""

import pytest

from parindex.core.documents.sufficiency import State
from parindex.evidence.models import Reading
from parindex.rounds.models import Answer
from parindex.rounds.queries.sufficiency_box import box
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene
from tests.rounds.sending_scenes import attach_link, link, store
from tests.rounds.sufficient import attach_file, attach_plan

pytestmark = pytest.mark.django_db
__all__ = ["scene", "store"]


class TestBox:
    def test_says_what_is_required_and_what_hangs_on_it(self, scene: Scene) -> None:
        found = box(scene.answer("1.2"), scene.par_officer, NOW)
        assert (found.state, found.hanging, found.filed, found.is_approved) == (State.MISSING, 2_000_000, 0, False)
        assert found.said[0].say().startswith("Kế hoạch; kỳ: năm của đợt")
        assert [line.part.state for line in found.parts] == [State.MISSING]

    def test_counts_what_stands_for_nothing(self, scene: Scene) -> None:
        attach_plan(scene)
        attach_link(scene, "1.2", paper=link("https://a.vn/anh", "Ảnh chụp"))
        found = box(scene.answer("1.2"), scene.par_officer, NOW)
        assert (found.state, found.filed, found.idle) == (State.DOUBTFUL, 2, 1)

    def test_asks_again_while_a_file_is_read_and_then_no_more(self, scene: Scene, store: None) -> None:
        attach_file(scene)
        answer = scene.answer("1.2")
        first, tired = (box(answer, scene.par_officer, NOW, tries) for tries in (0, 10))
        assert (first.unread, first.again, first.wait) == (1, f"/lam-viec/muc/{answer.pk}/tai-lieu-can-co/?lan=1", 2)
        assert (tired.unread, tired.again, tired.wait) == (1, "", 0)
        Reading.objects.update(ended_at=NOW)
        assert box(answer, scene.par_officer, NOW).again == ""

    def test_knows_what_nobody_looked_at(self, scene: Scene) -> None:
        Answer.objects.update(evidence_state="")
        found = box(scene.answer("1.2"), scene.par_officer, NOW)
        assert (found.state, found.parts, len(found.said)) == (None, (), 1)
