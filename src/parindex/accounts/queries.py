"""Reads of people: what they may do, where, and where they must not decide."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from parindex.accounts.kinds import WORKING_IN, RoleKind
from parindex.accounts.models import Role, Service, User
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.units.models import Unit, UnitQuerySet


def kinds_of(user: User) -> frozenset[str]:
    """Give the kinds of the roles that a person has anywhere; asked once for each request."""
    return frozenset(kind for kind, _unit_id, _name in roles_of(user))


def has_role(user: User, *kinds: str) -> bool:
    """Say whether a person has a role of one of these kinds anywhere."""
    return not kinds_of(user).isdisjoint(kinds)


def units_of(user: User, *kinds: str) -> list[int]:
    """Give the ids of the units in which a person has a role of one of these kinds."""
    return sorted({unit_id for kind, unit_id, _name in roles_of(user) if kind in kinds})


def has_role_in(user: User, unit_id: int, *kinds: str) -> bool:
    """Say whether a person has a role of one of these kinds in this very unit."""
    return any(kind in kinds and held == unit_id for kind, held, _name in roles_of(user))


def has_role_over(user: User, unit_id: int, *kinds: str) -> bool:
    """Say whether a person has a role of one of these kinds in this unit or one above it."""
    held = units_of(user, *kinds)
    return bool(held) and (unit_id in held or not set(units.ancestors(unit_id)).isdisjoint(held))


def people_with(unit_ids: "list[int]", *kinds: str) -> models.QuerySet[User]:
    """Give the active people who have a role of one of these kinds in one of these very units, by name."""
    roles = Role.objects.filter(unit__in=unit_ids, kind__in=kinds)
    return User.objects.filter(is_active=True, pk__in=roles.values("user")).order_by("folded_name", "pk")


def with_email(email: str) -> User | None:
    """Give the person who signs in with an address, in whatever case it was typed."""
    return User.objects.filter(email=email.strip().lower()).first()


def administered(user: User, on: date) -> "UnitQuerySet":
    """Give the units of a day that a person administers, by code; others may build on the query."""
    return units.within_any(units_of(user, RoleKind.ADMINISTRATOR)).alive(on).order_by("code")


def units_visible_to(user: User) -> "UnitQuerySet":
    """Give the units of any time that a person keeps: their own and all below; all of them for who is at the top."""
    held = units_of(user, RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
    return units.of_any_time() if units.has_top(held) else units.within_any(held)


def visible_path(user: User, unit: "Unit") -> "list[Unit]":
    """Give the units above one that a person keeps, too, the highest first, and the unit itself."""
    order = {unit_id: place for place, unit_id in enumerate(reversed(units.ancestors(unit.pk)))}
    above = units_visible_to(user).filter(pk__in=order)
    return [*sorted(above, key=lambda one: order[one.pk]), unit]


def with_roles(people: models.QuerySet[User]) -> models.QuerySet[User]:
    """Bring the roles of people with them, and the units of the roles. Two queries more, for any number."""
    roles = Role.objects.select_related("unit").order_by("unit__code", "kind")
    return people.prefetch_related(models.Prefetch("roles", roles))


def services_of(user: User) -> models.QuerySet[Service]:
    """Give where a person declared to have served, the newest first, with the units."""
    return Service.objects.filter(user=user).select_related("unit").order_by("-first_year", "pk")


def served(user: User) -> list[tuple[int, int, int]]:
    """Give where a person declared to have served, as unit, first and last year; asked once for each request."""
    kept: list[tuple[int, int, int]] | None = vars(user).get("_kept_services")
    if kept is None:
        rows = Service.objects.filter(user=user).order_by("pk")
        kept = list(rows.values_list("unit_id", "first_year", "last_year"))
        vars(user)["_kept_services"] = kept
    return kept


def has_conflict(user_id: int, unit_id: int, year: int) -> bool:
    """Say whether a person may not appraise a unit: it is their own, or they served there in the year."""
    return unit_id in conflicted_units([user_id], year).get(user_id, set())


def conflicted_units(user_ids: "list[int]", year: int) -> dict[int, set[int]]:
    """Give, for each of these people, the units that they may not appraise for a year. Two queries."""
    found: dict[int, set[int]] = {}
    own = Role.objects.filter(user__in=user_ids, kind__in=WORKING_IN).values_list("user_id", "unit_id")
    served = Service.objects.filter(user__in=user_ids, first_year__lte=year, last_year__gte=year)
    for user_id, unit_id in [*own, *served.values_list("user_id", "unit_id")]:
        found.setdefault(user_id, set()).add(unit_id)
    return found


def conflicts_of(user: User, years: Iterable[int]) -> dict[int, set[int]]:
    """Give, for each of these years, the units that a person may not appraise; asked once for each request."""
    own, there = set(units_of(user, *WORKING_IN)), served(user)
    return {year: own | {unit_id for unit_id, first, last in there if first <= year <= last} for year in set(years)}


def roles_of(user: User) -> list[tuple[str, int, str]]:
    """Give the roles of a person as kind, unit and its name; kept on the person for the length of a request."""
    kept: list[tuple[str, int, str]] | None = vars(user).get("_kept_roles")
    if kept is None:
        kept = list(Role.objects.filter(user=user).order_by("pk").values_list("kind", "unit_id", "unit__name"))
        vars(user)["_kept_roles"] = kept
    return kept


def active(user_ids: "list[int]") -> models.QuerySet[User]:
    """Give those of these people whose account is open."""
    return User.objects.filter(is_active=True, pk__in=user_ids)


def holders(unit_ids: "list[int]", *kinds: str) -> list[tuple[int, str, User]]:
    """Give who holds which of these roles in these very units: unit, kind and active person, by name. One query."""
    roles = Role.objects.filter(unit__in=unit_ids, kind__in=kinds, user__is_active=True)
    rows = roles.select_related("user").order_by("user__folded_name", "user_id")
    return [(role.unit_id, role.kind, role.user) for role in rows]


def people_of(unit_id: int, *, visible_to: User) -> list[tuple[str, User | None]]:
    """Give the roles that are held in a unit, each with its holder, or without where the reader does not see people.

    One query for the roles, two for who sees whom.
    """
    roles = Role.objects.filter(unit=unit_id, user__is_active=True).select_related("user")
    seen = set(User.objects.visible_to(visible_to).filter(roles__unit=unit_id).values_list("pk", flat=True))
    order = {kind: place for place, kind in enumerate(RoleKind.values)}
    rows = sorted(roles, key=lambda role: (order[role.kind], role.user.folded_name, role.pk))
    return [(role.kind, role.user if role.user_id in seen else None) for role in rows]


def count_people(unit_ids: Iterable[int]) -> int:
    """Say how many active people have a role in one of these very units."""
    return User.objects.filter(is_active=True, roles__unit__in=list(unit_ids)).distinct().count()
