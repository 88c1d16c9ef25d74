"""`choice`: one of several levels, each with its points."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Node, Reader

_LEVEL = Template("mức đạt được (số thứ tự)", "level reached (its number)")
_CHOSEN = Template("mức {number} trong {count}: {label}", "level {number} of {count}: {label}")
_WORTH = Template("{points} điểm", "{points} points")
_RULE = Template("chọn một mức: {levels}", "choose one level: {levels}")
_NAMED = Template("{label} ({points} điểm)", "{label} ({points} points)")
_TOO_HIGH = Template(
    "mức cho {points} điểm, ngoài khoảng 0 đến {maximum}",
    "level gives {points} points, outside 0 to {maximum}",
)
_LOWER = Template("sửa điểm của mức", "correct the points of the level")
_NOT_LEVEL = Template(
    "mức «{given}» không phải số điểm hay cặp [tên, điểm]",
    "level «{given}» is neither points nor a pair [name, points]",
)
_WRITE = Template("viết mỗi mức thành số điểm hoặc [tên, điểm]", "write each level as points or [name, points]")
_NONE = Template("quy tắc không có mức nào để chọn", "the rule has no levels to choose from")
_ADD = Template("thêm danh sách «options»", "add a list «options»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Rule):
    """One level out of a list; an answer names it by its number, from 1. Source: S60 (II.1.3)."""

    kind = "choice"
    name = Template("Chọn một mức", "Choice of one level")

    options: tuple[tuple[str, int], ...]

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `options`: points, or pairs [words, points]."""
        options = []
        for node in given.nodes("options"):
            label, amount = _read_option(given, node)
            if amount < 0 or not terms.allows(amount):
                given.fault(node, _TOO_HIGH(points=Points(amount), maximum=Points(terms.maximum)), _LOWER())
            options.append((label, amount))
        if not options:
            given.fault(given.node_at("options"), _NONE(), _ADD())
        return cls(terms=terms, options=tuple(options))

    def figures(self) -> tuple[Figure, ...]:
        """Ask for the number of the level."""
        parts = tuple(self._label(index) for index in range(len(self.options)))
        return (Figure(key="option", label=_LEVEL(), shape=Shape.OPTION, parts=parts),)

    def points(self, answer: Answer) -> int:
        """Give the points of the level."""
        if len(answer) != 1:
            figures.only(answer, "option")
        return half_up(self.options[figures.whole(answer, "option", 1, len(self.options)) - 1][1], 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say which level was reached."""
        number = figures.whole(answer, "option", 1, len(self.options))
        return _CHOSEN(number=number, count=len(self.options), label=self._label(number - 1))

    def describe(self) -> Statement:
        """Say the levels with their points."""
        levels = tuple(
            _NAMED(label=label, points=Points(amount)) if label else _WORTH(points=Points(amount))
            for label, amount in self.options
        )
        return _RULE(levels=levels)

    def loss(self, answer: Answer) -> LossReason:
        """Lost because a lower level was reached."""
        return LossReason.LOWER_OPTION

    def _label(self, index: int) -> Statement:
        label, amount = self.options[index]
        return Statement.verbatim(label) if label else _WORTH(points=Points(amount))


def _read_option(given: Reader, node: Node) -> tuple[str, int]:
    match node.value:
        case (Node(value=str() as label), amount):
            return label, given.as_points("options", amount)
        case tuple():
            given.fault(node, _NOT_LEVEL(given=node.shown()), _WRITE())
            return "", 0
        case _:
            return "", given.as_points("options", node)
