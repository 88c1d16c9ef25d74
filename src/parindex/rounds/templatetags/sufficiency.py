"""Words and colours of how far evidence goes."""

from django import template

from parindex.core.documents.sufficiency import STATES, State
from parindex.rounds.sufficiency import TONES
from parindex.web.templatetags import figures

register = template.Library()


@register.filter
def evidence_said(state: str) -> str:
    """Say how far the evidence of an item goes."""
    return figures.said(STATES[State(state)]())


@register.filter
def evidence_tone(state: str) -> str:
    """Give the colour of how far evidence goes; its words stand beside it always."""
    return TONES[State(state)]
