"""What would move the total most: the points of one further dossier done right, indicator by indicator."""

import math
from dataclasses import dataclass
from fractions import Fraction

from parindex.core.points import POINT, half_up
from parindex.core.sentences import Points, Statement, Template, rounded
from parindex.core.service_index.model import Indicator
from parindex.core.service_index.scoring import Applied, IndicatorScore, UnitScore

_SAID = Template(
    "{name}: mỗi «{numerator}» thêm được tăng {each} điểm; thêm {count} là đủ (tăng {gain} điểm)",
    "{name}: each further «{numerator}» adds {each} points; {count} more are enough (adding {gain} points)",
)
_OUT_OF_REACH = Template(
    "{name}: mỗi «{numerator}» thêm được tăng {each} điểm; thêm cả {count} vẫn chưa đủ (tăng {gain} điểm)",
    "{name}: each further «{numerator}» adds {each} points; even all {count} are not enough (adding {gain} points)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one more in the numerator is worth; all amounts in micropoints.

    `each` is exact, before rounding. `count` more make `gain` points: up to the full ratio, or up to the whole
    denominator where a factor below 1 keeps the full ratio out of reach (`is_full` false).
    """

    indicator: Indicator
    each: Fraction
    count: int
    gain: int
    is_full: bool

    @property
    def said(self) -> Statement:
        """Say it in a sentence."""
        template = _SAID if self.is_full else _OUT_OF_REACH
        return template(
            name=self.indicator.name,
            numerator=self.indicator.numerator,
            each=Fraction(rounded(self.each / POINT, 6 if self.each < POINT // 100 else 4)),
            count=self.count,
            gain=Points(self.gain),
        )


def moves(score: UnitScore, decimals: int = 2) -> tuple[Move, ...]:
    """Give what can still be gained, the most points for one more dossier first.

    The denominator stays: a dossier that was late is taken as on time, one on paper as online.
    """
    found = [move for one in score.scores if (move := _move(one, 10 ** (6 - decimals))) is not None]
    return tuple(sorted(found, key=lambda move: (-move.each, -move.gain)))


def _move(score: IndicatorScore, step: int) -> Move | None:
    rule, value = score.indicator.rule, score.value
    if rule is None or value is None or score.applied is not Applied.RATIO or score.points is None:
        return None
    maximum = score.maximum or 0
    factor = Fraction(1) if score.factor is None else score.factor
    if score.points >= maximum or not factor:
        return None
    part, whole = Fraction(value.numerator), Fraction(value.denominator)
    full = whole * rule.full_at / factor
    count = math.ceil(min(full, whole) - part)
    if count <= 0:
        return None
    each = maximum * factor / (whole * rule.full_at)
    reached = min(Fraction(maximum), (part + count) * each)
    return Move(
        indicator=score.indicator,
        each=min(each, maximum - part * each),
        count=count,
        gain=half_up(reached.numerator, reached.denominator, step) - score.points,
        is_full=full <= whole,
    )
