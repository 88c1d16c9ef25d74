"""Setting up a round: the list, a new round, the check list, opening."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from parindex.accounts.models import User
from parindex.rounds.models import Assignment, Round
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.rounds.making import NOW, assign_appraiser, make_person, make_scene, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def page(client: Client, user: User, name: str, *args: int) -> str:
    answer = sign_in(client, user).get(reverse(f"rounds:{name}", args=args))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


class TestRoundList:
    def test_says_where_each_round_stands(self, client: Client) -> None:
        scene = make_scene()
        text = page(client, scene.manager, "list")
        assert "Đợt 2022" in text
        assert "14/01/2023" in text

    def test_shows_nobody_a_round_that_is_not_open_for_them(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        assert "Đợt 2022" not in page(client, scene.par_officer, "list")

    def test_asks_strangers_to_sign_in(self, client: Client) -> None:
        assert client.get(reverse("rounds:list")).status_code == 302

    def test_reads_many_rounds_at_once(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_scene()
        sign_in(client, scene.manager)

        def grow() -> None:
            for year in (2023, 2024, 2025):
                Round.objects.create(name=f"Đợt {year}", year=year, assessor=scene.province, created_at=NOW)

        queries_do_not_grow(act=lambda: client.get(reverse("rounds:list")), grow=grow, most=14)


class TestCreate:
    def test_begins_an_empty_round(self, client: Client) -> None:
        scene = make_scene()
        typed = {"name": " Đợt  2023 ", "year": "2023", "assessor": str(scene.province.pk), "source": ""}
        answer = sign_in(client, scene.manager).post(reverse("rounds:create"), typed)
        new = Round.objects.get(year=2023)
        assert answer["Location"] == reverse("rounds:setup", args=[new.pk])
        assert (new.name, new.criteria_id) == ("Đợt 2023", None)

    def test_copies_last_year(self, client: Client) -> None:
        scene = make_scene()
        assign_appraiser(scene.area("1"), scene.appraisers[0])
        typed = {"name": "2023", "year": "2023", "assessor": str(scene.province.pk), "source": str(scene.round.pk)}
        sign_in(client, scene.manager).post(reverse("rounds:create"), typed)
        new = Round.objects.get(year=2023)
        assert new.copied_from == scene.round
        assert new.sheets.count() == 3
        assert Assignment.objects.get(area__sheet__round=new).appraiser == scene.appraisers[0]

    def test_refuses_a_unit_that_is_not_managed_and_keeps_what_was_typed(self, client: Client) -> None:
        scene = make_scene()
        other = make_unit("elsewhere", "province")
        typed = {"name": "Đợt của người khác", "year": "2023", "assessor": str(other.pk), "source": ""}
        answer = sign_in(client, scene.manager).post(reverse("rounds:create"), typed)
        assert "Đợt của người khác" in answer.content.decode()
        assert not Round.objects.filter(year=2023).exists()

    def test_is_not_there_for_others(self, client: Client) -> None:
        scene = make_scene()
        assert sign_in(client, scene.par_officer).get(reverse("rounds:create")).status_code == 404


class TestSetup:
    def test_says_what_is_missing_and_where_to_mend_it(self, client: Client) -> None:
        scene = make_scene()
        new = Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)
        text = page(client, scene.manager, "setup", new.pk)
        for section in ("criteria", "units", "phases", "people"):
            assert reverse(f"rounds:setup-{section}", args=[new.pk]) in text
        assert reverse("rounds:open", args=[new.pk]) not in text

    def test_names_conflicts_and_units_without_people(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        assign_appraiser(scene.area("1"), scene.par_officer)
        text = page(client, scene.manager, "setup", scene.round.pk)
        assert f"Par Officer: {scene.commune.name}" in text
        assert scene.communes[1].name in text

    def test_opens_the_round(self, client: Client) -> None:
        scene = make_scene(is_open=False)
        answer = sign_in(client, scene.manager).post(reverse("rounds:open", args=[scene.round.pk]), follow=True)
        scene.round.refresh_from_db()
        assert scene.round.is_open
        assert answer.status_code == 200

    def test_does_not_open_what_is_incomplete(self, client: Client) -> None:
        scene = make_scene()
        new = Round.objects.create(name="Mới", year=2023, assessor=scene.province, created_at=NOW)
        answer = sign_in(client, scene.manager).post(reverse("rounds:open", args=[new.pk]), follow=True)
        assert "còn thiếu 3 phần" in answer.content.decode()

    @pytest.mark.parametrize("who", ["par_officer", "head", "observer", "stranger"])
    def test_is_not_there_for_who_does_not_manage(self, client: Client, who: str) -> None:
        scene = make_scene()
        sign_in(client, getattr(scene, who))
        assert client.get(reverse("rounds:setup", args=[scene.round.pk])).status_code == 404
        assert client.post(reverse("rounds:open", args=[scene.round.pk])).status_code == 404

    def test_reads_many_units_at_once(self, client: Client, queries_do_not_grow: Grow) -> None:
        scene = make_scene()
        sign_in(client, scene.manager)

        def grow() -> None:
            for number in range(5):
                unit = make_unit(f"more-{number}", parent=scene.province)
                make_person(f"head-{number}", unit, "head")
                scene.round.sheets.create(unit=unit)

        queries_do_not_grow(act=lambda: client.get(reverse("rounds:setup", args=[scene.round.pk])), grow=grow, most=24)
