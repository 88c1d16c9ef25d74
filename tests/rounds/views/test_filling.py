"""The sheet of a unit: who sees it, what it can be narrowed to, and handing over items."""

from datetime import date

import pytest
from django.test import Client

from parindex.rounds.models import Answer
from tests.conftest import Grow
from tests.rounds.filling import hand, save, scene, sheet_address, signed_in, writes
from tests.rounds.making import Scene, assign_appraiser, make_person

__all__ = ["scene"]


def shown(scene: Scene, query: str, client: Client | None = None) -> list[str]:
    page = (client or signed_in(scene.par_officer)).get(f"{sheet_address(scene)}?{query}").context["page"]
    return [row.item.code for block in page.areas for row in block.rows]


class TestSheet:
    def test_asks_who_is_not_signed_in_to_sign_in(self, client: Client, scene: Scene) -> None:
        assert client.get(sheet_address(scene)).status_code == 302

    def test_is_not_there_for_strangers(self, scene: Scene) -> None:
        for user in (scene.stranger, scene.appraisers[0], scene.administrator):
            assert signed_in(user).get(sheet_address(scene)).status_code == 404
        assert signed_in(scene.par_officer).get(sheet_address(scene, unit_code="no-unit")).status_code == 404

    def test_is_there_for_the_unit_and_those_who_follow(self, scene: Scene) -> None:
        for user in (scene.par_officer, scene.officer, scene.head, scene.manager, scene.observer, scene.council[0]):
            assert signed_in(user).get(sheet_address(scene)).status_code == 200

    def test_shows_an_appraiser_only_the_areas_assigned(self, scene: Scene) -> None:
        assign_appraiser(scene.area("2"), scene.appraisers[0])
        assert shown(scene, "", signed_in(scene.appraisers[0])) == ["2.1", "2.2", "2.3"]

    @pytest.mark.parametrize(
        ("query", "codes"),
        [
            ("", ["1.1", "1.2", "2.1", "2.2", "2.3"]),
            ("show=mine", []),
            ("show=unassigned", ["1.1", "2.2"]),
            ("show=open", ["1.2", "2.1", "2.2"]),
            ("show=late", ["1.2"]),
            ("show=nonsense", ["1.1", "1.2", "2.1", "2.2", "2.3"]),
            ("q=hồ sơ", ["2.1"]),
            ("q=ho so dung han", ["2.1"]),
            ("q=2.", ["2.1", "2.2", "2.3"]),
            ("q=%3Cscript%3E", []),
        ],
    )
    def test_is_narrowed_by_who_how_far_and_words(self, scene: Scene, query: str, codes: list[str]) -> None:
        hand(scene, ["1.2"], due_on=date(2023, 1, 8))
        hand(scene, ["2.1"], due_on=date(2023, 1, 12))
        save(scene, "1.1", {"num": "42", "den": "45"}, "đã có")
        assert shown(scene, query) == codes

    def test_shows_an_officer_what_is_theirs(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        assert shown(scene, "show=mine", signed_in(scene.officer)) == ["1.2"]

    def test_sums_what_hangs_from_its_rows(self, scene: Scene) -> None:
        save(scene, "1.1", {"num": "42", "den": "45"}, "đã có")
        page = signed_in(scene.head).get(sheet_address(scene)).context["page"]
        assert [(row.item.code, row.points) for row in page.hanging] == [
            ("1.2", 2_000_000),
            ("2.1", 2_000_000),
            ("2.2", 1_000_000),
            ("1.1", 200_000),
        ]
        assert page.hanging_points == sum(row.points for row in page.hanging)
        assert page.hanging[-1].why.say() == "chưa đến mức đủ điểm"

    def test_tells_the_head_who_is_late(self, scene: Scene) -> None:
        hand(scene, ["1.2", "2.1"], due_on=date(2023, 1, 8))
        page = signed_in(scene.head).get(sheet_address(scene)).context["page"]
        assert [(one.name, one.progress.expected, one.late) for one in page.officers] == [("Officer", 2, 2), ("", 2, 0)]

    def test_keeps_what_left_the_set(self, scene: Scene) -> None:
        save(scene, "2.2", {"count": "1"}, "giữ lại")
        Answer.objects.filter(pk=scene.answer("2.2").pk).update(is_orphan=True)
        response = signed_in(scene.par_officer).get(sheet_address(scene))
        assert "giữ lại" in response.content.decode()

    def test_writes_nothing(self, scene: Scene) -> None:
        client = signed_in(scene.par_officer)
        client.get(sheet_address(scene))
        assert writes(lambda: client.get(sheet_address(scene))) == []

    def test_asks_the_database_no_more_with_more_answers(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        client = signed_in(scene.par_officer)

        def grow() -> None:
            save(scene, "1.1", {"num": "42", "den": "45"})
            hand(scene, ["1.1", "1.2", "2.1"], make_person("second", scene.commune, "officer"))

        queries_do_not_grow(act=lambda: client.get(sheet_address(scene)), grow=grow, most=12)


class TestAssign:
    def test_hands_over_and_goes_back_to_the_list(self, scene: Scene) -> None:
        keys = [scene.answer(item).pk for item in ("1.1", "2.1")]
        posted = {"item": keys, "officer": scene.officer.pk, "due_on": "12/01/2023", "back": "unassigned"}
        response = signed_in(scene.par_officer).post(sheet_address(scene, "sheet-assign"), posted)
        assert response["Location"].endswith("?show=unassigned")
        assert (scene.answer("2.1").officer, scene.answer("2.1").due_on) == (scene.officer, date(2023, 1, 12))

    def test_takes_items_back(self, scene: Scene) -> None:
        hand(scene, ["1.1"])
        posted = {"item": [scene.answer("1.1").pk], "officer": "", "due_on": "", "back": "//evil"}
        response = signed_in(scene.par_officer).post(sheet_address(scene, "sheet-assign"), posted)
        assert response["Location"] == sheet_address(scene)
        assert scene.answer("1.1").officer is None

    def test_says_which_date_does_not_exist_and_keeps_the_choice(self, scene: Scene) -> None:
        key = scene.answer("1.1").pk
        posted = {"item": [key], "officer": scene.officer.pk, "due_on": "31/02/2023"}
        response = signed_in(scene.par_officer).post(sheet_address(scene, "sheet-assign"), posted)
        page = response.content.decode()
        assert response.status_code == 422
        assert "ngày 31/02/2023 không có thật" in page
        assert 'value="31/02/2023"' in page
        assert f'value="{key}" aria-label' in page
        assert "checked" in page
        assert scene.answer("1.1").officer is None

    def test_asks_for_an_item_and_an_officer_of_the_unit(self, scene: Scene) -> None:
        posted = {"item": ["x"], "officer": scene.stranger.pk}
        response = signed_in(scene.par_officer).post(sheet_address(scene, "sheet-assign"), posted)
        assert set(response.context["handing"].faults) == {"item", "officer"}

    def test_finds_no_item_of_another_unit(self, scene: Scene) -> None:
        other = scene.answer("1.1", scene.communes[1]).pk
        posted = {"item": [scene.answer("1.1").pk, other], "officer": scene.officer.pk}
        response = signed_in(scene.par_officer).post(sheet_address(scene, "sheet-assign"), posted)
        assert response.status_code == 404
        assert scene.answer("1.1").officer is None

    def test_is_refused_to_who_does_not_lead_the_work(self, scene: Scene) -> None:
        posted = {"item": [scene.answer("1.1").pk], "officer": scene.officer.pk}
        response = signed_in(scene.head).post(sheet_address(scene, "sheet-assign"), posted, follow=True)
        assert "không thuộc quyền" in response.content.decode()
        assert scene.answer("1.1").officer is None
