"""`all_or_nothing`: the maximum only if every requirement holds."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_REQUIREMENTS = Template("các yêu cầu đã đạt", "requirements that are met")
_ALL = Template("đạt cả {count} yêu cầu", "all {count} requirements met")
_SOME = Template("chưa đạt: {missing}", "not met: {missing}")
_RULE = Template("{maximum} điểm chỉ khi đạt tất cả: {parts}", "{maximum} points only if all are met: {parts}")
_NONE = Template("quy tắc không nêu yêu cầu nào", "the rule names no requirement")
_ADD = Template("thêm danh sách «of»", "add a list «of»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class AllOrNothing(Rule):
    """Any requirement that fails takes all points (periodic reports: number, content, time). Source: S60 (I.3)."""

    kind = "all_or_nothing"
    name = Template("Đạt tất cả mới có điểm", "All or nothing")

    requirements: tuple[str, ...]

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `of`, the requirements in words."""
        before = len(given.faults)
        requirements = given.texts("of")
        if not requirements and len(given.faults) == before:
            given.fault(given.node_at("of"), _NONE(), _ADD())
        return cls(terms=terms, requirements=requirements)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for each requirement whether it is met."""
        parts = tuple(Statement.verbatim(name) for name in self.requirements)
        return (Figure(key="done", label=_REQUIREMENTS(), shape=Shape.YES_NO_LIST, parts=parts),)

    def points(self, answer: Answer) -> int:
        """Give the maximum or nothing."""
        if len(answer) != 1:
            figures.only(answer, "done")
        return self.terms.maximum if all(figures.yes_nos(answer, "done", len(self.requirements))) else 0

    def explain(self, answer: Answer) -> Statement:
        """Say what is not met."""
        done = figures.yes_nos(answer, "done", len(self.requirements))
        missing = tuple(name for met, name in zip(done, self.requirements, strict=True) if not met)
        return _SOME(missing=missing) if missing else _ALL(count=len(self.requirements))

    def describe(self) -> Statement:
        """Say the requirements."""
        return _RULE(maximum=Points(self.terms.maximum), parts=self.requirements)

    def loss(self, answer: Answer) -> LossReason:
        """Lost because a requirement is not met."""
        return LossReason.NOT_MET
