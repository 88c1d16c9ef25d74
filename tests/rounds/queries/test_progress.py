"""Progress is one number: whoever looks, on whatever page, it is what the core counts from the facts."""

from parindex.core.progress import ItemProgress, Progress, expected_codes, progress
from parindex.rounds.models import Answer, Round
from parindex.rounds.queries.progress import (
    added,
    area_progress,
    counts,
    loaded_by_area,
    loaded_by_officer,
    officer_progress,
    sheet_progress,
)
from parindex.rounds.sets import criteria_of
from tests.rounds.filling import hand, save, scene, sheet_address, signed_in
from tests.rounds.making import Scene, make_scene

__all__ = ["scene"]


def fill(scene: Scene) -> None:
    """Leave one item done, one unproven, one begun, one empty; the surveyed one is done by somebody else."""
    save(scene, "1.1", {"num": "42", "den": "45"}, "đã có")
    save(scene, "1.2", {"done": "yes"})
    save(scene, "2.1", {"num": "nhiều"})
    Answer.objects.filter(pk=scene.answer("2.3").pk).update(progress=ItemProgress.DONE.value)
    hand(scene, ["1.1", "2.1"])


def by_hand(scene: Scene) -> Progress:
    """Count from the facts: what is typed, attached and explained, item by item."""
    criteria = criteria_of(scene.round)
    done = [
        answer.item
        for answer in Answer.objects.filter(sheet=scene.sheet)
        if answer.figures is not None and (answer.attachments.filter(removed_at__isnull=True).exists() or answer.note)
    ]
    return progress(criteria, done)


class TestProgress:
    def test_is_the_same_for_every_role_on_every_page(self, scene: Scene) -> None:
        fill(scene)
        expected = by_hand(scene)
        assert expected == Progress(done=1, expected=4)
        assert sheet_progress([scene.sheet.pk])[scene.sheet.pk] == expected
        assert added(officer_progress([scene.sheet.pk]), {scene.sheet.pk: scene.round}) == {scene.sheet.pk: expected}
        for user in (scene.officer, scene.par_officer, scene.head, scene.manager, scene.observer, scene.council[0]):
            page = signed_in(user).get(sheet_address(scene))
            assert page.context["page"].progress == expected
            assert 'max="4" value="1"' in page.content.decode()
        for user in (scene.officer, scene.par_officer, scene.head):
            (mine,) = signed_in(user).get("/lam-viec/").context["sheets"]
            assert mine.progress == expected

    def test_adds_up_over_areas_and_over_officers(self, scene: Scene) -> None:
        fill(scene)
        key = scene.sheet.pk
        areas, officers = area_progress([key]), officer_progress([key])
        assert areas == {(key, "1"): Progress(done=1, expected=2), (key, "2"): Progress(done=0, expected=2)}
        assert officers == {
            (key, scene.officer.pk): Progress(done=1, expected=2),
            (key, None): Progress(done=0, expected=2),
        }

    def test_is_the_same_from_answers_that_a_page_holds(self, scene: Scene) -> None:
        fill(scene)
        Answer.objects.filter(pk=scene.answer("1.2").pk).update(is_orphan=True, progress=ItemProgress.DONE.value)
        key, criteria = scene.sheet.pk, criteria_of(scene.round)
        answers = Answer.objects.filter(sheet=key).select_related("area")
        by_area = {(key, code): progress for code, progress in loaded_by_area(criteria, answers).items()}
        by_officer = {(key, officer): progress for officer, progress in loaded_by_officer(criteria, answers).items()}
        assert (by_area, by_officer) == (area_progress([key]), officer_progress([key]))
        assert sum(progress.done for progress in by_area.values()) == 1

    def test_counts_each_unit_for_itself(self, scene: Scene) -> None:
        fill(scene)
        keys = list(scene.round.sheets.order_by("pk").values_list("pk", flat=True))
        assert [found.done for found in sheet_progress(keys).values()] == [1, 0, 0]

    def test_leaves_out_what_left_the_set(self, scene: Scene) -> None:
        fill(scene)
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(is_orphan=True)
        assert sheet_progress([scene.sheet.pk])[scene.sheet.pk].done == 0

    def test_is_nothing_before_a_round_opens(self, db: None) -> None:
        scene = make_scene(is_open=False)
        keys = list(scene.round.sheets.values_list("pk", flat=True))
        assert (sheet_progress(keys), area_progress(keys), officer_progress(keys)) == ({}, {}, {})

    def test_counts_exactly_the_expected_items(self, scene: Scene) -> None:
        counted = Answer.objects.filter(counts(Round.objects.all()), sheet=scene.sheet).values_list("item", flat=True)
        assert set(counted) == expected_codes(criteria_of(scene.round))
