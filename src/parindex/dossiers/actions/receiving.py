"""Dossiers come in: registered online, received at the counter or from the post, accepted, refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from parindex.core import text
from parindex.core.typed import clean
from parindex.core.working_time import codes
from parindex.core.working_time.hours import at_home
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import Act, add, held, not_allowed, record, required_reason
from parindex.dossiers.models import Applicant, CodeSerial, Component, Dossier, ProcedureVersion
from parindex.dossiers.models.dossiers import ApplicantKind, Channel
from parindex.dossiers.models.events import EventKind
from parindex.dossiers.queries import catalogue, offices
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.units.models import Unit

#: The longest name of an applicant.
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewApplicant:
    """Whose dossier it is, as form 01 asks for it."""

    name: str
    kind: int = ApplicantKind.CITIZEN
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComponent:
    """A paper that was handed in, or in whose place data stands."""

    name: str
    code: str = ""
    kind: int = Component.Kind.ORIGINAL
    copies: int = 1
    is_no_scan: bool = False
    is_digitised: bool = False
    is_replaced_by_data: bool = False
    is_reused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDossier:
    """A dossier that comes in, with the code of its procedure."""

    unit_id: int
    procedure: str
    applicant: NewApplicant
    channel: int = Channel.DIRECT
    components: Sequence[NewComponent] = ()
    population_used: bool = False


@transaction.atomic
def register(*, new: NewDossier, by: "User", at: datetime, happened_at: datetime | None = None) -> Dossier:
    """Register a dossier that waits for the counter to look at it; its clock does not run yet.

    Raises what `receive` raises.
    """
    dossier = _made(new, EventKind.REGISTERED, by, at, happened_at)
    record(dossier, "register", by=by, at=at, procedure=dossier.version.procedure.code)
    return dossier


@transaction.atomic
def receive(*, new: NewDossier, by: "User", at: datetime, happened_at: datetime | None = None) -> Dossier:
    """Receive a dossier: it gets its code, the version of its procedure is frozen, and its clock runs.

    Two dossiers of a unit and day never get one code: whoever takes a serial holds it until the end. Raises
    `UnknownUnit`, `NotAllowed`, `NoIdentifier`, `UnknownProcedure`, `NotOffered`, `NoName`, `FutureMoment`,
    `CalendarEnds`.
    """
    dossier = _made(new, EventKind.RECEIVED, by, at, happened_at)
    record(dossier, "receive", by=by, at=at, procedure=dossier.version.procedure.code, channel=dossier.channel)
    return dossier


@transaction.atomic
def accept(
    *,
    dossier_id: int,
    by: "User",
    at: datetime,
    components: Sequence[NewComponent] = (),
    happened_at: datetime | None = None,
) -> Dossier:
    """Receive a dossier that was registered, by the version of its procedure of this day.

    Raises `UnknownDossier`, `NotAllowed`, `ImpossibleOrder`, `UnknownProcedure`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_receive(by, dossier.unit_id):
        raise not_allowed()
    code = dossier.version.procedure.code
    dossier.version = _version(dossier.unit, code, _day(happened_at or at))
    add_components(dossier, components, at)
    add(dossier, Act(kind=EventKind.RECEIVED, by=by, at=at, happened_at=happened_at))
    record(dossier, "accept", by=by, at=at, procedure=code)
    return dossier


@transaction.atomic
def refuse(*, dossier_id: int, reason: str, by: "User", at: datetime, happened_at: datetime | None = None) -> Dossier:
    """Refuse to receive a dossier that was registered (form 03).

    Raises `UnknownDossier`, `NotAllowed`, `NoReason`, `ImpossibleOrder`.
    """
    dossier = held(dossier_id, by)
    if not permissions.may_receive(by, dossier.unit_id):
        raise not_allowed()
    why = required_reason(reason)
    add(dossier, Act(kind=EventKind.REFUSED, by=by, at=at, happened_at=happened_at, reason=why))
    record(dossier, "refuse", by=by, at=at)
    return dossier


def next_code(unit: "Unit", on: date) -> str:
    """Take the next dossier code of a unit and day, which nobody else can take; raises `NoIdentifier`.

    The row of the serial is held until the end of the transaction: a code whose dossier was not kept is given again.
    """
    identifier = offices.office_of(unit.pk).identifier
    if not identifier:
        raise refusals.NoIdentifier(unit=unit.name)
    rows = CodeSerial.objects.filter(identifier=identifier, on=on)
    if not rows.update(last=F("last") + 1):
        CodeSerial.objects.get_or_create(identifier=identifier, on=on)
        rows.update(last=F("last") + 1)
    code = codes.compose(identifier, on, rows.get().last)
    if Dossier.objects.filter(code=code).exists():
        return next_code(unit, on)
    return code


def add_components(dossier: Dossier, components: Sequence[NewComponent], at: datetime) -> None:
    """Add papers to a dossier that is held, behind those that it has."""
    have = dossier.components.count()
    Component.objects.bulk_create(
        Component(
            dossier=dossier,
            position=have + place,
            name=text.normal(one.name)[:500],
            code=one.code,
            kind=one.kind,
            copies=one.copies,
            is_no_scan=one.is_no_scan,
            is_digitised=one.is_digitised,
            is_replaced_by_data=one.is_replaced_by_data,
            is_reused=one.is_reused,
            digitised_at=at if one.is_digitised else None,
        )
        for place, one in enumerate(components, start=1)
    )


def _made(new: NewDossier, kind: EventKind, by: "User", at: datetime, happened_at: datetime | None) -> Dossier:
    unit = units.of_any_time().filter(pk=new.unit_id).first()
    if unit is None:
        raise refusals.UnknownUnit
    if not permissions.may_receive(by, unit.pk):
        raise not_allowed()
    name = text.normal(clean(new.applicant.name))
    if not name or len(name) > LONGEST_NAME:
        raise refusals.NoName(most=LONGEST_NAME)
    on = _day(happened_at or at)
    version = _version(unit, new.procedure, on)
    dossier = Dossier.objects.create(
        code=next_code(unit, on),
        unit=unit,
        version=version,
        channel=new.channel,
        applicant_kind=new.applicant.kind,
        original_level=version.original_level,
        created_at=at,
        updated_at=at,
    )
    _add_applicant(dossier, name, new.applicant)
    add_components(dossier, new.components, at)
    facts = {"population_used": True} if new.population_used else {}
    add(dossier, Act(kind=kind, by=by, at=at, happened_at=happened_at, facts=facts))
    return dossier


def _add_applicant(dossier: Dossier, name: str, given: NewApplicant) -> None:
    Applicant.objects.create(
        dossier=dossier,
        name=name,
        folded_name=text.fold(name),
        address=text.normal(clean(given.address))[:300],
        phone=text.normal(clean(given.phone))[:30],
        email=given.email.strip()[:254],
    )


def _version(unit: "Unit", code: str, on: date) -> ProcedureVersion:
    """Give the version of a procedure that a unit takes dossiers of on a day."""
    version = catalogue.version_on(code, on)
    if version is None:
        raise refusals.UnknownProcedure(procedure=code, day=f"{on:%d/%m/%Y}")
    if not catalogue.offers(unit.pk, version.procedure_id, on):
        raise refusals.NotOffered(unit=unit.name, procedure=code)
    return version


def _day(moment: datetime) -> date:
    return at_home(moment).date()
