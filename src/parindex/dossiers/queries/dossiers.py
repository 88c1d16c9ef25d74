"""Reads of dossiers: lists, one with its clock and its way, and what an applicant may look up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Q

from parindex.core.sentences import Statement
from parindex.core.working_time import statuses
from parindex.core.working_time.calendar import OutsideCalendar
from parindex.core.working_time.dossier import ClockReading, read_clock
from parindex.core.working_time.hours import WorkingClock
from parindex.dossiers import deriving, words
from parindex.dossiers.models import Applicant, Component, Dossier, DossierEvent, Payment, Rating
from parindex.dossiers.queries import offices
from parindex.dossiers.queries.events import happening

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.dossiers.models.dossiers import DossierQuerySet


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the way of a dossier; reason and names are empty for who does not see the applicant."""

    event: DossierEvent
    said: Statement
    moved_to: datetime | None = None
    is_void: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """What whoever has the slip may see of a dossier by its code: no name, no reason, no officer."""

    code: str
    procedure: str
    unit: str
    status: int
    state: Statement
    received_at: datetime | None
    due_at: datetime | None
    promised_at: datetime | None
    ended_at: datetime | None
    returned_at: datetime | None
    waits_for_applicant: bool
    is_rated: bool


def visible(user: "User") -> "DossierQuerySet":
    """Give the dossiers that a person sees, with procedure and unit, the newest first."""
    found = Dossier.objects.visible_to(user).select_related("version__procedure", "unit", "officer")
    return found.order_by("-created_at", "-pk")


def get(code: str, user: "User") -> Dossier:
    """Give a dossier by its code; raises `Dossier.DoesNotExist`, also for one that the person must not see."""
    return visible(user).get(code=code.strip().upper())


def clock(dossier: Dossier, now: datetime) -> ClockReading | None:
    """Give what the clock of a dossier says at a moment; None where it never began, or its source does not say."""
    return clocks([dossier], now).get(dossier.pk)


def clocks(dossiers: Iterable[Dossier], now: datetime) -> dict[int, ClockReading]:
    """Give what the clocks of dossiers say, by their keys. Four queries for any number.

    What another system keeps has no events here and so no clock: its own dates stand on it.
    """
    ours = [one for one in dossiers if one.is_ours and one.received_at is not None]
    events = _events([one.pk for one in ours])
    clock_of = {unit_id: office.clock for unit_id, office in offices.offices_of({one.unit_id for one in ours}).items()}
    read = {one.pk: _read(one, events.get(one.pk, []), clock_of[one.unit_id], now) for one in ours}
    return {key: reading for key, reading in read.items() if reading is not None}


def trail(dossier: Dossier, user: "User") -> list[Line]:
    """Give what happened to a dossier in the order in which it was recorded. Two queries.

    Reasons are for those who see the applicant: people write names into them.
    """
    rows = dossier.events.select_related("by", "officer", "corrects").order_by("sequence")
    sees = Dossier.objects.named_to(user).filter(pk=dossier.pk).exists()
    events = list(rows)
    corrected = {one.corrects_id: one.until for one in events if one.corrects_id is not None}
    return [
        Line(
            event=one,
            said=words.KINDS[one.kind](),
            moved_to=corrected.get(one.pk),
            is_void=one.pk in corrected and corrected[one.pk] is None,
            reason=one.reason if sees else "",
        )
        for one in events
    ]


def applicants(dossiers: Iterable[Dossier], user: "User") -> dict[int, Applicant]:
    """Give the applicants of dossiers as far as a person sees them, by the key of the dossier. One query."""
    keys = [one.pk for one in dossiers]
    return {one.dossier_id: one for one in Applicant.objects.visible_to(user).filter(dossier__in=keys)}


def found_by(sought: str, user: "User") -> "DossierQuerySet":
    """Give the dossiers whose code or applicant holds the words, with or without diacritics; names only where seen."""
    named = Applicant.objects.visible_to(user).found_by(sought).values("dossier")
    return visible(user).filter(Q(pk__in=named) | Q(code__contains=sought.strip().upper()))


def components_of(dossier: Dossier) -> list[Component]:
    """Give the papers of a dossier in their order. One query."""
    return list(dossier.components.order_by("position"))


def payments_of(dossier: Dossier) -> list[Payment]:
    """Give what was asked for and paid, in order. One query."""
    return list(dossier.payments.order_by("asked_at", "pk"))


def lookup(code: str) -> LookedUp | None:
    """Give what whoever has the code of a dossier may see; None for a code that none has. Two queries."""
    rows = Dossier.objects.select_related("version", "unit")
    dossier = rows.filter(code=code.strip().upper()).first()
    if dossier is None:
        return None
    return LookedUp(
        code=dossier.code,
        procedure=dossier.version.name,
        unit=dossier.unit.name,
        status=dossier.status,
        state=statuses.NAMES[dossier.state](),
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        promised_at=dossier.promised_at,
        ended_at=dossier.ended_at,
        returned_at=dossier.returned_at,
        waits_for_applicant=dossier.state in {statuses.Status.SUPPLEMENT_ASKED, statuses.Status.PAYMENT_ASKED},
        is_rated=Rating.objects.filter(dossier=dossier).exists(),
    )


def _events(dossier_ids: list[int]) -> dict[int, list[DossierEvent]]:
    found: dict[int, list[DossierEvent]] = {}
    rows = DossierEvent.objects.filter(dossier__in=dossier_ids).select_related("corrects").order_by("sequence")
    for event in rows:
        found.setdefault(event.dossier_id, []).append(event)
    return found


def _read(dossier: Dossier, events: list[DossierEvent], clock_: WorkingClock, now: datetime) -> ClockReading | None:
    happened = deriving.effective([happening(one) for one in events])
    course = deriving.course_of(happened, dossier.version.limit)
    if course is None:
        return None
    try:
        return read_clock(clock_, course, now)
    except OutsideCalendar:
        return None


def has_any(unit_id: int) -> bool:
    """Say whether a unit has dossiers."""
    return Dossier.objects.filter(unit=unit_id).exists()
