"""Reports released."""

from unittest.mock import patch

import pytest

from parindex.kit import pdf
from parindex.reports import refusals
from parindex.reports.actions import releasing
from parindex.reports.actions.compiling import digest
from parindex.reports.models import Report, Version
from parindex.reports.word import marks
from tests.reports.compiled import AT, Desk, complete, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def release(desk: Desk, report: Report) -> Version:
    with patch.object(pdf, "make", return_value=b"%PDF-1.7"):
        return releasing.release(report_id=report.pk, by=desk.head, at=AT)


class TestRelease:
    def test_writes_number_day_and_signer_and_keeps_hashes(self, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        complete(report)
        version = release(desk, report)
        texts = [one.text for one in marks.edited_in(bytes(version.docx))[0]]
        assert {"Số: 05/BC-UBND", "Số 1, ngày 03 tháng 4 năm 2023", "Nguyễn Văn Thử"} <= set(texts)
        assert (version.docx_sha256, version.pdf_sha256) == (digest(bytes(version.docx)), digest(b"%PDF-1.7"))
        assert version.released_as == "Số: 05/BC-UBND, 03/04/2023"
        assert Report.objects.get(pk=report.pk).state == "released"
        assert not [one for one in version.findings if one["severity"] == "wrong"]

    def test_needs_a_document_and_its_official_parts(self, desk: Desk) -> None:
        report = desk.report()
        with pytest.raises(refusals.NothingCompiled):
            release(desk, report)
        desk.compiled(report)
        with pytest.raises(refusals.NotReleasable, match="chưa có số văn bản"):
            release(desk, report)

    def test_waits_for_decisions(self, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report).retypings.create(position=0, change="retyped")
        complete(report)
        with pytest.raises(refusals.RetypingsOpen):
            release(desk, report)

    def test_gives_no_number_twice(self, desk: Desk) -> None:
        report, other = desk.report(), desk.report("score_table")
        complete(other)
        desk.compiled(report)
        complete(report)
        with pytest.raises(refusals.NumberTaken, match="dùng số tiếp theo: 6"):
            release(desk, report)
        assert releasing.suggested_number(report, 2023) == 6
        assert releasing.suggested_number(report, 2024) == 1

    def test_does_not_lose_the_places_of_official_parts(self, desk: Desk) -> None:
        report = desk.report()
        version = desk.compiled(report)
        complete(report)
        version.bindings = []
        version.save()
        with pytest.raises(refusals.PlacesLost, match="số, ký hiệu"):
            release(desk, report)


class TestReplace:
    def test_opens_a_draft_and_keeps_what_was_released(self, desk: Desk) -> None:
        report = desk.report()
        desk.compiled(report)
        complete(report)
        released = release(desk, report)
        made = releasing.replace(report_id=report.pk, reason="sai tên", by=desk.officer, at=AT)
        assert (made.state, made.number, made.day) == ("draft", None, None)
        assert Version.objects.get(pk=released.pk).released_at == AT
