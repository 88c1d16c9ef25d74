"""Numbers as reports write them (decimal comma, points between thousands, stray spaces), and rounded shares."""

import re
from decimal import Decimal
from fractions import Fraction

from parindex.core.sentences import number, rounded

#: A number without a sign; the spaces of "97, 9" are part of it only before a unit that asks for it.
NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d+(?:[.,]\d{1,6})?)"
LOOSE = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,3}\s?,\s\d{1,2}|\d{1,3}\s,\d{1,2}|\d+(?:[.,]\d{1,6})?)"

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def parse(text: str, most: Decimal | None = None) -> Decimal:
    """Read a number: "1.234,5" is 1234.5, "97, 9" is 97.9, "18.5" is 18.5, "03" is 3.

    "1.577" is a thousand and more, unless that is above `most`: then it is 1 and a part. Raises `ValueError`.
    """
    bare = "".join(text.split())
    if _THOUSANDS.fullmatch(bare):
        whole = Decimal(bare.replace(".", "").replace(",", "."))
        if most is None or whole <= most or bare.count(".") > 1:
            return whole
    bare = bare.replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", bare):
        raise ValueError(text)
    return Decimal(bare)


def places(value: Decimal) -> int:
    """Give how many decimals a number was written with."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def is_share(printed: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Say whether a percentage is that of part and whole, rounded half up or cut off at its own decimals."""
    if whole <= 0:
        return False
    exact = Fraction(part) * 100 / Fraction(whole)
    unit = Fraction(1, 10 ** places(printed))
    return Fraction(printed) in {exact // unit * unit, Fraction(rounded(exact, places(printed)))}


def share(part: Decimal, whole: Decimal, digits: int) -> Decimal:
    """Give the percentage of part and whole with so many decimals, half up."""
    return rounded(Fraction(part) * 100 / Fraction(whole), digits)


def written(value: Decimal) -> str:
    """Write a number as the report would: with a decimal comma."""
    return number(value)
