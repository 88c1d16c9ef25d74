"""`linear`: points in proportion to a ratio, full from a given ratio on."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ratio import ratio_figures, say_ratio
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

FULL_FROM = Template("{ratio} (đủ điểm từ {full_at})", "{ratio} (full from {full_at})")
_RULE = Template(
    "{maximum} điểm × tỷ lệ / {full_at}, nhiều nhất {maximum} điểm",
    "{maximum} points × ratio / {full_at}, at most {maximum}",
)
_ZERO = Template("«full_at» phải lớn hơn 0", "«full_at» must be above 0")
_SET = Template("dùng 1.0 cho «đủ điểm ở 100 %»", "use 1.0 for «full at 100 %»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Linear(Rule):
    """Maximum × ratio / full_at, at most the maximum. Source: S1 (766/QĐ-TTg: full at 80 % or 50 %)."""

    kind = "linear"
    name = Template("Theo tỷ lệ", "In proportion")
    has_denominator = True

    part: str
    whole: str
    full_at: Fraction
    may_exceed: bool

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `num` and `den` in words, `full_at` (1.0 is 100 %), `may_exceed` where done may pass planned."""
        return cls(
            terms=terms,
            part=given.text("num", ""),
            whole=given.text("den", ""),
            full_at=read_full_at(given),
            may_exceed=given.yes_no("may_exceed", default=False),
        )

    def figures(self) -> tuple[Figure, ...]:
        """Ask for numerator and denominator."""
        return ratio_figures(self.part, self.whole, may_exceed=self.may_exceed)

    def points(self, answer: Answer) -> int | None:
        """Give the share of the maximum, rounded once."""
        if len(answer) != 2:
            figures.only(answer, "num", "den")
        numerator, denominator = figures.share(answer, may_exceed=self.may_exceed)
        if denominator == 0:
            return None
        return proportional(self.terms, self.full_at, numerator, denominator)

    def explain(self, answer: Answer) -> Statement:
        """Say the ratio, and from where it is full."""
        said = say_ratio(answer, *figures.share(answer, may_exceed=self.may_exceed))
        return said if self.full_at == 1 else FULL_FROM(ratio=said, full_at=Percent(self.full_at))

    def describe(self) -> Statement:
        """Say the formula."""
        return _RULE(maximum=Points(self.terms.maximum), full_at=Percent(self.full_at))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by the distance to the full ratio."""
        return LossReason.BELOW_FULL


def read_full_at(given: Reader) -> Fraction:
    """Read `full_at`, the ratio from which all points are given; not above zero is a fault."""
    full_at = Fraction(given.number("full_at", default=Decimal(1)))
    if full_at > 0:
        return full_at
    given.fault(given.node_at("full_at"), _ZERO(), _SET())
    return Fraction(1)


def proportional(terms: Terms, full_at: Fraction, numerator: int, denominator: int) -> int:
    """Give maximum × (numerator / denominator) / full_at, at most the maximum, rounded half up once."""
    above, below = numerator * full_at.denominator, denominator * full_at.numerator
    if above >= below:
        return terms.maximum
    return half_up(terms.maximum * above, below, terms.step)
