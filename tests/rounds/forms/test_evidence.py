"""Forms of evidence."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from parindex.rounds.forms.evidence import AddForm, FilesField, MoveForm


class TestFilesField:
    def test_gives_a_list_whatever_came(self) -> None:
        file = SimpleUploadedFile("a.txt", b"a")
        assert FilesField().clean([file, file]) == [file, file]
        assert FilesField().clean(file) == [file]
        assert FilesField().clean(None) == []


class TestAddForm:
    def test_takes_files_and_no_title(self) -> None:
        files = MultiValueDict({"files": [SimpleUploadedFile("a.txt", b"a"), SimpleUploadedFile("b.txt", b"b")]})
        form = AddForm({}, files)
        assert form.is_valid()
        assert [file.name for file in form.cleaned_data["files"]] == ["a.txt", "b.txt"]

    def test_takes_only_items_that_are_offered(self) -> None:
        assert not AddForm({"also": ["7"]}).is_valid()


class TestMoveForm:
    def test_takes_only_items_that_are_offered(self) -> None:
        assert MoveForm({"to": "7"}, targets=[(7, "1.1")]).is_valid()
        assert not MoveForm({"to": "8"}, targets=[(7, "1.1")]).is_valid()
        assert not MoveForm({"to": ""}, targets=[(7, "1.1")]).is_valid()
