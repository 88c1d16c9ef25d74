"""Where people served: declared so that they do not appraise that unit for those years."""

from datetime import datetime

from django.db import transaction

from parindex.accounts import permissions, refusals
from parindex.accounts.actors import actor, target
from parindex.accounts.models import Service, User
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core.sentences import shown
from parindex.units import queries as units

_OLDEST = 1975


@transaction.atomic
def declare_service(
    *, user_id: int, unit: str, first_year: int, last_year: int, by: User | None, at: datetime
) -> Service:
    """Declare that a person served in a unit, by its code, in some years: they themselves, or who administers them.

    Raises `ActionError` for years that make no sense and what was declared before.
    """
    user = _declaring(user_id, by=by)
    found = units.with_code(unit)
    if found is None:
        raise refusals.UnknownUnit(unit=shown(unit))
    newest = at.year + 1
    if not _OLDEST <= first_year <= last_year <= newest:
        raise refusals.BadYears(first=str(first_year), last=str(last_year), oldest=str(_OLDEST), newest=str(newest))
    service, is_new = Service.objects.get_or_create(
        user=user, unit=found, first_year=first_year, defaults={"last_year": last_year}
    )
    if not is_new:
        raise refusals.ServiceDeclared(unit=found.name, first=str(first_year))
    change = Change(after=_kept(service, found.code))
    audit.record(by=actor(by), at=at, verb="person.declare_service", target=target(user), change=change)
    return service


@transaction.atomic
def withdraw_service(*, service_id: int, by: User | None, at: datetime, reason: str) -> None:
    """Withdraw a declaration made in error; nobody withdraws their own. Raises `ActionError`."""
    service = Service.objects.select_related("user", "unit").filter(pk=service_id).first()
    if service is None:
        raise refusals.UnknownService
    if not reason.strip():
        raise refusals.NoReason
    if by is not None and by.pk == service.user_id:
        raise refusals.OwnAccount
    user = permissions.lock_managed(service.user_id, by=by)
    before = _kept(service, service.unit.code)
    service.delete()
    audit.record(
        by=actor(by),
        at=at,
        verb="person.withdraw_service",
        target=target(user),
        change=Change(before=before),
        reason=reason.strip(),
    )


def _declaring(user_id: int, *, by: User | None) -> User:
    if by is not None and by.pk == user_id:
        return by
    return permissions.lock_managed(user_id, by=by)


def _kept(service: Service, code: str) -> dict[str, object]:
    return {"unit": code, "first_year": service.first_year, "last_year": service.last_year}
