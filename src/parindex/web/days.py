"""Dates as people type them: day/month/year, and a plain sentence where the calendar has no such day."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parindex.core.faults import Refused
from parindex.kit import cells
from parindex.web.templatetags.figures import language

_LAST = time(23, 59, 59)


def read_day(text: str) -> date | None:
    """Read a date as it was typed; None for nothing. Raises `ValidationError` with what is wrong and how to mend it."""
    try:
        return cells.typed_day(text)
    except Refused as refused:
        raise ValidationError(refused.faults[0].say_without_place(language())) from refused


def opening(day: date) -> datetime:
    """Give the first moment of a day here."""
    return timezone.make_aware(datetime.combine(day, time()))


def closing(day: date) -> datetime:
    """Give the last second of a day here."""
    return timezone.make_aware(datetime.combine(day, _LAST))


class DayField(forms.CharField):
    """A date typed as dd/mm/yyyy; what was typed stays in the field."""

    def __init__(self, **options: Any) -> None:
        """Ask for a date."""
        words = {"inputmode": "numeric", "placeholder": "dd/mm/yyyy", "autocomplete": "off"}
        super().__init__(max_length=40, widget=forms.TextInput(attrs=words), **options)

    def clean(self, value: Any) -> Any:
        """Give the date, or None for an empty field that may be empty."""
        return read_day(str(super().clean(value)))

    def prepare_value(self, value: Any) -> Any:
        """Show a date as it is typed."""
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


class DaysField(forms.CharField):
    """Dates, one on each line; gives them as ISO texts in order, without repeats."""

    def __init__(self, **options: Any) -> None:
        """Ask for dates."""
        super().__init__(widget=forms.Textarea(attrs={"rows": 6, "placeholder": "dd/mm/yyyy"}), **options)

    def clean(self, value: Any) -> Any:
        """Give the dates; every line that is none is named."""
        found: set[date] = set()
        wrongs: list[ValidationError] = []
        for number, line in enumerate(str(super().clean(value)).splitlines(), start=1):
            try:
                day = read_day(line)
            except ValidationError as error:
                words = {"number": number, "wrong": error.messages[0]}
                wrongs.append(ValidationError(_("Line %(number)s: %(wrong)s"), params=words))
                continue
            found |= {day} if day else set()
        if wrongs:
            raise ValidationError(wrongs)
        return tuple(day.isoformat() for day in sorted(found))

    def prepare_value(self, value: Any) -> Any:
        """Show each date on its line."""
        if isinstance(value, list | tuple):
            return "\n".join(f"{date.fromisoformat(day):%d/%m/%Y}" for day in value)
        return value
