"""What the communes of the showcase do."""

from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState
from parindex.results.showcase import documents, filling
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from parindex.rounds.models import DeskPaper
from tests.results.showcase.conftest import NOW


class TestFilling:
    def test_fills_in_files_and_sends_an_area(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        scene = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING))
        wanted = {item for item in scene.answers("anbinh") if item.startswith("1.")}
        filling.fill(scene, "anbinh", wanted)
        filling.file(scene, "anbinh", documents.PLAN)
        filling.send(scene, "anbinh", "1")
        done = {item for item, answer in scene.answers("anbinh").items() if answer.progress == "done"}
        assert done == wanted
        assert scene.area("anbinh", "1").state == AreaState.SUBMITTED
        filed = scene.answer("anbinh", "1.1.2").attachments.get()
        assert filed.document.issued_on is not None
        assert filed.document.issued_on.year == 2023
        assert filed.document.revisions.get().file.pages == 2

    def test_lays_papers_on_the_desk(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        scene = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING))
        filling.lay(scene, "anbinh", *documents.DESK)
        lying = DeskPaper.objects.filter(sheet=scene.sheet("anbinh"))
        assert [paper.document.title for paper in lying.order_by("pk")] == ["BC 84 (2023)", "TB 05 (2023)"]
