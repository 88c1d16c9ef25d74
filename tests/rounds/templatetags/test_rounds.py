"""Words and figures of a round on pages."""

from datetime import UTC, datetime

from django.utils import translation

from parindex.core.progress import ItemProgress
from parindex.core.workflow import AreaState
from parindex.rounds.templatetags import rounds


class TestFilters:
    def test_write_micropoints_as_points(self) -> None:
        assert (rounds.points(1_840_000), rounds.points(1_000_000)) == ("1,84", "1,00")
        assert (rounds.maximum(2_000_000), rounds.maximum(1_500_000)) == ("2", "1,5")

    def test_say_every_state_in_words_and_colour(self) -> None:
        for progress in ItemProgress:
            assert rounds.progress_said(progress.value)
            assert rounds.progress_tone(progress.value) in {"good", "warn", "loss"}
        for state in AreaState:
            assert rounds.state_said(state.value)
            assert rounds.state_tone(state.value)
            chip = f'<span class="chip chip--{rounds.state_tone(state.value)}">{rounds.state_said(state.value)}</span>'
            assert rounds.state_chip(state.value) == chip
        with translation.override("en"):
            assert rounds.progress_said("done") == "done"
            assert rounds.state_said("draft") in rounds.state_chip("draft")

    def test_write_moments_in_local_time(self) -> None:
        at = datetime(2023, 1, 9, 7, 32, tzinfo=UTC)
        assert (rounds.moment(at), rounds.clock(at)) == ("14:32 09/01/2023", "14:32")
        assert (rounds.moment(None), rounds.clock(None)) == ("", "")
