"""What a unit sees of its appraisal: nothing before the area is appraised, unless the round says so."""

import pytest

from parindex.core.workflow import AreaState
from parindex.rounds.models import Round, SheetArea
from parindex.rounds.visibility import shows_names_to_unit, shows_verdicts_to_unit

EARLY = (AreaState.DRAFT, AreaState.RETURNED, AreaState.SUBMITTED)


class TestShowsVerdictsToUnit:
    @pytest.mark.parametrize("state", list(AreaState))
    def test_waits_for_the_conclusion(self, state: AreaState) -> None:
        assert shows_verdicts_to_unit(SheetArea(state=state.value), Round()) is (state not in EARLY)

    def test_shows_them_at_once_if_the_round_says_so(self) -> None:
        assert shows_verdicts_to_unit(SheetArea(state=AreaState.SUBMITTED.value), Round(shows_verdicts=True))


class TestShowsNamesToUnit:
    def test_is_what_the_round_says(self) -> None:
        assert not shows_names_to_unit(Round())
        assert shows_names_to_unit(Round(shows_names=True))
