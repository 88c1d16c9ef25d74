"""Answers with files."""

import pytest
from django.http import Http404

from parindex.dossiers.counter import answering
from parindex.kit import pdf


class TestDocument:
    def test_gives_word_as_it_is(self) -> None:
        response = answering.document(b"docx", "phieu", "word")
        assert response.content == b"docx"
        assert response["Content-Disposition"] == 'attachment; filename="phieu.docx"'
        assert response["Cache-Control"] == "private, no-store"

    def test_gives_pdf_or_says_that_there_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "make", lambda _: b"%PDF")
        assert answering.document(b"docx", "phieu", "pdf")["Content-Type"] == "application/pdf"
        monkeypatch.setattr(pdf, "make", lambda _: None)
        assert answering.document(b"docx", "phieu", "pdf").status_code == 503

    def test_knows_no_other_kind(self) -> None:
        with pytest.raises(Http404):
            answering.document(b"docx", "phieu", "exe")


class TestWorkbook:
    def test_is_a_file_to_keep(self) -> None:
        assert answering.workbook(b"xlsx", "so")["Content-Disposition"] == 'attachment; filename="so.xlsx"'
