"""Facts entered by an officer, each with its source in words."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from parindex.core.compiling.entered import FIELDS
from parindex.core.compiling.facts import Book, Fact, Kind, Source, Value
from parindex.core.sentences import Statement, Template
from parindex.reports import periods
from parindex.reports.models import EnteredFact
from parindex.reports.refusals import FigureUnfit
from parindex.reports.sources.registry import Subject, register

_NOT_WHOLE = Template("«{given}» không phải số nguyên từ 0 trở lên", "“{given}” is no whole number from 0 on")
_NOT_NUMBER = Template("«{given}» không phải con số, viết như 65,67", "“{given}” is no number, write it like 65.67")
_NOT_DAY = Template("«{given}» không phải ngày, viết như 15/12/2022", "“{given}” is no day, write it like 15/12/2022")
_LARGEST = 10**12


@register("entered", 90)
def add(book: Book, subject: Subject) -> None:
    """Add what was entered for a report; what was computed elsewhere stays as it is."""
    if subject.report is not None:
        rows = subject.report.entered.order_by("pk")
        book.add(fact for fact in facts(rows, subject) if fact.key not in book)


def facts(rows: Iterable[EnteredFact], subject: Subject) -> list[Fact]:
    """Give entered rows as facts; a row of no known figure is left out."""
    return [_fact(row, subject) for row in rows if row.key in FIELDS]


def _fact(row: EnteredFact, subject: Subject) -> Fact:
    field = FIELDS[row.key]
    return Fact(
        key=row.key,
        kind=field.kind,
        value=value_of(row.key, row.value),
        name=field.name(),
        unit=field.unit() if field.unit else None,
        of=row.of,
        period=periods.words(subject.year, subject.span),
        source=Source(label=Statement.verbatim(row.source), is_entered=True),
    )


def value_of(key: str, text: str) -> Value:
    """Read a figure as it is typed; raises `FigureUnfit`."""
    field = FIELDS[key]
    given = text.strip()
    match field.kind:
        case Kind.TEXT:
            return given
        case Kind.DAY:
            return _day(key, given)
        case Kind.POINTS:
            return _number(key, given)
        case _:
            digits = given.replace(".", "")
            if digits.isascii() and digits.isdecimal() and int(digits) <= _LARGEST:
                return int(digits)
            raise FigureUnfit(name=field.name(), why=_NOT_WHOLE(given=given))


def _day(key: str, given: str) -> date:
    parts = given.split("/")
    try:
        return date.fromisoformat(given) if len(parts) == 1 else date(*(int(part) for part in reversed(parts)))
    except (ValueError, TypeError) as error:
        raise FigureUnfit(name=FIELDS[key].name(), why=_NOT_DAY(given=given)) from error


def _number(key: str, given: str) -> Decimal:
    try:
        value = Decimal(given.replace(".", "").replace(",", ".") if "," in given else given)
    except InvalidOperation as error:
        raise FigureUnfit(name=FIELDS[key].name(), why=_NOT_NUMBER(given=given)) from error
    if not value.is_finite() or not 0 <= value <= _LARGEST:
        raise FigureUnfit(name=FIELDS[key].name(), why=_NOT_NUMBER(given=given))
    return value
