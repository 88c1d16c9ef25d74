"""The report of the demonstration."""

import pytest

from parindex.reports import demonstration as own
from parindex.reports.models import Report
from tests.reports.compiled import AT

pytestmark = pytest.mark.django_db


class TestLoad:
    def test_drafts_the_report_once(self, demonstration: None) -> None:
        report = own.load(AT)
        assert own.load(AT) == report
        assert Report.objects.count() == 1
        assert report is not None
        assert report.entered.count() == 19
        assert report.bases[0].startswith("Quyết định số 3395/QĐ-UBND ngày 15/12/2022")

    def test_needs_the_round(self) -> None:
        assert own.load(AT) is None
