"""Forms of reports: they check shape, nothing more."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parindex.core.compiling.release import Official
from parindex.reports.models import Report, Span
from parindex.web.days import DayField

LARGEST_FILE = 20 * 2**20

SPANS = (
    (Span.YEAR, _("Whole year")),
    (Span.HALF, _("First half of the year")),
    (Span.NINE, _("Nine months")),
    (Span.Q1, _("Quarter I")),
    (Span.Q2, _("Quarter II")),
    (Span.Q3, _("Quarter III")),
    (Span.Q4, _("Quarter IV")),
)


class NewForm(forms.Form):
    """What a report is about: kind, the result that it rests on, and for others its period."""

    kind = forms.ChoiceField(label=_("Report"), widget=forms.RadioSelect)
    basis = forms.ChoiceField(
        label=_("Rests on"),
        help_text=_("Points, ranks and losses are taken from here; nothing is typed."),
    )
    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2100)
    span = forms.ChoiceField(label=_("Period"), choices=SPANS, initial=Span.YEAR)

    def __init__(
        self, *args: Any, kinds: Sequence[tuple[str, str]], bases: Sequence[tuple[str, str]], **options: Any
    ) -> None:
        """Offer the kinds and results that a person may use."""
        super().__init__(*args, **options)
        for name, choices in (("kind", kinds), ("basis", bases)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(choices)


class PartsForm(forms.Form):
    """The official parts of a report."""

    title = forms.CharField(label=_("Title"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
    number = forms.IntegerField(label=_("Number"), min_value=1, max_value=99_999, required=False)
    symbol = forms.CharField(label=_("Symbol"), max_length=40)
    day = DayField(label=_("Day of issue"), required=False)
    place = forms.CharField(label=_("Place of issue"), max_length=100)
    authority = forms.CharField(
        label=_("Authority"),
        max_length=100,
        required=False,
        help_text=_("As in “TM. ỦY BAN NHÂN DÂN” or “KT. CHỦ TỊCH”."),
    )
    signer_title = forms.CharField(label=_("Title of the signer"), max_length=100)
    signer = forms.CharField(label=_("Name of the signer"), max_length=100, required=False)
    recipients = forms.CharField(
        label=_("Recipients"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line; the last is “- Lưu: VT.”"),
    )
    bases = forms.CharField(
        label=_("Legal bases"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line, with number, day and issuer, without “Căn cứ”."),
    )

    def official(self) -> Official:
        """Give what was filled in."""
        values = self.cleaned_data
        return Official(
            number=values["number"],
            symbol=values["symbol"].strip(),
            day=values["day"],
            place=values["place"].strip(),
            authority=values["authority"].strip(),
            title=values["signer_title"].strip(),
            signer=values["signer"].strip(),
            recipients=lines(values["recipients"]),
        )


def parts_of(report: Report, number: int | None, day: date | None) -> dict[str, object]:
    """Give what stands in the form: what was kept, with a number and a day suggested where there is none."""
    return {
        "title": report.title,
        "number": report.number or number,
        "symbol": report.symbol,
        "day": report.day or day,
        "place": report.place,
        "authority": report.authority,
        "signer_title": report.signer_title,
        "signer": report.signer,
        "recipients": "\n".join(report.recipients),
        "bases": "\n".join(report.bases),
    }


class FileForm(forms.Form):
    """A Word file."""

    file = forms.FileField(label=_("Word file (.docx)"), allow_empty_file=True)

    def clean_file(self) -> Any:
        """Refuse what is too large."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 20 MB; take pictures out of it and try again."))
        return file


class TemplateForm(FileForm):
    """A template of an office: for which kind of report, and of which unit."""

    kind = forms.ChoiceField(label=_("Template of"))
    unit = forms.ChoiceField(label=_("Unit"))

    field_order = ("kind", "unit", "file")

    def __init__(
        self, *args: Any, kinds: Sequence[tuple[str, str]], units: Sequence[tuple[str, str]], **options: Any
    ) -> None:
        """Offer kinds and units."""
        super().__init__(*args, **options)
        for name, choices in (("kind", kinds), ("unit", units)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(choices)


class BatchForm(forms.Form):
    """Which report for which publication."""

    publication = forms.ChoiceField(label=_("Result"))
    kind = forms.ChoiceField(label=_("Report"))

    def __init__(
        self, *args: Any, kinds: Sequence[tuple[str, str]], publications: Sequence[tuple[str, str]], **options: Any
    ) -> None:
        """Offer kinds and publications."""
        super().__init__(*args, **options)
        for name, choices in (("kind", kinds), ("publication", publications)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(choices)


def lines(text: str) -> tuple[str, ...]:
    """Give the lines of a field that hold anything."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
