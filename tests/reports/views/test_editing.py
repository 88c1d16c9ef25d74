"""Sentences and figures edited on their pages."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.making import sign_in
from tests.reports.compiled import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Desk:
    made = make_desk()
    sign_in(client, made.officer)
    return made


class TestSentences:
    def test_are_kept(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        address = reverse("reports:sentences", args=[report.pk])
        assert "bị trừ 2 điểm" in client.get(address).content.decode()
        response = client.post(address, {"tasks": ["Việc một.", "Việc 2."], "stay": "1"}, follow=True)
        report.refresh_from_db()
        assert [row["line"] for row in report.sentences["tasks"]] == [["Việc một."], ["Việc 2."]]
        assert response.redirect_chain[-1][0] == address
        assert client.post(address, {}, follow=True).redirect_chain[-1][0] == reverse(
            "reports:report", args=[report.pk]
        )

    def test_can_be_proposed_again(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        address = reverse("reports:propose", args=[report.pk])
        client.post(address)
        report.sentences = {}
        report.save()
        client.post(address)
        report.refresh_from_db()
        assert report.sentences["weaknesses"]

    def test_of_a_report_without_any_lead_on(self, client: Client, desk: Desk) -> None:
        report = desk.report("score_table")
        assert client.get(reverse("reports:sentences", args=[report.pk])).status_code == 200

    def test_of_a_released_report_stay(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        type(report).objects.filter(pk=report.pk).update(state="released", number=1, day="2023-01-01", signer="A")
        for name in ("sentences", "propose"):
            page = client.post(reverse(f"reports:{name}", args=[report.pk]), follow=True).content.decode()
            assert "đã phát hành" in page


class TestFigures:
    def test_are_kept_with_their_source(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        address = reverse("reports:figures", args=[report.pk])
        given = {"source": "Cổng", "dossiers.late": "1", "service.rank": "14", "service.rank.of": "20"}
        client.post(address, given)
        assert {row.key: row.of for row in report.entered.all()} == {"dossiers.late": None, "service.rank": 20}
        assert 'value="14"' in client.get(address).content.decode()

    def test_that_cannot_be_are_named_and_stay_typed(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        response = client.post(reverse("reports:figures", args=[report.pk]), {"dossiers.late": "nhiều"})
        assert response.status_code == 422
        assert 'value="nhiều"' in response.content.decode()
