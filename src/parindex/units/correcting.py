"""How a unit that was recorded wrongly is set right: a mistake is mended, no reform is told."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import models, transaction

from parindex.audit.acts import Actor, Change
from parindex.units import names, refusals
from parindex.units.founding import check_own, check_parent, contains, lock, overlap
from parindex.units.log import kept, note
from parindex.units.models import Succession, Unit

_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Everything of a unit that can be set right; its level and the code of its address stay."""

    name: str
    form: str = ""
    official_code: str = ""
    parent_id: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@transaction.atomic
def correct(*, unit_id: int, to: Correction, by: Actor, at: datetime, reason: str) -> Unit:
    """Set a unit right from its first day on; what changes nothing is not logged.

    Raises `ActionError` for what cannot be: a day that a reform has set, children that would be left outside of its
    time, a code that another unit has at the time, a parent that does not suit.
    """
    unit = lock([unit_id])[unit_id]
    before = kept(unit)
    _set(unit, to)
    _check_days(unit, before)
    check_own(unit)
    _check_parent(unit)
    _check_official_code(unit)
    _check_children(unit)
    after = kept(unit)
    if after != before:
        unit.save()
        changed = [key for key in after if after[key] != before[key]]
        change = Change(before={key: before[key] for key in changed}, after={key: after[key] for key in changed})
        note("unit.correct", unit, by=by, at=at, change=change, reason=reason)
    return unit


def _set(unit: Unit, to: Correction) -> None:
    unit.rename(to.name)
    unit.form = to.form or names.form_of(unit.name, unit.kind)
    unit.official_code = to.official_code.strip()
    unit.parent_id = to.parent_id
    unit.valid_from, unit.valid_to = to.valid_from, to.valid_to


def _check_days(unit: Unit, before: dict[str, object]) -> None:
    """Check the days: what a reform has set is not moved apart from the units on the other side of it."""
    if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
        raise refusals.EndsBeforeItBegins(name=unit.name)
    begins, ends = unit.valid_from != before["valid_from"], unit.valid_to != before["valid_to"]
    if begins and Succession.objects.filter(to_unit=unit).exists():
        raise refusals.BegunByReform(name=unit.name)
    if ends and Succession.objects.filter(from_unit=unit).exists():
        raise refusals.EndedByReform(name=unit.name)


def _check_parent(unit: Unit) -> None:
    if unit.parent_id is None:
        return
    unit.parent = lock([unit.parent_id])[unit.parent_id]
    check_parent(unit.parent, unit)


def _check_official_code(unit: Unit) -> None:
    if not unit.official_code:
        return
    others = Unit.objects.filter(official_code=unit.official_code).exclude(pk=unit.pk).order_by("code")
    holder = next((other for other in others if overlap(other, unit)), None)
    if holder is not None:
        raise refusals.OfficialCodeTaken(code=unit.official_code, name=holder.name)


def _check_children(unit: Unit) -> None:
    outside = models.Q()
    if unit.valid_from is not None:
        outside |= models.Q(valid_from__isnull=True) | models.Q(valid_from__lt=unit.valid_from)
    if unit.valid_to is not None:
        outside |= models.Q(valid_to__isnull=True) | models.Q(valid_to__gt=unit.valid_to)
    children = Unit.objects.filter(outside, parent=unit) if outside else Unit.objects.none()
    left = [child.name for child in children.order_by("code") if not contains(unit, child)]
    if left:
        shown = (*left[:_NAMED], "…") if len(left) > _NAMED else tuple(left)
        raise refusals.ChildrenOutside(count=len(left), name=unit.name, children=shown)
