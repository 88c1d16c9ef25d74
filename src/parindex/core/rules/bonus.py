"""`bonus`: points added after the base, by case or as granted, up to a cap."""

from dataclasses import dataclass
from typing import Self

from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.cases import Cases
from parindex.core.rules.manual import GRANTED, granted_points, points_figure
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_PER = Template("{count} × {per}, nhiều nhất {maximum}", "{count} × {per}, at most {maximum}")
_RULE = Template("thưởng nhiều nhất {maximum} điểm", "a bonus of at most {maximum} points")
_RULE_PER = Template(
    "thưởng {per} điểm mỗi {unit}, nhiều nhất {maximum} điểm",
    "a bonus of {per} points per {unit}, at most {maximum}",
)


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Rule):
    """Added after the base; the set caps the sum of all bonuses. Source: S60 (IV), S48."""

    kind = "bonus"
    name = Template("Điểm thưởng", "Bonus")

    cases: Cases | None

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points of one case, and `unit`; without `per` the points are granted within the maximum."""
        return cls(terms=terms, cases=Cases.read(given) if given.has("per") else None)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count of cases, or for the points granted."""
        return self.cases.figures() if self.cases else (points_figure(self.terms),)

    def points(self, answer: Answer) -> int:
        """Give the bonus before the cap of the set."""
        if self.cases is None:
            return granted_points(answer, self.terms)
        return half_up(min(self.terms.maximum, self.cases.count(answer) * self.cases.per), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say where the bonus comes from."""
        if self.cases is None:
            return GRANTED()
        per, maximum = Points(self.cases.per), Points(self.terms.maximum)
        return _PER(count=self.cases.count(answer), per=per, maximum=maximum)

    def describe(self) -> Statement:
        """Say the bonus."""
        maximum = Points(self.terms.maximum)
        if self.cases is None:
            return _RULE(maximum=maximum)
        return _RULE_PER(per=Points(self.cases.per), unit=self.cases.one, maximum=maximum)

    def loss(self, answer: Answer) -> LossReason:
        """Not earned."""
        return LossReason.BONUS_NOT_EARNED
