"""Words and figures of a round on pages: points, progress, states, moments."""

from datetime import datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from parindex.core import points as micropoints
from parindex.core.progress import SAID, ItemProgress
from parindex.core.sentences import Language
from parindex.core.workflow import STATES, AreaState
from parindex.web.templatetags import figures

register = template.Library()

_TONES = {
    ItemProgress.EMPTY: "loss",
    ItemProgress.BEGUN: "warn",
    ItemProgress.UNPROVEN: "warn",
    ItemProgress.DONE: "good",
}
_STATE_TONES = {
    AreaState.DRAFT: "action",
    AreaState.RETURNED: "warn",
    AreaState.DECIDED: "good",
}


@register.filter
def points(amount: int) -> str:
    """Write micropoints as points: 1840000 is 1,84."""
    return _points(amount, figures.language())


@register.filter
def maximum(amount: int) -> str:
    """Write micropoints as points without idle zeros: 2000000 is 2."""
    return _maximum(amount, figures.language())


@lru_cache(maxsize=4096)
def _points(amount: int, language: Language) -> str:  # noqa: ARG001 -- the same amount is written once in each language
    return figures.score(micropoints.to_decimal(amount))


@lru_cache(maxsize=4096)
def _maximum(amount: int, language: Language) -> str:  # noqa: ARG001
    return figures.number(micropoints.to_decimal(amount))


@lru_cache(maxsize=16)
def _progress_said(state: str, language: Language) -> str:  # noqa: ARG001
    return figures.said(SAID[ItemProgress(state)]())


@register.filter
def progress_said(state: str) -> str:
    """Say how far an answer is."""
    return _progress_said(state, figures.language())


@register.filter
def progress_tone(state: str) -> str:
    """Give the colour of how far an answer is; its words stand beside it always."""
    return _TONES[ItemProgress(state)]


@register.filter
def state_said(state: str) -> str:
    """Say where an area stands."""
    return figures.said(STATES[AreaState(state)]())


@register.filter
def state_tone(state: str) -> str:
    """Give the colour of where an area stands."""
    return _STATE_TONES.get(AreaState(state), "plain")


@register.filter
def state_chip(state: str) -> SafeString:
    """Say where an area stands, as a chip in its colour: one filter for tables of many areas."""
    return _state_chip(state, figures.language())


@lru_cache(maxsize=32)
def _state_chip(state: str, language: Language) -> SafeString:
    said = STATES[AreaState(state)]().say(language)
    return format_html('<span class="chip chip--{}">{}</span>', state_tone(state), said)


@register.filter
def moment(value: datetime | None) -> str:
    """Write a moment in local time: 14:32 09/01/2023."""
    return f"{timezone.localtime(value):%H:%M %d/%m/%Y}" if value else ""


@register.filter
def clock(value: datetime | None) -> str:
    """Write the time of a moment: 14:32."""
    return f"{timezone.localtime(value):%H:%M}" if value else ""
