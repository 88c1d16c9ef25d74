"""Fields of the forms of the counter: moments, working hours and amounts as people type them."""

import re
from datetime import datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from parindex.web.days import read_day

_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})[:hg](?P<minute>\d{2})\b")
_GROUPS = re.compile(r"(?<=\d)[.\s](?=\d{3}\b)")
_LAST_HOUR, _LAST_MINUTE = 23, 59
_MOST = Decimal(1_000_000_000)


def read_moment(typed: str, without_clock: time | None = None) -> datetime | None:
    """Read a day with its time as it was typed, in either order; None for nothing.

    Raises `ValidationError`, also where the time is missing and `without_clock` names none.
    """
    written = typed.strip()
    if not written:
        return None
    clock = _CLOCK.search(written)
    day = read_day((written[: clock.start()] + written[clock.end() :]).strip(" ,;") if clock else written)
    if day is None:
        raise ValidationError(_("Write the day too, like 16:30 05/03/2026."))
    if clock is None:
        if without_clock is None:
            raise ValidationError(_("Write the time too, like 16:30 05/03/2026."))
        return timezone.make_aware(datetime.combine(day, without_clock))
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        raise ValidationError(_("There is no such time; write it like 16:30 05/03/2026."))
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


class MomentField(forms.CharField):
    """A moment typed as 16:30 05/03/2026; what was typed stays in the field."""

    def __init__(self, *, without_clock: time | None = None, **options: Any) -> None:
        """Ask for a moment; a day without a time is taken at `without_clock`."""
        words = {"placeholder": "16:30 05/03/2026", "autocomplete": "off"}
        super().__init__(max_length=40, widget=forms.TextInput(attrs=words), **options)
        self.without_clock = without_clock

    def clean(self, value: Any) -> Any:
        """Give the moment, or None for an empty field that may be empty."""
        return read_moment(str(super().clean(value)), self.without_clock)


class NumberField(forms.CharField):
    """A number typed as people write it: 20.000, 1,5."""

    def __init__(self, *, places: int = 0, **options: Any) -> None:
        """Ask for a number with at most so many decimals."""
        words = {"inputmode": "decimal" if places else "numeric", "autocomplete": "off"}
        super().__init__(max_length=20, widget=forms.TextInput(attrs=words), **options)
        self.places = places

    def clean(self, value: Any) -> Any:
        """Give the number, or None for an empty field that may be empty."""
        written = str(super().clean(value)).strip()
        if not written:
            return None
        try:
            number = Decimal(_GROUPS.sub("", written).replace(",", "."))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or not 0 <= number <= _MOST or number != round(number, self.places):
            raise ValidationError(
                _("Write a number, like 20.000.") if not self.places else _("Write a number, like 8.")
            )
        return number
