"""Corrections: nothing is overwritten."""

from datetime import timedelta

import pytest

from parindex.audit.models import Entry
from parindex.dossiers import refusals
from parindex.dossiers.actions import correcting, deciding, working
from parindex.dossiers.actions.deciding import Result
from parindex.dossiers.models import ChangedMonth, Dossier, DossierEvent
from tests.dossiers.making import NOW, Scene, moment, receive

LATER = NOW + timedelta(days=1)
TODAY = NOW + timedelta(days=30)


def event(dossier: Dossier, kind: str) -> DossierEvent:
    return dossier.events.get(kind=kind)


class TestCorrect:
    def test_takes_back_what_did_not_happen(self, scene: Scene) -> None:
        dossier = working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=LATER)
        asked = event(dossier, "supplement_asked")
        found = correcting.correct(event_id=asked.pk, reason="Ghi nhầm hồ sơ", by=scene.head, at=LATER)
        assert (found.status, found.supplements, found.due_at) == (2, 0, moment("2026-03-09 17:00"))
        assert [one.kind for one in found.events.order_by("sequence")] == [
            "received",
            "supplement_asked",
            "corrected",
        ]
        assert '"kind":"supplement_asked"' in Entry.objects.latest("sequence").after_json

    def test_moves_the_end_and_with_it_the_lateness(self, scene: Scene) -> None:
        dossier = deciding.decide(dossier_id=receive(scene).pk, result=Result(), by=scene.counter, at=TODAY)
        assert dossier.is_late
        moved_to = moment("2026-03-09 16:00")
        started = event(dossier, "started")
        correcting.correct(event_id=started.pk, moved_to=moved_to, reason="x", by=scene.head, at=TODAY)
        decided = event(dossier, "decided")
        found = correcting.correct(event_id=decided.pk, moved_to=moved_to, reason="x", by=scene.head, at=TODAY)
        assert (found.is_late, found.ended_at) == (False, moved_to)

    def test_marks_both_months_when_the_receipt_moves(self, scene: Scene) -> None:
        dossier = receive(scene)
        moved_to = moment("2026-02-27 09:00")
        received = event(dossier, "received")
        found = correcting.correct(event_id=received.pk, moved_to=moved_to, reason="x", by=scene.head, at=LATER)
        assert found.received_at == moved_to
        changed = ChangedMonth.objects.order_by("month").values_list("month", "changes")
        assert [(f"{month:%Y-%m}", changes) for month, changes in changed] == [("2026-02", 1), ("2026-03", 2)]

    def test_refuses_what_makes_no_sense_afterwards(self, scene: Scene) -> None:
        dossier = working.ask_supplement(dossier_id=receive(scene).pk, reason="x", by=scene.counter, at=LATER)
        working.take_supplement(dossier_id=dossier.pk, by=scene.counter, at=LATER)
        asked = event(dossier, "supplement_asked")
        with pytest.raises(refusals.CorrectionBreaksOrder, match="Nhận bổ sung"):
            correcting.correct(event_id=asked.pk, reason="x", by=scene.head, at=LATER)
        assert dossier.events.count() == 3

    def test_refuses_to_take_back_the_receipt_or_a_correction(self, scene: Scene) -> None:
        dossier = receive(scene)
        received = event(dossier, "received")
        with pytest.raises(refusals.NotCorrectable):
            correcting.correct(event_id=received.pk, reason="x", by=scene.head, at=LATER)
        correcting.correct(event_id=received.pk, moved_to=NOW, reason="x", by=scene.head, at=LATER)
        correction = event(dossier, "corrected")
        with pytest.raises(refusals.NotCorrectable):
            correcting.correct(event_id=correction.pk, moved_to=NOW, reason="x", by=scene.head, at=LATER)

    def test_refuses_what_is_still_to_come_and_no_reason(self, scene: Scene) -> None:
        received = event(receive(scene), "received")
        with pytest.raises(refusals.FutureMoment):
            correcting.correct(event_id=received.pk, moved_to=LATER, reason="x", by=scene.head, at=NOW)
        with pytest.raises(refusals.NoReason):
            correcting.correct(event_id=received.pk, moved_to=NOW, reason="", by=scene.head, at=NOW)

    def test_refuses_who_does_not_answer_for_the_unit(self, scene: Scene) -> None:
        received = event(receive(scene), "received")
        with pytest.raises(refusals.NotAllowed):
            correcting.correct(event_id=received.pk, moved_to=NOW, reason="x", by=scene.counter, at=LATER)
        with pytest.raises(refusals.UnknownDossier):
            correcting.correct(event_id=0, moved_to=NOW, reason="x", by=scene.head, at=LATER)
