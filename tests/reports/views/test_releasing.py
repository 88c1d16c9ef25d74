"""The page of the release."""

from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse

from parindex.kit import pdf
from tests.accounts.making import sign_in
from tests.reports.compiled import Desk, make_desk

pytestmark = pytest.mark.django_db

PARTS = {
    "title": "Kết quả",
    "number": "5",
    "symbol": "BC-UBND",
    "day": "03/04/2023",
    "place": "Thử",
    "authority": "TM. ỦY BAN NHÂN DÂN",
    "signer_title": "Chủ tịch",
    "signer": "Nguyễn Văn Thử",
    "recipients": "- Như trên;\n- Lưu: VT.",
}


@pytest.fixture
def desk(client: Client) -> Desk:
    made = make_desk()
    sign_in(client, made.officer)
    return made


class TestRelease:
    def test_keeps_parts_then_releases_then_opens_again(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        address = reverse("reports:release", args=[report.pk])
        assert client.get(address).status_code == 200
        client.post(address, PARTS | {"save": "1"})
        report.refresh_from_db()
        assert (report.number, report.state) == (5, "draft")
        desk.compiled(report)
        with patch.object(pdf, "make", return_value=b"%PDF"):
            client.post(address, PARTS | {"release": "1"})
        report.refresh_from_db()
        assert report.state == "released"
        assert client.get(address).status_code == 200
        page = client.get(reverse("reports:report", args=[report.pk])).content.decode()
        assert report.versions.get().docx_sha256 in page
        client.post(reverse("reports:replace", args=[report.pk]), {"reason": "sai tên"})
        report.refresh_from_db()
        assert report.state == "draft"

    def test_says_what_is_missing(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        given = PARTS | {"number": "", "release": "1"}
        response = client.post(reverse("reports:release", args=[report.pk]), given)
        assert "chưa có số văn bản" in response.content.decode()

    def test_of_what_is_released_is_refused(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        type(report).objects.filter(pk=report.pk).update(state="released", number=1, day="2023-01-01", signer="A")
        assert client.post(reverse("reports:release", args=[report.pk]), PARTS).status_code == 422
        assert client.post(reverse("reports:replace", args=[report.pk])).status_code == 302
        report.refresh_from_db()
        assert report.state == "released"
