"""`relative_to_leader`: half of the maximum at the target, the rest by the way to the best unit."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

_VALUE = Template("kết quả đạt được", "value achieved")
_BELOW = Template("{value}/{target} = {ratio} chỉ tiêu", "{value}/{target} = {ratio} of the target")
_ABOVE = Template(
    "{value} ≥ chỉ tiêu {target}; đơn vị dẫn đầu {best}; phần vượt {ratio}",
    "{value} ≥ target {target}; leader {best}; part of the way {ratio}",
)
_AT = Template("{value} = mức của đơn vị dẫn đầu", "{value}, level with the leader")
_RULE = Template(
    "đạt chỉ tiêu {target}: {half} điểm; phần còn lại theo khoảng cách đến đơn vị dẫn đầu",
    "at the target {target}: {half} points; the rest by the way to the leading unit",
)
_NOT_ABOVE_ZERO = Template("«target» phải lớn hơn 0", "«target» must be above 0")
_SET = Template("ghi chỉ tiêu là một số dương", "give the target as a positive number")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeToLeader(Rule):
    """Half of the maximum × value / target up to the target; beyond it the rest by (value − target) / (best − target).

    The best value is known only over all units of a round: scoring gives it by `with_leader`. Source: S61.
    """

    kind = "relative_to_leader"
    name = Template("So với đơn vị dẫn đầu", "Relative to the leader")
    needs_leader = True
    is_proportional = True

    target: Fraction
    label: str
    best: Fraction | None = None

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `target`, a number above zero, and `value`, what is measured, in words."""
        before = len(given.faults)
        target = Fraction(given.number("target"))
        if target <= 0:
            if len(given.faults) == before:
                given.fault(given.node_at("target"), _NOT_ABOVE_ZERO(), _SET())
            target = Fraction(1)
        return cls(terms=terms, target=target, label=given.text("value", ""))

    def with_leader(self, best: Fraction) -> Self:
        """Give the same rule with the best value of all units."""
        return replace(self, best=best)

    def value(self, answer: Answer) -> Fraction:
        """Give the value of a unit, for finding the best."""
        if len(answer) != 1:
            figures.only(answer, "value")
        return Fraction(figures.number(answer, "value", least=Decimal(0)))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the value."""
        label = Statement.verbatim(self.label) if self.label else _VALUE()
        return (Figure(key="value", label=label, shape=Shape.NUMBER, least=Decimal(0)),)

    def points(self, answer: Answer) -> int:
        """Give the points against the target and the best unit; a unit alone is its own leader."""
        earned = self._share(self.value(answer)) * self.terms.maximum
        return half_up(earned.numerator, earned.denominator, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the value against target and leader."""
        value = self.value(answer)
        if value < self.target:
            return _BELOW(value=value, target=self.target, ratio=Percent(value / self.target))
        best = self._best(value)
        if value >= best:
            return _AT(value=value)
        return _ABOVE(
            value=value,
            target=self.target,
            best=best,
            ratio=Percent((value - self.target) / (best - self.target)),
        )

    def describe(self) -> Statement:
        """Say the formula."""
        return _RULE(target=self.target, half=Points(self.terms.maximum // 2))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by the distance to the leader."""
        return LossReason.BEHIND_LEADER

    def _best(self, value: Fraction) -> Fraction:
        return value if self.best is None else max(self.best, value)

    def _share(self, value: Fraction) -> Fraction:
        half = Fraction(1, 2)
        if value < self.target:
            return half * value / self.target
        best = self._best(value)
        return Fraction(1) if value >= best else half + half * (value - self.target) / (best - self.target)
