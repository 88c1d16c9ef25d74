"""Points as whole numbers of micropoints: exact, fast, rounded half up in one place only."""

from decimal import Decimal

#: Micropoints in one point. Every maximum and every rounded score is a whole number of these.
POINT = 1_000_000

#: The finest rounding that a set may ask for.
MOST_DECIMALS = 6

_STEPS = (1_000_000, 100_000, 10_000, 1_000, 100, 10, 1)


def from_decimal(value: Decimal) -> int:
    """Give the micropoints of a number of points; raises `ValueError` beyond six decimals."""
    numerator, denominator = value.as_integer_ratio()
    points, rest = divmod(numerator * POINT, denominator)
    if rest:
        raise ValueError(value)
    return points


def to_decimal(points: int) -> Decimal:
    """Give micropoints as a number of points without trailing zeros: 500000 is `Decimal("0.5")`."""
    sign = 1 if points < 0 else 0
    whole, rest = divmod(abs(points), POINT)
    decimals = f"{rest:06d}".rstrip("0")
    digits = tuple(int(digit) for digit in f"{whole}{decimals}")
    return Decimal((sign, digits, -len(decimals)))


def step(decimals: int) -> int:
    """Give the rounding step in micropoints of a number of decimals; raises `IndexError` beyond 6."""
    return _STEPS[decimals]


def half_up(numerator: int, denominator: int, to: int = 1) -> int:
    """Round numerator / denominator to the nearest multiple of `to`, a half away from zero.

    Exact for any size of number, as no quotient is ever held in a float or a finite decimal.
    `denominator` and `to` are above zero. Source: the customary rounding of published scores.
    """
    divisor = denominator * to
    if numerator >= 0:
        return (2 * numerator + divisor) // (2 * divisor) * to
    return -((divisor - 2 * numerator) // (2 * divisor) * to)
