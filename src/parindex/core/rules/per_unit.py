"""`per_unit`: so many points for each case, up to the maximum."""

from dataclasses import dataclass
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.cases import Cases
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_PRODUCT = Template("{count} × {per} = {product}", "{count} × {per} = {product}")
_CAPPED = Template(
    "{count} × {per} = {product}, tính nhiều nhất {maximum}", "{count} × {per} = {product}, at most {maximum}"
)
_RULE = Template("mỗi {unit}: {per} điểm, nhiều nhất {maximum} điểm", "each {unit}: {per} points, at most {maximum}")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class PerUnit(Rule):
    """Count × points per case, capped at the maximum. Source: S67 ("mỗi … 0,5đ"), S61."""

    kind = "per_unit"
    name = Template("Theo từng trường hợp", "Per case")

    cases: Cases

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points of one case, and `unit`, what a case is."""
        return cls(terms=terms, cases=Cases.read(given))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count."""
        return self.cases.figures()

    def points(self, answer: Answer) -> int:
        """Give count × points, at most the maximum."""
        return half_up(min(self.terms.maximum, self.cases.count(answer) * self.cases.per), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the product."""
        count = self.cases.count(answer)
        product, per = Points(count * self.cases.per), Points(self.cases.per)
        if product.amount > self.terms.maximum:
            return _CAPPED(count=count, per=per, product=product, maximum=Points(self.terms.maximum))
        return _PRODUCT(count=count, per=per, product=product)

    def describe(self) -> Statement:
        """Say the points of one case."""
        return _RULE(unit=self.cases.one, per=Points(self.cases.per), maximum=Points(self.terms.maximum))

    def loss(self, answer: Answer) -> LossReason:
        """Lost because there were too few cases."""
        return LossReason.TOO_FEW
