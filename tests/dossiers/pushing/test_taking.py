"""Batches are taken once, by those who may, and never by half."""

from datetime import timedelta
from typing import Any

import pytest

from parindex.audit.models import Entry
from parindex.dossiers.actions import importing
from parindex.dossiers.importing.staging import Staging
from parindex.dossiers.models import ChangedMonth, Dossier, Push, PushClient
from parindex.dossiers.pushing import taking
from parindex.dossiers.pushing.refusals import KeyReused, NoKey, TooMany
from tests.dossiers.making import NOW, Scene, receive

pytestmark = pytest.mark.django_db


def item(number: int = 1, **more: object) -> dict[str, Any]:
    return {
        "MaHoSo": f"H24.101-260105-{number:04}",
        "MaTTHC": "1.001193",
        "NgayTiepNhan": "2026-01-05T08:00",
        "NgayHenTra": "2026-01-12T17:00",
        "TrangThai": 4,
    } | more


@pytest.fixture
def client(scene: Scene) -> PushClient:
    source = importing.add_source(name="Hệ thống tỉnh", unit_id=scene.unit.pk, by=None, at=NOW)
    new = importing.NewClient(source_id=source.pk, name="Tỉnh", per_minute=2)
    return importing.add_client(new=new, by=scene.administrator, at=NOW)[0]


class TestTake:
    def test_takes_what_is_right_and_names_what_is_not(self, client: PushClient) -> None:
        wrong = item(2, MaTTHC="9.9")
        answer = taking.take(client=client, key="a", items=[item(1), wrong, item(3, MaHoSo="")], at=NOW)
        assert (answer["added"], answer["rejected"]) == (1, 2)
        assert [(one["index"], one["faults"][0]["field"]) for one in answer["errors"]] == [(1, "MaTTHC"), (2, "MaHoSo")]
        assert Dossier.objects.get().source == client.source.slug
        assert ChangedMonth.objects.count() == 1

    def test_answers_the_same_again(self, client: PushClient) -> None:
        first = taking.take(client=client, key="a", items=[item()], at=NOW)
        assert taking.take(client=client, key="a", items=[item()], at=NOW) == first
        assert Entry.objects.filter(verb="dossier.push").count() == 1
        assert taking.take(client=client, key="b", items=[item()], at=NOW)["same"] == 1

    def test_refuses_the_key_of_another_batch(self, client: PushClient) -> None:
        taking.take(client=client, key="a", items=[item()], at=NOW)
        with pytest.raises(KeyReused):
            taking.take(client=client, key="a", items=[item(2)], at=NOW)
        assert Dossier.objects.count() == 1

    @pytest.mark.parametrize("key", ["", "x" * 129, "a\0"])
    def test_refuses_a_batch_without_a_key(self, client: PushClient, key: str) -> None:
        with pytest.raises(NoKey):
            taking.take(client=client, key=key, items=[item()], at=NOW)

    def test_follows_a_dossier_through_its_states(self, client: PushClient) -> None:
        taking.take(client=client, key="a", items=[item(NgayCapNhat="2026-01-05T09:00")], at=NOW)
        done = item(TrangThai=9, NgayKetThuc="2026-01-08T10:00", NgayCapNhat="2026-01-08T10:00")
        assert taking.take(client=client, key="b", items=[done], at=NOW)["changed"] == 1
        late = item(NgayCapNhat="2026-01-05T09:00")
        assert taking.take(client=client, key="c", items=[late], at=NOW)["older"] == 1
        assert Dossier.objects.get().status == 9

    def test_leaves_what_is_not_its_own(self, client: PushClient, scene: Scene) -> None:
        ours = receive(scene)
        items = [item(MaHoSo=ours.code), item(2, MaDonVi=scene.other.code), item(3), item(3, TrangThai=2)]
        answer = taking.take(client=client, key="a", items=items, at=NOW)
        assert (answer["added"], answer["rejected"]) == (0, 4)

    def test_keeps_nothing_when_it_breaks(self, client: PushClient, monkeypatch: pytest.MonkeyPatch) -> None:
        merge = Staging.merge

        def merge_and_break(self: Staging, source: str, at: object) -> None:
            merge(self, source, at)  # type: ignore[arg-type]
            raise ConnectionError

        monkeypatch.setattr(Staging, "merge", merge_and_break)
        with pytest.raises(ConnectionError):
            taking.take(client=client, key="a", items=[item()], at=NOW)
        assert not Dossier.objects.exists()
        assert not Push.objects.exists()


def test_count_bounds_each_minute(client: PushClient) -> None:
    for _ in range(2):
        taking.count(client, NOW)
        taking.refuse_too_many(client)
    taking.count(client, NOW)
    with pytest.raises(TooMany):
        taking.refuse_too_many(client)
    taking.count(client, NOW + timedelta(minutes=1))
    taking.refuse_too_many(client)


def test_client_of_knows_tokens_until_they_are_closed(scene: Scene) -> None:
    source = importing.add_source(name="iGate", unit_id=scene.unit.pk, by=None, at=NOW)
    client, token = importing.add_client(new=importing.NewClient(source_id=source.pk, name="a"), by=None, at=NOW)
    assert taking.client_of(token) == client
    assert taking.client_of("pi_other") is None
    importing.close_client(client_id=client.pk, by=scene.administrator, at=NOW)
    assert taking.client_of(token) is None


def test_forget_old_keeps_what_may_be_sent_again(client: PushClient) -> None:
    taking.take(client=client, key="a", items=[item()], at=NOW)
    assert taking.forget_old(NOW + timedelta(days=29)) == 0
    assert taking.forget_old(NOW + timedelta(days=31)) == 1
