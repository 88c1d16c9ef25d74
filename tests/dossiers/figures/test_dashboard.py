"""The dashboard of a unit."""

from fractions import Fraction

from parindex.dossiers.figures import comparing, dashboard, days
from parindex.dossiers.queries import figures
from tests.dossiers.making import NOW, Scene, receive


class TestDashboard:
    def test_lays_points_out_by_group(self, filled: Scene) -> None:
        period = days.read("2026-01")
        assert period is not None
        found = figures.known([filled.unit.pk], period, NOW)[filled.unit.pk]
        score = figures.score(filled.unit.code, found)
        groups = {one.group.code: one for one in dashboard.groups(score, found)}
        assert list(groups) == ["CKMB", "TIENDO", "DVCTT", "THANHTOAN", "HAILONG", "SOHOA"]
        (timely, shown) = groups["TIENDO"].lines
        assert (timely.share, timely.is_full, timely.is_shown_only) == (Fraction(1, 3), False, False)
        assert (shown.share, shown.is_shown_only) == (None, True)
        assert groups["TIENDO"].width == 33
        assert dashboard.moves(score)[0].each > 0

    def test_shows_a_trend_of_kept_periods(self, filled: Scene) -> None:
        period, span = days.read("2026-02"), days.read("2026-01-05..2026-01-06")
        assert period is not None
        assert span is not None
        bars = dashboard.trend(filled.unit, period, "")
        assert [bar.period.label for bar in bars] == ["2026-01", "2026-02"]
        assert all(bar.top + bar.height == 120 for bar in bars)
        assert bars[0].on_time == Fraction(1, 3)
        assert dashboard.trend(filled.unit, span, "") == []

    def test_counts_what_presses_today(self, scene: Scene) -> None:
        receive(scene)
        found = dashboard.work(scene.unit.pk, NOW)
        assert (found.late, found.waiting_citizen) == (0, 0)

    def test_lets_choose_what_is_kept_and_what_is_shown(self, filled: Scene) -> None:
        period = days.read("2025-01")
        assert period is not None
        months, quarters, years = (found for _, found in dashboard.choices(filled.unit.pk, period))
        assert [one.label for one in months] == ["2025-01", "2026-03", "2026-02", "2026-01"]
        assert (len(quarters), len(years)) == (1, 1)


class TestPeers:
    def test_are_of_the_same_kind_under_the_same_unit(self, scene: Scene) -> None:
        assert {one.pk for one in comparing.peers(scene.unit)} == {scene.unit.pk, scene.other.pk}
        assert comparing.peers(scene.province) == [scene.province]
