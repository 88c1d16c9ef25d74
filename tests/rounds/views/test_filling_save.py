"""Saving by autosave and by the button; nothing typed is lost by a conflict, a lock or an ended sign-in."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import User
from parindex.rounds.actions.answers import LONGEST_NOTE
from parindex.rounds.views.filling_kept import author_token
from tests.rounds.filling import address, hand, save, scene, sheet_address, signed_in, writes
from tests.rounds.making import NOW, Scene

__all__ = ["scene"]
JSON = {"Accept": "application/json"}
TYPED = {"figure-num": "42", "figure-den": "45", "note": "chưa có văn bản", "base_version": "0"}


class TestSave:
    def test_answers_a_script_with_what_it_needs(self, scene: Scene) -> None:
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-save"), TYPED, headers=JSON)
        said = response.json()
        assert (said["version"], said["progress"], said["faults"], said["saved_said"]) == (1, "done", {}, "09:00")
        assert "2,8 trên 3 điểm" in said["points"]
        assert scene.answer("1.1").figures == {"num": 42, "den": 45}

    def test_tells_a_script_what_cannot_be_read_and_keeps_it(self, scene: Scene) -> None:
        posted = {**TYPED, "figure-num": "bốn hai"}
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-save"), posted, headers=JSON)
        assert response.json()["faults"] == {"num": "«bốn hai» không phải là một con số"}
        assert scene.answer("1.1").typed["num"] == "bốn hai"

    def test_goes_on_to_the_next_item(self, scene: Scene) -> None:
        after = scene.answer("1.2")
        client = signed_in(scene.par_officer)
        response = client.post(address(scene, "1.1", "item-save"), {**TYPED, "then": str(after.pk)})
        assert response["Location"] == address(scene, "1.2")
        response = client.post(address(scene, "1.1", "item-save"), {**TYPED, "then": "sheet", "base_version": "1"})
        assert response["Location"] == sheet_address(scene)

    def test_stays_where_figures_cannot_be_read(self, scene: Scene) -> None:
        posted = {**TYPED, "figure-den": "31/02/2023", "then": str(scene.answer("1.2").pk)}
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-save"), posted, follow=True)
        assert response.request["PATH_INFO"] == address(scene, "1.1")
        assert "«31/02/2023» không phải là một con số" in response.content.decode()

    def test_writes_nothing_where_the_same_stands_there(self, scene: Scene) -> None:
        client = signed_in(scene.par_officer)
        client.post(address(scene, "1.1", "item-save"), TYPED, headers=JSON)
        again = {**TYPED, "base_version": "1"}
        assert writes(lambda: client.post(address(scene, "1.1", "item-save"), again, headers=JSON)) == []

    def test_marks_not_arising_only_where_the_item_allows_it(self, scene: Scene) -> None:
        posted = {"not_arising": "1", "note": "không có", "base_version": "0"}
        signed_in(scene.par_officer).post(address(scene, "1.1", "item-save"), posted)
        assert scene.answer("1.1").figures == {"not_arising": True}
        signed_in(scene.par_officer).post(
            address(scene, "1.1", "item-save"), {**posted, "arising": "1", "base_version": "1"}
        )
        assert (scene.answer("1.1").typed, scene.answer("1.1").version) == ({}, 2)

    @pytest.mark.parametrize("base", ["", "x", "-1", "9" * 30, "1.0"])
    def test_takes_a_made_up_version_for_the_oldest(self, scene: Scene, base: str) -> None:
        save(scene, "1.1", {"num": "1", "den": "2"})
        response = signed_in(scene.par_officer).post(
            address(scene, "1.1", "item-save"), {**TYPED, "base_version": base}, headers=JSON
        )
        assert response.status_code == 409

    def test_is_not_there_for_another_unit_nor_by_reading(self, scene: Scene) -> None:
        assert signed_in(scene.stranger).post(address(scene, "1.1", "item-save"), TYPED).status_code == 404
        assert signed_in(scene.par_officer).get(address(scene, "1.1", "item-save")).status_code == 405
        assert scene.answer("1.1").version == 0

    def test_refuses_an_officer_whose_item_it_is_not_and_shows_what_was_typed(self, scene: Scene) -> None:
        response = signed_in(scene.officer).post(address(scene, "1.1", "item-save"), TYPED)
        assert response.status_code == 403
        assert "chưa có văn bản" in response.content.decode()


class TestConflict:
    def conflict(self, scene: Scene) -> Client:
        save(scene, "1.1", {"num": "40", "den": "45"}, "của Officer", by=scene.par_officer)
        hand(scene, ["1.1"])
        return signed_in(scene.officer)

    def test_tells_a_script_who_changed_what_and_when(self, scene: Scene) -> None:
        response = self.conflict(scene).post(address(scene, "1.1", "item-save"), TYPED, headers=JSON)
        said = response.json()
        assert response.status_code == 409
        assert said["wrong"].startswith("Par Officer đã sửa mục này lúc 09:00 09/01/2023")
        assert said["theirs"] == {"version": 1, "typed": {"num": "40", "den": "45"}, "note": "của Officer"}

    def test_shows_both_versions_and_overwrites_nothing(self, scene: Scene) -> None:
        response = self.conflict(scene).post(address(scene, "1.1", "item-save"), TYPED)
        page = response.context["page"]
        assert response.status_code == 409
        assert [(row.old.say(), row.new.say()) for row in page.rows if not row.is_same] == [
            ("40", "42"),
            ("của Officer", "chưa có văn bản"),
        ]
        assert [event.who for event in page.events] == ["Par Officer"]
        assert 'name="base_version" value="1"' in response.content.decode()
        assert scene.answer("1.1").typed["num"] == "40"

    def test_saves_what_was_chosen(self, scene: Scene) -> None:
        client = self.conflict(scene)
        client.post(address(scene, "1.1", "item-save"), TYPED)
        client.post(address(scene, "1.1", "item-save"), {**TYPED, "figure-num": "43", "base_version": "1"})
        assert (scene.answer("1.1").typed["num"], scene.answer("1.1").version) == ("43", 2)


class TestLock:
    def test_keeps_what_was_typed_once_the_date_has_passed(self, scene: Scene) -> None:
        with time_machine.travel(NOW + timedelta(days=5, hours=1), tick=False):
            client = signed_in(scene.par_officer)
            told = client.post(address(scene, "1.1", "item-save"), TYPED, headers=JSON)
            shown = client.post(address(scene, "1.1", "item-save"), TYPED)
        assert (told.status_code, shown.status_code) == (423, 423)
        assert "đã hết hạn lúc" in told.json()["wrong"]
        assert "gia hạn" in told.json()["wrong"]
        assert "chưa có văn bản" in shown.content.decode()

    def test_keeps_a_note_that_is_too_long(self, scene: Scene) -> None:
        note = "a" * (LONGEST_NOTE + 1)
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-save"), {**TYPED, "note": note})
        assert response.status_code == 422
        assert note in response.content.decode()
        assert "dài quá 10.000 ký tự" in response.content.decode()


class TestSignedOut:
    def test_tells_a_script_where_to_sign_in(self, client: Client, scene: Scene) -> None:
        response = client.post(address(scene, "1.1", "item-save"), TYPED, headers=JSON)
        assert response.status_code == 401
        assert address(scene, "1.1") in response.json()["sign_in"]

    def test_keeps_what_was_typed_until_the_person_is_back(self, client: Client, scene: Scene) -> None:
        response = client.post(address(scene, "1.1", "item-save"), typed_by(scene.par_officer, scene))
        assert response.status_code == 401
        kept = {"kept": response.context["kept"]}
        again = client.post(address(scene, "1.1", "item-resume"), kept)
        assert (again.status_code, again.context["kept"]) == (401, kept["kept"])
        client.force_login(scene.par_officer)
        shown = client.post(address(scene, "1.1", "item-resume"), kept)
        assert "chưa có văn bản" in shown.content.decode()
        assert shown.context["page"].fields[0].value == "42"
        assert scene.answer("1.1").version == 0

    def test_names_the_author_on_the_page(self, scene: Scene) -> None:
        page = signed_in(scene.par_officer).get(address(scene, "1.1"))
        assert f'name="author" value="{page.context["author"]}"' in page.content.decode()

    @pytest.mark.parametrize("author", ["head", None])
    def test_gives_nobody_what_another_person_typed(self, client: Client, scene: Scene, author: str | None) -> None:
        typed = typed_by(getattr(scene, author), scene) if author else TYPED
        kept = client.post(address(scene, "1.1", "item-save"), typed).context["kept"]
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-resume"), {"kept": kept})
        assert (response.status_code, response["Location"]) == (302, address(scene, "1.1"))

    def test_takes_nothing_to_another_item(self, client: Client, scene: Scene) -> None:
        kept = client.post(address(scene, "1.1", "item-save"), typed_by(scene.par_officer, scene)).context["kept"]
        response = signed_in(scene.par_officer).post(address(scene, "1.2", "item-resume"), {"kept": kept})
        assert response.status_code == 404

    def test_takes_up_nothing_from_another_site(self, client: Client, scene: Scene) -> None:
        kept = client.post(address(scene, "1.1", "item-save"), typed_by(scene.par_officer, scene)).context["kept"]
        there = {"Origin": "https://evil.example"}
        strange = signed_in(scene.par_officer).post(address(scene, "1.1", "item-resume"), {"kept": kept}, headers=there)
        assert strange.status_code == 404

    def test_says_nothing_of_whether_an_item_is_there(self, client: Client, scene: Scene) -> None:
        assert client.post(reverse("rounds:item-save", args=[10**9]), TYPED).status_code == 401

    @pytest.mark.parametrize("kept", ["", "forged", "eyJhIjoxfQ:1tAbCd:xyz"])
    def test_takes_up_nothing_that_was_not_kept_here(self, scene: Scene, kept: str) -> None:
        response = signed_in(scene.par_officer).post(address(scene, "1.1", "item-resume"), {"kept": kept})
        assert response.status_code == 404

    def test_needs_no_token_of_a_session_that_has_ended(self, client: Client, scene: Scene) -> None:
        kept = client.post(address(scene, "1.1", "item-save"), typed_by(scene.par_officer, scene)).context["kept"]
        strict = Client(enforce_csrf_checks=True)
        strict.force_login(scene.par_officer)
        assert strict.post(address(scene, "1.1", "item-resume"), {"kept": kept}).status_code == 200
        assert strict.post(address(scene, "1.1", "item-save"), TYPED).status_code == 403


def typed_by(user: User, scene: Scene) -> dict[str, object]:
    """Give what is typed into the form of item 1.1 that a person was given."""
    return {**TYPED, "author": author_token(scene.answer("1.1").pk, user.pk)}
