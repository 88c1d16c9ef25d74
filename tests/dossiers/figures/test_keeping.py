"""Figures follow the register."""

import fcntl
from datetime import timedelta

import pytest

from parindex.dossiers import exporting
from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.figures import keeping
from parindex.dossiers.models import Dossier, Figure, LateCause
from parindex.dossiers.queries import changes
from tests.dossiers.figures.making import AGENCY, fill
from tests.dossiers.making import NOW, Scene, moment, receive


def figure(unit_id: int, begins_on: str, kind: str, indicator: str) -> tuple[int, int]:
    """Give numerator and denominator."""
    found = Figure.objects.get(unit=unit_id, begins_on=begins_on, kind=kind, indicator=indicator)
    return found.numerator, found.denominator


class TestCounting:
    def test_keeps_what_the_register_has(self, filled: Scene) -> None:
        unit_id = filled.unit.pk
        assert changes.is_up_to_date()
        assert figure(unit_id, "2026-01-01", "month", "3.3") == (2, 3)
        assert figure(unit_id, "2026-01-01", "month", "4.2") == (2, 3)
        assert figure(unit_id, "2026-01-01", "quarter", "4.2") == (4, 5)
        assert figure(unit_id, "2026-01-01", "year", "3.3") == (4, 5)
        found = LateCause.objects.get(unit=unit_id, kind="month", begins_on="2026-01-01", agency=AGENCY)
        assert (found.late, found.overdue) == (1, 0)

    def test_follows_a_change_and_nothing_else(self, filled: Scene) -> None:
        Dossier.objects.filter(code=f"{filled.unit.code}-3").update(components_digitised=True)
        mark_changed(pairs=[(filled.unit.pk, month_of(moment("2026-01-28 08:00")))], at=NOW)
        assert keeping.is_due(NOW)
        assert keeping.count(NOW) == 1
        assert figure(filled.unit.pk, "2026-01-01", "month", "4.2") == (3, 3)
        assert figure(filled.unit.pk, "2026-01-01", "year", "4.2") == (5, 5)
        assert not keeping.is_due(NOW)
        assert keeping.count(NOW) == 0

    def test_lets_running_periods_go_on_when_a_new_day_begins(self, filled: Scene) -> None:
        before = figure(filled.unit.pk, "2026-01-01", "year", "late")
        tomorrow = NOW + timedelta(days=3)
        assert keeping.is_due(tomorrow)
        keeping.count(tomorrow)
        assert figure(filled.unit.pk, "2026-01-01", "year", "late")[0] == before[0] + 1
        assert not keeping.is_due(tomorrow)

    def test_takes_another_unit_in(self, filled: Scene) -> None:
        fill(filled, filled.other)
        assert keeping.count(NOW) == 2
        assert figure(filled.other.pk, "2026-01-01", "month", "3.3") == (2, 3)
        assert figure(filled.unit.pk, "2026-01-01", "month", "3.3") == (2, 3)

    def test_counts_the_dossiers_of_the_counter(self, scene: Scene) -> None:
        receive(scene)
        keeping.count(NOW)
        assert figure(scene.unit.pk, "2026-03-01", "month", "3.3") == (0, 1)
        assert figure(scene.unit.pk, "2026-03-01", "month", "3.1") == (1, 1)

    def test_leaves_out_of_date_what_cannot_be_counted(self, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
        fill(scene)

        nothing = (None,) * len(exporting.COLUMNS)
        monkeypatch.setattr(exporting, "rows", lambda _unit_month: [nothing])
        assert keeping.count(NOW) == 0
        assert not changes.is_up_to_date()

    def test_is_done_by_one_at_a_time(self, scene: Scene) -> None:
        fill(scene)
        keeping.store().folder.mkdir(parents=True)
        with (keeping.store().folder / ".counting").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            assert keeping.count(NOW) == 0
        assert keeping.count(NOW) == 2
