"""`boolean`: the maximum if it is done, else nothing."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_DONE = Template("đạt", "done")
_MET = Template("đạt yêu cầu «{requirement}»", "requirement «{requirement}» met")
_NOT_MET = Template("chưa đạt yêu cầu «{requirement}»", "requirement «{requirement}» not met")
_PLAIN_MET = Template("đạt", "met")
_PLAIN_NOT_MET = Template("chưa đạt", "not met")
_RULE = Template(
    "{maximum} điểm nếu đạt yêu cầu «{requirement}»; nếu không, 0 điểm",
    "{maximum} points if the requirement «{requirement}» is met; else 0",
)
_PLAIN_RULE = Template("{maximum} điểm nếu đạt; nếu không, 0 điểm", "{maximum} points if met; else 0")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Boolean(Rule):
    """All or nothing by one yes or no (a plan issued or not). Source: S60."""

    kind = "boolean"
    name = Template("Có hoặc không", "Yes or no")

    requirement: str

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `on`, the requirement in words."""
        return cls(terms=terms, requirement=given.text("on", ""))

    def figures(self) -> tuple[Figure, ...]:
        """Ask whether it is done."""
        label = Statement.verbatim(self.requirement) if self.requirement else _DONE()
        return (Figure(key="done", label=label, shape=Shape.YES_NO),)

    def points(self, answer: Answer) -> int:
        """Give the maximum or nothing."""
        if len(answer) != 1:
            figures.only(answer, "done")
        return self.terms.maximum if figures.yes_no(answer, "done") else 0

    def explain(self, answer: Answer) -> Statement:
        """Say whether the requirement is met."""
        done = figures.yes_no(answer, "done")
        if not self.requirement:
            return _PLAIN_MET() if done else _PLAIN_NOT_MET()
        return (_MET if done else _NOT_MET)(requirement=self.requirement)

    def describe(self) -> Statement:
        """Say the rule."""
        maximum = Points(self.terms.maximum)
        return (
            _RULE(maximum=maximum, requirement=self.requirement) if self.requirement else _PLAIN_RULE(maximum=maximum)
        )

    def loss(self, answer: Answer) -> LossReason:
        """Lost because the requirement is not met."""
        return LossReason.NOT_MET
