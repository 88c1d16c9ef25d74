"""`bonus`: points added after the base, by case or as granted, up to a cap."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.manual import GRANTED, granted_points, points_figure
from parindex.core.rules.per_unit import count_figure, read_per
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_PER = Template("{count} × {per}, nhiều nhất {maximum}", "{count} × {per}, at most {maximum}")
_RULE = Template("thưởng nhiều nhất {maximum} điểm", "a bonus of at most {maximum} points")
_RULE_PER = Template(
    "thưởng {per} điểm mỗi trường hợp, nhiều nhất {maximum} điểm",
    "a bonus of {per} points per case, at most {maximum}",
)


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus(Rule):
    """Added after the base; the set caps the sum of all bonuses. Source: S60 (IV), S48."""

    kind = "bonus"
    name = Template("Điểm thưởng", "Bonus")

    per: int

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `per`, points of one case; without it the points are granted within the maximum."""
        return cls(terms=terms, per=read_per(given) if given.has("per") else 0)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the count of cases, or for the points granted."""
        return (count_figure(""),) if self.per else (points_figure(self.terms),)

    def points(self, answer: Answer) -> int:
        """Give the bonus before the cap of the set."""
        if not self.per:
            return granted_points(answer, self.terms)
        if len(answer) != 1:
            figures.only(answer, "count")
        return half_up(min(self.terms.maximum, figures.whole(answer, "count") * self.per), 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say where the bonus comes from."""
        if not self.per:
            return GRANTED()
        return _PER(count=figures.whole(answer, "count"), per=Points(self.per), maximum=Points(self.terms.maximum))

    def describe(self) -> Statement:
        """Say the bonus."""
        maximum = Points(self.terms.maximum)
        return _RULE_PER(per=Points(self.per), maximum=maximum) if self.per else _RULE(maximum=maximum)

    def loss(self, answer: Answer) -> LossReason:
        """Not earned."""
        return LossReason.BONUS_NOT_EARNED
