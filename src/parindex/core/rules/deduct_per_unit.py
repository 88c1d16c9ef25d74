"""`deduct_per_unit`: the maximum less so many points for each case, not below zero."""

from dataclasses import dataclass
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.cases import Cases
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_NONE = Template("không có {unit} nào", "no {unit}")
_LESS = Template("{maximum} − {count} {unit} × {per}", "{maximum} − {count} {unit} × {per}")
_FLOOR = Template("{maximum} − {count} {unit} × {per}, không dưới 0", "{maximum} − {count} {unit} × {per}, not below 0")
_RULE = Template("{maximum} điểm, mỗi {unit} trừ {per} điểm", "{maximum} points, less {per} for each {unit}")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class DeductPerUnit(Rule):
    """Maximum − count × points per case, not below zero. Source: S61."""

    kind = "deduct_per_unit"
    name = Template("Trừ theo từng trường hợp", "Deduction per case")

    cases: Cases

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points taken for one case, and `unit`, what a case is."""
        return cls(terms=terms, cases=Cases.read(given))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count."""
        return self.cases.figures()

    def points(self, answer: Answer) -> int:
        """Give the maximum less the deductions."""
        deducted = self.cases.count(answer) * self.cases.per
        return half_up(max(0, self.terms.maximum - deducted), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the deduction."""
        count, per = self.cases.count(answer), self.cases.per
        if count == 0:
            return _NONE(unit=self.cases.one)
        enough = count * per <= self.terms.maximum
        return (_LESS if enough else _FLOOR)(
            maximum=Points(self.terms.maximum), count=count, unit=self.cases.one, per=Points(per)
        )

    def describe(self) -> Statement:
        """Say the points taken for one case."""
        return _RULE(unit=self.cases.one, per=Points(self.cases.per), maximum=Points(self.terms.maximum))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by the cases that were counted."""
        return LossReason.DEDUCTED
