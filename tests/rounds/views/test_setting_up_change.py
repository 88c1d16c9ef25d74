"""Changing the set of an open round through its pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.core.criteria.comparing import Change
from parindex.rounds.models import Round, SetChange
from tests.accounts.making import sign_in
from tests.rounds.actions.test_migrating import NEW_SET, filled_scene, import_new
from tests.rounds.making import SET, Scene, make_scene

pytestmark = pytest.mark.django_db

MOVES = {"1.1": "1.2", "1.2": "1.1", "2.1": "2.1.2", "2.2": "", "2.3": "2.3"}


def typed(scene: Scene, act: str, reason: str = "Quyết định mới", **moves: str) -> dict[str, str]:
    chosen = MOVES | {code.replace("_", "."): to for code, to in moves.items()}
    fields = {f"move-{code}": to for code, to in chosen.items()}
    return fields | {"act": act, "reason": reason, "compared_with": scene.round.criteria_hash}


class TestChoose:
    def test_takes_a_file_and_compares(self, client: Client) -> None:
        scene = make_scene()
        address = reverse("rounds:set-change", args=[scene.round.pk])
        file = SimpleUploadedFile("set.yaml", NEW_SET.encode())
        answer = sign_in(client, scene.manager).post(address, {"file": file}, follow=True)
        assert answer.context["version"].set_id == "TEST-2022-B"

    def test_shows_faults(self, client: Client) -> None:
        scene = make_scene()
        address = reverse("rounds:set-change", args=[scene.round.pk])
        file = SimpleUploadedFile("set.yaml", SET.replace("max: 3", "max: 4").encode())
        answer = sign_in(client, scene.manager).post(address, {"file": file})
        assert answer.context["faults"]

    def test_leads_back_while_the_round_is_set_up(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        answer = sign_in(client, scene.manager).get(reverse("rounds:set-change", args=[scene.round.pk]))
        assert answer["Location"] == reverse("rounds:setup-criteria", args=[scene.round.pk])


class TestCompare:
    def test_shows_each_item_and_what_happens_to_the_answers(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        answer = sign_in(client, scene.manager).get(address)
        changes = [row["line"].changes for row in answer.context["rows"]]
        assert frozenset({Change.GONE}) in changes
        assert answer.context["totals"]["orphans"] == 1
        first = answer.context["effects"][0]
        assert first.unit == scene.commune.name
        assert first.difference == -750_000
        assert not SetChange.objects.exists()

    def test_compares_again_with_corrected_codes(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        words = typed(scene, "compare", **{"2_1": "2.1.2, 2.1.1"})
        answer = sign_in(client, scene.manager).post(address, words)
        assert frozenset({Change.SPLIT}) in [row["line"].changes for row in answer.context["rows"]]

    def test_names_codes_that_are_not_there(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        answer = sign_in(client, scene.manager).post(address, typed(scene, "change", **{"2_1": "9.9"}))
        assert "9.9" in str(answer.context["form"].errors)
        assert not SetChange.objects.exists()

    def test_changes_the_set_and_writes_it_down(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        answer = sign_in(client, scene.manager).post(address, typed(scene, "change"), follow=True)
        assert "Quyết định mới" in answer.content.decode()
        client.logout()
        address = reverse("rounds:set-changes", args=[scene.round.pk])
        assert "Quyết định mới" in sign_in(client, scene.par_officer).get(address).content.decode()

    def test_says_what_becomes_of_the_checks(self, client: Client) -> None:
        scene = filled_scene()
        says = {"kind": "contradiction", "left": "1.1/den", "right": "2.2/count", "says": "x"}
        Round.objects.update(checks=[{"kind": "unanswered", "items": ["1.1"]}, says])
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        text = sign_in(client, scene.manager).get(address).content.decode()
        assert "Phép kiểm tra 1: 1.1 thành 1.2" in text
        assert "Phép kiểm tra 2 bị tắt: bộ mới không có chỗ cho 2.2/count" in text

    def test_keeps_answers_readable_whose_item_is_gone(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        sign_in(client, scene.manager).post(address, typed(scene, "change"))
        record = reverse("rounds:set-changes", args=[scene.round.pk])
        for person in (scene.manager, scene.par_officer):
            (one,) = sign_in(client, person).get(record).context["changes"]
            assert [(kept.unit, kept.code, kept.note) for kept in one["kept"]] == [
                ("Xã Commune-1", "2.2", "ghi chú 2.2")
            ]
        assert sign_in(client, scene.stranger).get(record).context["changes"][0]["kept"] == []

    def test_changes_nothing_without_a_reason(self, client: Client) -> None:
        scene = filled_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, import_new()])
        answer = sign_in(client, scene.manager).post(address, typed(scene, "change", reason=" "))
        assert "Thiếu lý do" in answer.content.decode()
        assert not SetChange.objects.exists()

    def test_knows_no_version_that_is_not_there(self, client: Client) -> None:
        scene = make_scene()
        address = reverse("rounds:set-change-compare", args=[scene.round.pk, 999])
        assert sign_in(client, scene.manager).get(address).status_code == 404


@pytest.mark.parametrize("who", ["par_officer", "observer", "stranger"])
def test_is_not_there_for_who_does_not_manage(client: Client, who: str) -> None:
    scene = make_scene()
    sign_in(client, getattr(scene, who))
    assert client.get(reverse("rounds:set-change", args=[scene.round.pk])).status_code == 404
    address = reverse("rounds:set-change-compare", args=[scene.round.pk, scene.round.criteria_id])
    assert client.get(address).status_code == 404
