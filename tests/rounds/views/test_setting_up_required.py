"""The page on which a manager looks through required evidence and approves it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.criteria import actions as criteria_actions
from parindex.criteria import queries as criteria
from parindex.rounds.models import Round
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, SET, Scene, make_scene, make_unit
from tests.rounds.requiring import approve, correct, neighbour, work_of

pytestmark = pytest.mark.django_db

Grow = Callable[..., None]
FILE = b'requirements:\n  "1.2":\n    shared: [{label: Thay, types: [CT]}]\n'


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def address(scene: Scene, name: str = "setup-required") -> str:
    return reverse(f"rounds:{name}", args=[scene.round.pk])


def post(client: Client, scene: Scene, **typed: object) -> Any:
    sign_in(client, scene.manager)
    return client.post(address(scene), {"seen": work_of(scene).stamp, **typed})


def page(client: Client, scene: Scene, **query: str) -> str:
    return str(sign_in(client, scene.manager).get(address(scene), query).content.decode())


class TestRequiredEvidence:
    def test_shows_each_item_with_its_sentence(self, client: Client, scene: Scene) -> None:
        text = page(client, scene)
        for words in ("1.2 Ban hành kế hoạch", "Kế hoạch; kỳ: năm của đợt", "Đơn vị không phải nộp tài liệu nào"):
            assert words in text

    def test_narrows_the_list(self, client: Client, scene: Scene) -> None:
        assert "2.3 Hài lòng" in page(client, scene, loc="not-needed")
        assert "1.2 Ban hành" not in page(client, scene, loc="not-needed")
        assert "1.2 Ban hành" in page(client, scene, loc="x")
        assert "?loc=all" in page(client, scene, loc="waiting")

    def test_approves_all(self, client: Client, scene: Scene) -> None:
        correct(scene)
        answer = post(client, scene, act="approve")
        assert answer["Location"] == address(scene)
        work = work_of(scene)
        assert (work.standing.approved_by, dict(work.drafts)) == (scene.manager, {})
        text = page(client, scene)
        assert scene.manager.full_name in text
        assert 'value="approve"' not in text

    def test_confirms_an_item(self, client: Client, scene: Scene) -> None:
        stamp = work_of(scene).item_stamp("1.2")
        answer = post(client, scene, confirm="1.2", loc="unsure", **{"seen-1.2": stamp})
        assert answer["Location"] == f"{address(scene)}?loc=unsure#unsure"
        assert list(work_of(scene).drafts) == ["1.2"]
        assert post(client, scene, confirm="9.9").status_code == 404

    def test_goes_on_from_wherever_the_list_was(self, client: Client, scene: Scene) -> None:
        stamp = work_of(scene).item_stamp("1.2")
        answer = post(client, scene, confirm="1.2", loc="//evil.example", **{"seen-1.2": stamp})
        assert answer["Location"] == f"{address(scene)}#unsure"

    def test_gives_up_changes(self, client: Client, scene: Scene) -> None:
        correct(scene)
        post(client, scene, act="give-up")
        assert not work_of(scene).drafts

    def test_takes_a_file_and_shows_what_differs_before_it_holds(self, client: Client, scene: Scene) -> None:
        before = work_of(scene).standing.items["1.2"].said[0].say()
        post(client, scene, act="file", file=SimpleUploadedFile("a.yaml", FILE))
        assert list(work_of(scene).drafts) == ["1.2"]
        text = page(client, scene, loc="waiting")
        assert "Chỉ thị" in text
        assert before in text
        post(client, scene, act="file", file=SimpleUploadedFile("a.yaml", FILE))
        assert len(work_of(scene).drafts) == 1

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (FILE.replace(b"CT", b"XX"), "dòng 3"),
            (FILE.replace(b'"1.2"', b'"9.9"'), "bộ chỉ số không có mục"),
            (b"PK\x03\x04", "Excel"),
            (b"requirements: {'1.2': {<script>: 1}}", "&lt;script&gt;"),
            (b"[" * 500, ""),
        ],
    )
    def test_names_the_faults_of_a_file_and_takes_nothing(
        self, client: Client, scene: Scene, content: bytes, said: str
    ) -> None:
        answer = post(client, scene, act="file", file=SimpleUploadedFile("a.yaml", content))
        assert (answer.status_code, said in answer.content.decode()) == (200, True)
        assert not work_of(scene).drafts

    @pytest.mark.parametrize("act", ["file", "take"])
    def test_asks_for_what_was_not_chosen(self, client: Client, scene: Scene, act: str) -> None:
        assert post(client, scene, act=act).status_code == 200

    def test_takes_over_from_another_set(self, client: Client, scene: Scene) -> None:
        assert 'name="source"' not in page(client, scene)
        source_id = scene.round.criteria_id
        correct(scene)
        approve(scene)
        other_id = criteria_actions.import_set(content=SET.replace("TEST-2022", "TEST-2023").encode(), at=NOW)
        Round.objects.update(criteria_id=other_id, criteria_hash=criteria.content_hash(other_id))
        post(client, scene, act="take", source=source_id)
        assert list(work_of(scene).drafts) == ["1.2"]
        assert "Lấy từ bộ «Bộ chỉ số thử»" in page(client, scene)

    def test_shows_nothing_of_another_province_with_the_same_set(self, client: Client, scene: Scene) -> None:
        other = neighbour(scene)
        before = page(client, other)
        correct(scene)
        approve(scene)
        correct(scene, "1.1")
        after = page(client, other)
        for words in ("Quyết định", "chip"):
            assert after.count(words) == before.count(words)
        assert before.count("Tỉnh Neighbour") > page(client, scene).count("Tỉnh Neighbour")
        other_id = criteria_actions.import_set(content=SET.replace("TEST-2022", "TEST-2023").encode(), at=NOW)
        Round.objects.filter(pk=other.round.pk).update(
            criteria_id=other_id, criteria_hash=criteria.content_hash(other_id)
        )
        assert 'name="source"' not in page(client, other), "it approved nothing itself"

    def test_changes_nothing_that_somebody_else_changed_meanwhile(self, client: Client, scene: Scene) -> None:
        correct(scene)
        answer = post(client, scene, act="approve", seen="old")
        assert (answer.status_code, work_of(scene).standing.is_approved) == (302, False)
        assert f"{scene.manager.full_name} sửa mục 1.2" in page(client, scene)

    def test_can_only_be_read_once_the_round_is_published(self, client: Client, scene: Scene) -> None:
        Round.objects.update(published_at=NOW)
        post(client, scene, act="approve")
        assert not work_of(scene).standing.is_approved
        text = page(client, scene)
        assert "tài liệu cần có không đổi được nữa" in text
        assert 'value="approve"' not in text

    def test_sends_to_the_set_where_there_is_none(self, client: Client, scene: Scene) -> None:
        new = Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)
        client = sign_in(client, scene.manager)
        text = client.get(reverse("rounds:setup-required", args=[new.pk])).content.decode()
        assert reverse("rounds:setup-criteria", args=[new.pk]) in text
        for name, more in (("setup-required-file", []), ("setup-required-item", ["1.1"])):
            assert client.get(reverse(f"rounds:{name}", args=[new.pk, *more])).status_code == 404

    def test_is_not_there_for_others(self, client: Client, scene: Scene) -> None:
        for person in (scene.head, scene.observer, scene.appraisers[0]):
            assert sign_in(client, person).get(address(scene)).status_code == 404

    def test_asks_as_often_for_many_changes(self, client: Client, scene: Scene, queries_do_not_grow: Grow) -> None:
        sign_in(client, scene.manager)

        def grow() -> None:
            for code in ("1.1", "1.2", "2.1"):
                correct(scene, code)
            for number in range(5):
                scene.round.sheets.create(unit=make_unit(f"more-{number}", parent=scene.province))

        queries_do_not_grow(act=lambda: client.get(address(scene)), grow=grow, most=16)


class TestRequiredFile:
    def test_gives_a_file_that_can_be_handed_in_again(self, client: Client, scene: Scene) -> None:
        correct(scene)
        for query in ("", "?dang=json"):
            content = sign_in(client, scene.manager).get(address(scene, "setup-required-file") + query).content
            assert content.count("Quyết định".encode()) >= 1
            post(client, scene, act="file", file=SimpleUploadedFile("a", content))
            assert list(work_of(scene).drafts) == ["1.2"]

    def test_is_named_by_its_form(self, client: Client, scene: Scene) -> None:
        answer = sign_in(client, scene.manager).get(address(scene, "setup-required-file"))
        assert 'filename="tai-lieu-can-co.yaml"' in answer["Content-Disposition"]
        answer = client.get(address(scene, "setup-required-file"), {"dang": "json"})
        assert set(json.loads(answer.content)["requirements"]) == set(work_of(scene).items)
