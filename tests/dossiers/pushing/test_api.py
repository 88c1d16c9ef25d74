"""The address that takes pushes: tokens, statuses, and what OpenAPI says of it."""

import json

import pytest
from django.test import Client

from parindex.dossiers.actions import importing
from parindex.dossiers.models import Dossier, PushClient
from tests.dossiers.making import NOW, Scene
from tests.dossiers.pushing.test_taking import item

ADDRESS = "/api/v1/dossiers/events"
pytestmark = pytest.mark.django_db


@pytest.fixture
def token(scene: Scene) -> str:
    source = importing.add_source(name="Hệ thống tỉnh", unit_id=scene.unit.pk, by=None, at=NOW)
    new = importing.NewClient(source_id=source.pk, name="Tỉnh", per_minute=3)
    return importing.add_client(new=new, by=None, at=NOW)[1]


def push(client: Client, token: str, *items: object, key: str = "k") -> tuple[int, dict[str, object]]:
    answer = client.post(
        ADDRESS,
        json.dumps({"HoSo": items}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key},
    )
    return answer.status_code, answer.json()


def test_takes_a_batch_once(client: Client, token: str) -> None:
    status, answer = push(client, token, item())
    assert (status, answer["added"]) == (200, 1)
    assert push(client, token, item()) == (status, answer)
    assert push(client, token, item(2))[0] == 409
    assert Dossier.objects.count() == 1


def test_says_which_dossiers_are_wrong(client: Client, token: str) -> None:
    trail = [
        {"ThoiDiemXuLy": "2026-01-05T08:00", "TrangThai": 2},
        {"ThoiDiemXuLy": "2026-01-05T09:00", "TrangThai": 10},
    ]
    status, answer = push(client, token, item(1), item(2, TrangThai=None, TienTrinh=trail))
    assert (status, answer["rejected"]) == (207, 1)
    assert answer["errors"][0]["faults"][0]["field"] == "TienTrinh"  # type: ignore[index]


def test_refuses_strangers_floods_and_nonsense(client: Client, token: str) -> None:
    assert push(client, "pi_x", item())[0] == 401
    assert push(client, token)[0] == 422
    assert push(client, token, item(), key="")[0] == 422
    assert push(client, token, item(), key="1")[0] == 200
    assert push(client, token, item(), key="2")[0] == 200
    assert push(client, token, item(), key="3")[0] == 429
    assert PushClient.objects.get().asked == 4


def test_stands_in_the_openapi_document(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json()
    described = document["paths"][ADDRESS]["post"]
    assert {"200", "207", "401", "409", "429"} <= set(described["responses"])
    assert described["security"] == [{"Token": []}]
