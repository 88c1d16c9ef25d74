"""Figures of a report against the register."""

from datetime import date
from decimal import Decimal

from parindex.analytics.periods import Period
from parindex.dossiers.actions.stating import NewValue, state_value
from parindex.dossiers.figures import days, printed
from parindex.dossiers.figures.printed import Verdict
from tests.dossiers.making import NOW, Scene

BEGIN, END = date(2026, 1, 1), date(2026, 3, 1)
PERIOD = Period(BEGIN, END)


def state(scene: Scene, **figures: str) -> None:
    """State figures of a report."""
    for code, value in figures.items():
        new = NewValue(
            unit_id=scene.unit.pk,
            indicator=f"report.{code}",
            begins_on=BEGIN,
            ends_on=END,
            numerator=Decimal(value),
            denominator=None,
            source="Báo cáo",
        )
        state_value(new=new, by=scene.par_officer, at=NOW)


class TestReport:
    def test_says_which_figures_do_not_follow(self, filled: Scene) -> None:
        state(filled, total="5", online="5", direct="1", carried_over="0", late="2", late_share="66.7", level_4="4")
        (report,) = printed.reports(filled.unit, PERIOD, NOW)
        verdicts = {one.printed.code: (one.verdict, one.should) for one in report.lines}
        assert verdicts["report.total"] == (Verdict.FOLLOWS, Decimal(5))
        assert verdicts["report.online"] == (Verdict.DIFFERS, Decimal(4))
        assert verdicts["report.late"] == (Verdict.FOLLOWS, Decimal(2))
        assert verdicts["report.late_share"] == (Verdict.DIFFERS, Decimal("50.00"))
        assert verdicts["report.level_4"] == (Verdict.FOLLOWS, Decimal(4))
        (total,) = report.sums
        assert not total.holds
        assert total.said.say() == "1 + 5 + 0 = 6, nhưng Tổng số hồ sơ là 5: lệch 1"
        assert (report.right, len(report.wrong)) == (5, 2)

    def test_says_that_sums_hold(self, filled: Scene) -> None:
        state(filled, results_yes="3", results_no="1", on_time="2", late="2")
        (report,) = printed.reports(filled.unit, PERIOD, NOW)
        (total,) = report.sums
        assert total.holds
        assert total.said.say().startswith("3 + 1 = 4, đúng bằng Giải quyết trước hạn, đúng hạn + ")

    def test_knows_nothing_without_dossiers(self, filled: Scene) -> None:
        state(filled, total="5", paid_share="84.89")
        (report,) = printed.reports(filled.unit, PERIOD, NOW)
        assert {one.printed.code: one.verdict for one in report.lines}["report.paid_share"] is Verdict.UNKNOWN
        nothing = days.read("2020")
        assert nothing is not None
        assert printed.counts(filled.unit.code, nothing, NOW) == {}
        assert printed.reports(filled.other, PERIOD, NOW) == []
