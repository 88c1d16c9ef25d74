"""Handing form 06 in."""

from pathlib import Path

import pytest
from pytest_django import Settings

from parindex.dossiers import refusals
from parindex.dossiers.actions import handing_in
from parindex.dossiers.actions.handing_in import hand_in
from parindex.dossiers.figures import days, form06, keeping
from parindex.dossiers.models import HandedForm
from tests.dossiers.figures.making import fill
from tests.dossiers.making import NOW, Scene


@pytest.fixture
def filled(scene: Scene, settings: Settings, tmp_path: Path) -> Scene:
    """Give a commune with five dossiers that are counted."""
    settings.DATA_DIR = tmp_path
    fill(scene)
    keeping.count(NOW)
    return scene


class TestHandIn:
    def test_keeps_what_the_form_says(self, filled: Scene) -> None:
        period = days.read("2026-01")
        assert period is not None
        form = hand_in(unit=filled.unit, period=period, by=filled.par_officer, at=NOW)
        kept = HandedForm.objects.get()
        assert kept.rows[0]["counts"]["received"] == form.total.received == 3
        assert kept.rows[0]["in_progress"] == [f"{filled.unit.code}-3"]

    def test_refuses_who_may_not_and_what_is_not_explained(
        self, filled: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        period = days.read("2026-01")
        assert period is not None
        with pytest.raises(refusals.NotAllowed):
            hand_in(unit=filled.unit, period=period, by=filled.counter, at=NOW)
        form = form06.form_of(filled.unit, period, NOW)
        apart = type("Apart", (), {"open_differences": [1], "lines": form.lines})()
        monkeypatch.setattr(handing_in, "form_of", lambda *_given: apart)
        with pytest.raises(refusals.FormNotExplained):
            hand_in(unit=filled.unit, period=period, by=filled.par_officer, at=NOW)
        assert not HandedForm.objects.exists()
