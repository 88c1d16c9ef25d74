"""What is done to the log: an act is recorded, inside the transaction of the act itself."""

import re
from datetime import UTC, datetime

from django.db import transaction

from parindex.audit import canonical
from parindex.audit.acts import NO_CHANGE, Actor, Change, Target
from parindex.audit.models import Entry, Head
from parindex.kit import requests

_VERB = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_SHORT = ("actor_id", "verb", "target_kind", "target_id", "request_id")


class OutsideTransaction(RuntimeError):
    """An act is recorded in the transaction that does it, so that neither is there without the other."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("audit.actions.record() has to be called inside transaction.atomic()")


class BrokenChain(RuntimeError):
    """The log has entries and no head: nothing can be added before somebody has looked into it."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("the audit log has entries and no head; run verify_audit")


def record(*, by: Actor, at: datetime, verb: str, target: Target, change: Change = NO_CHANGE, reason: str = "") -> int:
    """Record an act, as the last step of its transaction; gives its sequence in the log.

    Others who record wait from here until the transaction ends, so that the chain cannot fork: what takes time, and any
    lock on other rows, comes before. The time is kept to the millisecond. Raises `OutsideTransaction`, `BrokenChain`,
    and `ValueError` or `TypeError` for what the log cannot keep.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction
    entry = Entry(
        at=_to_millisecond(at),
        actor_id=by.id,
        actor_name=by.name,
        verb=verb,
        target_kind=target.kind,
        target_id=target.id,
        target_name=target.name,
        before_json=canonical.write(change.before),
        after_json=canonical.write(change.after),
        reason=reason,
        request_id=requests.current_id(),
    )
    _check(entry)
    return _append(entry)


def _append(entry: Entry) -> int:
    """Add an entry to the chain; everybody else who records waits from here until the transaction ends."""
    head = _lock_head()
    entry.seal(sequence=head.sequence + 1, previous_hash=head.hash)
    entry.save()
    Head.objects.filter(pk=head.pk).update(sequence=entry.sequence, hash=entry.hash)
    return entry.sequence


def _lock_head() -> Head:
    locked = Head.objects.select_for_update()
    head = locked.filter(pk=1).first()
    if head is not None:
        return head
    _, is_new = Head.objects.get_or_create(pk=1)
    if is_new and Entry.objects.exists():
        raise BrokenChain
    return locked.get(pk=1)


def _check(entry: Entry) -> None:
    if not _VERB.fullmatch(entry.verb):
        raise ValueError(f"{entry.verb!r} is no verb: write it like round.open")
    if not entry.target_kind or not entry.target_id:
        raise ValueError("an act has a target with kind and id")
    if entry.actor_name and not entry.actor_id:
        raise ValueError(f"the actor {entry.actor_name!r} has no id")
    for name in _SHORT:
        if len(getattr(entry, name)) > 64:
            raise ValueError(f"{name} has more than 64 characters")


def _to_millisecond(at: datetime) -> datetime:
    """Cut off what a dump in JSON would lose, so that a log survives its move to another database."""
    if at.utcoffset() is None:
        raise ValueError(f"the time {at} has no zone")
    return at.astimezone(UTC).replace(microsecond=at.microsecond // 1000 * 1000)
