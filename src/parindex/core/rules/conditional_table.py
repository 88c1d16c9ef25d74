"""`conditional_table`: one step table with a plan, another outcome without one."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.ladder import Ladder, read_shares
from parindex.core.rules.ratio import Ratio
from parindex.core.rules.registry import register
from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.source import Reader

_PLAN = Template("có kế hoạch", "there is a plan")
_DONE = Template("không có kế hoạch nhưng có thực hiện", "no plan, but something was done")
_REACHED = Template("có kế hoạch, {ratio} ≥ {bound}", "with a plan, {ratio} ≥ {bound}")
_BELOW = Template("có kế hoạch, {ratio} < {bound}", "with a plan, {ratio} < {bound}")
_PLANNED = Template("có kế hoạch, {ratio}", "with a plan, {ratio}")
_NO_PLAN_DONE = Template("không có kế hoạch, có thực hiện", "no plan, something was done")
_NO_PLAN = Template("không có kế hoạch, không thực hiện", "no plan, nothing done")
_STEP = Template("từ {bound}: {points} điểm", "from {bound}: {points} points")
_RULE = Template(
    "có kế hoạch: {steps}; còn lại {otherwise} điểm. "
    "Không có kế hoạch: {done} điểm nếu có thực hiện, {nothing} điểm nếu không",
    "with a plan: {steps}; else {otherwise} points. Without: {done} points if something was done, {nothing} if not",
)
_NOT_TWO = Template(
    "«if_no_plan» phải là hai mức điểm [có thực hiện, không thực hiện]",
    "«if_no_plan» must be two amounts [done, not done]",
)
_WRITE = Template("viết ví dụ «if_no_plan: [2, 0]»", "write for example «if_no_plan: [2, 0]»")
_REVERSED = Template(
    "«if_no_plan» cho nhiều điểm hơn khi không thực hiện", "«if_no_plan» gives more points where nothing was done"
)
_TOO_HIGH = Template(
    "«if_no_plan» cho {points} điểm, ngoài khoảng 0 đến {maximum}",
    "«if_no_plan» gives {points}, outside 0 to {maximum}",
)
_LOWER = Template("sửa điểm của «if_no_plan»", "correct the points of «if_no_plan»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalTable(Rule):
    """Training by plan: steps on done / planned with a plan, a lower fixed outcome without. Source: S60 (II.4.2)."""

    kind = "conditional_table"
    name = Template("Bảng theo điều kiện", "Table by condition")
    has_denominator = True

    ratio: Ratio
    planned: Ladder
    done_unplanned: int
    nothing: int

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `if_plan`, tiers of [ratio, points] with `else`, and `if_no_plan`, points [done, not done]."""
        before = len(given.faults)
        nodes = given.nodes("if_no_plan")
        amounts = [given.as_points("if_no_plan", node) for node in nodes]
        if len(amounts) != 2:
            given.fault(given.node_at("if_no_plan"), _NOT_TWO(), _WRITE())
            amounts = [0, 0]
        for node, amount in zip(nodes, amounts, strict=False):
            if amount < 0 or not terms.allows(amount):
                given.fault(node, _TOO_HIGH(points=Points(amount), maximum=Points(terms.maximum)), _LOWER())
        if amounts[0] < amounts[1] and len(given.faults) == before:
            given.fault(given.node_at("if_no_plan"), _REVERSED(), _WRITE())
        return cls(
            terms=terms,
            ratio=(ratio := Ratio.read(given)),
            planned=read_shares(given, terms, "if_plan", may_exceed=ratio.may_exceed),
            done_unplanned=amounts[0],
            nothing=amounts[1],
        )

    def figures(self) -> tuple[Figure, ...]:
        """Ask whether there is a plan; with one for done and planned, without one whether anything was done."""
        return (
            Figure(key="plan", label=_PLAN(), shape=Shape.YES_NO),
            *self.ratio.figures(optional=True),
            Figure(key="done", label=_DONE(), shape=Shape.YES_NO, optional=True),
        )

    def points(self, answer: Answer) -> int | None:
        """Give the points of the table that the plan decides."""
        if not figures.yes_no(answer, "plan"):
            figures.only(answer, "plan", "done")
            done = figures.yes_no(answer, "done")
            return half_up(self.done_unplanned if done else self.nothing, 1, self.terms.step)
        figures.only(answer, "plan", "num", "den")
        numerator, denominator = figures.share(answer, may_exceed=self.ratio.may_exceed)
        if denominator == 0:
            return None
        tier = self.planned.reached(numerator, denominator)
        return half_up(self.planned.otherwise if tier is None else tier.points, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say which table, and where in it."""
        if not figures.yes_no(answer, "plan"):
            return _NO_PLAN_DONE() if figures.yes_no(answer, "done") else _NO_PLAN()
        numerator, denominator = figures.share(answer, may_exceed=self.ratio.may_exceed)
        said = self.ratio.say(answer, *self.planned.bounds)
        if denominator == 0:
            return _PLANNED(ratio=said)
        tier = self.planned.reached(numerator, denominator)
        if tier is None:
            return _BELOW(ratio=said, bound=Percent(self.planned.tiers[-1].bound))
        return _REACHED(ratio=said, bound=Percent(tier.bound))

    def describe(self) -> Statement:
        """Say both tables."""
        return _RULE(
            steps=tuple(_STEP(bound=Percent(tier.bound), points=Points(tier.points)) for tier in self.planned.tiers),
            otherwise=Points(self.planned.otherwise),
            done=Points(self.done_unplanned),
            nothing=Points(self.nothing),
        )

    def loss(self, answer: Answer) -> LossReason:
        """Lost without a plan, or by a lower step."""
        return LossReason.BELOW_FULL if figures.yes_no(answer, "plan") else LossReason.NOT_MET
