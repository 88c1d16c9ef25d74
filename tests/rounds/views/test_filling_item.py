"""The page of an item: who sees it, what stands on it, and that looking at it writes nothing."""

from django.test import Client
from django.urls import reverse

from parindex.rounds.models import Answer
from tests.conftest import Grow
from tests.rounds.filling import address, hand, save, scene, signed_in, writes
from tests.rounds.making import Scene, assign_appraiser

__all__ = ["scene"]
HOSTILE = "<script>alert(1)</script>"


class TestItem:
    def test_asks_who_is_not_signed_in_to_sign_in(self, client: Client, scene: Scene) -> None:
        response = client.get(address(scene, "1.1"))
        assert (response.status_code, "next=" in response["Location"]) == (302, True)

    def test_is_not_there_for_another_unit_nor_for_an_appraiser_of_another_area(self, scene: Scene) -> None:
        assign_appraiser(scene.area("2"), scene.appraisers[0])
        for user in (scene.stranger, scene.appraisers[0], scene.administrator):
            assert signed_in(user).get(address(scene, "1.1")).status_code == 404
        assert signed_in(scene.par_officer).get(reverse("rounds:item", args=[10**9])).status_code == 404

    def test_is_there_for_the_unit_and_those_who_follow(self, scene: Scene) -> None:
        for user in (scene.par_officer, scene.officer, scene.head, scene.manager, scene.observer):
            assert signed_in(user).get(address(scene, "1.1")).status_code == 200

    def test_can_be_changed_only_by_its_officer_and_the_par_officer(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        expected = {scene.par_officer: (True, True), scene.officer: (False, True), scene.head: (False, False)}
        for user, shown in expected.items():
            pages = [signed_in(user).get(address(scene, item)).context["page"] for item in ("1.1", "1.2")]
            assert tuple(page.may_change for page in pages) == shown

    def test_shows_what_is_asked_and_what_the_figures_come_to(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "42", "den": "45"})
        page = signed_in(scene.par_officer).get(address(scene, "1.1")).content.decode()
        for words in ("Hoàn thành kế hoạch", "Báo cáo năm", "42/45 = 93,33", "2,8 trên 3 điểm", "Thêm 3"):
            assert words in page

    def test_shows_markup_as_text(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": HOSTILE, "den": "45"}, HOSTILE)
        page = signed_in(scene.par_officer).get(address(scene, "1.1")).content.decode()
        assert HOSTILE not in page
        assert "&lt;script&gt;" in page

    def test_offers_no_form_for_what_comes_from_a_survey(self, scene: Scene) -> None:
        page = signed_in(scene.par_officer).get(address(scene, "2.3")).context["page"]
        assert (page.is_surveyed, page.may_change) == (True, False)

    def test_is_not_there_once_the_item_left_the_set(self, scene: Scene) -> None:
        Answer.objects.filter(pk=scene.answer("1.1").pk).update(is_orphan=True)
        assert signed_in(scene.par_officer).get(address(scene, "1.1")).status_code == 404

    def test_writes_nothing(self, scene: Scene) -> None:
        client = signed_in(scene.par_officer)
        client.get(address(scene, "1.1"))
        assert writes(lambda: client.get(address(scene, "1.1"))) == []

    def test_asks_the_database_no_more_with_more_history(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        client = signed_in(scene.par_officer)

        def grow() -> None:
            for number in range(3):
                save(scene, "1.1", {"num": str(number), "den": "9"})
            hand(scene, ["1.1", "2.1", "2.2"])

        queries_do_not_grow(act=lambda: client.get(address(scene, "1.1")), grow=grow, most=17)


class TestPoints:
    def test_says_what_figures_would_come_to_and_saves_nothing(self, scene: Scene) -> None:
        client = signed_in(scene.par_officer)
        typed = {"figure-num": "45", "figure-den": "45"}
        client.post(address(scene, "1.1", "item-points"), typed)
        written = writes(lambda: client.post(address(scene, "1.1", "item-points"), typed))
        assert "3 trên 3 điểm" in client.post(address(scene, "1.1", "item-points"), typed).content.decode()
        assert written == []
        assert scene.answer("1.1").version == 0

    def test_says_what_cannot_be_read(self, scene: Scene) -> None:
        posted = {"figure-num": HOSTILE, "figure-den": "31/02/2023"}
        page = signed_in(scene.par_officer).post(address(scene, "1.1", "item-points"), posted).content.decode()
        assert "không phải là một con số" in page
        assert HOSTILE not in page

    def test_is_not_there_for_another_unit(self, scene: Scene) -> None:
        assert signed_in(scene.stranger).post(address(scene, "1.1", "item-points")).status_code == 404
        assert signed_in(scene.par_officer).get(address(scene, "1.1", "item-points")).status_code == 405
