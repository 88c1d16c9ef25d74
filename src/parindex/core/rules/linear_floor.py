"""`linear_floor`: in proportion from a floor on, nothing below it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.linear import proportional, read_full_at
from parindex.core.rules.ratio import Ratio
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

_COUNTS = Template("{ratio} ≥ {floor}", "{ratio} ≥ {floor}")
_COUNTS_FULL = Template("{ratio} ≥ {floor}, đủ điểm từ {full_at}", "{ratio} ≥ {floor}, full from {full_at}")
_BELOW = Template("{ratio} < {floor}", "{ratio} < {floor}")
_RULE = Template(
    "dưới {floor}: 0 điểm; từ {floor}: {maximum} điểm × tỷ lệ / {full_at}, nhiều nhất {maximum} điểm",
    "below {floor}: 0; from {floor}: {maximum} points × ratio / {full_at}, at most {maximum}",
)
_ABOVE_FULL = Template("«floor» cao hơn «full_at»", "«floor» is above «full_at»")
_LOWER = Template("đặt «floor» không quá «full_at»", "set «floor» to at most «full_at»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class LinearFloor(Rule):
    """As `linear`, but nothing below the floor. Source: S59 (Xuân Lộc 4.1), S60 (disbursement)."""

    kind = "linear_floor"
    name = Template("Theo tỷ lệ, có mức sàn", "In proportion, with a floor")
    has_denominator = True
    is_proportional = True

    ratio: Ratio
    floor: Fraction
    full_at: Fraction

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `num` and `den` in words, `floor`, `full_at` and `may_exceed`."""
        ratio = Ratio.read(given)
        floor, full_at = given.share("floor"), read_full_at(given, ratio)
        if floor > full_at:
            given.fault(given.node_at("floor"), _ABOVE_FULL(), _LOWER())
        return cls(
            terms=terms,
            ratio=ratio,
            floor=floor,
            full_at=full_at,
        )

    def figures(self) -> tuple[Figure, ...]:
        """Ask for numerator and denominator."""
        return self.ratio.figures()

    def points(self, answer: Answer) -> int | None:
        """Give the share of the maximum from the floor on, rounded once."""
        numerator, denominator = self.ratio.of(answer)
        if denominator == 0:
            return None
        if self._is_below(numerator, denominator):
            return 0
        return proportional(self.terms, self.full_at, numerator, denominator)

    def explain(self, answer: Answer) -> Statement:
        """Say the ratio against its floor."""
        numerator, denominator = self.ratio.of(answer)
        said, floor = self.ratio.say(answer, self.floor, self.full_at), Percent(self.floor)
        if denominator == 0:
            return said
        if self._is_below(numerator, denominator):
            return _BELOW(ratio=said, floor=floor)
        if self.full_at == 1:
            return _COUNTS(ratio=said, floor=floor)
        return _COUNTS_FULL(ratio=said, floor=floor, full_at=Percent(self.full_at))

    def describe(self) -> Statement:
        """Say the formula."""
        return _RULE(floor=Percent(self.floor), maximum=Points(self.terms.maximum), full_at=Percent(self.full_at))

    def loss(self, answer: Answer) -> LossReason:
        """Lost below the floor, or by the distance to the full ratio."""
        return LossReason.BELOW_FLOOR if self._is_below(*self.ratio.of(answer)) else LossReason.BELOW_FULL

    def _is_below(self, numerator: int, denominator: int) -> bool:
        return numerator * self.floor.denominator < self.floor.numerator * denominator
