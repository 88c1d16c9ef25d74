"""Imports say how far they are, and are seen by those who import."""

import pytest

from parindex.dossiers.models import DossierImport, DossierSource
from tests.dossiers.importing.making import choose, csv_of, row
from tests.dossiers.making import Scene


class TestDossierImport:
    @pytest.mark.parametrize(("read", "size", "percent"), [(0, 200, 0), (50, 200, 25), (300, 200, 100), (5, 0, 0)])
    def test_percent_is_that_of_the_file(self, read: int, size: int, percent: int) -> None:
        assert DossierImport(bytes_read=read, size=size).percent == percent

    def test_is_over_when_nothing_more_happens(self) -> None:
        over = {state for state in DossierImport.State if DossierImport(state=state).is_over}
        assert over == {DossierImport.State.DONE, DossierImport.State.REFUSED}


@pytest.mark.django_db
def test_visible_to_keeps_those_of_the_units_for_which_a_person_imports(scene: Scene) -> None:
    one = choose(scene, csv_of(row()))
    for rows in (DossierImport.objects, DossierSource.objects):
        assert rows.visible_to(scene.counter).exists()
        assert rows.visible_to(scene.manager).exists()
        assert not rows.visible_to(scene.stranger).exists()
        assert not rows.visible_to(scene.administrator).exists()
    assert str(one) == "hồ sơ.csv"
