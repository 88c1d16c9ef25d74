"""Forms of sending in: what the head signs, and the answer to one request."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parindex.rounds.models import SheetArea


class SendForm(forms.Form):
    """Which areas, by what, and that the warnings were read; `stamp` is that of the page."""

    areas = forms.MultipleChoiceField(label=_("Areas to send"), required=False, widget=forms.CheckboxSelectMultiple)
    confirms_warnings = forms.BooleanField(label=_("I have read the warnings and send all the same"), required=False)
    is_confirmed = forms.BooleanField(
        label=_("I confirm that figures and evidence are true, and answer for them for the unit"), required=False
    )
    signed = forms.FileField(label=_("Or a signed file of the sheet"), required=False, allow_empty_file=True)
    stamp = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, areas: Iterable[SheetArea] = (), **options: Any) -> None:
        """Offer the areas that can be sent."""
        super().__init__(*args, **options)
        self.fields["areas"].choices = [(area.code, area.code) for area in areas]  # type: ignore[attr-defined]


class ReplyForm(forms.Form):
    """The answer to one request: words, a new file, and whether it is mended."""

    reply = forms.CharField(label=_("Answer"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    file = forms.FileField(label=_("New file"), required=False, allow_empty_file=True)
    is_mended = forms.BooleanField(label=_("Mended"), required=False)
