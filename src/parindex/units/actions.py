"""What is done to units: recorded, founded, merged, split, renamed, ended. No reform changes the days before it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import models, transaction

from parindex.kit import text
from parindex.units import names, refusals
from parindex.units.founding import NewUnit, found, lock
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


def record(*, code: str, name: str, kind: str = Unit.Kind.COMMUNE, is_invented: bool = False) -> int:
    """Record a unit, or bring its name up to date; gives its id."""
    name = text.normal(name)
    unit, _ = Unit.objects.update_or_create(
        code=code,
        defaults={
            "name": name,
            "folded_name": text.fold(name),
            "kind": kind,
            "form": names.form_of(name, kind),
            "is_invented": is_invented,
        },
    )
    return unit.pk


@transaction.atomic
def establish(*, unit: NewUnit, on: date | None) -> Unit:
    """Found a unit that follows no other, from a day on or for as long as anybody knows."""
    return found(unit, (), on)


@transaction.atomic
def merge(*, unit_ids: Sequence[int], into: NewUnit | int, on: date) -> Unit:
    """Merge units into a new one, or into one that begins that day; they end the day before.

    Raises `ActionError` if a unit has ended, has not begun, still has units under it, or the new one cannot be.
    """
    if len(unit_ids) < 2 and isinstance(into, NewUnit):
        raise refusals.TooFewUnits
    transfers = [Transfer(from_id=unit_id, to=into, share=_WHOLE) for unit_id in unit_ids]
    return _reorganise(transfers, on, Succession.Kind.MERGED)[0]


@transaction.atomic
def split(*, unit_id: int, into: Sequence[Part], on: date) -> list[Unit]:
    """Split a unit into several; gives them in order. Raises `ActionError` as `merge` does, and for wrong shares."""
    if len(into) < 2:
        raise refusals.TooFewUnits
    transfers = [Transfer(from_id=unit_id, to=part.to, share=part.share) for part in into]
    return _reorganise(transfers, on, Succession.Kind.SPLIT)


@transaction.atomic
def rename(*, unit_id: int, to: NewUnit | int, on: date) -> Unit:
    """Let a unit go on as another one: under a new name, in a new form, or under a new parent."""
    return _reorganise([Transfer(from_id=unit_id, to=to, share=_WHOLE)], on, Succession.Kind.RENAMED)[0]


@transaction.atomic
def reorganise(*, transfers: Sequence[Transfer], on: date) -> list[Unit]:
    """Do in one act what is neither a merger nor a split alone: parts of one unit joined to parts of others.

    Equal `NewUnit`s are one unit; gives those that take over, in the order in which they are first named.
    """
    return _reorganise(transfers, on, None)


@transaction.atomic
def close(*, unit_id: int, on: date) -> Unit:
    """End a unit without a successor; `on` is the first day without it."""
    unit = lock([unit_id])[unit_id]
    if unit.valid_to is not None:
        raise refusals.AlreadyEnded(name=unit.name, on=_said(unit.valid_to))
    _end([unit], on)
    return unit


def _reorganise(transfers: Sequence[Transfer], on: date, kind: Succession.Kind | None) -> list[Unit]:
    before = lock(sorted({transfer.from_id for transfer in transfers}))
    shares = _shares(transfers, before)
    _end(before.values(), on)
    after: dict[NewUnit | int, Unit] = {}
    for transfer in transfers:
        if transfer.to not in after:
            predecessors = [before[other.from_id] for other in transfers if other.to == transfer.to]
            after[transfer.to] = _successor(transfer.to, predecessors, on)
    Succession.objects.bulk_create(
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
