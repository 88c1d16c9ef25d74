"""`linear`: points in proportion to a ratio, full from a given ratio on."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ratio import Ratio
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

FULL_FROM = Template("{ratio} (đủ điểm từ {full_at})", "{ratio} (full from {full_at})")
_RULE = Template(
    "{maximum} điểm × tỷ lệ / {full_at}, nhiều nhất {maximum} điểm",
    "{maximum} points × ratio / {full_at}, at most {maximum}",
)
_NO_RATIO = Template("«full_at» phải lớn hơn 0 và không quá 1", "«full_at» must be above 0 and at most 1")
_SET = Template("dùng 0.5 cho «đủ điểm từ 50 %»", "use 0.5 for «full from 50 %»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Linear(Rule):
    """Maximum × ratio / full_at, at most the maximum. Source: S1 (766/QĐ-TTg: full at 80 % or 50 %)."""

    kind = "linear"
    name = Template("Theo tỷ lệ", "In proportion")
    has_denominator = True
    is_proportional = True

    ratio: Ratio
    full_at: Fraction

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read the names of the two figures, and `full_at` (1.0 is 100 %)."""
        ratio = Ratio.read(given)
        return cls(terms=terms, ratio=ratio, full_at=read_full_at(given, ratio))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for numerator and denominator."""
        return self.ratio.figures()

    def points(self, answer: Answer) -> int | None:
        """Give the share of the maximum, rounded once."""
        numerator, denominator = self.ratio.of(answer)
        if denominator == 0:
            return None
        return proportional(self.terms, self.full_at, numerator, denominator)

    def explain(self, answer: Answer) -> Statement:
        """Say the ratio, and from where it is full."""
        said = self.ratio.say(answer, self.full_at)
        return said if self.full_at == 1 else FULL_FROM(ratio=said, full_at=Percent(self.full_at))

    def describe(self) -> Statement:
        """Say the formula."""
        return _RULE(maximum=Points(self.terms.maximum), full_at=Percent(self.full_at))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by the distance to the full ratio."""
        return LossReason.BELOW_FULL


def read_full_at(given: Reader, ratio: Ratio) -> Fraction:
    """Read `full_at`, the ratio from which all points are given; one that no ratio can be is a fault."""
    full_at = Fraction(given.number("full_at", default=Decimal(1)))
    if 0 < full_at <= 1 or (full_at > 1 and ratio.may_exceed):
        return full_at
    given.fault(given.node_at("full_at"), _NO_RATIO(), _SET())
    return Fraction(1)


def proportional(terms: Terms, full_at: Fraction, numerator: int, denominator: int) -> int:
    """Give maximum × (numerator / denominator) / full_at, at most the maximum, rounded half up once."""
    above, below = numerator * full_at.denominator, denominator * full_at.numerator
    if above >= below:
        return terms.maximum
    return half_up(terms.maximum * above, below, terms.step)
