"""What an administrator may do to whom: people and units of the own subtree, nothing beyond."""

from parindex.accounts import refusals
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.units import queries as units


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
