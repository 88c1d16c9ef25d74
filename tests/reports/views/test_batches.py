"""The pages of reports of all units."""

import io
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from parindex.reports.models import Batch
from tests.accounts.making import sign_in
from tests.reports.compiled import AT, Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Desk:
    made = make_desk()
    sign_in(client, made.manager)
    return made


class TestBatches:
    def test_are_asked_for_followed_and_taken(self, client: Client, desk: Desk) -> None:
        address = reverse("reports:batches")
        assert client.get(address).status_code == 200
        client.post(address, {"publication": desk.publication.pk, "kind": "plan"})
        batch = Batch.objects.get()
        page = reverse("reports:batch", args=[batch.pk])
        assert 'data-hx-trigger="every 3s"' in client.get(page).content.decode()
        assert client.get(reverse("reports:batch-file", args=[batch.pk])).status_code == 404
        batch.files.create(unit_code="xa-00", docx=b"word", pdf=b"pdf")
        batch.files.create(unit_code="xa-01", docx=b"word")
        Batch.objects.update(ended_at=AT, done=2, failed=[{"unit": "Xã số 2", "why": "thiếu"}])
        assert "thiếu" in client.get(page).content.decode()
        content = client.get(reverse("reports:batch-file", args=[batch.pk])).content
        assert zipfile.ZipFile(io.BytesIO(content)).namelist() == ["xa-00.docx", "xa-00.pdf", "xa-01.docx"]
        assert "Kế hoạch CCHC năm" in client.get(address).content.decode()

    def test_of_others_are_not_there(self, client: Client, desk: Desk) -> None:
        batch = Batch.objects.create(
            publication=desk.publication, unit=desk.unit, kind="plan", total=1, asked_by=desk.manager, asked_at=AT
        )
        for name in ("batch", "batch-file"):
            assert client.get(reverse(f"reports:{name}", args=[batch.pk])).status_code == 404

    def test_ask_for_a_kind_that_suits(self, client: Client, desk: Desk) -> None:
        given = {"publication": desk.publication.pk, "kind": "decision"}
        assert client.post(reverse("reports:batches"), given).status_code == 422
