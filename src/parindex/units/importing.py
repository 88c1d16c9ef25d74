"""Imports units from tables and from the public list of units: all or nothing, and the same file twice does no harm."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from parindex.audit import actions as audit
from parindex.audit.acts import Actor, Change, Target
from parindex.core.faults import Fault, Refused
from parindex.core.sentences import Statement, Template
from parindex.units import checking, names
from parindex.units.matching import FIELDS, Matching, values
from parindex.units.models import Succession, Unit
from parindex.units.outcomes import Outcome, State, outcomes
from parindex.units.reach import Reach
from parindex.units.register import Register
from parindex.units.rows import Reading

_BATCH = 500
_DATES = ["valid_from", "valid_to"]
_PARENT = FIELDS.index("parent")

_OUT_OF_REACH = Template("anh/chị không phụ trách {name}", "{name} is not in your charge")
_LEAVE_OUT = Template(
    "bỏ dòng này, hoặc nhờ quản trị viên của đơn vị cấp trên nhập",
    "leave the row out, or have an administrator of the unit above import it",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What an import did, by the codes of the units; `successions` counts those that were not known before."""

    created: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    successions: int
    notes: tuple[Statement, ...]
    #: Each unit of the file with what becomes of it.
    outcomes: tuple[Outcome, ...] = ()


@transaction.atomic
def import_units(
    *,
    reading: Reading,
    by: Actor,
    at: datetime,
    on: date | None = None,
    is_trial: bool = False,
    reach: Reach | None = None,
) -> Summary:
    """Create and update the units of a file; `on` is the first day of new ones for which the file gives none.

    A trial checks everything and keeps nothing. With a reach, what lies beyond it is a fault. Raises `Refused` with
    every fault; then nothing was changed.
    """
    register = Register(Unit.objects.select_for_update().order_by("pk"))
    matching = Matching(register, on, reading.unreadable)
    matching.take(reading.rows)
    found, faults = checking.successions(register, matching.rows, matching.unreadable)
    faults += [*reading.faults, *matching.faults]
    faults += checking.check(register, matching.rows, matching.before)
    if reach is not None and not faults:
        faults += _beyond(reach, matching, found)
    if faults:
        raise Refused(faults)
    summary = _save(register, matching, found, reading.notes)
    if summary.created or summary.changed or summary.successions:
        _log(summary, by=by, at=at)
    if is_trial:
        transaction.set_rollback(True)
    return summary


def _save(register: Register, matching: Matching, found: Sequence[Succession], notes: tuple[Statement, ...]) -> Summary:
    known = [unit for _, unit in matching.rows if id(unit) in matching.before]
    changed = [unit for unit in known if values(unit) != matching.before[id(unit)]]
    unchanged = [unit for unit in known if values(unit) == matching.before[id(unit)]]
    created = [unit for _, unit in matching.rows if id(unit) not in matching.before]
    done = tuple(outcomes(matching))
    _give_codes(register, created)
    fields = _changed_fields(matching, changed)
    # Ended first: a new unit may hold the official code of an old one.
    _update(changed, [field for field in fields if field in _DATES])
    for kind in Unit.Kind:
        Unit.objects.bulk_create([unit for unit in created if unit.kind == kind], batch_size=_BATCH)
    _update(changed, [field for field in fields if field not in _DATES])
    return Summary(
        created=_codes(created),
        changed=_codes(changed),
        unchanged=_codes(unchanged),
        successions=_save_successions(found),
        notes=notes,
        outcomes=done,
    )


def _beyond(reach: Reach, matching: Matching, found: Sequence[Succession]) -> list[Fault]:
    """Give a fault for each unit that is touched and out of reach, where it stands now or where it would stand."""
    new = {id(unit) for _, unit in matching.rows if id(unit) not in matching.before}
    told = set(Succession.objects.values_list("from_unit", "to_unit")) if found else set()
    ending = {id(link.from_unit) for link in found if (link.from_unit.pk, link.to_unit.pk) not in told}
    faults: list[Fault] = []
    for outcome in outcomes(matching):
        unit = outcome.unit
        if outcome.state == State.SAME and id(unit) not in ending:
            continue
        before = matching.before.get(id(unit))
        held = before is None or _holds(reach, unit, before[_PARENT])
        put = unit.parent is not None and id(unit.parent) in new
        moved = before is None or before[_PARENT] is not unit.parent
        if not held or (moved and not put and not reach.takes(unit.parent.pk if unit.parent else None)):
            faults += outcome.row.refused("", _OUT_OF_REACH(name=unit.name), _LEAVE_OUT()).faults
    return faults


def _holds(reach: Reach, unit: Unit, parent: object) -> bool:
    return parent.pk in reach.over if isinstance(parent, Unit) else unit.pk in reach.tops


def _changed_fields(matching: Matching, changed: Sequence[Unit]) -> list[str]:
    pairs = [zip(FIELDS, values(unit), matching.before[id(unit)], strict=True) for unit in changed]
    return list(dict.fromkeys(field for pair in pairs for field, now, before in pair if now != before))


def _update(units: Sequence[Unit], fields: Sequence[str]) -> None:
    if fields:
        Unit.objects.bulk_update(units, fields, batch_size=_BATCH)


def _give_codes(register: Register, created: Sequence[Unit]) -> None:
    """Give codes to new units; a name that the file has twice goes with the official code in each of them."""
    times = Counter(names.slug(unit.name) for unit in created)
    taken = set(register.by_code) | {words for words, count in times.items() if count > 1}
    for unit in created:
        if not unit.code:
            unit.code = names.new_code(unit.name, unit.official_code, unit.valid_from, taken)
            taken.add(unit.code)


def _save_successions(found: Sequence[Succession]) -> int:
    if not found:
        return 0
    origins = Counter(succession.to_unit.pk for succession in found)
    for succession in found:
        joined = origins[succession.to_unit.pk] > 1
        whole = Succession.Kind.MERGED if joined else Succession.Kind.RENAMED
        succession.kind = Succession.Kind.SPLIT if succession.share is None else whole
    from_ids = {succession.from_unit.pk for succession in found}
    told = set(Succession.objects.filter(from_unit__in=from_ids).values_list("from_unit", "to_unit"))
    new = [succession for succession in found if (succession.from_unit.pk, succession.to_unit.pk) not in told]
    Succession.objects.bulk_create(new, batch_size=_BATCH)
    return len(new)


def _log(summary: Summary, *, by: Actor, at: datetime) -> None:
    """Log one act for the whole file: thousands of units come in one."""
    after = {"created": summary.created, "changed": summary.changed, "successions": summary.successions}
    target = Target(kind="units", id="import", name="")
    audit.record(by=by, at=at, verb="unit.import", target=target, change=Change(after=after))


def _codes(units: Iterable[Unit]) -> tuple[str, ...]:
    return tuple(unit.code for unit in units)
