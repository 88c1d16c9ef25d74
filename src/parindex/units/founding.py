"""How a unit is founded: its level, parent and codes checked against those that exist at the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models

from parindex.core.sentences import shown
from parindex.units import names, refusals
from parindex.units.models import Unit

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A unit to be founded; what is left out comes from its name, or from the units that it follows."""

    name: str
    kind: str = ""
    form: str = ""
    code: str = ""
    official_code: str = ""
    parent_id: int | None = None


def found(new: NewUnit, predecessors: Sequence[Unit], on: date | None) -> Unit:
    """Save a new unit that begins on a day; raises `ActionError` for what cannot be.

    Units that end for its sake have to be ended first, as it may take over the official code of one.
    """
    unit = Unit(kind=new.kind or _kind(predecessors), official_code=new.official_code.strip(), valid_from=on)
    unit.rename(new.name)
    unit.form = new.form or names.form_of(unit.name, unit.kind)
    unit.is_invented = any(predecessor.is_invented for predecessor in predecessors)
    check_own(unit)
    unit.parent = _parent(new, unit, predecessors)
    _check_official_code(unit)
    unit.code = _code(new, unit)
    unit.save(force_insert=True)
    return unit


def lock(ids: Sequence[int]) -> dict[int, Unit]:
    """Give units by id, held until the end of the transaction; raises `UnknownUnit`."""
    units = {unit.pk: unit for unit in Unit.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    for unit_id in ids:
        if unit_id not in units:
            raise refusals.UnknownUnit(id=str(unit_id))
    return units


def contains(parent: Unit, unit: Unit) -> bool:
    """Say whether a parent exists for the whole time of a unit; a date that is not known reaches without end."""
    begins = parent.valid_from is None or (unit.valid_from is not None and unit.valid_from >= parent.valid_from)
    return begins and (parent.valid_to is None or (unit.valid_to is not None and unit.valid_to <= parent.valid_to))


def overlap(first: Unit, second: Unit) -> bool:
    """Say whether two units exist on some day together."""
    return not (_ends_before(first, second) or _ends_before(second, first))


def _ends_before(first: Unit, second: Unit) -> bool:
    return first.valid_to is not None and second.valid_from is not None and first.valid_to < second.valid_from


def _kind(predecessors: Sequence[Unit]) -> str:
    return predecessors[0].kind if predecessors else Unit.Kind.COMMUNE


def check_own(unit: Unit) -> None:
    """Check name, form and official code by themselves; raises `ActionError`."""
    if not 0 < len(unit.name) <= _LONGEST_NAME:
        raise refusals.BadName(most=_LONGEST_NAME)
    kind = Unit.Kind(unit.kind)
    if unit.form and unit.form not in Unit.FORMS[kind]:
        raise refusals.FormDoesNotSuit(form=names.FORM_WORDS[Unit.Form(unit.form)](), kind=names.KIND_WORDS[kind]())
    if unit.official_code and not names.is_official(unit.official_code, kind):
        raise refusals.BadOfficialCode(code=unit.official_code, kind=names.KIND_WORDS[kind]())


def _parent(new: NewUnit, unit: Unit, predecessors: Sequence[Unit]) -> Unit | None:
    before = {predecessor.parent_id for predecessor in predecessors}
    if new.parent_id is not None:
        parent_id: int | None = new.parent_id
    elif not Unit.PARENTS[Unit.Kind(unit.kind)] or not before:
        return None
    elif len(before) > 1:
        raise refusals.ParentUnclear
    else:
        parent_id = before.pop()
    if parent_id is None:
        return None
    parent = lock([parent_id])[parent_id]
    check_parent(parent, unit)
    return parent


def check_parent(parent: Unit, unit: Unit) -> None:
    """Check that a unit can stand under another; raises `ParentDoesNotSuit` or `ParentNotAlive`."""
    kind, parent_kind = Unit.Kind(unit.kind), Unit.Kind(parent.kind)
    if parent_kind not in Unit.PARENTS[kind]:
        raise refusals.ParentDoesNotSuit(
            name=unit.name,
            kind=names.KIND_WORDS[kind](),
            parent=parent.name,
            parent_kind=names.KIND_WORDS[parent_kind](),
        )
    if not contains(parent, unit):
        raise refusals.ParentNotAlive(name=unit.name, parent=parent.name)


def _check_official_code(unit: Unit) -> None:
    if not unit.official_code:
        return
    later = models.Q() if unit.valid_from is None else models.Q(valid_to=None) | models.Q(valid_to__gte=unit.valid_from)
    holder = Unit.objects.filter(later, official_code=unit.official_code).order_by("code").first()
    if holder is not None:
        raise refusals.OfficialCodeTaken(code=unit.official_code, name=holder.name)


def _code(new: NewUnit, unit: Unit) -> str:
    code = new.code.strip()
    words = code or names.slug(unit.name)
    taken = set(Unit.objects.filter(code__startswith=words).values_list("code", flat=True))
    if not code:
        return names.new_code(unit.name, unit.official_code, unit.valid_from, taken)
    if not names.is_code(code):
        raise refusals.BadCode(code=shown(code))
    if code in taken:
        raise refusals.CodeTaken(code=code)
    return code
