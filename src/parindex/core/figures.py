"""The figures that a rule asks for, and the refusal of those that cannot be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from parindex.core import points
from parindex.core.sentences import Statement, Template, shown

Answer = Mapping[str, object]

#: No figure of a commune is larger; a longer number is a slip or an attack.
LARGEST = 10**15

#: Decimals that a figure may have (an amount in million đồng with its đồng).
MOST_DECIMALS = 6


class Shape(StrEnum):
    """What a figure looks like, so that a form can ask for it."""

    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"
    YES_NO_LIST = "yes_no_list"
    COUNTS = "counts"
    OPTION = "option"
    POINTS = "points"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure that a rule names: its key in an answer, what it is called, its shape, unit and bounds.

    `least` and `most` are inclusive; `most_key` names another figure of the answer that it may not exceed.
    `parts` names the members of a list.
    """

    key: str
    label: Statement
    shape: Shape
    unit: Statement | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    most_key: str | None = None
    parts: tuple[Statement, ...] = ()
    optional: bool = False


class FigureRefused(Exception):
    """A figure of an answer cannot be: `key` names it, `wrong` says why and `remedy` what to do."""

    def __init__(self, key: str, wrong: Statement, remedy: Statement) -> None:
        """Keep the name of the figure with the sentences."""
        super().__init__(f"{key}: {wrong.say()}")
        self.key, self.wrong, self.remedy = key, wrong, remedy


_MISSING = Template("thiếu số liệu «{key}»", "the figure «{key}» is missing")
_FILL_IN = Template("điền «{key}»", "fill in «{key}»")
_UNKNOWN = Template("không có số liệu nào tên «{key}» trong quy tắc này", "this rule has no figure «{key}»")
_KNOWN = Template("chỉ dùng: {known}", "use only: {known}")
_NOT_WHOLE = Template("«{key}» phải là số nguyên, đang là «{given}»", "«{key}» must be a whole number, it is «{given}»")
_NOT_NUMBER = Template("«{key}» phải là một con số, đang là «{given}»", "«{key}» must be a number, it is «{given}»")
_NOT_YES_NO = Template(
    "«{key}» phải là true hoặc false, đang là «{given}»", "«{key}» must be true or false, it is «{given}»"
)
_NOT_SINGLE = Template("«{key}» phải là một giá trị, đang là «{given}»", "«{key}» must be one value, it is «{given}»")
_CORRECT = Template("kiểm tra lại «{key}»", "check «{key}»")
_TOO_SMALL = Template("«{key}» = {given} nhỏ hơn {least}", "«{key}» = {given} is below {least}")
_TOO_LARGE = Template("«{key}» = {given} lớn hơn {most}", "«{key}» = {given} is above {most}")
_MORE_THAN_WHOLE = Template(
    "«{part}» = {given} lớn hơn «{whole}» = {most}: phần không thể lớn hơn tổng",
    "«{part}» = {given} is above «{whole}» = {most}: a part cannot exceed its whole",
)
_BOTH = Template("kiểm tra lại «{part}» và «{whole}»", "check «{part}» and «{whole}»")
_NOT_LIST = Template("«{key}» phải là danh sách {count} giá trị", "«{key}» must be a list of {count} values")
_LIST_OF = Template("ghi đủ {count} giá trị theo thứ tự của quy tắc", "give {count} values in the order of the rule")
_TOO_FINE = Template("«{key}» có quá {most} chữ số thập phân", "«{key}» has more than {most} decimals")


def is_group(answer: object) -> bool:
    """Say whether an answer is a group of figures; one from outside may be anything."""
    return isinstance(answer, Mapping)


def only(answer: Answer, *keys: str) -> None:
    """Refuse figures that the rule does not ask for."""
    for key in answer:
        if key not in keys:
            raise FigureRefused(shown(key), _UNKNOWN(key=shown(key)), _KNOWN(known=keys))


def required(answer: Answer, key: str) -> object:
    """Give a figure; raises `FigureRefused` where it is missing."""
    value = answer.get(key)
    if value is None:
        raise FigureRefused(key, _MISSING(key=key), _FILL_IN(key=key))
    return value


def whole(answer: Answer, key: str, least: int = 0, most: int = LARGEST) -> int:
    """Give a whole number within bounds, both inclusive."""
    value = answer.get(key)
    if type(value) is int and least <= value <= most:
        return value
    value = required(answer, key)
    if type(value) is not int:
        raise FigureRefused(key, _NOT_WHOLE(key=key, given=shown(value)), _CORRECT(key=key))
    raise _outside(key, value, least, most)


def yes_no(answer: Answer, key: str) -> bool:
    """Give a yes or no."""
    value = required(answer, key)
    if value is True or value is False:
        return value
    raise FigureRefused(key, _NOT_YES_NO(key=key, given=shown(value)), _CORRECT(key=key))


def single(answer: Answer, key: str) -> str | int | Decimal | bool:
    """Give one value of any kind, no list or group: what an item that is only asked was told."""
    value = required(answer, key)
    if isinstance(value, str | int | Decimal):
        return value
    raise FigureRefused(key, _NOT_SINGLE(key=key, given=shown(value)), _CORRECT(key=key))


def yes_nos(answer: Answer, key: str, count: int) -> Sequence[bool]:
    """Give a list of exactly `count` yes or no."""
    values = _listed(answer, key, count)
    for value in values:
        if value is not True and value is not False:
            raise FigureRefused(key, _NOT_YES_NO(key=key, given=shown(value)), _CORRECT(key=key))
    return values  # type: ignore[return-value]


def counts(answer: Answer, key: str, count: int) -> Sequence[int]:
    """Give a list of exactly `count` whole numbers, none negative."""
    values = _listed(answer, key, count)
    for value in values:
        if type(value) is not int:
            raise FigureRefused(key, _NOT_WHOLE(key=key, given=shown(value)), _CORRECT(key=key))
        if not 0 <= value <= LARGEST:
            raise _outside(key, value, 0, LARGEST)
    return values  # type: ignore[return-value]


def number(answer: Answer, key: str, least: Decimal | None = None, most: Decimal | None = None) -> Decimal:
    """Give a number with at most six decimals, within bounds, both inclusive."""
    value = required(answer, key)
    if type(value) is int:
        value = Decimal(value)
    if not isinstance(value, Decimal) or not value.is_finite():
        raise FigureRefused(key, _NOT_NUMBER(key=key, given=shown(value)), _CORRECT(key=key))
    least, most = Decimal(-LARGEST) if least is None else least, Decimal(LARGEST) if most is None else most
    if not least <= value <= most:
        raise _outside(key, value, least, most)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -MOST_DECIMALS:
        raise FigureRefused(key, _TOO_FINE(key=key, most=MOST_DECIMALS), _CORRECT(key=key))
    return value


def share(answer: Answer, part: str = "num", of: str = "den", *, may_exceed: bool = False) -> tuple[int, int]:
    """Give a part and its whole as two whole numbers of one unit; the whole may be zero.

    Amounts with decimals are taken in millionths, so that the ratio stays exact. Raises
    `FigureRefused` for a negative figure, and for a part above its whole unless the rule allows it.
    """
    numerator, denominator = answer.get(part), answer.get(of)
    if type(numerator) is not int or type(denominator) is not int or numerator > LARGEST or denominator > LARGEST:
        numerator, denominator = points.from_decimal(number(answer, part)), points.from_decimal(number(answer, of))
    if 0 <= numerator <= denominator:
        return numerator, denominator
    number(answer, part, least=Decimal(0))
    number(answer, of, least=Decimal(0))
    if may_exceed:
        return numerator, denominator
    wrong = _MORE_THAN_WHOLE(part=part, whole=of, given=_exact(answer[part]), most=_exact(answer[of]))
    raise FigureRefused(part, wrong, _BOTH(part=part, whole=of))


def _listed(answer: Answer, key: str, count: int) -> Sequence[object]:
    value = required(answer, key)
    if isinstance(value, list | tuple) and len(value) == count:
        return value
    raise FigureRefused(key, _NOT_LIST(key=key, count=count), _LIST_OF(count=count))


def _outside(key: str, value: int | Decimal, least: int | Decimal, most: int | Decimal) -> FigureRefused:
    if value < least:
        return FigureRefused(key, _TOO_SMALL(key=key, given=shown(value), least=least), _CORRECT(key=key))
    return FigureRefused(key, _TOO_LARGE(key=key, given=shown(value), most=most), _CORRECT(key=key))


def _exact(value: object) -> int | Decimal:
    return value if isinstance(value, int | Decimal) else 0
