"""Dossiers on their way: handed on, supplemented, extended, apologised for, withdrawn, stopped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts import queries as accounts
from parindex.core import text
from parindex.core.typed import clean
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import Act, add, held, not_allowed, record, required_reason
from parindex.dossiers.actions.receiving import NewComponent, add_components
from parindex.dossiers.models import Dossier
from parindex.dossiers.models.events import EventKind

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: The longest name of an agency.
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """To whom a dossier goes: an officer of the unit or another agency, and in how many working hours it is back."""

    officer_id: int | None = None
    agency: str = ""
    limit_hours: Decimal | None = None


@transaction.atomic
def pass_on(*, dossier_id: int, to: Handing, by: "User", at: datetime, happened_at: datetime | None = None) -> Dossier:
    """Hand a dossier to an officer of the unit, or to another agency; who had it before has it no more.

    Raises `UnknownDossier`, `NotAllowed`, `NoReceiver`, `NotPositive`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = _workable(dossier_id, by)
    agency = text.normal(clean(to.agency))[:LONGEST_NAME]
    if bool(agency) == (to.officer_id is not None):
        raise refusals.NoReceiver
    if to.limit_hours is not None and to.limit_hours <= 0:
        raise refusals.NotPositive(what="số giờ")
    if to.officer_id is not None:
        officer = accounts.active([to.officer_id]).first()
        if officer is None or not permissions.may_have_in_hand(officer, dossier.unit_id):
            raise refusals.NoReceiver
    act = Act(
        kind=EventKind.PASSED_ON,
        by=by,
        at=at,
        happened_at=happened_at,
        agency=agency,
        officer_id=to.officer_id,
        limit_hours=to.limit_hours,
    )
    add(dossier, act)
    record(dossier, "pass_on", by=by, at=at, agency=agency, officer=to.officer_id)
    return dossier


@transaction.atomic
def ask_supplement(
    *, dossier_id: int, reason: str, by: "User", at: datetime, happened_at: datetime | None = None
) -> Dossier:
    """Ask the applicant for what is missing (form 02): the clock stands still until it comes.

    Raises `UnknownDossier`, `NotAllowed`, `NoReason`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = _workable(dossier_id, by)
    why = required_reason(reason)
    add(dossier, Act(kind=EventKind.SUPPLEMENT_ASKED, by=by, at=at, happened_at=happened_at, reason=why))
    record(dossier, "ask_supplement", by=by, at=at, times=dossier.supplements)
    return dossier


@transaction.atomic
def take_supplement(
    *,
    dossier_id: int,
    by: "User",
    at: datetime,
    components: Sequence[NewComponent] = (),
    happened_at: datetime | None = None,
) -> Dossier:
    """Take what was missing: the clock goes on, and the due moment has moved by exactly what it stood still.

    Raises `UnknownDossier`, `NotAllowed`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = _workable(dossier_id, by)
    add_components(dossier, components, at)
    add(dossier, Act(kind=EventKind.SUPPLEMENT_GIVEN, by=by, at=at, happened_at=happened_at))
    record(dossier, "take_supplement", by=by, at=at, papers=len(components))
    return dossier


@transaction.atomic
def extend(
    *,
    dossier_id: int,
    hours: Decimal,
    reason: str,
    by: "User",
    at: datetime,
    happened_at: datetime | None = None,
) -> Dossier:
    """Lengthen the limit of a dossier where the law allows it; the due moment moves.

    Raises `UnknownDossier`, `NotAllowed`, `NoReason`, `NotPositive`, `ImpossibleOrder`.
    """
    dossier = _answered_for(dossier_id, by)
    why = required_reason(reason)
    if hours <= 0:
        raise refusals.NotPositive(what="số giờ")
    act = Act(kind=EventKind.EXTENDED, by=by, at=at, happened_at=happened_at, limit_hours=hours, reason=why)
    add(dossier, act)
    record(dossier, "extend", by=by, at=at, hours=hours)
    return dossier


@transaction.atomic
def apologise(*, dossier_id: int, until: datetime, reason: str, by: "User", at: datetime) -> Dossier:
    """Apologise for a dossier and name a new day (form 04); it stays late in every figure.

    Raises `UnknownDossier`, `NotAllowed`, `NoReason`, `NotLater`, `ImpossibleOrder`.
    """
    dossier = _answered_for(dossier_id, by)
    why = required_reason(reason)
    if until <= at:
        raise refusals.NotLater
    add(dossier, Act(kind=EventKind.APOLOGISED, by=by, at=at, until=until, reason=why))
    record(dossier, "apologise", by=by, at=at, until=until)
    return dossier


@transaction.atomic
def withdraw(
    *, dossier_id: int, by: "User", at: datetime, reason: str = "", happened_at: datetime | None = None
) -> Dossier:
    """Give a dossier back at the wish of the applicant.

    Raises `UnknownDossier`, `NotAllowed`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = _workable(dossier_id, by)
    add(dossier, Act(kind=EventKind.WITHDRAWN, by=by, at=at, happened_at=happened_at, reason=reason))
    record(dossier, "withdraw", by=by, at=at)
    return dossier


@transaction.atomic
def stop(*, dossier_id: int, reason: str, by: "User", at: datetime, happened_at: datetime | None = None) -> Dossier:
    """Stop a dossier without a result (form 05 of TT 03/2025/TT-VPCP, Điều 21 NĐ 118/2025/NĐ-CP).

    Raises `UnknownDossier`, `NotAllowed`, `NoReason`, `ImpossibleOrder`, `BeforeLast`.
    """
    dossier = _answered_for(dossier_id, by)
    why = required_reason(reason)
    add(dossier, Act(kind=EventKind.STOPPED, by=by, at=at, happened_at=happened_at, reason=why))
    record(dossier, "stop", by=by, at=at)
    return dossier


def _workable(dossier_id: int, by: "User") -> Dossier:
    dossier = held(dossier_id, by)
    if not permissions.may_work(by, dossier):
        raise not_allowed()
    return dossier


def _answered_for(dossier_id: int, by: "User") -> Dossier:
    dossier = held(dossier_id, by)
    if not permissions.may_answer_for(by, dossier.unit_id):
        raise refusals.NotAllowed(who="lãnh đạo hoặc công chức phụ trách CCHC của đơn vị")
    return dossier
