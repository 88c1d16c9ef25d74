"""The unit's side of a return: each line of what was found is answered, by a reply, a new file or a changed answer."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.workflow import STATES, AreaState
from parindex.evidence import names
from parindex.rounds import permissions, refusals
from parindex.rounds.actions.answers import LONGEST_FIELD, check_unlocked, locked_answer
from parindex.rounds.models import Answer, Finding

if TYPE_CHECKING:
    from parindex.accounts.models import User

_FOR_UNIT = {"audience": Finding.Audience.UNIT, "withdrawn_at__isnull": True, "returned_in__isnull": False}


def of_unit(user: "User") -> QuerySet[Finding]:
    """Give what was found for units in answers that a person may see, once it went to them in a return."""
    return Finding.objects.filter(answer__in=Answer.objects.visible_to(user).values("pk"), **_FOR_UNIT)


@transaction.atomic
def reply(*, finding_id: int, text: str, is_mended: bool, by: "User", at: datetime) -> Finding:
    """Answer one line of a return, and say whether it is mended; raises `Finding.DoesNotExist`, `NotAllowed`, `Locked`.

    Raises `NotPossibleNow` for a line of a return that is closed, `ReplyMissing`, `TooLong`.
    """
    found = of_unit(by).get(pk=finding_id)
    answer = locked_answer(found.answer_id)
    if not permissions.may_answer(by, answer):
        raise refusals.NotAllowed(who="người phụ trách CCHC của đơn vị")
    finding = Finding.objects.select_for_update(of=("self",)).select_related("returned_in").get(pk=finding_id)
    if answer.area.is_ is not AreaState.RETURNED or finding.returned_in is None or finding.returned_in.closed_at:
        raise refusals.NotPossibleNow(area=answer.area.code, state=STATES[answer.area.is_]())
    check_unlocked(answer, at)
    text = _checked(text, is_mended=is_mended)
    if (finding.reply, finding.mended_at is not None) == (text, is_mended):
        return finding
    before = _said(finding)
    finding.reply, finding.replied_by, finding.replied_at = text, by, at
    finding.mended_at = (finding.mended_at or at) if is_mended else None
    finding.save(update_fields=["reply", "replied_by", "replied_at", "mended_at"])
    target = Target.of(finding, name=f"{answer.sheet.unit.name} · {answer.item}")
    change = Change(before=before, after=_said(finding))
    audit.record(by=actor(by), at=at, verb="finding.reply", target=target, change=change)
    return finding


def _checked(text: str, *, is_mended: bool) -> str:
    text = names.plain(text).strip()
    if not text and not is_mended:
        raise refusals.ReplyMissing
    if len(text) > LONGEST_FIELD:
        raise refusals.ReplyTooLong(most=LONGEST_FIELD)
    return text


def _said(finding: Finding) -> dict[str, object]:
    return {"reply": finding.reply, "is_mended": finding.mended_at is not None}
