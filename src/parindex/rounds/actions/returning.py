"""Returning an area to its unit: one list of all that its appraisers found; only what is on it opens again."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from parindex.accounts import queries as accounts
from parindex.accounts.actors import actor
from parindex.accounts.kinds import RoleKind
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core import working_days
from parindex.core.workflow import Act, after
from parindex.rounds import refusals
from parindex.rounds.actions.appraising import area_target, check_lead, open_area
from parindex.rounds.actions.notifying import Message, notify
from parindex.rounds.models import Answer, Finding, Return, Round, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage

if TYPE_CHECKING:
    from parindex.accounts.models import User


@transaction.atomic
def return_area(*, area_id: int, by: "User", at: datetime) -> Return:
    """Send an area back with all that waits for its unit, from every appraiser; it has so many working days from now.

    Only items with a finding open again. Verdicts on them stay to be read and have to be given again, whatever the
    unit changes; those on all others stand. Raises `NotLead`, `ReturnsSpent`, `FindingsMissing`, and what
    `actions.appraising.give` raises.
    """
    area = open_area(area_id, Stage.FIRST, by, at)
    check_lead(area, Stage.FIRST, by)
    current = area.sheet.round
    if area.returns_spent >= current.returns_allowed:
        raise refusals.ReturnsSpent(spent=area.returns_spent, allowed=current.returns_allowed)
    findings = list(waiting(area).select_for_update(of=("self",)).order_by("answer__position", "pk"))
    if not findings:
        raise refusals.FindingsMissing
    back = Return.objects.create(area=area, number=area.returns_spent + 1, due=due_at(current, at), by=by, at=at)
    _open_again(area, {finding.answer_id for finding in findings}, at)
    Finding.objects.filter(pk__in=[finding.pk for finding in findings]).update(returned_in=back)
    before, area.state = area.state, after(Act.RETURN, area.is_).value
    area.returns_spent, area.return_due = back.number, back.due
    area.save(update_fields=["state", "returns_spent", "return_due"])
    _notify(area, back, len(findings), at)
    change = Change(before=before, after={"number": back.number, "due": back.due, "findings": len(findings)})
    audit.record(by=actor(by), at=at, verb="area.return", target=area_target(area), change=change)
    return back


def waiting(area: SheetArea) -> QuerySet[Finding]:
    """Give what would go to the unit with the next return of an area; notes for the next stage never do."""
    return Finding.objects.filter(
        answer__area=area, audience=Finding.Audience.UNIT, returned_in=None, withdrawn_at=None
    )


def due_at(current: Round, at: datetime) -> datetime:
    """Give the end of the last working day that a return of today has."""
    days_off = {date.fromisoformat(day) for day in current.days_off}
    day = working_days.add(timezone.localdate(at), current.return_days, days_off)
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59)))


def _open_again(area: SheetArea, answer_ids: set[int], at: datetime) -> None:
    area.answers.update(is_returned=False)
    Answer.objects.filter(pk__in=answer_ids).update(is_returned=True)
    Verdict.objects.filter(answer__in=answer_ids, superseded_at=None).update(superseded_at=at)


def _notify(area: SheetArea, back: Return, count: int, at: datetime) -> None:
    """Tell the PAR officer and the head of the unit."""
    with translation.override("vi"):
        text = _("Area %(area)s was returned: %(count)s things to mend by %(due)s.") % {
            "area": area.code,
            "count": count,
            "due": f"{timezone.localtime(back.due):%d/%m/%Y}",
        }
    people = accounts.people_with([area.sheet.unit_id], RoleKind.PAR_OFFICER, RoleKind.HEAD)
    there = reverse("rounds:mend", args=[area.sheet.round_id, area.sheet.unit.code, area.code])
    message = Message(kind="return", text=text, address=there)
    keys = list(people.values_list("pk", flat=True))
    notify(user_ids=keys, message=message, current=area.sheet.round, at=at)
