"""Forms of reports."""

from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from parindex.reports import forms
from parindex.reports.forms import BatchForm, FileForm, NewForm, PartsForm, TemplateForm

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

PARTS = {
    "title": "T",
    "symbol": " BC-UBND",
    "place": "P",
    "signer_title": "Chủ tịch",
    "recipients": "- A;\n\n- Lưu: VT.",
}


def files(content: bytes) -> "MultiValueDict[str, UploadedFile[Any]]":
    return MultiValueDict({"file": [SimpleUploadedFile("a.docx", content)]})


class TestPartsForm:
    def test_gives_official_parts(self) -> None:
        form = PartsForm(PARTS | {"number": "5", "day": "03/04/2023"})
        assert form.is_valid()
        official = form.official()
        assert (official.number, official.symbol, official.recipients) == (5, "BC-UBND", ("- A;", "- Lưu: VT."))


class TestFileForm:
    def test_refuses_what_is_too_large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(forms, "LARGEST_FILE", 2)
        assert not FileForm({}, files(b"xxx")).is_valid()
        assert FileForm({}, files(b"x")).is_valid()


class TestChoices:
    def test_are_offered(self) -> None:
        new = NewForm({"kind": "a", "basis": "b", "year": "2022", "span": "q1"}, kinds=[("a", "A")], bases=[("b", "B")])
        assert new.is_valid()
        assert not BatchForm({"kind": "z"}, kinds=[("a", "A")], publications=[("b", "B")]).is_valid()
        assert not TemplateForm({"kind": "z"}, kinds=[("a", "A")], units=[("b", "B")]).is_valid()
