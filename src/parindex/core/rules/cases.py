"""The count of cases that several kinds rest on: what a case is, and the points of each."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.sentences import Statement, Template
from parindex.core.source import Reader

_COUNT = Template("số trường hợp", "number of cases")
_CASE = Template("trường hợp", "case")
_NOT_ABOVE_ZERO = Template("«per» phải lớn hơn 0", "«per» must be above 0")
_SET = Template("ghi số điểm cho mỗi trường hợp", "give the points of each case")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """So many micropoints for each case, by the name that the set gives a case."""

    per: int
    unit: str

    @classmethod
    def read(cls, given: Reader) -> Self:
        """Read `per`, above zero, and `unit`, what a case is."""
        before = len(given.faults)
        per = given.points("per")
        if per <= 0 and len(given.faults) == before:
            given.fault(given.node_at("per"), _NOT_ABOVE_ZERO(), _SET())
        return cls(per=per, unit=given.text("unit", ""))

    @property
    def one(self) -> Statement:
        """What one case is called."""
        return Statement.verbatim(self.unit) if self.unit else _CASE()

    def figures(self) -> tuple[Figure, ...]:
        """Name the count."""
        label = Statement.verbatim(self.unit) if self.unit else _COUNT()
        return (Figure(key="count", label=label, shape=Shape.WHOLE, least=Decimal(0)),)

    def count(self, answer: Answer) -> int:
        """Give the number of cases; raises `FigureRefused`."""
        if len(answer) != 1:
            figures.only(answer, "count")
        return figures.whole(answer, "count")
