"""The list of reports, and a new one."""

import pytest
from django.test import Client
from django.urls import reverse

from parindex.reports.models import Report
from tests.accounts.making import sign_in
from tests.conftest import Grow
from tests.reports.compiled import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


class TestHome:
    def test_lists_and_leads_on(self, client: Client, desk: Desk) -> None:
        desk.report()
        sign_in(client, desk.officer)
        page = client.get(reverse("reports:home")).content.decode()
        assert "Báo cáo kết quả Chỉ số CCHC" in page
        assert reverse("reports:new") in page
        sign_in(client, desk.observer)
        page = client.get(reverse("reports:home")).content.decode()
        assert "There is no report yet." in page or "Chưa có báo cáo nào" in page
        assert reverse("reports:new") not in page

    def test_takes_the_same_queries_for_more(self, client: Client, desk: Desk, queries_do_not_grow: Grow) -> None:
        sign_in(client, desk.officer)
        desk.report()
        queries_do_not_grow(act=lambda: client.get(reverse("reports:home")), grow=lambda: desk.report("plan"), most=16)


class TestNew:
    def test_begins_a_report(self, client: Client, desk: Desk) -> None:
        sign_in(client, desk.officer)
        given = {"kind": "plan", "basis": f"{desk.unit.pk}-p{desk.publication.pk}", "year": 2022, "span": "year"}
        response = client.post(reverse("reports:new"), given)
        report = Report.objects.get()
        assert response["Location"] == reverse("reports:report", args=[report.pk])
        assert report.kind == "plan"

    def test_says_what_is_wrong(self, client: Client, desk: Desk) -> None:
        sign_in(client, desk.officer)
        given = {"kind": "plan", "basis": f"{desk.unit.pk}-0", "year": 2022, "span": "year"}
        response = client.post(reverse("reports:new"), given)
        assert response.status_code == 422
        assert "Chưa có kết quả năm 2022" in response.content.decode()

    def test_does_not_mix_units_and_kinds(self, client: Client, desk: Desk) -> None:
        desk.officer.roles.create(unit=desk.assessor, kind="manager")
        sign_in(client, desk.officer)
        given = {"kind": "decision", "basis": f"{desk.unit.pk}-0", "year": 2022, "span": "year"}
        response = client.post(reverse("reports:new"), given)
        assert "không thuộc quyền soạn" in response.content.decode()
