"""Dossiers end: a result is there, and it is handed over."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.core.working_time.statuses import Status
from parindex.dossiers import permissions
from parindex.dossiers.actions.acting import Act, add, held, not_allowed, record
from parindex.dossiers.models import Dossier
from parindex.dossiers.models.events import EventKind

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of a dossier: whether it is electronic, whether it was digitised, and how many certified copies."""

    is_electronic: bool = False
    is_digitised: bool = False
    certified_copies: int = 0


@transaction.atomic
def decide(
    *, dossier_id: int, result: Result, by: "User", at: datetime, happened_at: datetime | None = None
) -> Dossier:
    """Record that a dossier is done: its clock stops. One that nobody had begun to work on is begun by this.

    Raises `UnknownDossier`, `NotAllowed`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier):
        raise not_allowed()
    if dossier.state == Status.RECEIVED:
        add(dossier, Act(kind=EventKind.STARTED, by=by, at=at, happened_at=happened_at))
    add(dossier, Act(kind=EventKind.DECIDED, by=by, at=at, happened_at=happened_at, facts=asdict(result)))
    record(dossier, "decide", by=by, at=at, is_late=dossier.is_late, late_agency=dossier.late_agency)
    return dossier


@transaction.atomic
def return_result(
    *,
    dossier_id: int,
    by: "User",
    at: datetime,
    is_stored: bool | None = None,
    happened_at: datetime | None = None,
) -> Dossier:
    """Record that the result was handed over; `is_stored` says whether it is in the applicant's data store.

    Raises `UnknownDossier`, `NotAllowed`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_receive(by, dossier.unit_id):
        raise not_allowed()
    facts = {} if is_stored is None else {"stored": is_stored}
    add(dossier, Act(kind=EventKind.RETURNED, by=by, at=at, happened_at=happened_at, facts=facts))
    record(dossier, "return", by=by, at=at)
    return dossier
