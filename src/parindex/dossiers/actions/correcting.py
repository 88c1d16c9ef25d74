"""Corrections: an event that did not happen, or at another moment; nothing is overwritten."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.core.working_time.dossier import moment
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import Act, add, held, record, required_reason
from parindex.dossiers.models import Dossier, DossierEvent
from parindex.dossiers.models.events import EventKind

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: How a dossier begins cannot be taken away, only moved; facts and corrections are not corrected, but noted anew.
_ONLY_MOVED = (EventKind.REGISTERED, EventKind.RECEIVED)
_NEVER = (EventKind.CORRECTED, EventKind.RESTATED)


@transaction.atomic
def correct(*, event_id: int, reason: str, by: "User", at: datetime, moved_to: datetime | None = None) -> Dossier:
    """Say that an event happened at another moment or, without one, not at all; the dossier is derived anew.

    The event itself stays as it was recorded, with the correction beside it. Raises `UnknownDossier`, `NotAllowed`,
    `NoReason`, `NotCorrectable`, `FutureMoment`, and `CorrectionBreaksOrder` where the others could not have happened.
    """
    dossier_id = DossierEvent.objects.filter(pk=event_id).values_list("dossier", flat=True).first()
    dossier = held(dossier_id or 0, by)
    if not permissions.may_answer_for(by, dossier.unit_id):
        raise refusals.NotAllowed(who="lãnh đạo hoặc công chức phụ trách CCHC của đơn vị")
    why = required_reason(reason)
    event = dossier.events.get(pk=event_id)
    if event.kind in _NEVER or (moved_to is None and event.kind in _ONLY_MOVED):
        raise refusals.NotCorrectable
    if moved_to is not None and moved_to > at:
        raise refusals.FutureMoment(moment=moment(moved_to))
    try:
        add(dossier, Act(kind=EventKind.CORRECTED, by=by, at=at, until=moved_to, reason=why, corrects=event))
    except refusals.ImpossibleOrder as impossible:
        raise refusals.CorrectionBreaksOrder(why=impossible.fault.wrong) from impossible
    after = {"event": event.sequence, "kind": event.kind, "moved_to": moved_to}
    record(dossier, "correct", by=by, at=at, before={"happened_at": event.happened_at}, **after)
    return dossier
