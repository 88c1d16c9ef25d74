"""Forms of figures."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.datastructures import MultiValueDict

from parindex.dossiers.figures.forms import LARGEST, FileForm, PrintedForm

DAYS = {"first": "15/12/2022", "last": "30/03/2023", "source": "Báo cáo"}


def sent(content: bytes) -> "MultiValueDict[str, UploadedFile[Any]]":
    """Give a file as a browser sends it."""
    return MultiValueDict({"file": [SimpleUploadedFile("a.csv", content)]})


class TestFileForm:
    def test_gives_the_content_and_the_days(self) -> None:
        form = FileForm(DAYS, sent(b"a,b"))
        assert form.is_valid()
        assert form.cleaned_data["file"] == b"a,b"
        assert form.bounds == (date(2022, 12, 15), date(2023, 3, 31))

    def test_refuses_a_large_file_and_days_in_the_wrong_order(self) -> None:
        form = FileForm(DAYS | {"last": "01/01/2022"}, sent(b"a" * (LARGEST + 1)))
        assert not form.is_valid()
        assert set(form.errors) == {"file", "__all__"}


class TestPrintedForm:
    def test_gives_what_was_typed(self) -> None:
        form = PrintedForm(DAYS | {"report.total": "192", "report.late_share": "1,1"})
        assert form.is_valid()
        assert form.figures == {"report.total": Decimal(192), "report.late_share": Decimal("1.1")}

    def test_refuses_a_share_above_all(self) -> None:
        assert not PrintedForm(DAYS | {"report.late_share": "101"}).is_valid()
