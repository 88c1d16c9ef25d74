"""Words of the stages of a round: who had the word, what came of it, and what it changed."""

from collections.abc import Mapping

from django import template

from parindex.core import points as micropoints
from parindex.core.cuts import CUT_REASONS, Cut
from parindex.core.effects import WEIGHTS, Weight
from parindex.core.package import Outcome, Stage
from parindex.rounds.queries.ledger_pages import OUTCOMES, STAGES
from parindex.web.templatetags import figures

register = template.Library()

_TONES = {Weight.FLIPS_CLASS: "loss", Weight.FLIPS_RANK: "warn", Weight.NEITHER: "plain"}


@register.filter
def stage_said(stage: str) -> str:
    """Say which stage had the word."""
    said = figures.said(STAGES[Stage(stage)]())
    return said[:1].upper() + said[1:]


@register.filter
def outcome_said(outcome: str) -> str:
    """Say what a stage came to."""
    return figures.said(OUTCOMES[Outcome(outcome)]())


@register.filter
def weight_said(weight: Weight) -> str:
    """Say how much a dispute matters."""
    return figures.said(WEIGHTS[weight]())


@register.filter
def weight_tone(weight: Weight) -> str:
    """Give the colour of how much a dispute matters; its words stand beside it always."""
    return _TONES[weight]


@register.filter
def cut_reason(cut: Cut) -> str:
    """Say the coded reason of a cut, and the points that were accepted."""
    return f"{figures.said(CUT_REASONS[cut.reason]())} ({figures.score(micropoints.to_decimal(cut.points))})"


@register.filter
def change(amount: int) -> str:
    """Write micropoints as a change of points: −1,00 or +0,50."""
    return figures.loss(micropoints.to_decimal(-amount))


@register.filter
def lost_said(amount: int) -> str:
    """Write micropoints lost with a minus, regained with a plus."""
    return figures.loss(micropoints.to_decimal(amount))


@register.filter
def at(values: Mapping[int, object], key: int) -> object:
    """Give what stands under a key; None for nothing."""
    return values.get(key)
