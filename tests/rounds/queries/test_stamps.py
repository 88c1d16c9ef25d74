"""Days late, and what a stamp is made of."""

import pytest

from parindex.core.locks import PhaseKind
from parindex.rounds.actions import reopening
from parindex.rounds.actions.reopening import NewDate
from parindex.rounds.models import Answer, SheetArea, Verdict
from parindex.rounds.queries.stamps import filings, loaded_filing, stamps
from parindex.rounds.scoring import At, score_own, score_sheet
from parindex.rounds.windows import calendar
from tests.rounds.explained import EXPLAINING, cut, make_explanation
from tests.rounds.making import NOW, Scene, make_scene
from tests.rounds.sending_scenes import LATE, fill, send

pytestmark = pytest.mark.django_db


class TestStamps:
    def test_changes_for_the_one_sheet_that_changed(self) -> None:
        scene = make_explanation()
        before = stamps(scene.round)
        cut(scene.answer("1.1"), 1, scene)
        after = stamps(scene.round)
        assert [key for key in before if before[key] != after[key]] == [scene.sheet.pk]
        assert list(stamps(scene.round, [scene.sheet.pk])) == [scene.sheet.pk]

    def test_changes_for_a_verdict_that_began_earlier_and_came_in_later(self) -> None:
        scene = make_explanation()
        answer = scene.answer("1.2")
        last = cut(scene.answer("1.1"), 1, scene)
        first = Verdict.objects.get(answer=answer)
        Verdict.objects.filter(pk=first.pk).delete()
        first.pk = last.pk + 2
        first.save(force_insert=True)
        before = stamps(scene.round)
        Verdict.objects.filter(pk=first.pk).update(superseded_at=EXPLAINING)
        first.pk, first.superseded_at = last.pk + 1, None
        first.save(force_insert=True)
        assert stamps(scene.round)[scene.sheet.pk] != before[scene.sheet.pk]

    def test_asks_the_database_four_times(self, django_assert_num_queries: object) -> None:
        scene = make_explanation()
        with django_assert_num_queries(4):  # type: ignore[operator]
            stamps(scene.round)


class TestFilings:
    def test_keeps_an_excuse(self) -> None:
        scene = make_explanation()
        sheet = scene.sheet
        sheet.is_excused = True
        sheet.save()
        assert filings(scene.round, [sheet.pk])[sheet.pk].is_excused

    def test_counts_by_the_last_area(self) -> None:
        scene = make_scene()
        fill(scene)
        send(scene, "1")
        assert late(scene) == 0
        send(scene, "2", at=LATE)
        assert late(scene) == 2

    def test_counts_from_the_extension_of_the_unit(self) -> None:
        scene = make_scene()
        fill(scene)
        new = NewDate(kind=PhaseKind.SELF_SCORING, until=LATE, reason="bão")
        reopening.extend(round_id=scene.round.pk, unit_id=scene.commune.pk, new=new, by=scene.manager, at=NOW)
        send(scene, at=LATE)
        assert late(scene) == 0

    def test_is_not_moved_by_a_reopening(self) -> None:
        scene = make_scene()
        fill(scene)
        send(scene)
        areas = list(SheetArea.objects.filter(sheet=scene.sheet).values_list("pk", flat=True))
        reopening.reopen(area_ids=areas, reason="gửi nhầm", by=scene.manager, at=NOW)
        send(scene, at=LATE)
        assert late(scene) == 0

    def test_knows_no_lateness_without_dates(self) -> None:
        scene = make_scene()
        fill(scene)
        send(scene, at=LATE)
        scene.round.phases.all().delete()
        assert late(scene) == 0


def late(scene: Scene) -> int:
    return filings(scene.round)[scene.sheet.pk].days_late


class TestLoadedFiling:
    def test_is_that_of_the_query_and_scores_the_same(self) -> None:
        scene = make_scene()
        fill(scene)
        send(scene, at=LATE)
        areas, answers = list(scene.sheet.areas.all()), list(Answer.objects.filter(sheet=scene.sheet))
        filing = loaded_filing(scene.sheet, areas, calendar(scene.round))
        assert filing == filings(scene.round)[scene.sheet.pk]
        assert filing.days_late == 2
        assert score_own(scene.sheet, answers, filing).total == score_sheet(scene.sheet, At.SELF).total
