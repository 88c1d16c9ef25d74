"""How far evidence goes is written down with each change, and a sheet is examined as a whole."""

from datetime import timedelta

import pytest

from parindex.core.typed import NOT_ARISING
from parindex.rounds.actions import evidence, examining
from parindex.rounds.models import Answer, AnswerEvidence, Examination, Round
from parindex.rounds.queries.examined import examine_sheet
from tests.rounds.filling import save, scene
from tests.rounds.making import NOW, Scene
from tests.rounds.sending_scenes import attach_link, store
from tests.rounds.sufficient import attach_file, attach_plan, read

pytestmark = pytest.mark.django_db
__all__ = ["scene", "store"]


def state(scene: Scene, item: str = "1.2") -> str:
    return scene.answer(item).evidence_state


class TestRefresh:
    def test_follows_what_is_filed_moved_and_taken_away(self, scene: Scene) -> None:
        assert (state(scene), state(scene, "1.1")) == ("missing", "missing")
        row = attach_plan(scene)
        assert state(scene) == "doubtful"
        assert scene.answer("1.2").evidence.parts[0]["document"] == row.document_id
        moved = evidence.move(attachment_id=row.pk, to_answer_id=scene.answer("1.1").pk, by=scene.par_officer, at=NOW)
        assert (state(scene), state(scene, "1.1")) == ("missing", "missing")
        assert not AnswerEvidence.objects.exists()
        evidence.detach(attachment_id=moved.pk, by=scene.par_officer, at=NOW)
        assert state(scene, "1.1") == "missing"

    def test_asks_for_nothing_where_nothing_arose(self, scene: Scene) -> None:
        save(scene, "2.1", {NOT_ARISING: "on"})
        assert state(scene, "2.1") == "not_needed"
        save(scene, "2.1", {"num": "1", "den": "2"})
        assert state(scene, "2.1") == "missing"

    def test_leaves_orphans_alone(self, scene: Scene) -> None:
        Answer.objects.filter(item="1.2").update(is_orphan=True, evidence_state="met")
        examining.refresh(answer_ids=list(Answer.objects.values_list("pk", flat=True)))
        assert state(scene) == "met"


class TestExamine:
    def test_keeps_states_parts_and_findings(self, scene: Scene) -> None:
        attach_plan(scene)
        attach_plan(scene, "1.1")
        Answer.objects.update(evidence_state="")
        assert examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        row = Examination.objects.get(sheet=scene.sheet)
        assert (row.asked_at, row.examined_at) == (None, NOW)
        assert "same_document" in {finding["code"] for finding in row.findings}
        assert (state(scene), state(scene, "2.3")) == ("doubtful", "not_needed")

    def test_does_nothing_that_nobody_asked_for(self, scene: Scene) -> None:
        attach_plan(scene)
        examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert examining.examine(sheet_id=scene.sheet.pk, at=NOW + timedelta(hours=1))
        assert Examination.objects.get(sheet=scene.sheet).examined_at == NOW
        assert examining.examine(sheet_id=10**6, at=NOW)

    def test_keeps_nothing_that_changed_meanwhile(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        attach_plan(scene)

        def while_somebody_files(*given: object) -> object:
            found = examine_sheet(*given)  # type: ignore[arg-type]
            attach_link(scene, "2.1")
            return found

        monkeypatch.setattr("parindex.rounds.actions.examining.examine_sheet", while_somebody_files)
        assert not examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        monkeypatch.undo()
        assert Examination.objects.get(sheet=scene.sheet).examined_at is None
        assert examining.examine(sheet_id=scene.sheet.pk, at=NOW)

    def test_leaves_a_published_round_as_it_is(self, scene: Scene) -> None:
        attach_plan(scene)
        Answer.objects.update(evidence_state="")
        scene.round.published_at = NOW
        scene.round.save()
        assert examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert (state(scene), Examination.objects.get().asked_at) == ("", None)

    def test_leaves_a_round_as_it_is_that_is_published_meanwhile(
        self, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        attach_plan(scene)
        Answer.objects.update(evidence_state="")

        def while_it_is_published(*given: object) -> object:
            Round.objects.update(published_at=NOW)
            return examine_sheet(*given)  # type: ignore[arg-type]

        monkeypatch.setattr("parindex.rounds.actions.examining.examine_sheet", while_it_is_published)
        assert not examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert (state(scene), Examination.objects.get().examined_at) == ("", None)
        assert examining.examine(sheet_id=scene.sheet.pk, at=NOW)
        assert (state(scene), Examination.objects.get().asked_at) == ("", None)


class TestReading:
    def test_changes_the_state_of_the_item(
        self, scene: Scene, store: None, django_capture_on_commit_callbacks: object
    ) -> None:
        row = attach_file(scene)
        assert state(scene) == "doubtful"
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            read(row)
        assert state(scene) == "met"
