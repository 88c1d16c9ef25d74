"""What the manager of a round follows."""

from collections import Counter
from datetime import timedelta
from fractions import Fraction
from itertools import product

import pytest

from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState, sheet_state
from parindex.rounds.models import Extension, SheetArea
from parindex.rounds.queries import following
from parindex.rounds.queries.following import OnTime, Pace
from parindex.rounds.queries.progress import area_progress
from parindex.rounds.windows import calendars
from tests.rounds.making import NOW, Scene, assign_appraiser, make_scene, phase_windows

pytestmark = pytest.mark.django_db

CLOSES = phase_windows()[PhaseKind.SELF_SCORING].closes_at


def line(scene: Scene, **after: int) -> following.UnitLine:
    rows = following.lines(scene.round, NOW + timedelta(**after))
    return next(row for row in rows if row.unit_id == scene.commune.pk)


def file(scene: Scene, **words: object) -> None:
    SheetArea.objects.filter(sheet=scene.sheet).update(**({"state": "submitted", "filed_at": NOW} | words))


class TestUnfiledPaces:
    def test_count_the_units_that_have_not_sent_in_everything(self) -> None:
        scene = make_scene()
        for days in (-4, 0, 8):
            now = NOW + timedelta(days=days)
            dates = calendars([scene.round])
            waiting = Counter(row.pace for row in following.lines(scene.round, now) if row.filed is None)
            assert following.unfiled_paces(dates, now) == {scene.round.pk: waiting}
            assert waiting.total() == 3
        file(scene)
        assert following.unfiled_paces(dates, now)[scene.round.pk].total() == 2


class TestLines:
    def test_count_the_areas_that_left_each_phase(self) -> None:
        scene = make_scene()
        file(scene)
        SheetArea.objects.filter(sheet=scene.sheet, code="1").update(state="settled")
        assert line(scene).done == (2, 1, 1, 1, 0)
        assert line(scene).phases == [("2/2", "full"), ("1/2", ""), ("1/2", ""), ("1/2", ""), ("0/2", "none")]

    def test_say_where_the_sheet_stands_as_a_whole(self) -> None:
        scene = make_scene(communes=1)
        for first, second in product(AreaState, repeat=2):
            SheetArea.objects.filter(code="1").update(state=first.value)
            SheetArea.objects.filter(code="2").update(state=second.value)
            assert line(scene).state is sheet_state([first, second])

    def test_say_nothing_of_a_sheet_without_areas(self) -> None:
        scene = make_scene(communes=1, is_open=False)
        SheetArea.objects.all().delete()
        assert line(scene).state is None

    def test_say_on_time_and_late(self) -> None:
        scene = make_scene()
        assert line(scene).pace is Pace.AT_RISK
        assert line(scene, days=-4).pace is Pace.WORKING
        late = line(scene, days=8)
        assert (late.pace, late.days_late) == (Pace.LATE, 3)
        file(scene)
        assert line(scene, days=8).pace is Pace.ON_TIME
        file(scene, filed_at=CLOSES + timedelta(days=2))
        assert (line(scene, days=30).pace, line(scene, days=30).days_late) == (Pace.LATE, 2)

    def test_take_what_was_taken_in_unfinished_for_late(self) -> None:
        scene = make_scene()
        file(scene, is_unfinished=True)
        assert line(scene).pace is Pace.LATE

    def test_count_an_extension_of_the_unit(self) -> None:
        scene = make_scene()
        until = CLOSES + timedelta(days=10)
        Extension.objects.create(
            round=scene.round,
            unit=scene.commune,
            kind="self_scoring",
            until=until,
            reason="x",
            by=scene.manager,
            at=NOW,
        )
        file(scene, filed_at=CLOSES + timedelta(days=9))
        assert (line(scene).pace, line(scene).is_extended) == (Pace.ON_TIME, True)

    def test_know_nothing_late_without_a_date(self) -> None:
        scene = make_scene()
        scene.round.phases.all().delete()
        assert line(scene).pace is Pace.WORKING


class TestOnTime:
    def test_gives_numerator_and_denominator(self) -> None:
        scene = make_scene()
        file(scene)
        found = following.on_time(following.lines(scene.round, NOW))
        assert (found.on_time, found.total, found.share) == (1, 3, Fraction(1, 3))

    def test_has_no_share_without_units(self) -> None:
        assert OnTime(on_time=0, late=0, total=0).share is None


class TestCells:
    def test_say_the_same_progress_as_every_other_list(self) -> None:
        scene = make_scene()
        found = following.cells(scene.round, following.lines(scene.round, NOW), ["1", "2", "9"])[scene.sheet.pk]
        progress = area_progress([scene.sheet.pk])
        assert [cell.progress if cell else None for cell in found] == [
            progress[scene.sheet.pk, "1"],
            progress[scene.sheet.pk, "2"],
            None,
        ]
        assert [cell.counted if cell else "" for cell in found] == ["0/2", "0/2", ""]


class TestLoads:
    def test_count_what_waits_and_what_is_decided(self) -> None:
        scene = make_scene()
        for code, state in (("1", "submitted"), ("2", "appraised")):
            SheetArea.objects.filter(sheet=scene.sheet, code=code).update(state=state)
            assign_appraiser(scene.area(code), scene.appraisers[0])
        (load,) = following.loads(scene.round)
        assert (load.assigned, load.waiting, load.decided) == (2, 1, 1)


class TestFollowed:
    def test_is_for_who_follows_the_whole_round(self) -> None:
        scene = make_scene()
        for user in (scene.manager, scene.observer, scene.council[0]):
            assert following.followed(user).get() == scene.round
        for user in (scene.head, scene.appraisers[0], scene.stranger):
            assert not following.followed(user).exists()
