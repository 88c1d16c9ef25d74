"""The ratio that several kinds rest on: its two figures, how they are read and how they are said."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self

from parindex.core import figures
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.sentences import Percent, Statement, Template
from parindex.core.source import Reader

_RATIO = Template("{part}/{whole} = {ratio}", "{part}/{whole} = {ratio}")
_NOTHING = Template("{part}/{whole}: không có gì để tính tỷ lệ", "{part}/{whole}: nothing to take a ratio of")
_NUMBER = Template("{number}", "{number}")
_PART = Template("số đạt", "number achieved")
_WHOLE = Template("tổng số", "total number")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """A part of a whole, by the names that the set gives them; `may_exceed` where done may pass planned."""

    part: str
    whole: str
    may_exceed: bool = False

    @classmethod
    def read(cls, given: Reader) -> Self:
        """Read the names from `num` and `den`, or from `ratio` ("done / planned"), and `may_exceed`."""
        part, _, whole = given.text("ratio", "").partition("/")
        return cls(
            part=given.text("num", part.strip()),
            whole=given.text("den", whole.strip()),
            may_exceed=given.yes_no("may_exceed", default=False),
        )

    def figures(self, *, optional: bool = False) -> tuple[Figure, Figure]:
        """Name the numerator and the denominator; without names of the set's own, in general words."""
        part = Figure(
            key="num",
            label=Statement.verbatim(self.part) if self.part else _PART(),
            shape=Shape.NUMBER,
            least=Decimal(0),
            most_key=None if self.may_exceed else "den",
            optional=optional,
        )
        label = Statement.verbatim(self.whole) if self.whole else _WHOLE()
        return part, replace(part, key="den", label=label, most_key=None)

    def of(self, answer: Answer) -> tuple[int, int]:
        """Give numerator and denominator in one unit, the denominator perhaps zero; raises `FigureRefused`."""
        if len(answer) != 2:
            figures.only(answer, "num", "den")
        return figures.share(answer, may_exceed=self.may_exceed)

    def say(self, answer: Answer, *bounds: Fraction) -> Statement:
        """Say "42/45 = 93,33 %" with the figures as they were given, apart from the bounds it is held against."""
        part, whole = Fraction(str(answer["num"])), Fraction(str(answer["den"]))
        if whole == 0:
            return _NOTHING(part=_exact(part), whole=_exact(whole))
        return _RATIO(part=_exact(part), whole=_exact(whole), ratio=Percent(part / whole, bounds))


def _exact(number: Fraction) -> Statement:
    return _NUMBER(number=int(number) if number.denominator == 1 else number)
