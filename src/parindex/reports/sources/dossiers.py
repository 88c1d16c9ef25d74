"""The dossiers of a unit as its register counts them (form 06/VPCP/KSTT), for reports of the work of a period."""

from collections.abc import Mapping
from datetime import timedelta

from parindex.analytics.periods import Period
from parindex.core.compiling.entered import FIELDS
from parindex.core.compiling.facts import Book, Fact, Kind, Source, Value
from parindex.core.sentences import Template
from parindex.core.working_time.form06 import Form06Row
from parindex.dossiers.figures import form06
from parindex.dossiers.queries.dossiers import has_any
from parindex.reports import periods
from parindex.reports.sources.registry import Subject, register

_REGISTER = Template("Sổ theo dõi hồ sơ, Biểu 06/VPCP/KSTT", "Register of dossiers, form 06/VPCP/KSTT")
_SUM = Template("{early} trước hạn + {on_time} đúng hạn", "{early} early + {on_time} on time")
_COUNTED = Template("đếm trong sổ theo dõi hồ sơ", "counted in the register of dossiers")
#: The reports that speak of the work of their own period.
_KINDS = frozenset({"cchc_report"})


@register("dossiers", 30)
def add(book: Book, subject: Subject) -> None:
    """Add what the register counts in the days of the period; nothing where the unit keeps no register here."""
    if subject.kind not in _KINDS or subject.at is None or not has_any(subject.unit.pk):
        return
    first, last = periods.days(subject.year, subject.span)
    counted = form06.form_of(subject.unit, Period(first, last + timedelta(days=1)), subject.at).total
    if not counted.received:
        return
    values: dict[str, Value] = {"dossiers.from": first, "dossiers.to": last, **_counts(counted)}
    book.add(_fact(key, value, counted, subject) for key, value in values.items())


def _counts(row: Form06Row) -> Mapping[str, int]:
    return {
        "dossiers.total": row.received,
        "dossiers.direct": row.direct_postal,
        "dossiers.online": row.online,
        "dossiers.carried_over": row.carried_over,
        "dossiers.on_time": row.early + row.on_time,
        "dossiers.late": row.late,
        "dossiers.in_progress": row.in_progress,
    }


def _fact(key: str, value: Value, row: Form06Row, subject: Subject) -> Fact:
    field = FIELDS[key]
    is_sum = key == "dossiers.on_time"
    formula = _SUM(early=row.early, on_time=row.on_time) if is_sum else _COUNTED()
    return Fact(
        key=key,
        kind=field.kind,
        value=value,
        name=field.name(),
        unit=field.unit() if field.unit else None,
        formula=None if field.kind is Kind.DAY else formula,
        period=periods.words(subject.year, subject.span),
        source=Source(label=_REGISTER()),
    )
