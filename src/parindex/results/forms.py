"""The form of the decision by which results are published."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parindex.kit import clock
from parindex.web.days import DayField


class AnnouncementForm(forms.Form):
    """Number with symbol and date of the decision, its signed file, a note; for a correction the reason."""

    number = forms.CharField(
        label=_("Number and symbol of the decision"),
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": "123/QĐ-UBND", "autocomplete": "off"}),
        error_messages={"required": _("Write the number as it stands on the decision.")},
    )
    on = DayField(label=_("Date of the decision"), error_messages={"required": _("Write the date of the decision.")})
    file = forms.FileField(
        label=_("Signed decision (PDF)"),
        required=False,
        allow_empty_file=True,
        help_text=_("It becomes part of the package that everybody can download."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}))
    reason = forms.CharField(
        label=_("Reason of the correction"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write one sentence that gives the reason of the correction.")},
    )

    def __init__(self, *args: Any, is_correction: bool, **options: Any) -> None:
        """Ask for the reason of a correction only."""
        super().__init__(*args, **options)
        if not is_correction:
            del self.fields["reason"]

    def clean_on(self) -> object:
        """Refuse a date that lies ahead."""
        day = self.cleaned_data["on"]
        if day and day > timezone.localdate(clock.now()):
            raise ValidationError(_("The date of the decision lies ahead; check it."))
        return day
