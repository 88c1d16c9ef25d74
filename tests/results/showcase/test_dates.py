"""The dates of the rounds of the showcase."""

import pytest

from parindex.core.locks import PhaseKind
from parindex.results.showcase.dates import around
from tests.results.showcase.conftest import NOW


class TestAround:
    @pytest.mark.parametrize("kind", PhaseKind)
    def test_puts_now_into_a_phase(self, kind: PhaseKind) -> None:
        windows = around(NOW, kind).windows
        assert [one for one in PhaseKind if windows[one].is_open(NOW)] == [kind]

    def test_begins_later_without_a_phase(self) -> None:
        assert around(NOW, None).windows[PhaseKind.SELF_SCORING].opens_at > NOW


class TestDates:
    @pytest.mark.parametrize("share", [0, 0.3, 1])
    @pytest.mark.parametrize("kind", [PhaseKind.SELF_SCORING, PhaseKind.APPRAISAL_1])
    def test_gives_moments_in_a_phase_that_have_passed(self, kind: PhaseKind, share: float) -> None:
        dates = around(NOW, PhaseKind.APPRAISAL_1)
        at = dates.within(kind, share)
        assert dates.windows[kind].is_open(at)
        assert at <= NOW
        assert dates.before < at
