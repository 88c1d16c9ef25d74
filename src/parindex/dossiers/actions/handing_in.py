"""Handing a form 06/VPCP/KSTT in: what it said is kept, as the next one has to begin where it ended."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.dossiers import permissions, refusals
from parindex.dossiers.figures.form06 import COLUMNS, Form, form_of
from parindex.dossiers.models import HandedForm

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.analytics.periods import Period
    from parindex.units.models import Unit


@transaction.atomic
def hand_in(*, unit: "Unit", period: "Period", by: "User", at: datetime) -> Form:
    """Keep a form as it is handed in, and give it.

    Raises `NotAllowed`, and `FormNotExplained` while a difference has no explanation.
    """
    if not permissions.may_explain(by, unit.pk):
        raise refusals.NotAllowed(who="công chức phụ trách CCHC của đơn vị")
    form = form_of(unit, period, at)
    if form.open_differences:
        raise refusals.FormNotExplained(count=len(form.open_differences))
    rows = [
        {
            "field": line.key.field,
            "authority": line.key.authority,
            "counts": {name: getattr(line.row, name) for name in COLUMNS},
            "in_progress": list(line.codes_open),
        }
        for line in form.lines
    ]
    kept = HandedForm.objects.create(unit=unit, begins_on=period.start, ends_on=period.end, rows=rows, by=by, at=at)
    after = {"unit": unit.pk, "begins_on": period.start, "ends_on": period.end, "received": form.total.received}
    audit.record(by=actor(by), at=at, verb="form06.hand_in", target=Target.of(kept), change=Change(after=after))
    return form
