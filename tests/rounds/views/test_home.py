"""The first page after signing in: one thing to do next for each person, and where the rounds are."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from parindex.kit import clock
from parindex.rounds.models import Answer, Explanation, Phase, Round, Sheet, SheetArea
from tests.conftest import Grow
from tests.rounds.explained import COUNCIL, cut, make_council
from tests.rounds.filling import address, hand, save, scene, signed_in, writes
from tests.rounds.making import NOW, Scene, assign_appraiser, make_person

__all__ = ["scene"]
HOME = "/lam-viec/"
APPRAISING, LATE = NOW + timedelta(days=10), NOW + timedelta(days=26)


def add_year(scene: Scene, year: int) -> None:
    """Add a round in every stage at once: areas to appraise, to explain, before the council."""
    current = Round.objects.get(pk=scene.round.pk)
    current.pk, current.year, current.name = None, year, f"Đợt {year}"
    current.save()
    for phase in Phase.objects.filter(round=scene.round).order_by("pk"):
        Phase.objects.create(round=current, kind=phase.kind, opens_at=phase.opens_at, closes_at=phase.closes_at)
    sheet = Sheet.objects.create(round=current, unit=scene.communes[1])
    for place, state in enumerate(("draft", "submitted", "appraised", "settled")):
        area = SheetArea.objects.create(sheet=sheet, code=f"{place}", position=place, state=state)
        assign_appraiser(area, scene.appraisers[0])
        answer = Answer.objects.create(sheet=sheet, area=area, item=f"x{place}", position=1, figures={"done": True})
        cut(answer, 0, scene)
        Explanation.objects.create(answer=answer, agrees=False, text="Có", by=scene.head, at=NOW)


class TestHome:
    def test_asks_who_is_not_signed_in_to_sign_in(self, client: Client, scene: Scene) -> None:
        assert client.get(HOME).status_code == 302

    def test_shows_an_officer_their_items_first_and_where_to_begin(self, scene: Scene) -> None:
        hand(scene, ["1.2", "2.1"])
        save(scene, "1.2", {"done": "yes"}, "đã có")
        response = signed_in(scene.officer).get(HOME)
        assert [row.item.code for row in response.context["items"]] == ["2.1", "1.2"]
        assert response.context["first"].address == address(scene, "2.1")

    def test_says_where_the_round_is_and_what_comes_next(self, scene: Scene) -> None:
        for user in (scene.officer, scene.head, scene.manager, scene.observer):
            (line,) = signed_in(user).get(HOME).context["lines"]
            assert (line.here.say(), line.next.say(), line.days_left) == ("tự chấm điểm", "thẩm định lần 1", 5)

    def test_tells_who_has_no_part_what_to_do(self, scene: Scene) -> None:
        page = signed_in(make_person("nobody", scene.commune)).get(HOME)
        assert (page.status_code, page.context["first"], page.context["lines"]) == (200, None, [])

    def test_leaves_out_rounds_that_are_published(self, scene: Scene) -> None:
        Round.objects.update(published_at=NOW)
        context = signed_in(scene.officer).get(HOME).context
        assert (context["sheets"], context["lines"], context["items"]) == ([], [], [])

    def test_writes_nothing(self, scene: Scene) -> None:
        hand(scene, ["1.2"])
        for user in (scene.officer, scene.par_officer, scene.head, scene.manager):
            client = signed_in(user)
            client.get(HOME)
            assert writes(lambda client=client: client.get(HOME)) == []  # type: ignore[misc]

    def test_asks_the_database_no_more_with_more_items(self, scene: Scene, queries_do_not_grow: Grow) -> None:
        hand(scene, ["1.1"])
        client = signed_in(scene.officer)
        queries_do_not_grow(act=lambda: client.get(HOME), grow=lambda: hand(scene, ["1.2", "2.1", "2.2"]), most=12)

    @pytest.mark.parametrize("now", [NOW, APPRAISING, LATE, COUNCIL])
    def test_asks_the_database_no_more_with_more_rounds(
        self, queries_do_not_grow: Grow, monkeypatch: pytest.MonkeyPatch, now: datetime
    ) -> None:
        scene = make_council()
        for year in (2020, 2021):
            add_year(scene, year)
        monkeypatch.setattr(clock, "now", lambda: now)
        clients = [signed_in(user) for user in (scene.manager, scene.appraisers[0], scene.council[0], scene.head)]

        def act() -> None:
            for client in clients:
                assert client.get(HOME).status_code == 200

        def grow() -> None:
            for year in (2018, 2019):
                add_year(scene, year)

        queries_do_not_grow(act=act, grow=grow, most=58)

    def test_is_where_the_work_begins(self) -> None:
        assert reverse("rounds:home") == HOME
