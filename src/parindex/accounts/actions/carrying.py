"""How the people of a unit get the same roles in the unit that it goes over into."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.accounts import permissions, refusals
from parindex.accounts.actors import actor, target
from parindex.accounts.models import Role, User
from parindex.audit import actions as audit
from parindex.audit.acts import Change

if TYPE_CHECKING:
    from parindex.units.models import Unit


def carried(unit_ids: Sequence[int], *, by: User) -> list[Role]:
    """Give the roles of active people in units, their holders held until the end of the transaction.

    This comes before the units are changed, as an act that changes people holds them first, too. Raises `UnitOutside`
    for units in which `by` may not give roles.
    """
    roles = Role.objects.filter(unit__in=unit_ids, user__is_active=True)
    found = list(roles.select_related("user", "unit").order_by("user_id", "kind", "unit_id"))
    for unit in {role.unit_id: role.unit for role in found}.values():
        if not permissions.administers(by, unit.pk):
            raise refusals.UnitOutside(unit=unit.name)
    list(User.objects.select_for_update().filter(pk__in={role.user_id for role in found}).order_by("pk"))
    return found


def give_again(roles: Sequence[Role], *, to: "Unit", by: User, at: datetime) -> int:
    """Give people the same roles in another unit, each once; gives how many were new. The old roles stay."""
    count = 0
    for role in roles:
        _, is_new = Role.objects.get_or_create(user_id=role.user_id, unit=to, kind=role.kind)
        if is_new:
            count += 1
            change = Change(after={"kind": role.kind, "unit": to.code})
            audit.record(by=actor(by), at=at, verb="role.give", target=target(role.user), change=change)
    return count
