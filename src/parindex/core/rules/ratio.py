"""What the kinds that rest on a ratio share: its two figures and how it is said."""

from decimal import Decimal
from fractions import Fraction

from parindex.core.figures import Answer, Figure, Shape
from parindex.core.sentences import Percent, Statement, Template

RATIO = Template("{part}/{whole} = {ratio}", "{part}/{whole} = {ratio}")
NOTHING = Template("{part}/{whole}: không có gì để tính tỷ lệ", "{part}/{whole}: nothing to take a ratio of")
_PART = Template("số đạt", "number achieved")
_WHOLE = Template("tổng số", "total number")


def ratio_figures(part: str, whole: str, *, may_exceed: bool = False) -> tuple[Figure, Figure]:
    """Name the numerator and the denominator; without names of the set's own, in general words."""
    return (
        Figure(
            key="num",
            label=Statement.verbatim(part) if part else _PART(),
            shape=Shape.NUMBER,
            least=Decimal(0),
            most_key=None if may_exceed else "den",
        ),
        Figure(
            key="den",
            label=Statement.verbatim(whole) if whole else _WHOLE(),
            shape=Shape.NUMBER,
            least=Decimal(0),
        ),
    )


def say_ratio(answer: Answer, numerator: int, denominator: int) -> Statement:
    """Say "42/45 = 93,33 %" with the figures as they were given."""
    part, whole = _plain(answer["num"]), _plain(answer["den"])
    if denominator == 0:
        return NOTHING(part=part, whole=whole)
    return RATIO(part=part, whole=whole, ratio=Percent(Fraction(numerator, denominator)))


def split_ratio(text: str) -> tuple[str, str]:
    """Split the text "done / planned" into the names of its two figures."""
    part, _, whole = text.partition("/")
    return part.strip(), whole.strip()


def _plain(value: object) -> Statement:
    number = Fraction(str(value))
    return Template("{n}", "{n}")(n=int(number) if number.denominator == 1 else number)
