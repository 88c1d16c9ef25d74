"""Who sees which imports, sources and units."""

import pytest

from parindex.dossiers.models import DossierImport
from parindex.dossiers.queries import importing
from tests.dossiers.importing.making import choose, csv_of, row
from tests.dossiers.making import Scene

pytestmark = pytest.mark.django_db


def test_imports_and_sources_are_those_of_the_units_for_which_a_person_imports(scene: Scene) -> None:
    one = choose(scene, csv_of(row()))
    for person in (scene.counter, scene.par_officer, scene.manager):
        assert list(importing.imports(person)) == [one]
        assert list(importing.sources(person)) == [one.source]
        assert importing.get(one.pk, person) == one
    for person in (scene.stranger, scene.officer, scene.head, scene.observer, scene.administrator):
        assert not importing.imports(person)
        assert not importing.sources(person)
    with pytest.raises(DossierImport.DoesNotExist):
        importing.get(one.pk, scene.stranger)


def test_importable_units_are_the_own_one_or_all_below(scene: Scene) -> None:
    assert [unit.pk for unit in importing.importable_units(scene.counter)] == [scene.unit.pk]
    assert {scene.unit.pk, scene.other.pk} <= {unit.pk for unit in importing.importable_units(scene.manager)}
    assert not importing.importable_units(scene.observer)
