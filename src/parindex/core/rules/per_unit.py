"""`per_unit`: so many points for each case, up to the maximum."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_CASES = Template("số trường hợp", "number of cases")
_PRODUCT = Template("{count} × {per} = {product}", "{count} × {per} = {product}")
_CAPPED = Template(
    "{count} × {per} = {product}, tính nhiều nhất {maximum}", "{count} × {per} = {product}, at most {maximum}"
)
_RULE = Template("mỗi {unit}: {per} điểm, nhiều nhất {maximum} điểm", "each {unit}: {per} points, at most {maximum}")
_CASE = Template("trường hợp", "case")
_NOT_ABOVE_ZERO = Template("«per» phải lớn hơn 0", "«per» must be above 0")
_SET = Template("ghi số điểm cho mỗi trường hợp", "give the points of each case")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class PerUnit(Rule):
    """Count × points per case, capped at the maximum. Source: S67 ("mỗi … 0,5đ"), S61."""

    kind = "per_unit"
    name = Template("Theo từng trường hợp", "Per case")

    per: int
    unit: str

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points of one case, and `unit`, what a case is."""
        return cls(terms=terms, per=read_per(given), unit=given.text("unit", ""))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count."""
        return (count_figure(self.unit),)

    def points(self, answer: Answer) -> int:
        """Give count × points, at most the maximum."""
        if len(answer) != 1:
            figures.only(answer, "count")
        return half_up(min(self.terms.maximum, figures.whole(answer, "count") * self.per), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the product."""
        count = figures.whole(answer, "count")
        product, per = Points(count * self.per), Points(self.per)
        if product.amount > self.terms.maximum:
            return _CAPPED(count=count, per=per, product=product, maximum=Points(self.terms.maximum))
        return _PRODUCT(count=count, per=per, product=product)

    def describe(self) -> Statement:
        """Say the points of one case."""
        unit = Statement.verbatim(self.unit) if self.unit else _CASE()
        return _RULE(unit=unit, per=Points(self.per), maximum=Points(self.terms.maximum))

    def loss(self, answer: Answer) -> LossReason:
        """Lost because there were too few cases."""
        return LossReason.TOO_FEW


def read_per(given: Reader) -> int:
    """Read `per`, the points of one case in micropoints; not above zero is a fault."""
    before = len(given.faults)
    per = given.points("per")
    if per <= 0 and len(given.faults) == before:
        given.fault(given.node_at("per"), _NOT_ABOVE_ZERO(), _SET())
    return per


def count_figure(unit: str) -> Figure:
    """Name the count of cases."""
    label = Statement.verbatim(unit) if unit else _CASES()
    return Figure(key="count", label=label, shape=Shape.WHOLE, least=Decimal(0))
