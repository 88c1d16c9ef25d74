"""What would be written is shown again, in the language of the person, with what they chose."""

import pytest
from django.urls import reverse

from parindex.kit import clock
from parindex.rounds.actions import desk
from tests.rounds.desks import brought
from tests.rounds.filling import scene, signed_in
from tests.rounds.making import Scene

__all__ = ["scene"]

pytestmark = pytest.mark.django_db


class TestShownAgain:
    def test_names_the_item_that_was_chosen(self, scene: Scene) -> None:
        paper, client = brought(scene), signed_in(scene.par_officer)
        typed = {"to": scene.answer("1.2").pk, "takes_over": "1", "shown": "của hôm qua"}
        answer = client.post(reverse("rounds:desk-file", args=[paper.pk]), typed)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert page.count(f'name="to" value="{typed["to"]}"') == 2
        assert "nên chưa ghi gì" in page
        assert reverse("rounds:desk-paper", args=[paper.pk]) in page

    def test_speaks_english_too(self, scene: Scene) -> None:
        paper, client = brought(scene), signed_in(scene.officer)
        answer = client.post(
            reverse("rounds:desk-accept", args=[paper.pk]), {"shown": "x"}, headers={"Accept-Language": "en"}
        )
        assert answer.status_code == 409

    def test_is_no_way_around_who_may(self, scene: Scene) -> None:
        paper = brought(scene)
        address = reverse("rounds:desk-accept", args=[paper.pk])
        assert signed_in(scene.head).post(address, {"shown": "x"}).status_code == 404
        desk.put_aside(paper_id=paper.pk, by=scene.par_officer, at=clock.now())
        assert signed_in(scene.officer).post(address, {"shown": "x"}).status_code == 302
