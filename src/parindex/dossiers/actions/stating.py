"""What people state beside the dossiers: why a form does not add up, values of others, petitions."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core import text
from parindex.core.typed import clean
from parindex.core.working_time.form06 import Difference
from parindex.dossiers import permissions, refusals
from parindex.dossiers.actions.acting import mark, required_reason
from parindex.dossiers.actions.changes import mark_changed, month_of
from parindex.dossiers.models import Dossier, Form06Note, Petition, StatedValue

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A row of form 06/VPCP/KSTT: of a unit, for the days from the one and before the other, a field and a level."""

    unit_id: int
    begins_on: date
    ends_on: date
    field: str = ""
    authority: str = ""


@transaction.atomic
def explain_difference(*, row: FormRow, difference: Difference, reason: str, by: "User", at: datetime) -> Form06Note:
    """Say why an identity of a form does not hold; it is explained for these two sides, and open again for others.

    Raises `NotAllowed` and `NoReason`.
    """
    if not permissions.may_explain(by, row.unit_id):
        raise refusals.NotAllowed(who="công chức phụ trách CCHC của đơn vị")
    note = Form06Note.objects.create(
        unit_id=row.unit_id,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        field=row.field,
        authority=row.authority,
        identity=difference.identity,
        left=difference.left,
        right=difference.right,
        reason=required_reason(reason),
        by=by,
        at=at,
    )
    after = {
        "unit": row.unit_id,
        "begins_on": row.begins_on,
        "ends_on": row.ends_on,
        "identity": difference.identity,
        "left": difference.left,
        "right": difference.right,
    }
    audit.record(by=actor(by), at=at, verb="form06.explain", target=Target.of(note), change=Change(after=after))
    return note


@dataclass(frozen=True, slots=True, kw_only=True)
class NewValue:
    """A figure that somebody states for an indicator, with its source."""

    unit_id: int
    indicator: str
    begins_on: date
    ends_on: date
    numerator: Decimal | None
    denominator: Decimal | None
    source: str


@transaction.atomic
def state_value(*, new: NewValue, by: "User", at: datetime) -> StatedValue:
    """State a figure that only others know; an earlier one stays, the newest of a source counts.

    Raises `NotAllowed` and `NoReason` where the source is missing.
    """
    if not permissions.may_explain(by, new.unit_id):
        raise refusals.NotAllowed(who="công chức phụ trách CCHC của đơn vị")
    value = StatedValue.objects.create(
        unit_id=new.unit_id,
        indicator=new.indicator,
        begins_on=new.begins_on,
        ends_on=new.ends_on,
        numerator=new.numerator,
        denominator=new.denominator,
        source=required_reason(text.normal(clean(new.source)))[:200],
        by=by,
        at=at,
    )
    after = {"unit": new.unit_id, "indicator": new.indicator, "numerator": new.numerator, "source": value.source}
    change = Change(after={**after, "denominator": new.denominator})
    audit.record(by=actor(by), at=at, verb="value.state", target=Target.of(value), change=change)
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPetition:
    """A petition with what became of it; who wrote it is not kept."""

    unit_id: int
    code: str
    received_at: datetime
    due_at: datetime
    kind: str = Petition.Kind.OTHER
    ended_at: datetime | None = None
    dissatisfied: bool = False
    reopened: bool = False
    dossier_code: str = ""


@transaction.atomic
def record_petition(*, new: NewPetition, by: "User", at: datetime) -> Petition:
    """Record a petition, or what became of one that is known by its code.

    Raises `NotAllowed`, and `UnknownDossier` where it names one of another unit.
    """
    if not permissions.may_receive(by, new.unit_id):
        raise refusals.NotAllowed(who="bộ phận một cửa của đơn vị")
    dossier = _dossier(new)
    petition, _ = Petition.objects.update_or_create(
        unit_id=new.unit_id,
        code=text.normal(clean(new.code))[:60],
        defaults={
            "dossier": dossier,
            "kind": new.kind,
            "received_at": new.received_at,
            "due_at": new.due_at,
            "ended_at": new.ended_at,
            "dissatisfied": new.dissatisfied,
            "reopened": new.reopened,
        },
    )
    if dossier is not None and not dossier.petitioned:
        Dossier.objects.filter(pk=dossier.pk).update(petitioned=True, updated_at=at)
        mark(dossier, at)
    mark_changed(pairs=[(new.unit_id, month_of(new.received_at))], at=at)
    after = {"code": petition.code, "kind": petition.kind, "ended_at": petition.ended_at}
    audit.record(by=actor(by), at=at, verb="petition.record", target=Target.of(petition), change=Change(after=after))
    return petition


def _dossier(new: NewPetition) -> Dossier | None:
    if not new.dossier_code:
        return None
    dossier = Dossier.objects.select_for_update().filter(code=new.dossier_code, unit=new.unit_id).first()
    if dossier is None:
        raise refusals.UnknownDossier
    return dossier
