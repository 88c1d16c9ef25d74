"""Receiving a dossier at the counter."""

import pytest
from django.urls import reverse

from parindex.core.working_time.statuses import Status
from parindex.dossiers.models import Applicant, Component, Dossier
from tests.dossiers.counter.scenes import client_of, page_of
from tests.dossiers.making import NAME, Scene, make_offer, make_procedure

RECEIVE = reverse("dossiers:receive")
PAPERS = [{"name": "Tờ khai"}, {"name": "Giấy chứng sinh"}]


@pytest.fixture
def address(scene: Scene) -> str:
    """Give the address of the form of a procedure with two papers."""
    make_offer(scene.unit, make_procedure("2.000001", papers=PAPERS, name="Cấp bản sao trích lục"))
    return f"{RECEIVE}?thu-tuc=2.000001"


def typed(**more: str) -> dict[str, str]:
    return {"name": NAME, "kind": "0", "channel": "1", "paper_1": "Tờ khai", "paper_2": "Giấy chứng sinh"} | more


@pytest.mark.django_db
class TestReceive:
    def test_finds_a_procedure_without_diacritics(self, scene: Scene, address: str) -> None:
        page = page_of(scene.counter, f"{RECEIVE}?tim=trich luc")
        assert "2.000001" in page
        assert scene.version.procedure.code not in page

    def test_takes_a_dossier_with_its_papers(self, scene: Scene, address: str) -> None:
        client = client_of(scene.counter)
        given = typed(taken_1="on", digitised_1="on", form_1="1", copies_1="2", paper_3="Giấy khác")
        response = client.post(address, given)
        dossier = Dossier.objects.get()
        assert response["Location"] == f"{reverse('dossiers:dossier', args=[dossier.pk])}?phieu=tiep-nhan"
        assert dossier.state == Status.RECEIVED
        papers = list(Component.objects.order_by("position").values_list("name", "kind", "copies", "is_digitised"))
        assert papers == [("Tờ khai", 1, 2, True), ("Giấy khác", 0, 1, False)]

    def test_only_registers_by_the_other_button(self, scene: Scene, address: str) -> None:
        client_of(scene.counter).post(address, typed(register="1"))
        assert Dossier.objects.get().state == Status.REGISTERED

    def test_keeps_what_was_typed_when_something_is_wrong(self, scene: Scene, address: str) -> None:
        given = typed(name="", phone="0912 345 678", taken_2="on", paper_3="Giấy viết tay", happened_at="hôm qua")
        response = client_of(scene.counter).post(address, given)
        page = response.content.decode()
        assert response.status_code == 422
        assert all(words in page for words in ("0912 345 678", "Giấy viết tay", "hôm qua"))
        assert 'name="taken_2" id="id_taken_2" checked' in page
        assert not Dossier.objects.exists()

    def test_keeps_what_was_typed_when_the_register_refuses(self, scene: Scene, address: str) -> None:
        response = client_of(scene.counter).post(address, typed(happened_at="10:00 02/03/2026"))
        assert response.status_code == 422
        assert "chưa đến" in response.content.decode()
        assert not Applicant.objects.exists()

    def test_says_so_for_a_procedure_that_the_unit_does_not_take(self, scene: Scene) -> None:
        make_procedure("3.000001")
        page = page_of(scene.counter, f"{RECEIVE}?thu-tuc=3.000001")
        assert 'role="alert"' in page

    def test_is_not_for_an_officer(self, scene: Scene) -> None:
        page_of(scene.officer, RECEIVE, 403)
