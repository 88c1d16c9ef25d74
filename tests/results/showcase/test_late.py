"""Rounds from explanation on; what they look like together is in test_loading.py."""

from parindex.results.showcase import late
from parindex.results.showcase.scene import Ground
from parindex.rounds.queries.explaining import cut_lines
from tests.results.showcase.conftest import NOW


class TestExplain:
    def test_leaves_each_commune_somewhere_else(self, ground: Ground) -> None:
        scene = late.explain(ground, NOW)
        lines = cut_lines(scene.sheet("anbinh"))
        said = {line.item.code: line.explanation.agrees if line.explanation else None for line in lines}
        assert said == {"1.3.2": False, "1.7.1": True, "3.2.1": None}
        assert scene.answer("anbinh", "1.3.2").attachments.filter(stage="explanation").count() == 1
        assert scene.area("hoalac", "2").state == "explained"
        assert not any(line.explanation for line in cut_lines(scene.sheet("thuongson")))
