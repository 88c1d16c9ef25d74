import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from parindex.reports.checking import running
from parindex.reports.checking.errors import EmptyFile, NoFile, NotRead, TooLarge
from tests.reports.checking.making import RIGHT, WRONG, upload, word, workbook

pytestmark = pytest.mark.django_db


class TestCheckFile:
    def test_finds_what_contradicts(self) -> None:
        checked = running.check_file(upload(), None)
        assert {one.check for one in checked.findings} == {"lists", "balance"}
        assert checked.partly is None

    def test_reads_word_files_and_finds_nothing_in_what_is_right(self) -> None:
        assert running.check_file(SimpleUploadedFile("b.docx", word(RIGHT)), None).findings == ()
        assert running.check_file(SimpleUploadedFile("b.docx", word(WRONG)), None).findings

    def test_refuses_nothing_and_empty_files(self) -> None:
        with pytest.raises(NoFile):
            running.check_file(None, None)
        with pytest.raises(EmptyFile):
            running.check_file(upload(""), None)

    def test_refuses_what_is_too_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(running, "LARGEST", 2**20)
        with pytest.raises(TooLarge) as refused:
            running.check_file(SimpleUploadedFile("a.pdf", b"x" * (2**20 + 1)), None)
        assert "lớn 2 MB; nhiều nhất là 1 MB" in refused.value.say()

    def test_says_what_a_file_is_that_is_no_report(self) -> None:
        with pytest.raises(NotRead, match="bảng tính"):
            running.check_file(SimpleUploadedFile("bao-cao.docx", workbook()), None)
