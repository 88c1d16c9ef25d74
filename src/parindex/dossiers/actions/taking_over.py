"""Takes over dossiers as another register has them, with what it says of each; all of them or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.working_time.hours import WorkingClock, at_home
from parindex.core.working_time.statuses import Status
from parindex.dossiers import deriving, permissions, refusals
from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.models import Dossier, ProcedureVersion
from parindex.dossiers.queries import catalogue, offices
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A dossier as another register has it; `figures` are columns of `models.dossiers.Figures`."""

    code: str
    procedure: str
    channel: int
    received_at: datetime
    due_at: datetime
    status: Status
    ended_at: datetime | None = None
    late_agency: str = ""
    original_level: str = ""
    figures: Mapping[str, bool | int] = field(default_factory=dict)


@transaction.atomic
def take_over(*, unit_id: int, source: str, rows: Sequence[Taken], by: "User | None", at: datetime) -> int:
    """Take dossiers over, with the versions of their procedures on the day of receipt; says how many.

    Nobody stands for a command. Raises `UnknownUnit`, `NotAllowed`, and `UnknownProcedure`.
    """
    unit = units.of_any_time().filter(pk=unit_id).first()
    if unit is None:
        raise refusals.UnknownUnit
    if by is not None and not permissions.may_receive(by, unit_id):
        raise refusals.NotAllowed(who="bộ phận một cửa của đơn vị")
    clock, versions = offices.clock_of(unit_id), _versions(rows)
    new = [_dossier(unit_id, source, row, versions, clock, at) for row in rows]
    Dossier.objects.bulk_create(new, batch_size=_BATCH)
    mark_changed(pairs={(unit_id, month_of(row.received_at)) for row in rows}, at=at)
    target = Target(kind="unit", id=str(unit.pk), name=str(unit))
    change = Change(after={"source": source, "count": len(new)})
    audit.record(by=actor(by), at=at, verb="dossier.take_over", target=target, change=change)
    return len(new)


def _versions(rows: Sequence[Taken]) -> dict[tuple[str, date], ProcedureVersion]:
    found: dict[tuple[str, date], ProcedureVersion] = {}
    by_day: dict[date, set[str]] = {}
    for row in rows:
        by_day.setdefault(at_home(row.received_at).date(), set()).add(row.procedure)
    for day, codes in by_day.items():
        for code, version in catalogue.versions_on(codes, day).items():
            found[code, day] = version
    return found


def _dossier(
    unit_id: int,
    source: str,
    row: Taken,
    versions: Mapping[tuple[str, date], ProcedureVersion],
    clock: WorkingClock,
    at: datetime,
) -> Dossier:
    version = versions.get((row.procedure, at_home(row.received_at).date()))
    if version is None:
        raise refusals.UnknownProcedure(procedure=row.procedure, day=f"{at_home(row.received_at):%d/%m/%Y}")
    late_after = deriving.last_on_time(clock, row.due_at)
    return Dossier(
        code=row.code,
        unit_id=unit_id,
        version=version,
        channel=row.channel,
        source=source,
        original_level=row.original_level,
        created_at=row.received_at,
        status=row.status.value,
        received_at=row.received_at,
        due_at=row.due_at,
        late_after=late_after,
        ended_at=row.ended_at,
        is_late=row.ended_at is not None and row.ended_at > late_after,
        worked_seconds=None if row.ended_at is None else max(0, clock.between(row.received_at, row.ended_at)),
        late_agency=row.late_agency,
        updated_at=at,
        **row.figures,
    )
