"""The queue of an appraiser and the page of an area: who sees what, and what can be done there."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core.workflow import AreaState
from parindex.rounds.actions import findings
from parindex.rounds.actions.findings import NewFinding
from parindex.rounds.models import Finding, Verdict
from parindex.rounds.models.appraisal import Stage
from tests.accounts.making import sign_in
from tests.rounds.appraising import FIRST, explained, make_appraisal, send_in
from tests.rounds.making import Scene, assign_appraiser, make_person

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_the_first_appraisal() -> Iterator[None]:
    with time_machine.travel(FIRST, tick=False):
        yield


def get(client: Client, user: User, address: str) -> "_MonkeyPatchedWSGIResponse":
    return sign_in(client, user).get(address)


def area_page(scene: Scene, code: str = "1", number: int = 1) -> str:
    return reverse("rounds:appraise-area", args=[scene.area(code).pk, number])


class TestQueue:
    def test_sends_strangers_to_sign_in(self, client: Client) -> None:
        assert client.get(reverse("rounds:queue")).status_code == 302

    @pytest.mark.parametrize("role", ["manager", "council", "observer", "par_officer", "officer", "head", "stranger"])
    def test_is_for_appraisers_alone(self, client: Client, role: str) -> None:
        scene = make_appraisal()
        person = scene.council[0] if role == "council" else getattr(scene, role)
        assert get(client, person, reverse("rounds:queue")).status_code == 403

    def test_lists_ones_own_areas_with_their_progress(self, client: Client) -> None:
        scene = make_appraisal()
        page = get(client, scene.appraisers[0], reverse("rounds:queue"))
        assert page.status_code == 200
        assert page.content.decode().count("0 / 2") == 2
        assert "Commune-2" not in page.content.decode()

    def test_has_three_parts(self, client: Client) -> None:
        scene = make_appraisal()
        scene.sheet.areas.filter(code="1").update(state=AreaState.RETURNED.value)
        scene.sheet.areas.filter(code="2").update(state=AreaState.APPRAISED.value)
        there = sign_in(client, scene.appraisers[0])
        assert area_page(scene) in there.get(reverse("rounds:queue") + "?muc=cho-don-vi").content.decode()
        assert area_page(scene, "2") in there.get(reverse("rounds:queue") + "?muc=da-xong").content.decode()
        assert area_page(scene) not in there.get(reverse("rounds:queue")).content.decode()

    def test_says_what_to_do_without_anything(self, client: Client) -> None:
        scene = make_appraisal()
        page = get(client, scene.appraisers[1], reverse("rounds:queue")).content.decode()
        assert "Nothing is assigned" in page or "chưa được giao" in page

    def test_hides_units_of_a_conflict(self, client: Client) -> None:
        scene = make_appraisal()
        Role.objects.create(user=scene.appraisers[0], unit=scene.commune, kind=RoleKind.OFFICER)
        assert area_page(scene) not in get(client, scene.appraisers[0], reverse("rounds:queue")).content.decode()

    def test_finds_a_unit(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        assert area_page(scene) in there.get(reverse("rounds:queue") + "?tim=commune-1").content.decode()
        assert area_page(scene) not in there.get(reverse("rounds:queue") + "?tim=nowhere").content.decode()

    def test_asks_the_database_no_more_with_more_units(
        self, client: Client, queries_do_not_grow: Callable[..., None]
    ) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])

        def grow() -> None:
            for unit in scene.communes[1:]:
                send_in(scene, unit)
                for code in ("1", "2"):
                    assign_appraiser(scene.area(code, unit), scene.appraisers[0])

        queries_do_not_grow(act=lambda: there.get(reverse("rounds:queue")), grow=grow, most=16)


class TestArea:
    def test_shows_self_score_and_what_is_left(self, client: Client) -> None:
        scene = make_appraisal()
        page = get(client, scene.appraisers[0], area_page(scene)).content.decode()
        assert "4,80" in page
        assert reverse("rounds:appraise", args=[scene.answer("1.1").pk, 1]) in page

    @pytest.mark.parametrize(
        "role", ["manager", "administrator", "observer", "par_officer", "officer", "head", "stranger", "second"]
    )
    def test_is_not_there_for_anybody_else(self, client: Client, role: str) -> None:
        scene = make_appraisal()
        person = scene.appraisers[1] if role == "second" else getattr(scene, role)
        assert get(client, person, area_page(scene)).status_code == 404

    def test_is_not_there_in_a_stage_of_others_or_none(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        assert there.get(area_page(scene, number=2)).status_code == 404
        assert there.get(reverse("rounds:appraise-area", args=[scene.area("1").pk, 3])).status_code == 404

    def test_accepts_several_and_concludes(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        chosen = [f"{scene.answer(item).pk}:1" for item in ("1.1", "1.2")]
        there.post(area_page(scene), {"act": "accept", "item": [*chosen, "x:1", "7"]})
        assert Verdict.objects.count() == 2
        there.post(area_page(scene), {"act": "conclude"})
        assert scene.area("1").state == AreaState.EXPLAINED.value  # nothing was lost, so nothing is explained

    def test_says_what_is_missing(self, client: Client) -> None:
        scene = make_appraisal()
        there = sign_in(client, scene.appraisers[0])
        page = there.post(area_page(scene), {"act": "conclude"}, follow=True).content.decode()
        assert "còn 2 mục" in page

    def test_returns_with_what_was_found(self, client: Client) -> None:
        scene = make_appraisal()
        found = ask(scene)
        there = sign_in(client, scene.appraisers[0])
        assert "Bổ sung" not in there.get(area_page(scene)).content.decode()
        page = there.post(area_page(scene), {"act": "return"}, follow=True).content.decode()
        found.refresh_from_db()
        assert found.returned_in is not None
        assert "Bổ sung" in page

    def test_returns_nothing_in_the_second_stage(self, client: Client) -> None:
        scene = make_appraisal()
        explained(scene)
        there = sign_in(client, scene.appraisers[1])
        assert there.post(area_page(scene, number=2), {"act": "return"}).status_code == 404

    def test_knows_no_other_act(self, client: Client) -> None:
        scene = make_appraisal()
        assert sign_in(client, scene.appraisers[0]).post(area_page(scene), {"act": "x"}).status_code == 404

    def test_shows_the_second_stage_what_was_taken(self, client: Client) -> None:
        scene = make_appraisal()
        explained(scene, "1.2")
        page = get(client, scene.appraisers[1], area_page(scene, number=2)).content.decode()
        assert reverse("rounds:appraise", args=[scene.answer("1.2").pk, 2]) in page
        assert reverse("rounds:appraise", args=[scene.answer("1.1").pk, 2]) not in page

    def test_asks_the_database_no_more_with_more_verdicts(
        self, client: Client, queries_do_not_grow: Callable[..., None]
    ) -> None:
        scene = make_appraisal(second=True)
        there = sign_in(client, scene.appraisers[0])

        def grow() -> None:
            for number in range(3):
                make_person(f"more-{number}", scene.province, RoleKind.APPRAISER)
            chosen = [f"{scene.answer(item).pk}:1" for item in ("1.1", "1.2")]
            there.post(area_page(scene), {"act": "accept", "item": chosen})
            there.get(area_page(scene))
            ask(scene)

        there.post(area_page(scene), {"act": "accept", "item": [f"{scene.answer('1.1').pk}:1"]})
        there.get(area_page(scene))
        queries_do_not_grow(act=lambda: there.get(area_page(scene)), grow=grow, most=23)


def ask(scene: Scene) -> Finding:
    return findings.add(
        answer_id=scene.answer("1.2").pk,
        stage=Stage.FIRST,
        found=NewFinding(text="Bổ sung quyết định"),
        by=scene.appraisers[0],
        at=FIRST,
    )
