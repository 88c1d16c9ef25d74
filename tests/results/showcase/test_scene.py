"""A round of the showcase with its people."""

from parindex.core.locks import PhaseKind
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from tests.results.showcase.conftest import NOW


class TestOpenRound:
    def test_opens_a_round_that_is_marked_as_a_demonstration(self, ground: Ground) -> None:
        plan = Plan(year=2023, name="Đợt thử", communes=("anbinh", "hoalac"))
        scene = open_round(ground, plan, around(NOW, PhaseKind.SELF_SCORING))
        assert scene.round.is_open
        assert scene.round.is_demonstration
        assert scene.round.sheets.count() == 2
        assert [area.code for area in scene.areas("anbinh")] == [area.code for area in scene.criteria.areas]
        assert scene.area("hoalac", "3").sheet.unit == scene.unit("hoalac")
        assert scene.answer("hoalac", "3.2.1") == scene.answers("hoalac")["3.2.1"]
