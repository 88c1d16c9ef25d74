"""Documents handed in on the page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.accounts.making import sign_in
from tests.reports.actions.test_handing_in import retype
from tests.reports.compiled import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Desk:
    made = make_desk()
    sign_in(client, made.officer)
    return made


def word(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("sua.docx", content)}


class TestHandIn:
    def test_leads_to_what_was_retyped_and_takes_the_decision(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        address = reverse("reports:hand-in", args=[report.pk])
        response = client.post(address, word(retype(version, index_published="9,9", areas_1_points="6")))
        listed = reverse("reports:retypings", args=[report.pk])
        assert response["Location"] == listed
        page = client.get(listed).content.decode()
        assert "9,9" in page
        keep, back = report.versions.order_by("-number")[0].retypings.order_by("position")
        given = {f"ruling-{keep.pk}": "accept", f"ruling-{back.pk}": "reject", f"reason-{back.pk}": ""}
        assert client.post(listed, given).status_code == 422
        assert client.post(listed, given | {f"reason-{keep.pk}": "mới"}).status_code == 302
        assert "mới" in client.get(listed).content.decode()

    def test_says_that_nothing_was_retyped(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        response = client.post(reverse("reports:hand-in", args=[report.pk]), word(bytes(version.docx)))
        assert response["Location"] == reverse("reports:report", args=[report.pk])
        assert client.get(reverse("reports:retypings", args=[report.pk])).status_code == 200

    def test_says_what_is_wrong_with_a_file(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        address = reverse("reports:hand-in", args=[report.pk])
        assert "không phải là tệp Word" in client.post(address, word(b"x"), follow=True).content.decode()
        assert client.post(address).status_code == 302
        assert report.versions.count() == 1
