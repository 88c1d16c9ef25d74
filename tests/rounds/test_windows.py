"""The phases as one unit has them."""

from datetime import timedelta

import pytest

from parindex.core.locks import LockReason, PhaseKind
from parindex.rounds.models import Extension, Phase
from parindex.rounds.windows import calendar
from tests.rounds.making import NOW, Scene, make_scene

pytestmark = pytest.mark.django_db
LATE = NOW + timedelta(days=6)


def extend(scene: Scene, days: int) -> None:
    until = NOW + timedelta(days=days)
    kind = PhaseKind.SELF_SCORING.value
    Extension.objects.create(
        round=scene.round, unit=scene.commune, kind=kind, until=until, reason="Bão", by=scene.manager, at=NOW
    )


class TestCalendar:
    def test_locks_by_date_and_says_when(self) -> None:
        scene = make_scene()
        lock = calendar(scene.round).lock(PhaseKind.SELF_SCORING, LATE, scene.commune.pk)
        assert lock is not None
        assert lock.reason is LockReason.PAST
        assert lock.at == "08:59 14/01/2023"

    def test_stays_open_for_a_unit_with_an_extension_alone(self) -> None:
        scene = make_scene()
        extend(scene, 8)
        extend(scene, 7)
        dates = calendar(scene.round)
        assert dates.lock(PhaseKind.SELF_SCORING, LATE, scene.commune.pk) is None
        assert dates.lock(PhaseKind.SELF_SCORING, LATE, scene.communes[1].pk) is not None
        assert dates.lock(PhaseKind.SELF_SCORING, LATE) is not None

    def test_is_not_cut_short_by_an_extension(self) -> None:
        scene = make_scene()
        extend(scene, 1)
        assert calendar(scene.round).lock(PhaseKind.SELF_SCORING, NOW + timedelta(days=3), scene.commune.pk) is None

    def test_knows_the_phase_of_a_moment_and_the_next(self) -> None:
        dates = calendar(make_scene().round)
        assert (dates.current(NOW), dates.next(NOW)) == (PhaseKind.SELF_SCORING, PhaseKind.APPRAISAL_1)
        long_ago = NOW - timedelta(days=100)
        assert (dates.current(long_ago), dates.next(long_ago)) == (None, PhaseKind.SELF_SCORING)
        assert dates.next(NOW + timedelta(days=1000)) is None

    def test_is_not_open_without_dates(self) -> None:
        scene = make_scene()
        Phase.objects.filter(round=scene.round).delete()
        lock = calendar(scene.round).lock(PhaseKind.SELF_SCORING, NOW)
        assert lock is not None
        assert lock.reason is LockReason.NOT_YET_OPEN

    def test_gives_the_window_of_a_phase(self) -> None:
        scene = make_scene()
        phase = Phase.objects.get(round=scene.round, kind=PhaseKind.COUNCIL.value)
        assert phase.window.opens_at == phase.opens_at
