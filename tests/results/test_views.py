"""Publication through its page, and the packages for everybody."""

from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from parindex.results import queries, sealing
from tests.accounts.making import sign_in
from tests.results.making import SECOND, make_publication, make_sealed
from tests.rounds.actions.test_council import approve, decide
from tests.rounds.explained import PUBLICATION, make_council

pytestmark = pytest.mark.django_db


class TestPublish:
    @time_machine.travel(PUBLICATION, tick=False)
    def test_publishes_once_approved(self, client: Client) -> None:
        scene = make_council()
        page = reverse("results:publish", args=[scene.round.pk])
        sign_in(client, scene.manager)
        assert 'name="number"' not in client.get(page).content.decode()
        decide(scene)
        approve(scene)
        assert "Xã Commune-1" in client.get(page).content.decode()
        assert client.post(page, {"number": "9/QĐ-UBND", "on": "31/02/2023"}).status_code == 422
        assert client.post(page, {"number": "9/QĐ-UBND", "on": "01/01/2030"}).status_code == 422
        assert client.post(page, {"number": "9/QĐ-UBND", "on": "20/02/2023"}).status_code == 302
        assert client.post(page, {"number": "9/QĐ", "on": "20/02/2023", "reason": "x"}).status_code == 422
        assert len(queries.versions("2022")) == 1

    @time_machine.travel(PUBLICATION, tick=False)
    def test_refuses_a_decision_that_is_no_pdf(self, client: Client, settings: Settings, tmp_path: Path) -> None:
        scene = make_council()
        settings.DATA_DIR = tmp_path
        decide(scene)
        approve(scene)
        file = SimpleUploadedFile("qd.txt", b"Quyet dinh", "text/plain")
        page = reverse("results:publish", args=[scene.round.pk])
        answer = sign_in(client, scene.manager).post(page, {"number": "9", "on": "20/02/2023", "file": file})
        assert answer.status_code == 422
        assert queries.versions("2022") == []

    def test_is_for_the_manager_alone(self, client: Client) -> None:
        scene = make_council()
        page = reverse("results:publish", args=[scene.round.pk])
        assert client.get(page).status_code == 302
        for other in (scene.head, scene.observer, scene.council[0], scene.appraisers[0]):
            assert sign_in(client, other).get(page).status_code == 404


class TestPackage:
    @time_machine.travel(PUBLICATION, tick=False)
    def test_is_shown_and_given_to_everybody(self, client: Client) -> None:
        scene = make_council()
        decide(scene)
        approve(scene)
        page = reverse("results:publish", args=[scene.round.pk])
        sign_in(client, scene.manager).post(page, {"number": "9/QĐ-UBND", "on": "20/02/2023"})
        client.logout()
        (current,) = queries.versions("2022")
        shown = client.get(reverse("results:package", args=["2022", 1])).content.decode()
        assert current.seal in shown
        content = client.get(reverse("results:download", args=["2022", 1])).content
        assert sealing.verify(content, current.seal).holds

    def test_leads_from_the_page_of_the_manager_to_the_own_versions(self, client: Client) -> None:
        make_publication()
        scene = make_council()
        decide(scene)
        approve(scene)
        page = reverse("results:publish", args=[scene.round.pk])
        sign_in(client, scene.manager)
        with time_machine.travel(PUBLICATION, tick=False):
            assert "/goi-du-lieu/" not in client.get(page).content.decode()
            answer = client.post(page, {"number": "9/QĐ-UBND", "on": "20/02/2023"})
            assert answer["Location"] == "/goi-du-lieu/2022-province/1/"
            shown = client.get(page).content.decode()
        assert "/goi-du-lieu/2022-province/1/" in shown
        assert "/goi-du-lieu/2022/1/" not in shown

    def test_is_apart_for_each_assessor(self, client: Client) -> None:
        first, second = make_sealed(), make_sealed(assessor=SECOND)
        for made in (first, second):
            shown = client.get(reverse("results:package", args=[made.period, 1])).content.decode()
            assert made.seal in shown
            assert f" · {made.assessor} </h1>" in " ".join(shown.split())
            assert f"parindex-{made.period}-v1.zip" in shown
            download = client.get(reverse("results:download", args=[made.period, 1]))
            assert sealing.verify(download.content, made.seal).holds

    def test_has_no_page_for_an_unknown_version_or_missing_package(self, client: Client) -> None:
        make_publication()
        assert client.get(reverse("results:package", args=["2022", 1])).status_code == 200
        assert client.get(reverse("results:package", args=["2022", 2])).status_code == 404
        assert client.get(reverse("results:download", args=["2022", 1])).status_code == 404
