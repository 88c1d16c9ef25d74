"""What people state beside the dossiers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from parindex.core.working_time.form06 import Difference
from parindex.dossiers import refusals
from parindex.dossiers.actions.stating import (
    FormRow,
    NewPetition,
    NewValue,
    explain_difference,
    record_petition,
    state_value,
)
from parindex.dossiers.models import ChangedMonth, Form06Note, Petition, StatedValue
from tests.dossiers.making import NOW, Scene, receive

BEGIN, END = date(2026, 1, 1), date(2026, 4, 1)
DIFFERENCE = Difference("received", 192, 186)


class TestExplainDifference:
    def test_keeps_the_reason_with_both_sides(self, scene: Scene) -> None:
        row = FormRow(unit_id=scene.unit.pk, begins_on=BEGIN, ends_on=END, field="Hộ tịch")
        note = explain_difference(row=row, difference=DIFFERENCE, reason="x", by=scene.par_officer, at=NOW)
        assert Form06Note.objects.get() == note
        assert (note.identity, note.left, note.right, note.field) == ("received", 192, 186, "Hộ tịch")

    def test_refuses_no_reason_and_who_may_not(self, scene: Scene) -> None:
        row = FormRow(unit_id=scene.unit.pk, begins_on=BEGIN, ends_on=END)
        with pytest.raises(refusals.NoReason):
            explain_difference(row=row, difference=DIFFERENCE, reason=" ", by=scene.par_officer, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            explain_difference(row=row, difference=DIFFERENCE, reason="x", by=scene.counter, at=NOW)


class TestStateValue:
    def new(self, scene: Scene, source: str = "Cổng DVCQG") -> NewValue:
        return NewValue(
            unit_id=scene.unit.pk,
            indicator="1.4",
            begins_on=BEGIN,
            ends_on=END,
            numerator=Decimal(1850),
            denominator=Decimal(1884),
            source=source,
        )

    def test_keeps_every_value_with_its_source(self, scene: Scene) -> None:
        for _ in range(2):
            state_value(new=self.new(scene), by=scene.manager, at=NOW)
        assert StatedValue.objects.filter(source="Cổng DVCQG", numerator=1850).count() == 2

    def test_refuses_a_value_without_source_and_who_may_not(self, scene: Scene) -> None:
        with pytest.raises(refusals.NoReason):
            state_value(new=self.new(scene, " "), by=scene.manager, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            state_value(new=self.new(scene), by=scene.observer, at=NOW)


class TestRecordPetition:
    def new(self, scene: Scene, **more: object) -> NewPetition:
        given: dict[str, object] = {"unit_id": scene.unit.pk, "code": "PAKN-1"}
        return NewPetition(
            received_at=NOW,
            due_at=NOW + timedelta(days=14),
            **(given | more),  # type: ignore[arg-type]
        )

    def test_counts_the_dossier_that_it_is_about(self, scene: Scene) -> None:
        dossier = receive(scene)
        before = ChangedMonth.objects.get().changes
        record_petition(new=self.new(scene, dossier_code=dossier.code), by=scene.counter, at=NOW)
        dossier.refresh_from_db()
        assert dossier.petitioned
        assert ChangedMonth.objects.get().changes > before

    def test_says_later_what_became_of_it(self, scene: Scene) -> None:
        record_petition(new=self.new(scene), by=scene.counter, at=NOW)
        record_petition(new=self.new(scene, ended_at=NOW, dissatisfied=True), by=scene.counter, at=NOW)
        assert (Petition.objects.get().ended_at, Petition.objects.get().dissatisfied) == (NOW, True)

    def test_refuses_a_dossier_of_elsewhere_and_who_may_not(self, scene: Scene) -> None:
        with pytest.raises(refusals.UnknownDossier):
            record_petition(new=self.new(scene, dossier_code="x"), by=scene.counter, at=NOW)
        with pytest.raises(refusals.NotAllowed):
            record_petition(new=self.new(scene), by=scene.manager, at=NOW)
