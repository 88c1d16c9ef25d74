"""`deduct_per_unit`: the maximum less so many points for each case, not below zero."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.per_unit import count_figure, read_per
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_NONE = Template("không có trường hợp nào", "no case")
_NO_UNIT = Template("không có {unit}", "no {unit}")
_LESS = Template("{maximum} − {count} × {per}", "{maximum} − {count} × {per}")
_FLOOR = Template("{maximum} − {count} × {per}, không dưới 0", "{maximum} − {count} × {per}, not below 0")
_RULE = Template("{maximum} điểm, mỗi {unit} trừ {per} điểm", "{maximum} points, less {per} for each {unit}")
_CASE = Template("trường hợp", "case")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class DeductPerUnit(Rule):
    """Maximum − count × points per case, not below zero. Source: S61."""

    kind = "deduct_per_unit"
    name = Template("Trừ theo từng trường hợp", "Deduction per case")

    per: int
    unit: str

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points taken for one case, and `unit`, what a case is."""
        return cls(terms=terms, per=read_per(given), unit=given.text("unit", ""))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count."""
        return (count_figure(self.unit),)

    def points(self, answer: Answer) -> int:
        """Give the maximum less the deductions."""
        if len(answer) != 1:
            figures.only(answer, "count")
        return half_up(max(0, self.terms.maximum - figures.whole(answer, "count") * self.per), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the deduction."""
        count = figures.whole(answer, "count")
        if count == 0:
            return _NO_UNIT(unit=self.unit) if self.unit else _NONE()
        enough = count * self.per <= self.terms.maximum
        return (_LESS if enough else _FLOOR)(maximum=Points(self.terms.maximum), count=count, per=Points(self.per))

    def describe(self) -> Statement:
        """Say the points taken for one case."""
        unit = Statement.verbatim(self.unit) if self.unit else _CASE()
        return _RULE(unit=unit, per=Points(self.per), maximum=Points(self.terms.maximum))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by the cases that were counted."""
        return LossReason.DEDUCTED
