"""Words of stages on pages."""

from parindex.core.cuts import Cut, CutReason
from parindex.core.effects import Weight
from parindex.core.package import Outcome, Stage
from parindex.rounds.templatetags import stages


class TestStages:
    def test_has_words_for_everything(self) -> None:
        assert stages.stage_said(Stage.SELF) == "Tự chấm"
        assert all(stages.stage_said(stage) for stage in Stage)
        assert all(stages.outcome_said(outcome) for outcome in Outcome)
        assert [stages.weight_tone(weight) for weight in Weight] == ["loss", "warn", "plain"]
        assert stages.weight_said(Weight.FLIPS_CLASS) == "đổi xếp loại"

    def test_writes_points(self) -> None:
        assert stages.cut_reason(Cut(points=500_000, reason=CutReason.LATE, sentence="x")).endswith("(0,50)")
        assert (stages.change(-1_000_000), stages.change(500_000)) == ("−1,00", "+0,50")
        assert stages.lost_said(1_000_000) == "−1,00"
        assert (stages.at({1: "a"}, 1), stages.at({}, 1)) == ("a", None)
