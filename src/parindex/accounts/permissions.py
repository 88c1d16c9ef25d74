"""What may be done to whom: people and units of the own subtree, nothing beyond."""

from parindex.accounts import refusals
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.units import queries as units
from parindex.units.reach import Reach

#: Who keeps the list of units: in the unit of the role and below it.
KEEPERS = (RoleKind.ADMINISTRATOR, RoleKind.MANAGER)


def administers(user: User, unit_id: int) -> bool:
    """Say whether a person administers a unit, asked of the database each time."""
    roots = Role.objects.filter(user=user, kind=RoleKind.ADMINISTRATOR).values_list("unit", flat=True)
    return units.within_any(roots).filter(pk=unit_id).exists()


def manages(user: User, person: User) -> bool:
    """Say whether a person may change another one."""
    return User.objects.managed_by(user).filter(pk=person.pk).exists()


def lock_managed(user_id: int, *, by: User | None) -> User:
    """Give a person whom `by` may change, held until the end of the transaction; raises `UnknownPerson`.

    Nobody stands for a command, which may change everybody.
    """
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None or (by is not None and not manages(by, user)):
        raise refusals.UnknownPerson
    return user


def lock_visible(user_id: int, *, by: User | None) -> User:
    """Give a person whom `by` sees, held until the end of the transaction; raises `UnknownPerson`."""
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None or (by is not None and not User.objects.visible_to(by).filter(pk=user_id).exists()):
        raise refusals.UnknownPerson
    return user


def sees_whole_log(user: User) -> bool:
    """Say whether a person may read the acts of everybody: who administers or manages at the top."""
    kinds = (RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
    return units.has_top(Role.objects.filter(user=user, kind__in=kinds).values_list("unit", flat=True))


def reach(user: User) -> Reach:
    """Give how far a person changes units: those below a unit that they administer or whose rounds they manage.

    A unit that stands under no other has nobody above: its own administrator changes it. Who administers such a unit
    also founds others like it, and changes those that nobody administers yet, with all below them. Four queries.
    """
    roles = list(Role.objects.filter(user=user, kind__in=KEEPERS).values_list("kind", "unit_id"))
    administered = [unit_id for kind, unit_id in roles if kind == RoleKind.ADMINISTRATOR]
    tops = set(units.tops().filter(pk__in=administered).values_list("pk", flat=True))
    founds_tops = bool(tops)
    if founds_tops:
        owned = Role.objects.filter(kind=RoleKind.ADMINISTRATOR).values("unit")
        tops.update(units.tops().exclude(pk__in=owned).values_list("pk", flat=True))
    over = units.within_any({*(unit_id for _, unit_id in roles), *tops}).values_list("pk", flat=True)
    return Reach(over=frozenset(over), tops=frozenset(tops), founds_tops=founds_tops)
