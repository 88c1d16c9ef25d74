"""The page of a report."""

import io
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document

from parindex.kit import pdf
from parindex.reports.models import Template, Version
from parindex.reports.word import watermark
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


class TestReport:
    def test_shows_figures_with_what_proves_them(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        page = client.get(reverse("reports:report", args=[report.pk])).content.decode()
        assert 'class="bound" tabindex="0">7,6<span class="bound__says"' in page
        assert 'href="/don-vi/2022/xa-01/"' in page

    def test_takes_the_same_queries_for_more_versions(
        self, client: Client, desk: Desk, queries_do_not_grow: Grow
    ) -> None:
        report = desk.report()
        desk.compiled(report)
        address = reverse("reports:report", args=[report.pk])
        queries_do_not_grow(act=lambda: client.get(address), grow=lambda: desk.compiled(report), most=20)

    def test_shows_others_only_what_was_released(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        desk.compiled(report)
        Version.objects.filter(pk=version.pk).update(released_at=AT)
        sign_in(client, desk.observer)
        assert client.get(reverse("reports:report", args=[report.pk])).status_code == 200
        assert client.get(reverse("reports:version-word", args=[report.pk, 1])).status_code == 200
        assert client.get(reverse("reports:version-word", args=[report.pk, 2])).status_code == 404
        assert client.post(reverse("reports:compile", args=[report.pk])).status_code == 404


class TestCompile:
    def test_makes_a_version_or_says_what_is_missing(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        address = reverse("reports:compile", args=[report.pk])
        client.post(address)
        assert report.versions.count() == 1
        report.template = Template.objects.create(
            unit=desk.unit,
            kind="index_report",
            name="m",
            content=make_word("{{ dossiers.late }}"),
            by=desk.officer,
            at=AT,
        )
        report.save()
        page = client.post(address, follow=True).content.decode()
        assert "giải quyết quá hạn" in page
        assert report.versions.count() == 1


class TestFiles:
    def test_of_drafts_carry_the_mark_and_comments_where_asked(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        address = reverse("reports:version-word", args=[report.pk, 1])
        plain = Document(io.BytesIO(client.get(address).content))
        assert watermark.WORDS in plain.sections[0].header._element.xml
        told = Document(io.BytesIO(client.get(f"{address}?ghi-chu=1").content))
        assert len(list(told.comments)) > len(list(plain.comments)) == 0

    def test_as_pdf_are_made_anew_until_one_is_kept(self, client: Client, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        address = reverse("reports:version-pdf", args=[report.pk, 1])
        with patch.object(pdf, "make", return_value=b"%PDF-new"):
            assert client.get(address).content == b"%PDF-new"
            Version.objects.filter(pk=version.pk).update(released_at=AT)
            assert client.get(address).content == b"%PDF-new"
        with patch.object(pdf, "make", return_value=None):
            assert client.get(address).status_code == 302
        Version.objects.filter(pk=version.pk).update(pdf=b"%PDF-kept")
        assert client.get(address).content == b"%PDF-kept"
