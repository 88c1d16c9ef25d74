"""What is done to units: recorded, founded, merged, split, renamed, ended. No reform changes the days before it.

`reason` is what a reform rests on, its decision with number and date; the log keeps it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import models, transaction

from parindex.audit.acts import Actor, Change
from parindex.core import text
from parindex.units import names, refusals
from parindex.units.founding import NewUnit, found, lock
from parindex.units.log import kept, note
from parindex.units.models import Succession, Unit

__all__ = ["NewUnit", "Part", "Transfer", "close", "establish", "merge", "record", "rename", "reorganise", "split"]

_WHOLE = Decimal(1)
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One unit going over into another, a new one or one that begins that day; no share means that it is not known."""

    from_id: int
    to: NewUnit | int
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of the units that a unit is split into, with its share of the old one if that is known."""

    to: NewUnit | int
    share: Decimal | None = None


@transaction.atomic
def record(*, code: str, name: str, by: Actor, at: datetime, kind: str = "", is_invented: bool = False) -> int:
    """Record a unit, or bring its name up to date; gives its id. What changes nothing is not logged.

    Without a kind a known unit keeps its own, and a new one is a commune.
    """
    name = text.normal(name)
    kind = kind or Unit.objects.filter(code=code).values_list("kind", flat=True).first() or Unit.Kind.COMMUNE
    after = {"name": name, "kind": kind, "form": names.form_of(name, kind), "is_invented": is_invented}
    known = Unit.objects.filter(code=code).values(*after).first()
    unit, _ = Unit.objects.update_or_create(code=code, defaults={**after, "folded_name": text.fold(name)})
    if known != after:
        note("unit.record", unit, by=by, at=at, change=Change(before=known, after=after))
    return unit.pk


@transaction.atomic
def establish(*, unit: NewUnit, on: date | None, by: Actor, at: datetime, reason: str = "") -> Unit:
    """Found a unit that follows no other, from a day on or for as long as anybody knows."""
    founded = found(unit, (), on)
    note("unit.establish", founded, by=by, at=at, change=Change(after=kept(founded)), reason=reason)
    return founded


@transaction.atomic
def merge(*, unit_ids: Sequence[int], into: NewUnit | int, on: date, by: Actor, at: datetime, reason: str = "") -> Unit:
    """Merge units into a new one, or into one that begins that day; they end the day before.

    Raises `ActionError` if a unit has ended, has not begun, still has units under it, or the new one cannot be.
    """
    if len(unit_ids) < 2 and isinstance(into, NewUnit):
        raise refusals.TooFewUnits
    transfers = [Transfer(from_id=unit_id, to=into, share=_WHOLE) for unit_id in unit_ids]
    return _reorganise(transfers, on, Succession.Kind.MERGED, _Log("unit.merge", by, at, reason))[0]


@transaction.atomic
def split(*, unit_id: int, into: Sequence[Part], on: date, by: Actor, at: datetime, reason: str = "") -> list[Unit]:
    """Split a unit into several; gives them in order. Raises `ActionError` as `merge` does, and for wrong shares."""
    if len(into) < 2:
        raise refusals.TooFewUnits
    transfers = [Transfer(from_id=unit_id, to=part.to, share=part.share) for part in into]
    return _reorganise(transfers, on, Succession.Kind.SPLIT, _Log("unit.split", by, at, reason))


@transaction.atomic
def rename(*, unit_id: int, to: NewUnit | int, on: date, by: Actor, at: datetime, reason: str = "") -> Unit:
    """Let a unit go on as another one: under a new name, in a new form, or under a new parent."""
    transfers = [Transfer(from_id=unit_id, to=to, share=_WHOLE)]
    return _reorganise(transfers, on, Succession.Kind.RENAMED, _Log("unit.rename", by, at, reason))[0]


@transaction.atomic
def reorganise(*, transfers: Sequence[Transfer], on: date, by: Actor, at: datetime, reason: str = "") -> list[Unit]:
    """Do in one act what is neither a merger nor a split alone: parts of one unit joined to parts of others.

    Equal `NewUnit`s are one unit; gives those that take over, in the order in which they are first named.
    """
    return _reorganise(transfers, on, None, _Log("unit.reorganise", by, at, reason))


@transaction.atomic
def close(*, unit_id: int, on: date, by: Actor, at: datetime, reason: str = "") -> Unit:
    """End a unit without a successor; `on` is the first day without it."""
    unit = lock([unit_id])[unit_id]
    if unit.valid_to is not None:
        raise refusals.AlreadyEnded(name=unit.name, on=_said(unit.valid_to))
    _end([unit], on)
    ended = Change(before={"valid_to": None}, after={"valid_to": unit.valid_to})
    note("unit.close", unit, by=by, at=at, change=ended, reason=reason)
    return unit


@dataclass(frozen=True, slots=True)
class _Log:
    verb: str
    by: Actor
    at: datetime
    reason: str

    def write(self, before: Iterable[Unit], after: Iterable[Unit], links: Sequence[Succession]) -> None:
        """Log a reform on each unit that takes over, with those that it follows and their shares."""
        was = {unit.pk: unit for unit in before}
        for unit in after:
            parts = [
                {**kept(was[link.from_unit_id]), "share": link.share} for link in links if link.to_unit_id == unit.pk
            ]
            change = Change(before=parts, after=kept(unit))
            note(self.verb, unit, by=self.by, at=self.at, change=change, reason=self.reason)


def _reorganise(transfers: Sequence[Transfer], on: date, kind: Succession.Kind | None, log: _Log) -> list[Unit]:
    before = lock(sorted({transfer.from_id for transfer in transfers}))
    shares = _shares(transfers, before)
    _end(before.values(), on)
    after: dict[NewUnit | int, Unit] = {}
    for transfer in transfers:
        if transfer.to not in after:
            predecessors = [before[other.from_id] for other in transfers if other.to == transfer.to]
            after[transfer.to] = _successor(transfer.to, predecessors, on)
    links = Succession.objects.bulk_create(
        [
            Succession(
                from_unit=before[transfer.from_id],
                to_unit=after[transfer.to],
                on=on,
                kind=kind or _kind(transfer, transfers),
                share=share,
            )
            for transfer, share in zip(transfers, shares, strict=True)
        ],
        batch_size=500,
    )
    log.write(before.values(), after.values(), links)
    return list(after.values())


def _successor(to: NewUnit | int, predecessors: Sequence[Unit], on: date) -> Unit:
    if isinstance(to, NewUnit):
        return found(to, predecessors, on)
    unit = lock([to])[to]
    if unit.valid_from != on:
        raise refusals.NotBegunThen(name=unit.name, on=_said(on))
    return unit


def _kind(transfer: Transfer, transfers: Sequence[Transfer]) -> Succession.Kind:
    if sum(other.from_id == transfer.from_id for other in transfers) > 1:
        return Succession.Kind.SPLIT
    joined = sum(other.to == transfer.to for other in transfers) > 1
    return Succession.Kind.MERGED if joined else Succession.Kind.RENAMED


def _shares(transfers: Sequence[Transfer], before: dict[int, Unit]) -> list[Decimal | None]:
    """Give the share of each transfer, after checking those of each unit; what goes over alone is the whole."""
    ways = Counter((transfer.from_id, transfer.to) for transfer in transfers)
    for (from_id, _), times in ways.items():
        if times > 1:
            raise refusals.ToldTwice(name=before[from_id].name)
    parts = Counter(transfer.from_id for transfer in transfers)
    given = [
        _WHOLE if transfer.share is None and parts[transfer.from_id] == 1 else transfer.share for transfer in transfers
    ]
    for from_id, unit in before.items():
        shares = [share for transfer, share in zip(transfers, given, strict=True) if transfer.from_id == from_id]
        known = [share for share in shares if share is not None]
        whole = sum(known) == _WHOLE if len(known) == len(shares) else sum(known) < _WHOLE
        if not whole or any(share <= 0 for share in known):
            raise refusals.SharesDoNotAddUp(name=unit.name)
    return given


def _end(units: Iterable[Unit], on: date) -> None:
    """End units the day before, together; raises `ActionError` if one cannot end then."""
    ending = list(units)
    last = on - timedelta(days=1)
    told = set(Succession.objects.filter(from_unit__in=ending).values_list("from_unit", flat=True))
    for unit in ending:
        if unit.valid_to is not None and (unit.valid_to != last or unit.pk in told):
            raise refusals.AlreadyEnded(name=unit.name, on=_said(unit.valid_to))
        if unit.valid_from is not None and unit.valid_from >= on:
            raise refusals.NotYetBegun(name=unit.name, on=_said(unit.valid_from))
    _check_children(ending, last)
    Unit.objects.filter(pk__in=[unit.pk for unit in ending]).update(valid_to=last)
    for unit in ending:
        unit.valid_to = last


def _check_children(ending: Sequence[Unit], last: date) -> None:
    longer = models.Q(valid_to__isnull=True) | models.Q(valid_to__gt=last)
    children = Unit.objects.filter(longer, parent__in=ending).exclude(pk__in=[unit.pk for unit in ending])
    left = list(children.order_by("parent_id", "code").select_related("parent"))
    if not left:
        return
    parent = left[0].parent
    mine = [child.name for child in left if child.parent == parent]
    shown = (*mine[:_NAMED], "…") if len(mine) > _NAMED else tuple(mine)
    raise refusals.ChildrenAlive(count=len(mine), name=parent.name if parent else "", on=_said(last), children=shown)


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
