"""Forms of evidence: files or an address with what is said of them, and to which item something moves."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from parindex.evidence.forms import DocumentForm
from parindex.rounds.models import Answer
from parindex.web.widgets import LongSelect


class FilesInput(forms.ClearableFileInput):
    """Takes several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Gives the list of the files that were chosen; looking into them is for the store."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":  # noqa: ARG002
        """Give the files, none where none was chosen."""
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [file for file in files if isinstance(file, UploadedFile)]


class FilesForm(forms.Form):
    """Files of which nothing is said yet."""

    files = FilesField(  # type: ignore[assignment]  # the field of the form, which Django keeps apart from its files
        label=_("Files"), required=False, widget=FilesInput(attrs={"multiple": True})
    )


class AddForm(DocumentForm):
    """Files, or the address of a document, and under which further items of the sheet it is filed too."""

    files = FilesField(  # type: ignore[assignment]  # the field of the form, which Django keeps apart from its files
        label=_("Files"), required=False, widget=FilesInput(attrs={"multiple": True})
    )
    also = forms.TypedMultipleChoiceField(label=_("Also file it under"), required=False, coerce=int)

    field_order = ["files", "address", "title", "number", "symbol", "issuer", "issued_on", "abstract", "also"]

    def __init__(self, *args: Any, others: Iterable[Answer] = (), **options: Any) -> None:
        """Offer the other items of the sheet that the person may change."""
        super().__init__(*args, **options)
        choices = [(answer.pk, answer.item) for answer in others]
        self.fields["also"].choices = choices  # type: ignore[attr-defined]


class MoveForm(forms.Form):
    """The item of the same sheet to which a document moves."""

    to = forms.TypedChoiceField(label=_("Move to item"), coerce=int, empty_value=None, widget=LongSelect)

    def __init__(self, *args: Any, targets: Iterable[tuple[int, str]] = (), **options: Any) -> None:
        """Offer the items to which it can move."""
        super().__init__(*args, **options)
        self.fields["to"].choices = [("", "—"), *targets]  # type: ignore[attr-defined]


class PlaceForm(MoveForm):
    """The item under which a document of the desk is filed."""

    to = forms.TypedChoiceField(label=_("Item"), coerce=int, empty_value=None, widget=LongSelect)


class ReplaceForm(forms.Form):
    """A newer file for a document."""

    file = forms.FileField(label=_("The new file"), allow_empty_file=True)
