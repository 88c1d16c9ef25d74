"""The areas of sheets when the set of a round changes."""

import pytest

from parindex.rounds.models import Answer, SheetArea, Submission, Verdict
from tests.rounds.actions.test_migrating import NEW_SET, change, filled_scene, import_new
from tests.rounds.making import NOW, SET, assign_appraiser

pytestmark = pytest.mark.django_db


class TestAreas:
    def test_sends_areas_back_that_have_something_new(self) -> None:
        scene = filled_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="submitted")
        change(scene, import_new())
        assert (scene.area("1").state, scene.area("2").state) == ("submitted", "draft")

    def test_sends_areas_back_to_appraisal_where_a_rule_changed(self) -> None:
        scene = filled_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="explained")
        verdict = Verdict.objects.create(
            answer=scene.answer("1.1"),
            stage="appraisal_1",
            outcome="accepted",
            answer_version=1,
            by=scene.appraisers[0],
            at=NOW,
        )
        change(
            scene,
            import_new(
                SET.replace("max: 3, rule: {kind: linear", "max: 2, rule: {kind: linear").replace(
                    "max: 2, rule: {kind: boolean", "max: 3, rule: {kind: boolean"
                )
            ),
        )
        verdict.refresh_from_db()
        assert verdict.superseded_at == NOW
        assert (scene.area("1").state, scene.area("2").state) == ("submitted", "explained")

    def test_opens_new_items_of_a_returned_area(self) -> None:
        scene = filled_scene()
        SheetArea.objects.filter(sheet=scene.sheet).update(state="returned")
        change(scene, import_new())
        assert scene.answer("2.1.1").is_returned

    def test_renames_areas_with_all_their_past(self) -> None:
        scene = filled_scene()
        area = scene.area("2")
        assign_appraiser(area, scene.appraisers[0])
        change(scene, import_new(NEW_SET.replace('- code: "2"', '- code: "5"')))
        area.refresh_from_db()
        assert area.code == "5"
        assert area.assignments.count() == 1

    def test_keeps_what_was_sent_in_of_an_area_that_is_gone(self) -> None:
        scene = filled_scene()
        Submission.objects.create(area=scene.area("2"), number=1, answers={}, by=scene.head, at=NOW)
        Submission.objects.create(area=scene.area("1"), number=1, answers={}, by=scene.head, at=NOW)
        head, _, _ = NEW_SET.partition('    - code: "2"')
        change(scene, import_new(head.replace("scale: 10", "scale: 5").replace("[9,", "[4,").replace("[7.5,", "[3,")))
        assert not SheetArea.objects.filter(code="2").exists()
        assert list(scene.area("1").submissions.order_by("number").values_list("number", flat=True)) == [1, 2]
        assert Answer.objects.filter(sheet=scene.sheet, is_orphan=True).count() == 3
