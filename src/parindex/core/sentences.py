"""Sentences that the core can say in Vietnamese and in English, with figures written as each language writes them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal, Self

from parindex.core import points as micropoints

Language = Literal["vi", "en"]

#: Decimals of a percentage at most.
_MOST_DIGITS = 6

_SLOT = re.compile(r"\{(\w+)\}")
_MARKS: dict[str, tuple[str, str]] = {"vi": (".", ","), "en": (",", ".")}


@dataclass(frozen=True, slots=True)
class Percent:
    """A share (1 is 100 %), said with at most two decimals; with more where it would read as one of `beside`."""

    share: Fraction
    beside: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """An amount in micropoints, said in points without trailing zeros."""

    amount: int


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence in both languages; `{slots}` are filled by name."""

    vi: str
    en: str

    def __call__(self, **values: "Value") -> "Statement":
        """Fill the slots."""
        return Statement(self, values)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its figures, kept apart so that any page can say it in its own language."""

    template: Template
    values: Mapping[str, "Value"] = field(default_factory=dict)

    @classmethod
    def verbatim(cls, text: str) -> Self:
        """Say a text of the criteria set as it stands, in either language."""
        return cls(Template("{text}", "{text}"), {"text": text})

    def say(self, language: Language = "vi") -> str:
        """Write the sentence out in a language."""
        text = self.template.vi if language == "vi" else self.template.en
        return _SLOT.sub(lambda slot: _say_value(self.values[slot[1]], language), text)


Value = str | int | Decimal | Fraction | Percent | Points | Statement | tuple["str | Statement", ...]


def number(value: int | Decimal | Fraction, language: Language = "vi", places: int | None = None) -> str:
    """Write a number as the language does: 1.234,5 in Vietnamese, 1,234.5 in English.

    `places` fixes the decimals (half up); without it a whole number or a decimal keeps its own.
    """
    thousands, comma = _MARKS[language]
    if isinstance(value, Fraction):
        value = rounded(value, 6 if places is None else places)
        if places is None:
            value = _trimmed(value)
    elif isinstance(value, int):
        value = rounded(Fraction(value), places or 0)
    elif places is not None:
        value = rounded(Fraction(value), places)
    sign = "−" if value < 0 else ""
    whole, _, decimals = f"{value.copy_abs():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", thousands)
    return f"{sign}{grouped}{comma}{decimals}" if decimals else f"{sign}{grouped}"


def percent(
    share: Fraction, language: Language = "vi", places: int | None = None, beside: tuple[Fraction, ...] = ()
) -> str:
    """Write a share as a percentage with at most two decimals, or with exactly `places`.

    A share next to a bound gets as many decimals (six at most) as it needs not to read like it.
    """
    digits = 2 if places is None else places
    while digits < _MOST_DIGITS and any(share != one and rounded(share * 100, digits) == one * 100 for one in beside):
        digits += 1
    value = rounded(share * 100, digits)
    return f"{number(_trimmed(value) if places is None else value, language)} %"


def shown(value: object) -> str:
    """Show a value that was written where it cannot stand, cut short and without what is inside it."""
    match value:
        case Mapping():
            return "{…}"
        case list() | tuple():
            return "[…]"
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case _:
            text = str(value)
            return text if len(text) <= 40 else f"{text[:37]}…"


def rounded(value: Fraction, places: int) -> Decimal:
    """Round a fraction half up to a fixed number of decimals."""
    scaled = micropoints.half_up(value.numerator * 10**places, value.denominator)
    digits = tuple(int(digit) for digit in str(abs(scaled)))
    return Decimal((1 if scaled < 0 else 0, digits, -places))


def _trimmed(value: Decimal) -> Decimal:
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else value


def _say_value(value: Value, language: Language) -> str:
    match value:
        case str():
            return value
        case Percent():
            return percent(value.share, language, beside=value.beside)
        case Points():
            return number(micropoints.to_decimal(value.amount), language)
        case Statement():
            return value.say(language)
        case tuple():
            return "; ".join(_say_value(part, language) for part in value)
        case _:
            return number(value, language)
