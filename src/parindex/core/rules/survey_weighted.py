"""`survey_weighted`: the maximum times the weighted mean of the answers of a survey."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import NUMBER, Reader

_ANSWERS = Template("số phiếu theo mức trả lời", "answers by level")
_LEVEL = Template("mức {weight}", "level {weight}")
_TERM = Template("{count} phiếu mức {weight}", "{count} answers at {weight}")
_MEAN = Template("{terms}: bình quân {mean} trên {total} phiếu", "{terms}: mean {mean} of {total} answers")
_NO_ANSWERS = Template("không có phiếu trả lời nào", "no answers")
_RULE = Template(
    "{maximum} điểm × bình quân có trọng số của các phiếu ({weights})",
    "{maximum} points × weighted mean of the answers ({weights})",
)
_OUTSIDE = Template("trọng số phải từ 0 đến 1, giảm dần", "weights must lie in 0 to 1 and not ascend")
_WRITE = Template("ví dụ «weights: [1.0, 0.6, 0.2, 0]»", "for example «weights: [1.0, 0.6, 0.2, 0]»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyWeighted(Rule):
    """Maximum × Σ(weight × answers) / Σ answers; blank answers are not counted. Source: S70."""

    kind = "survey_weighted"
    name = Template("Điều tra xã hội học", "Sociological survey")
    has_denominator = True
    is_proportional = True

    weights: tuple[Fraction, ...]
    unit: int

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `weights`, one for each level of answer, from best to worst."""
        faults = len(given.faults)
        weights = tuple(Fraction(given.as_number("weights", node, NUMBER())) for node in given.nodes("weights"))
        falling = all(before >= after for before, after in pairwise(weights))
        sound = bool(weights) and falling and 0 <= weights[-1] <= weights[0] <= 1
        if not sound and len(given.faults) == faults:
            given.fault(given.node_at("weights"), _OUTSIDE(), _WRITE())
        return cls(terms=terms, weights=weights, unit=math.lcm(*(weight.denominator for weight in weights)))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the number of answers at each level."""
        parts = tuple(_LEVEL(weight=Percent(weight)) for weight in self.weights)
        return (Figure(key="answers", label=_ANSWERS(), shape=Shape.COUNTS, parts=parts),)

    def points(self, answer: Answer) -> int | None:
        """Give the weighted mean of the maximum, rounded once."""
        if len(answer) != 1:
            figures.only(answer, "answers")
        answers = figures.counts(answer, "answers", len(self.weights))
        total = sum(answers)
        if total == 0:
            return None
        return half_up(self.terms.maximum * self._weighted(answers), total * self.unit, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say the answers and their weighted mean."""
        answers = figures.counts(answer, "answers", len(self.weights))
        total = sum(answers)
        if total == 0:
            return _NO_ANSWERS()
        terms = tuple(
            _TERM(count=count, weight=Percent(weight)) for count, weight in zip(answers, self.weights, strict=True)
        )
        return _MEAN(terms=terms, mean=Percent(Fraction(self._weighted(answers), total * self.unit)), total=total)

    def describe(self) -> Statement:
        """Say the weights."""
        weights = tuple(Statement(Template("{w}", "{w}"), {"w": Percent(weight)}) for weight in self.weights)
        return _RULE(maximum=Points(self.terms.maximum), weights=weights)

    def loss(self, answer: Answer) -> LossReason:
        """Lost by what people answered."""
        return LossReason.OPINION

    def _weighted(self, answers: Sequence[int]) -> int:
        return sum(
            count * weight.numerator * (self.unit // weight.denominator)
            for count, weight in zip(answers, self.weights, strict=True)
        )
