"""The register leaves the system with the names of applicants: that is logged, with what it was narrowed to."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.dossiers import permissions
from parindex.dossiers.queries import counter, dossiers
from parindex.dossiers.queries.counter import Sought
from parindex.dossiers.refusals import NotAllowed, RegisterTooLong
from parindex.dossiers.slips.register import Entry

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: So many lines at once: more is what imports and figures are for.
MOST = 20_000
#: On paper.
MOST_ON_PAPER = 500


@transaction.atomic
def take_out(*, sought: Sought, by: "User", at: datetime, most: int = MOST) -> list[Entry]:
    """Give the lines of the register, the oldest first; applicants only where the person sees them.

    The words of a search may be a name, so they are not logged. Raises `NotAllowed` and `RegisterTooLong`.
    """
    if not permissions.has_part(by):
        raise NotAllowed(who="bộ phận một cửa của đơn vị")
    found = list(counter.register(by, sought).order_by(F("received_at").asc(nulls_last=True), "pk")[: most + 1])
    if len(found) > most:
        raise RegisterTooLong(most=most)
    applicants = dossiers.applicants(found, by)
    narrowed = {
        "unit": sought.unit_id,
        "status": sought.status,
        "first_day": sought.first_day,
        "last_day": sought.last_day,
    }
    target = Target(kind="register", id=str(sought.unit_id or "all"), name="Sổ theo dõi hồ sơ")
    change = Change(after={**narrowed, "lines": len(found), "named": len(applicants)})
    audit.record(by=actor(by), at=at, verb="register.export", target=target, change=change)
    return [Entry(dossier=one, applicant=applicants.get(one.pk)) for one in found]
