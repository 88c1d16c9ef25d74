"""The periods of a computation, and the places of moments among them, as expressions."""

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add

import ibis
from ibis.expr import types as ir

from parindex.analytics import measures
from parindex.analytics.periods import Period, PeriodKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The periods to compute, all of one kind and following each other, as things stand at the beginning of a day.

    What is open is overdue by the end of its period, or by `as_of` in the period that runs.
    """

    kind: PeriodKind
    first: Period
    last: Period
    as_of: date

    def place(self, moment: ir.TimestampValue | ir.DateValue) -> ir.IntegerValue:
        """Give the number of the period that a moment is in; below or above those of the span for others."""
        if self.kind is PeriodKind.SPAN:
            after = [(moment >= edge).cast("int64") for edge in self._edges(moment)]
            return reduce(add, after)
        months = moment.year() * 12 + moment.month() - 1
        return (months if self.kind.months == 1 else months // self.kind.months).cast("int64")

    def overdue_on(self, late: measures.Late) -> ir.DateValue:
        """Give the day from which a row is overdue, coarsened so that there are few cells."""
        if self.kind is PeriodKind.SPAN:
            cut = at_midnight(min(self.last.end, self.as_of))
            moment = ibis.ifelse(late.is_open, late.while_open, late.when_ended)
            return ibis.ifelse((moment < cut).fill_null(False), as_day(self.first.start), ibis.null("date"))
        return ibis.ifelse(late.is_open, late.while_open.date(), late.when_ended.truncate("M").date())

    def _edges(self, moment: ir.Value) -> list[ir.Value]:
        edges = (self.first.start, self.last.end)
        return [at_midnight(edge) if moment.type().is_timestamp() else as_day(edge) for edge in edges]


def as_day(day: date) -> ir.DateScalar:
    """Write a day for an engine."""
    return ibis.date(day.year, day.month, day.day)


def at_midnight(day: date) -> ir.TimestampScalar:
    """Write the beginning of a day for an engine."""
    return ibis.timestamp(day.year, day.month, day.day, 0, 0, 0)
