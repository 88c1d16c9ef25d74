"""The rounds that are not over, for who works over them: read once for the page of next steps."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import OVER_UNITS, RoleKind
from parindex.rounds.models import Petition, Round
from parindex.rounds.windows import Calendar, calendars
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Overseen:
    """Rounds that are not published, or opened again by a petition: newest first, with their dates.

    `managed` and `heard` are the keys of those that a person runs, and of those in whose council they sit.
    """

    rounds: tuple[Round, ...]
    dates: dict[int, Calendar]
    managed: frozenset[int]
    heard: frozenset[int]

    @property
    def running(self) -> list[Round]:
        """Give those that have opened and are not published yet."""
        return [current for current in self.rounds if current.is_open and current.published_at is None]

    @property
    def run(self) -> list[Round]:
        """Give those of the running ones that the person runs."""
        return [current for current in self.running if current.pk in self.managed]


def overseen(user: "User") -> Overseen:
    """Give the rounds over which a person works; none for who has no role over units. Five queries at most."""
    if not accounts.has_role(user, *OVER_UNITS):
        return Overseen(rounds=(), dates={}, managed=frozenset(), heard=frozenset())
    petitioned = Petition.objects.filter(Q(closed_at__isnull=True) | Q(published_at__isnull=True))
    unfinished = Q(published_at__isnull=True) | Q(pk__in=petitioned.values("answer__sheet__round"))
    rounds = tuple(Round.objects.visible_to(user).filter(unfinished).newest_first())
    return Overseen(
        rounds=rounds,
        dates=calendars(rounds) if rounds else {},
        managed=_over(user, RoleKind.MANAGER, rounds),
        heard=_over(user, RoleKind.COUNCIL, rounds),
    )


def _over(user: "User", kind: RoleKind, rounds: Collection[Round]) -> frozenset[int]:
    """Give the rounds over which a person has a role: in the unit that assesses, or above it."""
    held, assessors = set(accounts.units_of(user, kind)), {current.assessor_id for current in rounds}
    elsewhere = assessors - held
    if held and elsewhere:
        below = units.within_any(held).filter(pk__in=elsewhere)
        held |= set(below.order_by("pk").values_list("pk", flat=True))
    return frozenset(current.pk for current in rounds if current.assessor_id in held)
