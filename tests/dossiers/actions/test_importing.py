"""Sources, files and clients: who may name them, and what is kept of a choice."""

import pytest

from parindex.core.faults import Refused
from parindex.dossiers import refusals
from parindex.dossiers.actions import importing
from parindex.dossiers.importing import files
from parindex.dossiers.models import DossierImport, DossierSource
from tests.dossiers.importing.making import HEAD, choose, csv_of, make_source, row
from tests.dossiers.making import NOW, Scene

pytestmark = pytest.mark.django_db


def new_file(scene: Scene, **more: object) -> importing.NewFile:
    given = {"unit_id": scene.unit.pk, "name": "a.csv", "blocks": [csv_of(row())], "source_name": "iGate"}
    return importing.NewFile(**(given | more))  # type: ignore[arg-type]


class TestAddSource:
    def test_takes_the_one_of_that_name_again(self, scene: Scene) -> None:
        assert make_source(scene) == make_source(scene)
        assert DossierSource.objects.get().slug.startswith("igate-")

    def test_refuses_strangers_and_no_name(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            importing.add_source(name="iGate", unit_id=scene.unit.pk, by=scene.stranger, at=NOW)
        with pytest.raises(refusals.NoSourceName):
            importing.add_source(name="«»", unit_id=scene.unit.pk, by=scene.counter, at=NOW)
        with pytest.raises(refusals.UnknownUnit):
            importing.add_source(name="iGate", unit_id=0, by=None, at=NOW)


class TestChoose:
    def test_refuses_what_is_not_ones_own(self, scene: Scene) -> None:
        with pytest.raises(refusals.NotAllowed):
            importing.choose(new=new_file(scene), by=scene.observer, at=NOW)
        source = importing.add_source(name="b", unit_id=scene.other.pk, by=scene.stranger, at=NOW)
        with pytest.raises(refusals.UnknownSource):
            importing.choose(new=new_file(scene, source_id=source.pk), by=scene.counter, at=NOW)
        with pytest.raises(refusals.UnknownSource):
            importing.choose(new=new_file(scene, source_id=source.pk), by=scene.manager, at=NOW)

    @pytest.mark.parametrize("content", [b"%PDF-", csv_of()])
    def test_keeps_nothing_of_a_file_that_is_refused(self, scene: Scene, content: bytes) -> None:
        with pytest.raises(Refused):
            importing.choose(new=new_file(scene, blocks=[content]), by=scene.counter, at=NOW)
        assert not DossierImport.objects.exists()


class TestStart:
    def test_keeps_the_columns_for_the_next_file(self, scene: Scene) -> None:
        head = ("Số phiếu", "TT", *HEAD[2:])
        one = choose(scene, csv_of(row(), head=head))
        assert "code" in one.mapping
        chosen = {"code": 0, "procedure": 1, "received_at": 2}
        importing.start(import_id=one.pk, mapping=chosen, by=scene.counter, at=NOW)
        again = choose(scene, csv_of([*reversed(row())], head=[*reversed(head)]))
        assert again.mapping == {"code": 5, "procedure": 4, "received_at": 3}

    def test_refuses_what_cannot_be_counted(self, scene: Scene) -> None:
        one = choose(scene, csv_of(row()))
        for mapping, refusal in (
            ({"code": 0}, refusals.ColumnsMissing),
            ({"code": 0, "procedure": 0, "received_at": 1}, refusals.ColumnTwice),
        ):
            with pytest.raises(refusal):
                importing.start(import_id=one.pk, mapping=mapping, by=scene.counter, at=NOW)
        with pytest.raises(refusals.UnknownImport):
            importing.start(import_id=one.pk, mapping=one.mapping, by=scene.stranger, at=NOW)
        importing.start(import_id=one.pk, mapping=one.mapping, by=scene.counter, at=NOW)
        with pytest.raises(refusals.AlreadyBegun):
            importing.start(import_id=one.pk, mapping=one.mapping, by=scene.counter, at=NOW)


def test_drop_removes_row_and_file(scene: Scene, django_capture_on_commit_callbacks: object) -> None:
    one = choose(scene, csv_of(row()))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        importing.drop(import_id=one.pk, by=scene.counter, at=NOW)
    assert not DossierImport.objects.exists()
    assert not files.original(one.pk).exists()


def test_clients_are_made_and_closed_by_administrators(scene: Scene) -> None:
    source = make_source(scene)
    new = importing.NewClient(source_id=source.pk, name="Tỉnh")
    client, token = importing.add_client(new=new, by=scene.administrator, at=NOW)
    assert client.token_hash == importing.hash_of(token)
    assert token not in client.token_hash
    for act in (
        lambda: importing.add_client(new=new, by=scene.counter, at=NOW),
        lambda: importing.close_client(client_id=client.pk, by=scene.counter, at=NOW),
    ):
        with pytest.raises(refusals.NotAllowed):
            act()
    with pytest.raises(refusals.UnknownSource):
        importing.close_client(client_id=0, by=scene.administrator, at=NOW)
    with pytest.raises(refusals.UnknownSource):
        importing.add_client(new=importing.NewClient(source_id=0, name="a"), by=None, at=NOW)
