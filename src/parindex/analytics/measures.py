"""What is counted: each measure is a condition over the rows of one table, or a column to add up.

Conditions are over whole rows and know no period; `parindex.analytics.terms` says in which period they count.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import ibis
from ibis.expr import types as ir

from parindex.core.working_time.statuses import Status

Condition = Callable[[ir.Table], ir.BooleanValue]

#: KenhThucHien of the exchange [S94]; an empty channel is a direct one [S2].
ONLINE = 2
_ONLINE_LEVELS = ("full", "partial")


class Source(StrEnum):
    """The tables that measures are taken from; `USED` are procedures with dossiers, once a period."""

    DOSSIERS = "dossiers"
    USED = "used"
    CATALOGUE = "catalogue"
    PETITIONS = "petitions"


@dataclass(frozen=True, slots=True)
class Measure:
    """Rows that satisfy a condition: their number, or the sum of a whole column over them."""

    name: str
    where: Condition | None = None
    total: str = ""


def is_resolved(rows: ir.Table) -> ir.BooleanValue:
    """Say whether the office has resolved it: done or returned, with an end."""
    return _has_ended(rows) & rows.status.isin([Status.DONE.value, Status.RETURNED.value])


def _has_ended(rows: ir.Table) -> ir.BooleanValue:
    return rows.ended_at.notnull()


def _ended_in_time(rows: ir.Table) -> ir.BooleanValue:
    return rows.ended_at <= rows.late_after


def _is_single(rows: ir.Table) -> ir.BooleanValue:
    """Hold for no more than one request for a supplement: further ones count as late [S2]."""
    return rows.supplements <= 1


def _is_liked(rows: ir.Table) -> ir.BooleanValue:
    return ~(rows.disliked | rows.petitioned)


def _is_timely(rows: ir.Table) -> ir.BooleanValue:
    return _ended_in_time(rows) & _is_single(rows) & (rows.status != Status.WITHDRAWN.value)


def _is_paid(rows: ir.Table) -> ir.BooleanValue:
    return rows.fee_due & rows.paid_online


_DOSSIERS = (
    Measure("all"),
    Measure("online", lambda rows: rows.channel == ONLINE),
    Measure("sync_known", lambda rows: rows.synced.notnull()),
    Measure("synced", lambda rows: rows.synced),
    Measure("components", lambda rows: rows.components_digitised),
    Measure("fee_due", lambda rows: rows.fee_due),
    Measure("paid", _is_paid),
    Measure("reusable", lambda rows: rows.reusable),
    Measure("reused", lambda rows: rows.reusable & rows.reused),
    Measure("storage_due", lambda rows: rows.storage_due),
    Measure("stored", lambda rows: rows.storage_due & rows.stored),
    Measure("population_due", lambda rows: rows.population_due),
    Measure("population_used", lambda rows: rows.population_due & rows.population_used),
    Measure("copies", lambda rows: rows.certified_copies > 0),
    Measure("single", _is_single),
    Measure("single_liked", lambda rows: _is_single(rows) & _is_liked(rows)),
    Measure("timely", _is_timely),
    Measure("timely_liked", lambda rows: _is_timely(rows) & _is_liked(rows)),
    Measure("withdrawn", lambda rows: _has_ended(rows) & (rows.status == Status.WITHDRAWN.value)),
    Measure("resolved", is_resolved),
    Measure("early", lambda rows: is_resolved(rows) & (rows.ended_at < rows.due_at.truncate("D"))),
    Measure("late", lambda rows: is_resolved(rows) & (rows.ended_at > rows.late_after)),
    Measure("result", lambda rows: is_resolved(rows) & rows.result_required),
    Measure("electronic", lambda rows: is_resolved(rows) & rows.result_required & rows.result_electronic),
    Measure("digitised", lambda rows: is_resolved(rows) & rows.result_required & rows.result_digitised),
    Measure("timed", lambda rows: is_resolved(rows) & rows.worked_seconds.notnull()),
    Measure("worked", is_resolved, total="worked_seconds"),
)

#: Over one row a procedure, unit and period; see `used_procedures` in `parindex.analytics.expressions`.
_USED = (
    Measure("online", lambda rows: rows.online > 0),
    Measure("paid", lambda rows: rows.paid > 0),
)

_CATALOGUE = (
    Measure("all"),
    Measure("online", lambda rows: rows.online_level.isin(_ONLINE_LEVELS)),
    Measure("full", lambda rows: rows.full_possible & (rows.online_level == "full")),
    Measure("full_possible", lambda rows: rows.full_possible),
    Measure("fee", lambda rows: rows.fee),
    Measure("integrated", lambda rows: rows.fee & rows.payment_integrated),
    Measure("population_due", lambda rows: rows.population_due),
    Measure("population_connected", lambda rows: rows.population_due & rows.population_connected),
    Measure("publish_known", lambda rows: rows.published_on_time.notnull()),
    Measure("published", lambda rows: rows.published_on_time),
    Measure("public_known", lambda rows: rows.public_on_time.notnull()),
    Measure("public", lambda rows: rows.public_on_time),
    Measure("content_known", lambda rows: rows.public_complete.notnull()),
    Measure("complete", lambda rows: rows.public_complete),
)

_PETITIONS = (
    Measure("all"),
    Measure("ended", _has_ended),
    Measure("timely", lambda rows: rows.ended_at <= rows.due_at),
    Measure(
        "settled",
        lambda rows: (rows.ended_at <= rows.due_at) & ~(rows.dissatisfied | rows.reopened),
    ),
    Measure("of_procedure", lambda rows: rows.kind == "procedure"),
    Measure("of_staff", lambda rows: rows.kind == "staff"),
)

MEASURES: Mapping[Source, Mapping[str, Measure]] = {
    source: {measure.name: measure for measure in measures}
    for source, measures in {
        Source.DOSSIERS: _DOSSIERS,
        Source.USED: _USED,
        Source.CATALOGUE: _CATALOGUE,
        Source.PETITIONS: _PETITIONS,
    }.items()
}


def is_counted(rows: ir.Table) -> ir.BooleanValue:
    """Say whether a dossier counts at all: not while it is only registered."""
    return rows.status != Status.REGISTERED.value


def is_online_service(rows: ir.Table) -> ir.BooleanValue:
    """Say whether a dossier came online for a procedure that is offered so."""
    return (rows.channel == ONLINE) & rows.online_level.isin(_ONLINE_LEVELS)


def is_paid_online(rows: ir.Table) -> ir.BooleanValue:
    """Say whether what was due was paid online."""
    return _is_paid(rows)


@dataclass(frozen=True, slots=True)
class Late:
    """From which moment a row is late: while it is open, and once it has ended; none where it is not."""

    is_open: ir.BooleanValue
    while_open: ir.TimestampValue
    when_ended: ir.TimestampValue


def dossiers_late(rows: ir.Table) -> Late:
    """Say when dossiers are late; one that waits for its citizen stands at the moment of asking [S2]."""
    waits = (rows.waiting_since <= rows.late_after).fill_null(False)
    return Late(
        rows.ended_at.isnull(),
        ibis.ifelse(waits, ibis.null("timestamp(6)"), rows.late_after),
        _when_ended(rows.ended_at, rows.late_after),
    )


def petitions_late(rows: ir.Table) -> Late:
    """Say when petitions are late."""
    return Late(rows.ended_at.isnull(), rows.due_at, _when_ended(rows.ended_at, rows.due_at))


def _when_ended(ended: ir.TimestampValue, after: ir.TimestampValue) -> ir.TimestampValue:
    return ibis.ifelse((ended > after).fill_null(False), after, ibis.null("timestamp(6)"))
