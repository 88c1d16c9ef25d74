"""Forms of figures: values of others, printed figures, an explanation."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parindex.dossiers.figures.printable import PRINTED
from parindex.web.days import DayField
from parindex.web.templatetags.figures import language

#: No file of values is larger.
LARGEST = 4 * 2**20


class DaysForm(forms.Form):
    """The days that values are of, with their source."""

    first = DayField(label=_("From"))
    last = DayField(label=_("To, with this day"))
    source = forms.CharField(label=_("Source"), max_length=200, help_text=_("Who says so, and where, with the date."))

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and first > last:
            raise ValidationError(gettext("The first day is after the last. Exchange them."))
        return given

    @property
    def bounds(self) -> tuple[date, date]:
        """Give the day from which and the day before which the values are."""
        return self.cleaned_data["first"], self.cleaned_data["last"] + timedelta(days=1)


class FileForm(DaysForm):
    """A file of values."""

    file = forms.FileField(label=_("File (CSV, XLSX or JSON)"))

    def clean_file(self) -> bytes:
        """Give the content of the file."""
        given = self.cleaned_data["file"]
        if given.size > LARGEST:
            raise ValidationError(gettext("The file is larger than 4 MB. Send the units in several files."))
        return bytes(given.read())


class PrintedForm(DaysForm):
    """The figures of a report as it prints them; those that it does not have stay empty."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Ask for each figure."""
        super().__init__(*args, **options)
        for one in PRINTED:
            self.fields[one.code] = forms.DecimalField(
                label=one.name().say(language()),
                required=False,
                min_value=0,
                max_value=100 if one.whole else 10**9,
                max_digits=18,
                decimal_places=6 if one.whole else 0,
                localize=True,
                help_text=_("in percent") if one.whole else "",
            )

    @property
    def figures(self) -> dict[str, Decimal]:
        """Give the figures that were typed, by code."""
        return {one.code: self.cleaned_data[one.code] for one in PRINTED if self.cleaned_data[one.code] is not None}
