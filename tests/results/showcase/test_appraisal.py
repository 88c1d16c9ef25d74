"""What the appraisers of the showcase do."""

from parindex.core.locks import PhaseKind
from parindex.results.showcase import appraisal, filling
from parindex.results.showcase.appraisal import Cut
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from tests.results.showcase.conftest import NOW


class TestAppraisal:
    def test_finishes_the_first_appraisal_of_a_commune(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh",))
        scene = open_round(ground, plan, around(NOW, PhaseKind.APPRAISAL_1))
        appraisal.assign(scene, plan.communes)
        filling.complete(scene, "anbinh")
        cut = Cut(commune="anbinh", item="1.3.2", points="0", reason="unclear", sentence="Không rõ")
        appraisal.complete(scene, plan.communes, [cut])
        states = {area.code: area.state for area in scene.areas("anbinh")}
        assert states.pop("1") == "appraised"
        assert "submitted" not in states.values()
        verdict = scene.answer("anbinh", "1.3.2").verdicts.get()
        assert (verdict.outcome, verdict.by) == ("cut", scene.cast["thamdinh1"])

    def test_never_gives_both_appraisals_to_one_person(self) -> None:
        for code in ("1", "5", "10"):
            first = appraisal.appraiser_of(code)
            assert appraisal.NEXT[first] != first
