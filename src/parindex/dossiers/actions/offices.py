"""What a unit sets for its dossiers: identifier, calendar, hours."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.faults import Refused
from parindex.core.working_time import codes
from parindex.dossiers import clocks, permissions, refusals
from parindex.dossiers.models import OfficeSetting
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User


@transaction.atomic
def set_office(
    *, unit_id: int, by: "User | None", at: datetime, identifier: str = "", calendar: str = "", hours: str = ""
) -> OfficeSetting:
    """Set the identifier of a unit, and its calendar and hours as YAML; what is empty is that of the unit above.

    Dossiers that were received keep the due moments that they were given, until the next event. Nobody stands for a
    command. Raises `UnknownUnit`, `NotAllowed`, `BadIdentifier`, `IdentifierTaken`, and `Refused` with the faults of
    calendar or hours.
    """
    unit = units.of_any_time().filter(pk=unit_id).first()
    if unit is None:
        raise refusals.UnknownUnit
    if by is not None and not permissions.may_set_up(by, unit_id):
        raise refusals.NotAllowed(who="quản trị viên của đơn vị")
    given = {"identifier": _checked(identifier, unit_id), "calendar": calendar.strip(), "hours": hours.strip()}
    clocks.clock(given["calendar"], given["hours"])
    before = OfficeSetting.objects.select_for_update().filter(unit=unit_id).first()
    office, _ = OfficeSetting.objects.update_or_create(unit=unit, defaults={**given, "changed_at": at})
    was = {name: getattr(before, name) for name in given} if before else None
    target = Target(kind="unit", id=str(unit.pk), name=str(unit))
    audit.record(by=actor(by), at=at, verb="office.set", target=target, change=Change(before=was, after=given))
    return office


def _checked(identifier: str, unit_id: int) -> str:
    text = identifier.strip().upper()
    if not text:
        return ""
    try:
        codes.compose(text, date(2000, 1, 1), 1)
    except Refused as refused:
        raise refusals.BadIdentifier(identifier=text) from refused
    other = OfficeSetting.objects.filter(identifier=text).exclude(unit=unit_id).select_related("unit").first()
    if other is not None:
        raise refusals.IdentifierTaken(identifier=text, unit=other.unit.name)
    return text
