"""The page of templates."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parindex.reports import writing
from parindex.reports.models import Template
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.reports.compiled import AT, Desk, make_desk
from tests.reports.word.documents import make_word

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Desk:
    made = make_desk()
    sign_in(client, made.officer)
    return made


def given(desk: Desk, content: bytes) -> dict[str, object]:
    return {"kind": "plan", "unit": desk.unit.pk, "file": SimpleUploadedFile("mau.docx", content)}


class TestTemplates:
    def test_are_taken_and_withdrawn(self, client: Client, desk: Desk) -> None:
        address = reverse("reports:templates")
        client.post(address, given(desk, make_word("{{ index.published }}")))
        template = Template.objects.get()
        assert "mau.docx" in client.get(address).content.decode()
        client.post(reverse("reports:template-withdraw", args=[template.pk]))
        assert Template.objects.get().withdrawn_at is not None
        assert client.post(reverse("reports:template-withdraw", args=[template.pk])).status_code == 404

    def test_that_are_broken_are_refused_with_the_place(self, client: Client, desk: Desk) -> None:
        response = client.post(reverse("reports:templates"), given(desk, make_word("Đạt {{ index.hang }}")))
        assert response.status_code == 422
        assert "index.hang" in response.content.decode()

    def test_that_are_shipped_can_be_taken(self, client: Client, desk: Desk) -> None:
        assert client.get(reverse("reports:template-file", args=["plan"])).content == writing.shipped("plan")
        assert client.get(reverse("reports:template-file", args=["other"])).status_code == 404

    def test_take_the_same_queries_for_more(self, client: Client, desk: Desk, queries_do_not_grow: Grow) -> None:
        def add() -> None:
            Template.objects.create(unit=desk.unit, kind="plan", name="m", content=b"", by=desk.officer, at=AT)

        add()
        queries_do_not_grow(act=lambda: client.get(reverse("reports:templates")), grow=add, most=16)
