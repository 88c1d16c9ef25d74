"""How accounts are closed, opened, unlocked, and helped when a second factor is lost."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from parindex.accounts import lockout, refusals
from parindex.accounts.actions.roles import check_not_last
from parindex.accounts.actors import actor, target
from parindex.accounts.models import Role, User
from parindex.accounts.permissions import lock_managed
from parindex.audit import actions as audit
from parindex.audit.acts import Change


@transaction.atomic
def deactivate(*, user_id: int, by: User | None, at: datetime, reason: str) -> None:
    """Close the account of a person and end their sessions; their acts and roles stay. Raises `ActionError`."""
    user = _managed(user_id, by=by, reason=reason)
    if not user.is_active:
        raise refusals.NotActive(name=user.full_name)
    check_not_last(list(Role.objects.filter(user=user).select_related("unit", "user")))
    user.is_active = False
    user.save(update_fields=["is_active"])
    _end(user)
    _record("person.deactivate", user, by=by, at=at, reason=reason, change=_activity(is_active=False))


@transaction.atomic
def activate(*, user_id: int, by: User | None, at: datetime) -> None:
    """Open the account of a person again. Raises `ActionError`."""
    user = lock_managed(user_id, by=by)
    if user.is_active:
        raise refusals.AlreadyActive(name=user.full_name)
    user.is_active = True
    user.save(update_fields=["is_active"])
    _record("person.activate", user, by=by, at=at, change=_activity(is_active=True))


@transaction.atomic
def reset_second_factor(*, user_id: int, by: User | None, at: datetime, reason: str) -> None:
    """Take all second factors off a person who lost them, and end their sessions. Raises `ActionError`."""
    user = _managed(user_id, by=by, reason=reason)
    kinds = sorted(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    Authenticator.objects.filter(user=user).delete()
    _end(user)
    change = Change(before={"second_factors": kinds}, after={"second_factors": []})
    _record("person.second_factor_reset", user, by=by, at=at, reason=reason, change=change)


@transaction.atomic
def unlock(*, user_id: int, by: User | None, at: datetime) -> None:
    """Let a person try again to sign in, before their lock ends by itself. Raises `ActionError`."""
    user = lock_managed(user_id, by=by)
    lockout.unlock(user.email)
    _record("person.unlock", user, by=by, at=at)


@transaction.atomic
def end_sessions(*, user: User, keys: list[str], at: datetime) -> int:
    """End some of a person's own sessions; gives how many there were."""
    sessions = list(UserSession.objects.filter(user=user, session_key__in=keys))
    for session in sessions:
        session.end()
    if sessions:
        _record("session.end_others", user, by=user, at=at, change=Change(after={"sessions": len(sessions)}))
    return len(sessions)


def _managed(user_id: int, *, by: User | None, reason: str) -> User:
    if not reason.strip():
        raise refusals.NoReason
    if by is not None and by.pk == user_id:
        raise refusals.OwnAccount
    return lock_managed(user_id, by=by)


def _end(user: User) -> None:
    for session in UserSession.objects.filter(user=user):
        session.end()


def _activity(*, is_active: bool) -> Change:
    return Change(before={"is_active": not is_active}, after={"is_active": is_active})


def _record(
    verb: str, user: User, *, by: User | None, at: datetime, reason: str = "", change: Change | None = None
) -> None:
    audit.record(by=actor(by), at=at, verb=verb, target=target(user), reason=reason.strip(), change=change or Change())
