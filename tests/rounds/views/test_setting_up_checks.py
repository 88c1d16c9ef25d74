"""The page on which a manager edits the checks of a round."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.audit import queries as audit
from parindex.rounds import checks
from parindex.rounds.models import Round
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, Scene, make_scene, make_unit

pytestmark = pytest.mark.django_db

Grow = Callable[..., None]
DEFAULT = ("stop", "stop", "stop", "warn", "warn", "inform", "warn", "inform")
NEW = {"left": "1.1/den", "relation": "<=", "right": "2.1/den", "says": "không khớp", "severity": "stop"}


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def address(scene: Scene, name: str = "setup-checks") -> str:
    return reverse(f"rounds:{name}", args=[scene.round.pk])


def post(client: Client, scene: Scene, **typed: object) -> Any:
    sign_in(client, scene.manager)
    scene.round.refresh_from_db()
    answer = client.post(address(scene), {"seen": checks.stamp(scene.round), **typed})
    scene.round.refresh_from_db()
    return answer


def weights(*chosen: str) -> dict[str, object]:
    return {f"weight_{place}": weight for place, weight in enumerate(chosen)}


class TestRoundChecks:
    def test_shows_each_check_in_words(self, client: Client, scene: Scene) -> None:
        text = sign_in(client, scene.manager).get(address(scene)).content.decode()
        for words in ("Mục phải trả lời mà chưa ai điền", "cho phép sớm 31 ngày", "nhiều hơn 3 mục"):
            assert words in text

    def test_saves_the_weights(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, act="save", **weights("warn", *DEFAULT[1:5], "off", *DEFAULT[6:]))
        assert answer["Location"] == address(scene)
        assert scene.round.checks[0] == {"kind": "unanswered", "severity": "warn"}
        assert scene.round.checks[5] == {"kind": "undated", "severity": "inform", "off": True}
        assert audit.page(audit.Search(verb="round.set_checks")).entries

    def test_tries_without_saving(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, act="try", **weights("off", *DEFAULT[1:]))
        assert answer.context["effect"].sheets == 3
        assert answer.context["effect"].clean == 3
        assert 'value="off" selected' in answer.content.decode()
        assert scene.round.checks == []

    def test_says_where_there_is_too_much_to_count(
        self, client: Client, scene: Scene, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("parindex.rounds.queries.setting_up_checks.MOST_ROWS", 1)
        answer = post(client, scene, act="try", **weights(*DEFAULT))
        assert (answer.context["is_tried"], answer.context["effect"], answer.status_code) == (True, None, 200)

    def test_adds_a_comparison(self, client: Client, scene: Scene) -> None:
        post(client, scene, act="add", **NEW)
        assert scene.round.checks[-1] == {"kind": "contradiction", **NEW}
        text = client.get(address(scene)).content.decode()
        assert "«nhiệm vụ đề ra» của mục 1.1 phải ≤ «hồ sơ đã giải quyết» của mục 2.1: không khớp" in text

    def test_keeps_what_was_typed_of_a_comparison_that_is_wrong(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, act="add", **{**NEW, "right": "1.1/den"})
        text = answer.content.decode()
        assert ("không khớp" in text, "<details open>" in text, scene.round.checks) == (True, True, [])

    def test_deletes_a_check_and_keeps_the_weights_that_were_chosen(self, client: Client, scene: Scene) -> None:
        post(client, scene, act="add", **NEW)
        post(client, scene, remove="8", **weights("off", *DEFAULT[1:], "stop"))
        assert (len(scene.round.checks), scene.round.checks[0]["off"]) == (8, True)

    def test_takes_a_file(self, client: Client, scene: Scene) -> None:
        text = "- {kind: unanswered, items: [1.1]}\n"
        post(client, scene, act="take", file=SimpleUploadedFile("a.yaml", text.encode()))
        assert scene.round.checks == [{"kind": "unanswered", "items": ["1.1"]}]
        post(client, scene, act="take", file=SimpleUploadedFile("a.json", b'[\n{"kind": "undated"}\n]'))
        assert scene.round.checks == [{"kind": "undated"}]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (b"- {kind: unanswered}\n- {kind: unanswered, items: ['9.9']}", "dòng 2"),
            (b'[\n{"kind": "nothing"}\n]', "dòng 2"),
            (b"PK\x03\x04", "Excel"),
            (b"\xff\xfe", "UTF-8"),
            (b"- {kind: <script>alert(1)</script>}", "&lt;script&gt;"),
        ],
    )
    def test_names_the_faults_of_a_file_and_takes_nothing(
        self, client: Client, scene: Scene, text: bytes, said: str
    ) -> None:
        answer = post(client, scene, act="take", file=SimpleUploadedFile("a.yaml", text))
        assert (said in answer.content.decode(), scene.round.checks) == (True, [])

    def test_asks_for_a_file(self, client: Client, scene: Scene) -> None:
        assert post(client, scene, act="take").status_code == 200

    def test_goes_back_to_the_list_of_the_product(self, client: Client, scene: Scene) -> None:
        post(client, scene, act="add", **NEW)
        post(client, scene, act="reset")
        assert scene.round.checks == []

    def test_refuses_to_empty_the_list(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, act="take", file=SimpleUploadedFile("a.json", b"[]"))
        assert (answer.status_code, scene.round.checks) == (302, [])
        assert "hãy tắt từng phép kiểm tra" in client.get(address(scene)).content.decode()

    def test_changes_nothing_that_somebody_else_changed_meanwhile(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, act="save", seen="old", **weights("off", *DEFAULT[1:]))
        assert (answer.status_code, scene.round.checks) == (302, [])
        assert "vừa được người khác sửa" in client.get(address(scene)).content.decode()

    def test_shows_a_check_that_no_longer_fits(self, client: Client, scene: Scene) -> None:
        Round.objects.update(checks=[{"kind": "unanswered", "items": ["9.9"]}])
        text = sign_in(client, scene.manager).get(address(scene)).content.decode()
        assert "không có mục hay lĩnh vực «9.9»" in text
        listed = client.get(reverse("rounds:setup", args=[scene.round.pk])).context["checks"]
        assert [check.is_done for check in listed if check.address == address(scene)] == [False]

    def test_can_only_be_read_once_the_round_is_published(self, client: Client, scene: Scene) -> None:
        Round.objects.update(published_at=NOW)
        post(client, scene, act="save", **weights("off", *DEFAULT[1:]))
        assert scene.round.checks == []
        text = client.get(address(scene)).content.decode()
        assert "các phép kiểm tra không đổi được nữa" in text
        assert 'value="save"' not in text

    def test_sends_to_the_set_where_there_is_none(self, client: Client, scene: Scene) -> None:
        new = Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)
        text = sign_in(client, scene.manager).get(reverse("rounds:setup-checks", args=[new.pk])).content.decode()
        assert reverse("rounds:setup-criteria", args=[new.pk]) in text

    def test_is_not_there_for_others(self, client: Client, scene: Scene) -> None:
        for person in (scene.head, scene.observer, scene.appraisers[0]):
            assert sign_in(client, person).get(address(scene)).status_code == 404

    def test_asks_as_often_for_many_units(self, client: Client, scene: Scene, queries_do_not_grow: Grow) -> None:
        sign_in(client, scene.manager)

        def grow() -> None:
            for number in range(5):
                scene.round.sheets.create(unit=make_unit(f"more-{number}", parent=scene.province))

        typed = {"seen": checks.stamp(scene.round), "act": "try", **weights(*DEFAULT)}
        queries_do_not_grow(act=lambda: client.post(address(scene), typed), grow=grow, most=24)


class TestChecksFile:
    def test_gives_the_list_of_the_product_with_its_remarks(self, client: Client, scene: Scene) -> None:
        answer = sign_in(client, scene.manager).get(address(scene, "setup-checks-file"))
        assert answer.content.decode() == checks.default_text()
        assert 'filename="phep-kiem-tra.yaml"' in answer["Content-Disposition"]

    def test_gives_a_file_that_can_be_handed_in_again(self, client: Client, scene: Scene) -> None:
        post(client, scene, act="add", **NEW)
        own = scene.round.checks
        for query in ("", "?dang=json"):
            content = client.get(address(scene, "setup-checks-file") + query).content
            Round.objects.update(checks=[])
            post(client, scene, act="take", file=SimpleUploadedFile("a", content))
            assert scene.round.checks == own

    def test_gives_json(self, client: Client, scene: Scene) -> None:
        answer = sign_in(client, scene.manager).get(address(scene, "setup-checks-file"), {"dang": "json"})
        assert json.loads(answer.content) == checks.default()
