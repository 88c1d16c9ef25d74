"""Forms of imports ask for what leaves a choice, and show what was guessed."""

import pytest

from parindex.dossiers.importing.forms import FileForm, MappingForm
from parindex.dossiers.queries import importing
from tests.dossiers.importing.making import choose, csv_of, make_source, row
from tests.dossiers.making import Scene

pytestmark = pytest.mark.django_db


def file_form(scene: Scene) -> FileForm:
    person = scene.counter
    return FileForm(sources=importing.sources(person), among=importing.importable_units(person))


def test_file_form_asks_for_a_name_until_there_is_a_source(scene: Scene) -> None:
    form = file_form(scene)
    assert form["source"].is_hidden
    assert form["unit"].is_hidden
    assert form.fields["source_name"].required
    make_source(scene)
    assert not file_form(scene)["source"].is_hidden


def test_mapping_form_sets_what_was_guessed_apart(scene: Scene) -> None:
    one = choose(scene, csv_of(row()))
    form = MappingForm(one=one)
    assert {field.name for field in form.chosen} == set(one.mapping)
    assert "Mã TTHC (1.001193)" in str(form["procedure"])
    assert not {field.name for field in form.others} & set(one.mapping)
    filled = MappingForm({"code": "0", "procedure": "1", "received_at": "2"}, one=one)
    assert filled.is_valid()
    assert filled.mapping() == {"code": 0, "procedure": 1, "received_at": 2}
