"""`tier`: a step table on a ratio."""

from dataclasses import dataclass
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ladder import Ladder, read_shares
from parindex.core.rules.ratio import Ratio
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

_REACHED = Template("{ratio} ≥ {bound}", "{ratio} ≥ {bound}")
_BELOW = Template("{ratio} < {bound}", "{ratio} < {bound}")
_STEP = Template("từ {bound}: {points} điểm", "from {bound}: {points} points")
_RULE = Template("theo tỷ lệ: {steps}; còn lại {otherwise} điểm", "by ratio: {steps}; else {otherwise} points")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class RatioTier(Rule):
    """The first inclusive lower bound that the ratio reaches gives its points. Source: S60 (I.2.1, II.1)."""

    kind = "tier"
    name = Template("Bậc theo tỷ lệ", "Steps on a ratio")
    has_denominator = True

    ratio: Ratio
    ladder: Ladder

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `ratio` ("done / planned") or `num` and `den` in words, `tiers` of [ratio, points] and `else`."""
        ratio = Ratio.read(given)
        ladder = read_shares(given, terms, "tiers", may_exceed=ratio.may_exceed)
        return cls(terms=terms, ratio=ratio, ladder=ladder)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for numerator and denominator."""
        return self.ratio.figures()

    def points(self, answer: Answer) -> int | None:
        """Give the points of the highest step reached."""
        numerator, denominator = self.ratio.of(answer)
        if denominator == 0:
            return None
        tier = self.ladder.reached(numerator, denominator)
        return half_up(self.ladder.otherwise if tier is None else tier.points, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the ratio and the step it reaches."""
        numerator, denominator = self.ratio.of(answer)
        said = self.ratio.say(answer, *self.ladder.bounds)
        if denominator == 0:
            return said
        tier = self.ladder.reached(numerator, denominator)
        if tier is None:
            return _BELOW(ratio=said, bound=Percent(self.ladder.tiers[-1].bound))
        return _REACHED(ratio=said, bound=Percent(tier.bound))

    def describe(self) -> Statement:
        """Say the steps."""
        steps = tuple(_STEP(bound=Percent(tier.bound), points=Points(tier.points)) for tier in self.ladder.tiers)
        return _RULE(steps=steps, otherwise=Points(self.ladder.otherwise))

    def loss(self, answer: Answer) -> LossReason:
        """Lost because a lower step was reached."""
        return LossReason.BELOW_FULL
