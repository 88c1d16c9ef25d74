"""`manual`: points that a person gives, where no rule exists."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core import points as micropoints
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

GRANTED = Template("người thẩm định cho điểm", "points given by the appraiser")
_POINTS = Template("điểm được cho", "points given")
_UNIT = Template("điểm", "points")
_RULE = Template("người thẩm định cho điểm, từ 0 đến {maximum}", "points given by the appraiser, 0 to {maximum}")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Manual(Rule):
    """Points typed by a person, within the maximum: the only kind that takes points instead of figures."""

    kind = "manual"
    name = Template("Cho điểm trực tiếp", "Points by judgement")

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read nothing: the maximum is all."""
        return cls(terms=terms)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the points."""
        return (points_figure(self.terms),)

    def points(self, answer: Answer) -> int:
        """Give the points, rounded at the item."""
        return granted_points(answer, self.terms)

    def explain(self, answer: Answer) -> Statement:
        """Say that a person gave them."""
        return GRANTED()

    def describe(self) -> Statement:
        """Say the range."""
        return _RULE(maximum=Points(self.terms.maximum))

    def loss(self, answer: Answer) -> LossReason:
        """Judged lower."""
        return LossReason.JUDGED


def granted_points(answer: Answer, terms: Terms) -> int:
    """Give the figure `points`, from 0 to the maximum, in rounded micropoints."""
    if len(answer) != 1:
        figures.only(answer, "points")
    most = micropoints.to_decimal(terms.maximum)
    return half_up(micropoints.from_decimal(figures.number(answer, "points", Decimal(0), most)), 1, terms.step)


def points_figure(terms: Terms) -> Figure:
    """Name the figure `points`."""
    most = micropoints.to_decimal(terms.maximum)
    return Figure(key="points", label=_POINTS(), shape=Shape.POINTS, unit=_UNIT(), least=Decimal(0), most=most)
