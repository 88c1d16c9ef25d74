"""Where a round is, for a unit with its own extensions."""

from datetime import timedelta

import pytest

from parindex.core.locks import PhaseKind
from parindex.rounds.models import Extension
from parindex.rounds.queries.filling_phases import days_left, phase_line
from parindex.rounds.windows import calendar, calendars
from tests.rounds.filling import scene
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]


class TestPhaseLine:
    @pytest.mark.parametrize(
        ("days", "here", "following"),
        [
            (-6, None, "tự chấm điểm"),
            (0, "tự chấm điểm", "thẩm định lần 1"),
            (50, "công bố", None),
            (90, None, None),
        ],
    )
    def test_says_where_the_round_is(self, scene: Scene, days: int, here: str | None, following: str | None) -> None:
        line = phase_line(scene.round, calendar(scene.round), NOW + timedelta(days=days))
        assert (line.here and line.here.say(), line.next and line.next.say()) == (here, following)

    def test_marks_what_is_past_and_what_is_here(self, scene: Scene) -> None:
        line = phase_line(scene.round, calendar(scene.round), NOW + timedelta(days=12))
        assert [(stop.is_past, stop.is_here) for stop in line.stops[:3]] == [
            (True, False),
            (False, True),
            (False, False),
        ]

    def test_keeps_a_unit_in_the_phase_that_was_extended_for_it(self, scene: Scene) -> None:
        until = NOW + timedelta(days=8)
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind=PhaseKind.SELF_SCORING.value,
            until=until,
            reason="lũ lụt",
            by=scene.manager,
            at=NOW,
        )
        later = NOW + timedelta(days=6)
        found = calendars([scene.round])[scene.round.pk]
        assert found == calendar(scene.round)
        lines = [phase_line(scene.round, found, later, unit.pk) for unit in scene.communes[:2]]
        assert [line.here and line.here.say() for line in lines] == ["tự chấm điểm", "thẩm định lần 1"]
        assert lines[0].until == until

    def test_counts_days_by_the_calendar(self) -> None:
        assert [days_left(NOW + timedelta(hours=hours), NOW) for hours in (1, 15, -10)] == [0, 1, -1]
