"""Taking dossiers of another register over."""

import pytest

from parindex.dossiers import refusals
from parindex.dossiers.actions.taking_over import take_over
from parindex.dossiers.models import ChangedMonth, Dossier
from tests.dossiers.figures.making import rows, taken
from tests.dossiers.making import NOW, Scene


class TestTakeOver:
    def test_keeps_what_the_other_register_says(self, scene: Scene) -> None:
        assert take_over(unit_id=scene.unit.pk, source="khac", rows=rows(), by=scene.counter, at=NOW) == 5
        late = Dossier.objects.get(code="H24-2")
        assert (late.is_late, late.source, late.late_agency, late.components_digitised) == (
            True,
            "khac",
            "Sở Y tế",
            True,
        )
        assert Dossier.objects.get(code="H24-5").worked_seconds is None
        assert ChangedMonth.objects.filter(unit=scene.unit).count() == 2

    def test_refuses_strangers_and_what_it_does_not_know(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            take_over(unit_id=scene.unit.pk, source="khac", rows=rows(), by=scene.stranger, at=NOW)
        with pytest.raises(refusals.UnknownUnit):
            take_over(unit_id=0, source="khac", rows=rows(), by=None, at=NOW)
        unknown = [taken("H24-9", "2026-01-05 08:00", procedure="9.999999")]
        with pytest.raises(refusals.UnknownProcedure):
            take_over(unit_id=scene.unit.pk, source="khac", rows=unknown, by=None, at=NOW)
        assert not Dossier.objects.exists()
