"""Reads for the pages of the counter: where a person works, rows of lists, the register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db.models import Count

from parindex.accounts import queries as accounts
from parindex.core import text
from parindex.core.sentences import Statement
from parindex.core.working_time import statuses
from parindex.core.working_time.statuses import Status
from parindex.dossiers import permissions
from parindex.dossiers.models import Applicant, Dossier, Payment, ProcedureVersion
from parindex.dossiers.queries import catalogue, dossiers, saying
from parindex.units import queries as units
from parindex.web import days

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.dossiers.models.dossiers import DossierQuerySet

#: So many procedures are shown at once; a word narrows them.
MOST_PROCEDURES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A unit in which a person works on dossiers."""

    unit_id: int
    name: str
    receives: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A dossier in a list: its clock in a sentence, and whose it is for those who see that."""

    dossier: Dossier
    said: Statement
    applicant: Applicant | None

    @property
    def state(self) -> Statement:
        """How its state is called."""
        return statuses.NAMES[self.dossier.state]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What the register is narrowed to; what is empty narrows nothing."""

    words: str = ""
    procedure: str = ""
    status: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A unit that a person oversees, with how many of its dossiers run."""

    unit_id: int
    name: str
    count: int


def places(user: "User") -> list[Place]:
    """Give the units in which a person works on dossiers, by name."""
    found: dict[int, Place] = {}
    for kind, unit_id, name in accounts.roles_of(user):
        if kind in permissions.IN_HAND:
            receives = kind in permissions.AT_COUNTER or (unit_id in found and found[unit_id].receives)
            found[unit_id] = Place(unit_id=unit_id, name=name, receives=receives)
    return sorted(found.values(), key=lambda one: (text.collation_key(one.name), one.unit_id))


def running_units(user: "User") -> list[Running]:
    """Give the units that a person sees with how many dossiers run there, the most first. One query."""
    found = Dossier.objects.visible_to(user).running().values("unit", "unit__name").annotate(count=Count("pk"))
    rows = found.order_by("-count", "unit__name", "unit")
    return [Running(unit_id=one["unit"], name=one["unit__name"], count=one["count"]) for one in rows]


def rows(found: Iterable[Dossier], user: "User", now: datetime) -> list[Row]:
    """Give dossiers as lists show them. Seven queries for any number."""
    given = list(found)
    said = saying.sentences(given, now)
    applicants = dossiers.applicants(given, user)
    return [Row(dossier=one, said=said[one.pk], applicant=applicants.get(one.pk)) for one in given]


def to_return(user: "User", unit_id: int) -> "DossierQuerySet":
    """Give the dossiers of a unit that are done and whose result nobody has fetched, the oldest first."""
    found = dossiers.visible(user).filter(unit=unit_id, status=Status.DONE.value, source="")
    return found.order_by("ended_at", "pk")


def received_on(user: "User", unit_id: int, day: date) -> int:
    """Count what a unit received on a day."""
    found = Dossier.objects.visible_to(user).filter(unit=unit_id)
    return found.filter(received_at__gte=days.opening(day), received_at__lte=days.closing(day)).count()


def procedures(unit_id: int, words: str, on: date) -> tuple[list[ProcedureVersion], int]:
    """Give what a unit offers whose name, field or code holds the words, and how many more there are."""
    sought = text.fold(words).split()
    found = [
        one
        for one in catalogue.offered(unit_id, on)
        if all(word in text.fold(f"{one.procedure.code} {one.name} {one.field}") for word in sought)
    ]
    return found[:MOST_PROCEDURES], max(0, len(found) - MOST_PROCEDURES)


def register(user: "User", sought: Sought) -> "DossierQuerySet":
    """Give the register of dossiers that a person sees, narrowed, the newest receipt first."""
    found = dossiers.found_by(sought.words, user) if sought.words.strip() else dossiers.visible(user)
    if sought.unit_id is not None:
        found = found.filter(unit=sought.unit_id)
    if sought.status is not None:
        found = found.filter(status=sought.status)
    if sought.procedure.strip():
        found = found.filter(version__procedure__folded_name__contains=text.fold(sought.procedure))
    if sought.first_day is not None:
        found = found.filter(received_at__gte=days.opening(sought.first_day))
    if sought.last_day is not None:
        found = found.filter(received_at__lte=days.closing(sought.last_day))
    return found


def people_of(unit_id: int) -> list[tuple[int, str]]:
    """Give who can have a dossier of a unit in hand, by name. One query."""
    found = accounts.people_with([unit_id], *permissions.IN_HAND)
    return [(one.pk, f"{one.full_name} – {one.position}" if one.position else one.full_name) for one in found]


def unpaid(payments: Iterable[Payment]) -> list[Payment]:
    """Give what is still to be paid."""
    return [one for one in payments if one.paid_at is None]


def unit_name(unit_id: int) -> str:
    """Give the name of a unit of any time."""
    return units.of_any_time().filter(pk=unit_id).values_list("name", flat=True).first() or ""
