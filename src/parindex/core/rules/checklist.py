"""`checklist`: the sum of the points of the parts that are there."""

from dataclasses import dataclass
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import UNREAD, LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Node, Reader

_PARTS = Template("các nội dung đã có", "parts that are there")
_ALL = Template("đủ {count} nội dung", "all {count} parts")
_NOTHING = Template("chưa có nội dung nào, thiếu: {missing}", "no part is there, missing: {missing}")
_SOME = Template("có {there} trong {count} nội dung, thiếu: {missing}", "{there} of {count} parts, missing: {missing}")
_PART = Template("{label} ({points} điểm)", "{label} ({points} points)")
_RULE = Template("cộng điểm các nội dung có: {parts}", "sum of the parts that are there: {parts}")
_NOT_PART = Template("nội dung «{given}» không phải cặp [tên, điểm]", "part «{given}» is no pair [name, points]")
_WRITE = Template("viết mỗi nội dung thành [tên, điểm]", "write each part as [name, points]")
_NEGATIVE = Template("nội dung «{label}» có điểm âm", "part «{label}» has negative points")
_RAISE = Template("dùng điểm từ 0 trở lên", "use 0 points or more")
_SUM = Template(
    "các nội dung cộng lại {total} điểm, khác điểm tối đa {maximum}",
    "parts add up to {total}, not to the maximum {maximum}",
)
_CORRECT = Template("sửa điểm từng nội dung hoặc điểm tối đa của mục", "correct the parts or the maximum of the item")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Rule):
    """Each part that is there gives its points; the parts add up to the maximum. Source: S59 (Xuân Lộc 4.2)."""

    kind = "checklist"
    name = Template("Danh mục nội dung", "Checklist")

    parts: tuple[tuple[str, int], ...]

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read `items`, pairs [name, points]; a sum other than the maximum is a fault."""
        before = len(given.faults)
        parts = tuple(_read_part(given, node) for node in given.nodes("items"))
        total = sum(amount for _, amount in parts)
        if terms.maximum not in {total, UNREAD} and len(given.faults) == before:
            wrong = _SUM(total=Points(total), maximum=Points(terms.maximum))
            given.fault(given.node_at("items"), wrong, _CORRECT())
        return cls(terms=terms, parts=parts)

    def figures(self) -> tuple[Figure, ...]:
        """Ask for each part whether it is there."""
        parts = tuple(Statement.verbatim(name) for name, _ in self.parts)
        return (Figure(key="done", label=_PARTS(), shape=Shape.YES_NO_LIST, parts=parts),)

    def points(self, answer: Answer) -> int:
        """Add up the parts that are there."""
        if len(answer) != 1:
            figures.only(answer, "done")
        done = figures.yes_nos(answer, "done", len(self.parts))
        total = sum(amount for there, (_, amount) in zip(done, self.parts, strict=True) if there)
        return half_up(total, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say what is missing."""
        missing = self.missing(answer)
        if not missing:
            return _ALL(count=len(self.parts))
        said = tuple(_PART(label=name, points=Points(amount)) for name, amount in missing)
        if len(missing) == len(self.parts):
            return _NOTHING(missing=said)
        return _SOME(there=len(self.parts) - len(missing), count=len(self.parts), missing=said)

    def missing(self, answer: Answer) -> tuple[tuple[str, int], ...]:
        """Give the parts that are not there, with their micropoints."""
        done = figures.yes_nos(answer, "done", len(self.parts))
        return tuple(part for there, part in zip(done, self.parts, strict=True) if not there)

    def describe(self) -> Statement:
        """Say the parts with their points."""
        return _RULE(parts=tuple(_PART(label=name, points=Points(amount)) for name, amount in self.parts))

    def loss(self, answer: Answer) -> LossReason:
        """Lost by missing parts."""
        return LossReason.PARTS_MISSING


def _read_part(given: Reader, node: Node) -> tuple[str, int]:
    match node.value:
        case (Node(value=str() as label), points):
            amount = given.as_points("items", points)
            if amount < 0:
                given.fault(points, _NEGATIVE(label=label), _RAISE())
            return label, amount
        case _:
            given.fault(node, _NOT_PART(given=node.shown()), _WRITE())
            return "", 0
