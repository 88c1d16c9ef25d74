"""What begins a round: created, its set and its units chosen, its phases dated, opened."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.locks import PhaseKind, Window
from parindex.criteria import queries as criteria
from parindex.rounds import permissions, refusals
from parindex.rounds.actions.laying_out import clear_areas, lay_out, lay_out_areas
from parindex.rounds.models import Phase, Round, Sheet, SheetArea
from parindex.rounds.sets import criteria_of
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

__all__ = [
    "NewRound",
    "Settings",
    "choose_criteria",
    "choose_units",
    "create",
    "lay_out",
    "managed",
    "open_round",
    "set_phases",
    "set_settings",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a round may decide for itself."""

    submits_by_area: bool = True
    returns_allowed: int = 1
    return_days: int = 5
    shows_verdicts: bool = False
    shows_names: bool = False
    days_off: tuple[str, ...] = ()
    checks: list[object] = field(default_factory=list)

    @classmethod
    def of(cls, current: Round) -> "Settings":
        """Give the settings of a round."""
        return cls(
            submits_by_area=current.submits_by_area,
            returns_allowed=current.returns_allowed,
            return_days=current.return_days,
            shows_verdicts=current.shows_verdicts,
            shows_names=current.shows_names,
            days_off=tuple(current.days_off),
            checks=list(current.checks),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRound:
    """What a round begins with."""

    name: str
    year: int
    assessor_id: int
    quarter: int | None = None
    criteria_id: int | None = None
    settings: Settings = field(default_factory=Settings)
    copied_from_id: int | None = None
    #: A round of invented units; what it publishes says so.
    is_demonstration: bool = False


@transaction.atomic
def create(*, new: NewRound, by: "User", at: datetime) -> Round:
    """Begin to set up a round of a unit that assesses; raises `NotAllowed`."""
    current = Round(
        name=new.name,
        year=new.year,
        quarter=new.quarter,
        assessor_id=new.assessor_id,
        criteria_id=new.criteria_id,
        copied_from_id=new.copied_from_id,
        is_demonstration=new.is_demonstration,
        created_at=at,
    )
    apply(new.settings, current)
    if not permissions.may_manage(by, current):
        raise refusals.NotAllowed(who="quản trị hệ thống")
    if new.criteria_id is not None:
        current.criteria_hash = criteria.content_hash(new.criteria_id)
    current.save()
    audit.record(by=actor(by), at=at, verb="round.create", target=Target.of(current), change=Change(after=new.name))
    return current


def apply(settings: Settings, current: Round) -> None:
    """Set what a round decides for itself; nothing is saved."""
    current.submits_by_area = settings.submits_by_area
    current.returns_allowed, current.return_days = settings.returns_allowed, settings.return_days
    current.shows_verdicts, current.shows_names = settings.shows_verdicts, settings.shows_names
    current.days_off, current.checks = list(settings.days_off), settings.checks


@transaction.atomic
def set_settings(*, round_id: int, name: str, settings: Settings, by: "User", at: datetime) -> None:
    """Name a round and say what it decides for itself; the log keeps what was there before.

    Its checks stay as they are: they have an act of their own, `checking.set_checks`.
    """
    current = managed(round_id, by)
    settings = replace(settings, checks=list(current.checks))
    before = {"name": current.name, **asdict(Settings.of(current))}
    current.name = name
    apply(settings, current)
    after = {"name": name, **asdict(Settings.of(current))}
    if before == after:
        return
    current.save()
    change = Change(before=_plain(before), after=_plain(after))
    audit.record(by=actor(by), at=at, verb="round.set", target=Target.of(current), change=change)


@transaction.atomic
def choose_criteria(*, round_id: int, criteria_id: int, by: "User", at: datetime) -> None:
    """Choose the set of a round that has not opened; raises `Refused` for one that its period cannot freeze."""
    current = managed(round_id, by)
    if current.is_open:
        raise refusals.NothingToDo(what="đợt đã mở, đổi bộ chỉ số bằng trang «Đổi bộ chỉ số»")
    before = current.criteria_hash
    current.criteria_id, current.criteria_hash = criteria_id, criteria.content_hash(criteria_id)
    chosen = criteria_of(current)
    current.save(update_fields=["criteria", "criteria_hash"])
    clear_areas(current, chosen)
    lay_out_areas(current, chosen)
    change = Change(before=before, after=current.criteria_hash)
    audit.record(by=actor(by), at=at, verb="round.choose_criteria", target=Target.of(current), change=change)


@transaction.atomic
def set_phases(*, round_id: int, windows: Mapping[PhaseKind, Window], by: "User", at: datetime) -> None:
    """Date the phases of a round; an opened round may still move them, which the log keeps."""
    current = managed(round_id, by)
    before = {phase.kind: [phase.opens_at, phase.closes_at] for phase in current.phases.order_by("opens_at")}
    for kind, window in windows.items():
        Phase.objects.update_or_create(
            round=current,
            kind=kind.value,
            defaults={"opens_at": window.opens_at, "closes_at": window.closes_at},
        )
    current.phases.exclude(kind__in=[kind.value for kind in windows]).delete()
    after = {kind.value: [window.opens_at, window.closes_at] for kind, window in windows.items()}
    change = Change(before=before, after=after)
    audit.record(by=actor(by), at=at, verb="phase.set", target=Target.of(current), change=change)


@transaction.atomic
def choose_units(*, round_id: int, unit_ids: Iterable[int], by: "User", at: datetime) -> None:
    """Say which units take part, before the round opens; those outside the assessor's units are left out."""
    current = managed(round_id, by)
    if current.is_open:
        raise refusals.NothingToDo(what="đợt đã mở")
    below = units.within_any([current.assessor_id]).filter(pk__in=set(unit_ids))
    wanted = set(below.values_list("pk", flat=True))
    before = sorted(current.sheets.values_list("unit_id", flat=True))
    gone = current.sheets.exclude(unit__in=wanted)
    SheetArea.objects.filter(sheet__in=gone).delete()
    gone.delete()
    new = [Sheet(round=current, unit_id=unit_id) for unit_id in sorted(wanted.difference(before))]
    Sheet.objects.bulk_create(new, batch_size=500)
    if current.criteria_hash:
        lay_out_areas(current, criteria_of(current))
    change = Change(before=before, after=sorted(wanted))
    audit.record(by=actor(by), at=at, verb="round.choose_units", target=Target.of(current), change=change)


@transaction.atomic
def open_round(*, round_id: int, by: "User", at: datetime) -> Round:
    """Open a round: its set is frozen by content hash and every unit gets its empty sheet.

    Raises `NothingToDo` for one that is open, and `NotReady` where set, units or phases are missing.
    """
    current = managed(round_id, by)
    if current.is_open:
        raise refusals.NothingToDo(what="đợt đã mở")
    missing = [not current.criteria_id, not current.sheets.exists(), current.phases.count() < len(PhaseKind)]
    if current.criteria_id is None or any(missing):
        raise refusals.RoundNotReady(count=sum(missing))
    current.criteria_hash = criteria.content_hash(current.criteria_id)
    current.opened_at = at
    current.save(update_fields=["criteria_hash", "opened_at"])
    lay_out(current, criteria_of(current))
    change = Change(after={"criteria_hash": current.criteria_hash, "units": current.sheets.count()})
    audit.record(by=actor(by), at=at, verb="round.open", target=Target.of(current), change=change)
    return current


def managed(round_id: int, by: "User") -> Round:
    """Give a round that a person manages, locked until the transaction ends; raises `NotAllowed`."""
    current = Round.objects.select_for_update().get(pk=round_id)
    if not permissions.may_manage(by, current):
        raise refusals.NotAllowed(who="người chủ trì đợt")
    return current


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
