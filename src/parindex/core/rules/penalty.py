"""`penalty`: points taken after the base, by case or once."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import half_up
from parindex.core.rules.base import LossReason, Rule, Terms
from parindex.core.rules.registry import register
from parindex.core.sentences import Points, Statement, Template
from parindex.core.source import Reader

_HAPPENED = Template("có vi phạm", "it happened")
_NONE = Template("không có vi phạm", "none")
_CASES = Template("số trường hợp", "number of cases")
_DAYS = Template("số ngày", "number of days")
_ONCE = Template("có vi phạm, trừ {amount}", "happened, less {amount}")
_PER = Template("{count} × {amount}", "{count} × {amount}")
_CAPPED = Template("{count} × {amount}, trừ nhiều nhất {cap}", "{count} × {amount}, at most {cap}")
_RULE_ONCE = Template("trừ {amount} điểm nếu có", "less {amount} points if it happened")
_RULE_PER = Template("trừ {amount} điểm mỗi trường hợp", "less {amount} points per case")
_RULE_DAY = Template("trừ {amount} điểm mỗi ngày", "less {amount} points per day")
_NOT_ONE_AMOUNT = Template("quy tắc phải nêu đúng một số điểm trừ", "the rule must name exactly one amount to take")
_NAME_ONE = Template(
    "ghi một trong: «value» (một lần), «per» (mỗi trường hợp), «per_day» (mỗi ngày), số âm",
    "give one of «value» (once), «per» (each case), «per_day» (each day), negative",
)
_NOT_NEGATIVE = Template("số điểm trừ «{key}» phải là số âm", "the points taken, «{key}», must be negative")
_WRITE = Template("ví dụ «{key}: -1»", "for example «{key}: -1»")


@register
@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty(Rule):
    """Taken after the base; the set caps the sum of all penalties. Source: S60 (V), S48.

    Points are negative. `terms.maximum`, where above zero, caps what this one item may take.
    """

    kind = "penalty"
    name = Template("Điểm trừ", "Penalty")
    is_penalty = True

    amount: int
    basis: str

    @classmethod
    def read(cls, given: Reader, terms: Terms) -> Self:
        """Read one of `value` (once), `per` (each case), `per_day` (each day): a negative number of points."""
        named = [key for key in ("value", "per", "per_day") if given.has(key)]
        if len(named) != 1:
            given.fault(None, _NOT_ONE_AMOUNT(), _NAME_ONE())
            return cls(terms=terms, amount=0, basis="value")
        basis = named[0]
        amount = given.points(basis)
        if amount >= 0:
            given.fault(given.node_at(basis), _NOT_NEGATIVE(key=basis), _WRITE(key=basis))
        return cls(terms=terms, amount=-abs(amount), basis=basis)

    def figures(self) -> tuple[Figure, ...]:
        """Ask whether it happened, or how often."""
        if self.basis == "value":
            return (Figure(key="done", label=_HAPPENED(), shape=Shape.YES_NO),)
        label = _DAYS() if self.basis == "per_day" else _CASES()
        return (Figure(key="count", label=label, shape=Shape.WHOLE, least=Decimal(0)),)

    def points(self, answer: Answer) -> int:
        """Give the points taken, as zero or less, before the cap of the set."""
        taken = self._times(answer) * self.amount
        if self.terms.maximum:
            taken = max(taken, -self.terms.maximum)
        return half_up(taken, 1, self.terms.step)

    def explain(self, answer: Answer) -> Statement:
        """Say what was taken and why."""
        times = self._times(answer)
        if times == 0:
            return _NONE()
        amount = Points(self.amount)
        if self.basis == "value":
            return _ONCE(amount=Points(-self.amount))
        if self.terms.maximum and -times * self.amount > self.terms.maximum:
            return _CAPPED(count=times, amount=amount, cap=Points(self.terms.maximum))
        return _PER(count=times, amount=amount)

    def describe(self) -> Statement:
        """Say what is taken."""
        rule = {"value": _RULE_ONCE, "per": _RULE_PER, "per_day": _RULE_DAY}[self.basis]
        return rule(amount=Points(-self.amount))

    def loss(self, answer: Answer) -> LossReason:
        """Taken as a penalty."""
        return LossReason.PENALTY

    def _times(self, answer: Answer) -> int:
        key = "done" if self.basis == "value" else "count"
        if len(answer) != 1:
            figures.only(answer, key)
        return int(figures.yes_no(answer, "done")) if key == "done" else figures.whole(answer, "count")
