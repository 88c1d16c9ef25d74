"""Reports found for an act."""

import pytest

from parindex.reports import refusals
from parindex.reports.actions.finding import editable
from tests.reports.compiled import complete, make_desk


@pytest.mark.django_db
class TestEditable:
    def test_is_not_for_who_only_reads(self) -> None:
        desk = make_desk()
        report = desk.report()
        complete(report)
        report.versions.create(
            number=1, origin="compiled", docx=b"", at=report.created_at, released_at=report.created_at
        )
        assert editable(report.pk, desk.head).unit == desk.unit
        with pytest.raises(refusals.NotYours):
            editable(report.pk, desk.observer)
