"""`sipas_linear`: the maximum times the share of satisfied answers (SIPAS)."""

from dataclasses import dataclass
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

_SATISFIED = Template("lượt trả lời hài lòng, rất hài lòng", "answers satisfied or very satisfied")
_SATISFIED_OF = Template(
    "lượt trả lời hài lòng, rất hài lòng (câu {items})", "answers satisfied or very satisfied (items {items})"
)
_ANSWERED = Template("tổng lượt trả lời", "answers in all")
_SHARE = Template(
    "{satisfied}/{answered} lượt hài lòng = {ratio}", "{satisfied}/{answered} answers satisfied = {ratio}"
)
_NO_ANSWERS = Template("không có lượt trả lời nào", "no answers")
_RULE = Template("{maximum} điểm × tỷ lệ hài lòng", "{maximum} points × share satisfied")
_RULE_OF = Template(
    "{maximum} điểm × tỷ lệ hài lòng (câu {items})", "{maximum} points × share satisfied (items {items})"
)


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class SipasLinear(Rule):
    """Maximum × satisfied / answered over the items of one factor. Source: seed (9,28/10 as 92,8 %), RC."""

    kind = "sipas_linear"
    name = Template("Mức độ hài lòng (SIPAS)", "Satisfaction (SIPAS)")
    has_denominator = True
    is_proportional = True

    items: tuple[str, ...]

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `items`, the numbers of the questions that make the factor."""
        return cls(terms=terms, items=given.texts("items"))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for satisfied and for all answers."""
        label = _SATISFIED_OF(items=", ".join(self.items)) if self.items else _SATISFIED()
        return (
            Figure(key="satisfied", label=label, shape=Shape.WHOLE, least=Decimal(0), most_key="answered"),
            Figure(key="answered", label=_ANSWERED(), shape=Shape.WHOLE, least=Decimal(0)),
        )

    def points(self, answer: Answer) -> int | None:
        """Give the share of the maximum, rounded once."""
        if len(answer) != 2:
            figures.only(answer, "satisfied", "answered")
        satisfied, answered = self._read(answer)
        if answered == 0:
            return None
        return half_up(self.terms.maximum * satisfied, answered, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the share."""
        satisfied, answered = self._read(answer)
        if answered == 0:
            return _NO_ANSWERS()
        return _SHARE(satisfied=satisfied, answered=answered, ratio=Percent(Fraction(satisfied, answered)))

    def describe(self) -> Statement:
        """Say the formula."""
        maximum = Points(self.terms.maximum)
        return _RULE_OF(maximum=maximum, items=", ".join(self.items)) if self.items else _RULE(maximum=maximum)

    def loss(self, answer: Answer) -> LossReason:
        """Lost by what people answered."""
        return LossReason.OPINION

    def _read(self, answer: Answer) -> tuple[int, int]:
        figures.share(answer, "satisfied", "answered")
        return figures.whole(answer, "satisfied"), figures.whole(answer, "answered")
