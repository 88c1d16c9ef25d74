"""How figures are written in official Vietnamese: decimal commas, leading zeros, dates as the decree asks."""

from datetime import date
from fractions import Fraction

from parindex.core.compiling.facts import Fact, Kind, Value
from parindex.core.sentences import Language, number, rounded

#: Below it, counts get a leading zero, as in "03 hồ sơ".
_TEN = 10
#: Months before it get a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
_MARCH = 3


def shown(fact: Fact, language: Language = "vi") -> str:
    """Write the value of a fact."""
    return written(fact.kind, fact.value, of=fact.of, language=language)


def written(kind: Kind, value: Value, *, of: int | None = None, language: Language = "vi") -> str:
    """Write a value of a kind; a rank with its population."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return day(value)
    match kind:
        case Kind.RANK:
            return f"{value}/{of}" if of is not None else str(value)
        case Kind.SHARE:
            return percent(Fraction(value), language)
        case Kind.COUNT if isinstance(value, int):
            return count(value)
        case _:
            return str(value) if kind is Kind.YEAR else number(value, language)


def count(value: int) -> str:
    """Write a count: "03", "192", "1.332"."""
    return f"0{value}" if 0 < value < _TEN else number(value)


def percent(share: Fraction, language: Language = "vi") -> str:
    """Write a share with at most two decimals: "97,92%", "100%"."""
    text = f"{rounded(share * 100, 2):f}"
    return f"{text.rstrip('0').rstrip('.').replace('.', ',' if language == 'vi' else '.')}%"


def day(value: date) -> str:
    """Write a day within a text: "05/02/2023", "16/3/2023"."""
    return f"{value.day:02}/{_month(value)}/{value.year}"


def day_in_head(value: date | None) -> str:
    """Write the day of the head; without one, room to write it by hand."""
    if value is None:
        return "ngày       tháng       năm"
    return f"ngày {value.day:02} tháng {_month(value)} năm {value.year}"


def number_in_head(given: int | None, symbol: str) -> str:
    """Write number and symbol of the head: "Số: 05/BC-UBND"; without a number, room for it."""
    return f"Số: {given:02}/{symbol}" if given is not None else f"Số:        /{symbol}"


def _month(value: date) -> str:
    return f"{value.month:02}" if value.month < _MARCH else str(value.month)
