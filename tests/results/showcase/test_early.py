"""Rounds before explanation; what they look like together is in test_loading.py."""

from parindex.core.locks import PhaseKind
from parindex.results.showcase import early
from parindex.results.showcase.dates import around
from parindex.results.showcase.scene import Ground, Plan, open_round
from tests.results.showcase.conftest import NOW


class TestPrepare:
    def test_leaves_the_last_phase_undated(self, ground: Ground) -> None:
        plan = Plan(year=2021, name="Đợt cũ", communes=("anbinh",))
        source = open_round(ground, plan, around(NOW, PhaseKind.PUBLICATION)).round
        current = early.prepare(ground, source, NOW)
        assert not current.is_open
        assert [sheet.unit.code for sheet in current.sheets.all()] == ["minh-hoa-an-binh"]
        assert not current.phases.filter(kind=PhaseKind.PUBLICATION).exists()
