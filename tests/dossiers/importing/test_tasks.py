"""Imports that a killed worker left are begun anew, and in the end given up."""

from datetime import timedelta

import pytest

from parindex.dossiers.importing import files, tasks
from parindex.dossiers.models import Dossier, DossierImport
from tests.dossiers.importing.making import choose, csv_of, row
from tests.dossiers.making import NOW, Scene

pytestmark = pytest.mark.django_db


def lost(scene: Scene, **more: object) -> DossierImport:
    one = choose(scene, csv_of(row()))
    given = {"state": DossierImport.State.READING, "heard_at": NOW - tasks.SILENCE - timedelta(seconds=1)}
    DossierImport.objects.filter(pk=one.pk).update(**(given | more))
    return one


def test_ask_lost_begins_anew(scene: Scene) -> None:
    one = lost(scene, attempts=1)
    assert tasks.ask_lost(NOW) == 1
    assert tasks.ask_lost(NOW) == 0
    tasks.run_import.func(one.pk)
    assert Dossier.objects.count() == 1


def test_ask_lost_gives_up(scene: Scene) -> None:
    one = lost(scene, attempts=tasks.MOST_ATTEMPTS)
    tasks.ask_lost(NOW)
    one.refresh_from_db()
    assert one.state == DossierImport.State.REFUSED
    assert "3" in one.faults[0]["wrong"]["vi"]


def test_forget_old_removes_files_that_nobody_mends(scene: Scene) -> None:
    one = choose(scene, csv_of(row()))
    assert tasks.forget_old(NOW) == 0
    assert tasks.forget_old(NOW + tasks.KEPT + timedelta(days=1)) == 1
    assert not files.original(one.pk).exists()
