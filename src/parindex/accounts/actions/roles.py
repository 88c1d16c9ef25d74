"""How roles are given and taken: within the administrator's own subtree, and never the last administrator's."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from parindex.accounts import permissions, refusals
from parindex.accounts.actors import actor, target
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core.sentences import shown
from parindex.units import queries as units


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRole:
    """A role that is to be given: its kind, and the code of the unit."""

    kind: str
    unit: str


@transaction.atomic
def give_role(*, user_id: int, role: NewRole, by: User | None, at: datetime) -> None:
    """Give a person a role; raises `ActionError` for units that `by` does not administer and for a role they have."""
    user = permissions.lock_visible(user_id, by=by)
    after = add(user, role, by=by, at=at)
    audit.record(by=actor(by), at=at, verb="role.give", target=target(user), change=Change(after=after))


@transaction.atomic
def take_role(*, user_id: int, role_id: int, by: User | None, at: datetime, reason: str = "") -> None:
    """Take a role from a person; raises `ActionError` for one outside, the only one, and the last administrator's."""
    user = permissions.lock_visible(user_id, by=by)
    role = Role.objects.filter(pk=role_id, user=user).first()
    if role is None:
        raise refusals.UnknownRole
    unit = role.unit
    if by is not None and not permissions.administers(by, unit.pk):
        raise refusals.UnitOutside(unit=unit.name)
    if not Role.objects.filter(user=user).exclude(pk=role_id).exists():
        raise refusals.NoRole
    check_not_last([role])
    before = {"kind": role.kind, "unit": unit.code}
    role.delete()
    audit.record(
        by=actor(by), at=at, verb="role.take", target=target(user), change=Change(before=before), reason=reason
    )


def add(user: User, role: NewRole, *, by: User | None, at: datetime) -> dict[str, str]:
    """Save a role and give it as the log keeps it; the caller records the act."""
    if role.kind not in RoleKind.values:
        raise refusals.UnknownKind(kind=shown(role.kind))
    unit = units.with_code(role.unit)
    if unit is None or not unit.is_alive(at.date()):
        raise refusals.UnknownUnit(unit=shown(role.unit))
    if by is not None and not permissions.administers(by, unit.pk):
        raise refusals.UnitOutside(unit=unit.name)
    _, is_new = Role.objects.get_or_create(user=user, unit=unit, kind=role.kind)
    if not is_new:
        raise refusals.RoleGiven(name=user.full_name, unit=unit.name)
    return {"kind": role.kind, "unit": unit.code}


def check_not_last(going: list[Role]) -> None:
    """Check that somebody active still administers each unit whose administrator goes, in it or above it.

    The roles of all administrators are held until the end of the transaction, so that no two go at the same time.
    """
    gone = {role.pk for role in going}
    administrators = Role.objects.select_for_update(of=("self",)).filter(
        kind=RoleKind.ADMINISTRATOR, user__is_active=True
    )
    left = {role.unit_id for role in administrators.order_by("pk") if role.pk not in gone}
    for role in going:
        if role.kind != RoleKind.ADMINISTRATOR:
            continue
        if left.isdisjoint([role.unit_id, *units.ancestors(role.unit_id)]):
            raise refusals.LastAdministrator(name=role.user.full_name, unit=role.unit.name)
