"""Sets the checks before sending in: what a round looks for in each sheet, and how much each finding weighs."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.criteria import CriteriaSet
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Template
from parindex.rounds import checks, refusals
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Round
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User

_CHECKS = Template("các phép kiểm tra", "its checks")


@transaction.atomic
def set_checks(*, round_id: int, listed: Sequence[object], seen: str, by: "User", at: datetime) -> Round:
    """Set the checks of a round that has its set; the log keeps the list that was there before.

    `seen` is the stamp of the list that was changed. A list that is that of the product is kept as none of its own, so
    that the round goes on with the product's. A check that was faulty already may stay and be switched off. Raises
    `NotAllowed`, `RoundPublished`, `ChecksChanged`, `NothingToDo` for an empty list, and `Refused` with what is wrong
    with a new or changed check.
    """
    current = managed(round_id, by)
    if current.published_at is not None:
        raise refusals.RoundPublished(what=_CHECKS())
    if seen != checks.stamp(current):
        raise refusals.ChecksChanged
    before, after = checks.listed(current), list(listed)
    if before == after:
        return current
    if not after:
        raise refusals.NothingToDo(what="danh sách rỗng; hãy tắt từng phép kiểm tra thay vì xóa hết")
    if faults := _new_faults(before, after, criteria_of(current)):
        raise Refused(faults)
    current.checks = [] if after == checks.default() else after
    current.save(update_fields=["checks"])
    change = Change(before=before, after=after)
    audit.record(by=actor(by), at=at, verb="round.set_checks", target=Target.of(current), change=change)
    return current


def _new_faults(before: Sequence[object], after: Sequence[object], criteria: CriteriaSet) -> list[Fault]:
    """Give the faults of the checks that had none before; whatever its weight, a faulty one is known by the rest."""
    faulty = [
        _content(one) for one, entry in zip(before, checks.entries(before, criteria), strict=True) if entry.faults
    ]
    entries = checks.entries(after, criteria)
    return [
        fault
        for one, entry in zip(after, entries, strict=True)
        if _content(one) not in faulty
        for fault in entry.faults
    ]


def _content(check: object) -> object:
    if not isinstance(check, dict):
        return check
    return {key: value for key, value in check.items() if key not in {"severity", "off"}}
