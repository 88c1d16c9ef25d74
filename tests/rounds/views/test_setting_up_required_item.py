"""The page on which a manager corrects what one item requires, without any script."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parindex.core.documents.requirements import Certainty, Day
from parindex.core.documents.types import DocumentType
from parindex.rounds.models import Round
from tests.accounts.making import sign_in
from tests.rounds.making import NOW, Scene, make_person, make_scene
from tests.rounds.requiring import approve, correct, sent, work_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def address(scene: Scene, code: str = "1.2") -> str:
    return reverse("rounds:setup-required-item", args=[scene.round.pk, code])


def post(client: Client, scene: Scene, changes: dict[str, Any] | None = None, **acts: str) -> Any:
    work = work_of(scene)
    fields = sent(work.items["1.2"]) | {"seen": work.item_stamp("1.2")} | (changes or {}) | acts
    return sign_in(client, scene.manager).post(address(scene), fields)


class TestRequiredItem:
    def test_shows_what_the_item_requires(self, client: Client, scene: Scene) -> None:
        text = sign_in(client, scene.manager).get(address(scene)).content.decode()
        for words in ("1.2 Ban hành kế hoạch", "Kế hoạch; kỳ: năm của đợt", 'value="01/10"', 'value="KH"'):
            assert words in text

    def test_saves_what_was_corrected(self, client: Client, scene: Scene) -> None:
        changes = {"p0-usual": ["QĐ"], "p0-closes": "31/12", "p0-closes_year": "0"}
        answer = post(client, scene, changes, act="save")
        assert answer["Location"] == f"{reverse('rounds:setup-required', args=[scene.round.pk])}#muc-1.2"
        (one,) = work_of(scene).drafts["1.2"].requirements.shared
        assert one.types == (DocumentType.DECISION,)
        assert one.window is not None
        assert one.window.closes == Day(0, 12, 31)

    def test_takes_a_page_that_was_saved_as_it_is_for_a_confirmation(self, client: Client, scene: Scene) -> None:
        post(client, scene, act="save")
        one = work_of(scene).drafts["1.2"].requirements
        assert (one.shared, one.certainty) == (work_of(scene).compiled["1.2"].shared, Certainty.HIGH)
        assert "thấy đúng" in one.origins[0].why.say()

    def test_shows_the_sentence_first_and_keeps_nothing(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, {"p0-usual": ["QĐ"]}, act="preview")
        assert answer.context["preview"][0].say().startswith("Quyết định; ")
        assert not work_of(scene).drafts

    def test_says_what_is_wrong_beside_what_was_typed(self, client: Client, scene: Scene) -> None:
        for act in ("save", "preview"):
            answer = post(client, scene, {"p0-opens": "32/13"}, act=act)
            text = answer.content.decode()
            assert ('value="32/13"' in text, answer.context["preview"], 'role="alert"' in text) == (True, (), True)
        assert not work_of(scene).drafts

    def test_adds_and_removes_documents_and_keeps_what_was_typed(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, {"p0-label": "Đang gõ"}, add="shared")
        text = answer.content.decode()
        assert (len(answer.context["form"].parts), "Đang gõ" in text, 'id="van-ban-moi"' in text) == (2, True, True)
        assert len(post(client, scene, add="way").context["form"].parts) == 3
        answer = post(client, scene, remove="0")
        assert answer.context["form"].parts == []
        assert 'value="shared"' in answer.content.decode()

    def test_saves_that_nothing_has_to_be_filed(self, client: Client, scene: Scene) -> None:
        post(client, scene, {"parts": "0"}, act="save")
        assert not work_of(scene).items["1.2"].is_needed

    def test_saves_ways(self, client: Client, scene: Scene) -> None:
        way = {"usual": ["BC"], "opens_year": "0", "closes_year": "0", "count": "1"}
        more = {f"p{place}-{name}": value for place in (1, 2) for name, value in way.items()}
        post(client, scene, more | {"parts": "3", "p1-where": "1", "p2-where": "2"}, act="save")
        one = work_of(scene).items["1.2"]
        assert (len(one.shared), len(one.alternatives)) == (1, 2)

    def test_refuses_a_single_way(self, client: Client, scene: Scene) -> None:
        answer = post(client, scene, {"p0-where": "1"}, act="save")
        assert (answer.status_code, bool(answer.context["form"].fault)) == (200, True)

    def test_goes_back_to_what_the_words_say(self, client: Client, scene: Scene) -> None:
        correct(scene)
        assert 'value="reset"' in sign_in(client, scene.manager).get(address(scene)).content.decode()
        post(client, scene, act="reset")
        assert not work_of(scene).drafts

    def test_shows_what_stands_while_a_change_waits(self, client: Client, scene: Scene) -> None:
        correct(scene)
        text = sign_in(client, scene.manager).get(address(scene)).content.decode()
        assert scene.manager.full_name in text
        assert "Kế hoạch; kỳ: năm của đợt" in text

    def test_tells_the_second_of_two_managers_and_keeps_both_versions(self, client: Client, scene: Scene) -> None:
        seen = work_of(scene).item_stamp("1.2")
        second = make_person("second", scene.province, "manager")
        correct(scene, by=second)
        answer = post(
            client, scene, {"seen": seen, "parts": "1", "p0-usual": ["BC"], "p0-label": "Của tôi"}, act="save"
        )
        text = answer.content.decode()
        assert answer.status_code == 200
        assert f"vừa thay đổi: {second.full_name} sửa mục 1.2 lúc" in text
        assert "Của tôi" in text
        again = {"seen": answer.context["seen"], "p0-usual": ["BC"], "p0-label": "Của tôi"}
        assert post(client, scene, again, act="save").status_code == 302
        assert work_of(scene).items["1.2"].shared[0].label == "Của tôi"

    def test_keeps_what_was_typed_where_a_change_was_given_up_meanwhile(self, client: Client, scene: Scene) -> None:
        correct(scene)
        seen = work_of(scene).item_stamp("1.2")
        post(client, scene, act="reset")
        answer = post(client, scene, {"seen": seen, "p0-label": "Của tôi"}, act="save")
        assert "Của tôi" in answer.content.decode()
        assert not work_of(scene).drafts

    def test_can_only_be_read_once_the_round_is_published(self, client: Client, scene: Scene) -> None:
        approve(scene)
        Round.objects.update(published_at=NOW)
        post(client, scene, {"p0-usual": ["QĐ"]}, act="save")
        assert not work_of(scene).drafts
        text = sign_in(client, scene.manager).get(address(scene)).content.decode()
        assert 'value="save"' not in text

    @pytest.mark.parametrize("code", ["9.9", "1", "1.2/x", "\u0000"])
    def test_knows_the_items_of_the_set_alone(self, client: Client, scene: Scene, code: str) -> None:
        assert sign_in(client, scene.manager).get(address(scene, code)).status_code == 404

    def test_is_not_there_for_others(self, client: Client, scene: Scene) -> None:
        for person in (scene.head, scene.observer, scene.appraisers[0]):
            assert sign_in(client, person).get(address(scene)).status_code == 404

    @pytest.mark.parametrize("fields", [{"parts": "9" * 5000}, {"parts": "x"}, {"parts": "1", "p0-where": "9" * 5000}])
    def test_bears_what_no_page_sends(self, client: Client, scene: Scene, fields: dict[str, str]) -> None:
        assert post(client, scene, fields, add="9" * 5000).status_code == 200
