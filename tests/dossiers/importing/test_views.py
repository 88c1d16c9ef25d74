"""The way through the pages: a file, its columns, the result, the rows to mend."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from parindex.dossiers.importing import running, views
from parindex.dossiers.models import Dossier, DossierImport, DossierSource
from tests.accounts.making import sign_in
from tests.dossiers.importing.making import choose, csv_of, do, row
from tests.dossiers.making import Scene

pytestmark = pytest.mark.django_db
LIST = "/mot-cua/nhap/"


def hand_in(client: Client, scene: Scene, content: bytes, **more: str) -> str:
    file = SimpleUploadedFile("xuất.csv", content)
    given = {"file": file, "source": "new", "source_name": "iGate", "unit": str(scene.unit.pk)} | more
    answer = client.post(LIST, given)
    return str(answer.headers.get("Location", "")) or answer.content.decode()


def test_leads_from_the_file_to_the_result(client: Client, scene: Scene) -> None:
    sign_in(client, scene.counter)
    address = hand_in(client, scene, csv_of(row(1), row(2, **{"Mã TTHC": "9.9"})))
    page = client.get(address).content.decode()
    assert "H24.101-260105-0001" in page
    one = DossierImport.objects.get()
    answer = client.post(f"{address}bat-dau/", {name: str(column) for name, column in one.mapping.items()})
    assert answer.headers["Location"] == address
    assert 'data-hx-trigger="every 2s"' in client.get(address).content.decode()
    running.run(one.pk)
    page = client.get(f"{address}tien-do/").content.decode()
    assert "thủ tục «9.9» không có trong danh mục" in page
    assert "every 2s" not in page
    file = b"".join(client.get(f"{address}loi.csv").streaming_content)  # type: ignore[attr-defined]
    assert "dòng 3, cột B" in file.decode()
    assert Dossier.objects.count() == 1
    assert client.get(LIST).status_code == 200


def test_says_what_is_wrong_with_a_file_and_keeps_nothing(client: Client, scene: Scene) -> None:
    sign_in(client, scene.counter)
    assert "PDF" in hand_in(client, scene, b"%PDF-1.7")
    assert "id_source_name_error" in hand_in(client, scene, csv_of(row()), source_name="")
    assert client.post(LIST).status_code == 422
    assert not DossierImport.objects.exists()


def test_asks_again_for_columns_that_are_missing_or_doubled(client: Client, scene: Scene) -> None:
    sign_in(client, scene.counter)
    one = choose(scene, csv_of(row()))
    start = f"{LIST}{one.pk}/bat-dau/"
    assert client.post(start, {"code": "0"}).status_code == 422
    assert client.post(start, {"code": "0", "procedure": "0", "received_at": "2"}).status_code == 422
    assert client.post(start, {"code": "99", "procedure": "1", "received_at": "2"}).status_code == 422
    one.refresh_from_db()
    assert one.state == DossierImport.State.CHOSEN


def test_throws_a_file_away(client: Client, scene: Scene) -> None:
    sign_in(client, scene.counter)
    one = choose(scene, csv_of(row()))
    assert client.post(f"{LIST}{one.pk}/bo/").headers["Location"] == LIST
    assert not DossierImport.objects.exists()
    done = do(scene, csv_of(row()))
    assert client.post(f"{LIST}{done.pk}/bo/").headers["Location"] == f"{LIST}{done.pk}/"


def test_shows_nothing_of_other_units(client: Client, scene: Scene) -> None:
    one = do(scene, csv_of(row(1, **{"Mã TTHC": "9"})))
    sign_in(client, scene.stranger)
    for address in (f"{LIST}{one.pk}/", f"{LIST}{one.pk}/tien-do/", f"{LIST}{one.pk}/loi.csv"):
        assert client.get(address).status_code == 404
    source = str(DossierSource.objects.get().pk)
    answer = client.post(LIST, {"file": SimpleUploadedFile("a.csv", csv_of(row())), "source": source, "unit": "1"})
    assert answer.status_code == 422


def test_refuses_what_is_too_large_and_forged(client: Client, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    strict = Client(enforce_csrf_checks=True)
    sign_in(strict, scene.counter)
    assert strict.post(LIST, {"source": "new"}).status_code == 403
    sign_in(client, scene.counter)
    monkeypatch.setattr(views, "LARGEST", 10)
    assert client.post(LIST, {"source": "new"}).status_code == 413


def test_asks_the_same_queries_for_any_number(
    client: Client, scene: Scene, queries_do_not_grow: Callable[..., None]
) -> None:
    sign_in(client, scene.counter)
    choose(scene, csv_of(row()))
    queries_do_not_grow(
        act=lambda: client.get(LIST), grow=lambda: [choose(scene, csv_of(row())) for _ in range(3)], most=25
    )
