"""`count_tier`: a step table on a count."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ladder import Ladder, Order, read_ladder
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

COUNT = Template("số lượng", "count")
_REACHED = Template("{counted} ≥ {bound}", "{counted} ≥ {bound}")
_BELOW = Template("{counted} < {bound}", "{counted} < {bound}")
_COUNTED = Template("{count} {unit}", "{count} {unit}")
_PLAIN = Template("{count}", "{count}")
_STEP = Template("từ {bound}: {points} điểm", "from {bound}: {points} points")
_RULE = Template("theo số lượng: {steps}; còn lại {otherwise} điểm", "by count: {steps}; else {otherwise} points")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class CountTier(Rule):
    """The first inclusive lower bound that the count reaches gives its points. Source: S60 (I.4, II.5)."""

    kind = "count_tier"
    name = Template("Bậc theo số lượng", "Steps on a count")

    unit: str
    ladder: Ladder

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `unit`, what is counted, `tiers` of [count, points] and `else`."""
        return cls(terms=terms, unit=given.text("unit", ""), ladder=read_ladder(given, terms, Order.DOWN, "tiers"))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count."""
        label = Statement.verbatim(self.unit) if self.unit else COUNT()
        return (Figure(key="count", label=label, shape=Shape.WHOLE, least=Decimal(0)),)

    def points(self, answer: Answer) -> int:
        """Give the points of the highest step reached."""
        if len(answer) != 1:
            figures.only(answer, "count")
        tier = self.ladder.reached(figures.whole(answer, "count"))
        return half_up(self.ladder.otherwise if tier is None else tier.points, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the count and the step it reaches."""
        count = figures.whole(answer, "count")
        tier = self.ladder.reached(count)
        if tier is None:
            return _BELOW(counted=self._say(count), bound=self.ladder.tiers[-1].bound)
        return _REACHED(counted=self._say(count), bound=tier.bound)

    def describe(self) -> Statement:
        """Say the steps."""
        steps = tuple(_STEP(bound=tier.bound, points=Points(tier.points)) for tier in self.ladder.tiers)
        return _RULE(steps=steps, otherwise=Points(self.ladder.otherwise))

    def loss(self, answer: Answer) -> LossReason:
        """Lost because there were too few."""
        return LossReason.TOO_FEW

    def _say(self, count: int) -> Statement:
        return _COUNTED(count=count, unit=self.unit) if self.unit else _PLAIN(count=count)
