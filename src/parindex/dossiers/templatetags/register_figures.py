"""Points of the service index, and periods, on pages."""

from fractions import Fraction

from django import template
from django.utils.translation import gettext_lazy as _

from parindex.analytics.periods import Period
from parindex.core import points as micropoints
from parindex.dossiers.figures import days
from parindex.web.templatetags import figures

register = template.Library()

_LEVELS = {
    "commune": _("Commune level"),
    "district": _("District level"),
    "province": _("Province level"),
    "ministry": _("Ministry"),
}


@register.filter
def points(amount: int | None) -> str:
    """Write micropoints as points: 1840000 is 1,84; a dash where there are none."""
    return "–" if amount is None else figures.score(micropoints.to_decimal(amount))


@register.filter
def maximum(amount: int | None) -> str:
    """Write micropoints as points without idle zeros: 2000000 is 2."""
    return "–" if amount is None else figures.number(micropoints.to_decimal(amount))


@register.filter
def named(period: Period) -> str:
    """Name a period in the language of the page."""
    return figures.said(days.named(period))


@register.filter
def apart(difference: Fraction) -> str:
    """Write a difference of two shares in percentage points, with its sign: +0,52."""
    written = figures.number(abs(difference) * 100, 2)
    return f"+{written}" if difference > 0 else f"−{written}"


@register.filter
def level_said(authority: str) -> str:
    """Say the level of an authority."""
    return str(_LEVELS.get(authority, authority))
