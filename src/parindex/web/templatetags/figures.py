"""Figures as each language writes them, and sentences of the core."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from parindex.core import sentences
from parindex.core.sentences import Language, Statement

register = template.Library()

Figure = int | Decimal | Fraction


def language() -> Language:
    """Give the language of the page."""
    return "en" if get_language() == "en" else "vi"


@register.filter
def number(value: Figure, places: int | None = None) -> str:
    """Write a number: 1.234,5 in Vietnamese; `places` fixes the decimals."""
    return sentences.number(_trimmed(value) if places is None else value, language(), places)


@register.filter
def score(value: Decimal) -> str:
    """Write points with two decimals, or three where they have three: 6,00 and 1,577."""
    trimmed = _trimmed(value)
    exponent = trimmed.as_tuple().exponent if isinstance(trimmed, Decimal) else 0
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    return sentences.number(value, language(), places)


@register.filter
def loss(value: Decimal) -> str:
    """Write points lost with a minus, points regained with a plus."""
    return f"−{score(value)}" if value > 0 else f"+{score(-value)}"


@register.filter
def percent(share: Fraction | None, places: int | None = None) -> str:
    """Write a share as a percentage: 78,93 %; a dash where there is none."""
    return "–" if share is None else _together(sentences.percent(Fraction(share), language(), places))


@register.filter
def day(value: date | None) -> str:
    """Write a date as dd/mm/yyyy, or as English does."""
    if value is None:
        return ""
    return value.strftime("%d/%m/%Y") if language() == "vi" else f"{value.day} {value.strftime('%B %Y')}"


@register.filter
def said(statement: Statement) -> str:
    """Say a sentence of the core in the language of the page."""
    return _together(statement.say(language()))


@register.filter
def data(text: str) -> str:
    """Mark a text of the data, which is Vietnamese, on a page in another language (WCAG 3.1.2)."""
    return text if language() == "vi" else format_html('<span lang="vi">{}</span>', text)


def _together(text: str) -> str:
    """Keep the percent sign on the line of its number."""
    return text.replace(" %", "\u00a0%")


def _trimmed(value: Figure) -> Figure:
    if not isinstance(value, Decimal):
        return value
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else value
