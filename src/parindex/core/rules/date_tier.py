"""`date_tier`: points by how many days late."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ladder import Ladder, Order, read_ladder
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

#: No act is this late or early: more is a slip.
_MOST_DAYS = 36_500

_DAYS_LATE = Template("số ngày muộn (âm là sớm)", "days late (negative is early)")
_DAYS_LATE_AFTER = Template("số ngày muộn so với {due} (âm là sớm)", "days late against {due} (negative is early)")
_DAYS = Template("ngày", "days")
_ON_TIME = Template("đúng hạn", "on time")
_EARLY = Template("sớm {days} ngày", "{days} days early")
_LATE = Template("muộn {days} ngày, mức đến {bound} ngày", "{days} days late, level up to {bound} days")
_TOO_LATE = Template("muộn {days} ngày, quá mọi mức", "{days} days late, beyond every level")
_STEP = Template("đến {bound} ngày: {points} điểm", "up to {bound} days: {points} points")
_RULE = Template(
    "theo số ngày muộn: {steps}; sau đó {otherwise} điểm", "by days late: {steps}; then {otherwise} points"
)
_RULE_DUE = Template(
    "thời hạn: {due}; theo số ngày muộn: {steps}; sau đó {otherwise} điểm",
    "due {due}; by days late: {steps}; then {otherwise} points",
)


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class DateTier(Rule):
    """The first bound that the days late do not exceed gives its points. Source: S60 (I.1)."""

    kind = "date_tier"
    name = Template("Theo thời hạn", "By date")

    due: str
    ladder: Ladder

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `due` in words, and `tiers` (or `tiers_days`) of [days late, points] with `else`."""
        return cls(
            terms=terms,
            due=given.text("due", ""),
            ladder=read_ladder(given, terms, Order.UP, "tiers", "tiers_days"),
        )

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the days late."""
        label = _DAYS_LATE_AFTER(due=self.due) if self.due else _DAYS_LATE()
        return (
            Figure(
                key="days_late",
                label=label,
                shape=Shape.WHOLE,
                unit=_DAYS(),
                least=Decimal(-_MOST_DAYS),
                most=Decimal(_MOST_DAYS),
            ),
        )

    def points(self, answer: Answer) -> int:
        """Give the points of the first bound that is not exceeded."""
        if len(answer) != 1:
            figures.only(answer, "days_late")
        tier = self.ladder.within(figures.whole(answer, "days_late", -_MOST_DAYS, _MOST_DAYS))
        return half_up(self.ladder.otherwise if tier is None else tier.points, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say how late, and the level."""
        days = figures.whole(answer, "days_late", -_MOST_DAYS, _MOST_DAYS)
        if days < 0:
            return _EARLY(days=-days)
        tier = self.ladder.within(days)
        if tier is None:
            return _TOO_LATE(days=days)
        return _ON_TIME() if days == 0 else _LATE(days=days, bound=tier.bound)

    def describe(self) -> Statement:
        """Say the levels."""
        steps = tuple(_STEP(bound=tier.bound, points=Points(tier.points)) for tier in self.ladder.tiers)
        otherwise = Points(self.ladder.otherwise)
        return (
            _RULE_DUE(due=self.due, steps=steps, otherwise=otherwise)
            if self.due
            else _RULE(steps=steps, otherwise=otherwise)
        )

    def loss(self, answer: Answer) -> LossReason:
        """Lost by being late."""
        return LossReason.LATE
