"""Who appraises what: assigned by area and unit, shared out evenly, never against a conflict of interest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.rounds import refusals
from parindex.rounds.actions.opening import managed
from parindex.rounds.models import Assignment, Round, SheetArea
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_people import Appraisers, appraisers, had_other_stage

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Why the same person was let do both appraisals.
NOBODY_ELSE = "không còn người thẩm định nào khác cho đơn vị này"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Whom to assign to which areas of which units; in place of those who have them, or beside them."""

    appraiser_id: int
    area_codes: tuple[str, ...]
    unit_ids: tuple[int, ...]
    stage: Stage = Stage.FIRST
    is_lead: bool = True
    replaces: bool = False


@transaction.atomic
def assign(*, round_id: int, order: Order, by: "User", at: datetime) -> int:
    """Assign an appraiser; gives how many areas of units they have got that they had not. All or nothing.

    The first one of an area leads it. Raises `NotAllowed`, `Conflict` for a unit that is theirs or where they served
    in the year, `SamePerson` where they have the other appraisal and somebody else could take this one.
    """
    current = managed(round_id, by)
    people = appraisers(current)
    if order.appraiser_id not in people.names:
        raise refusals.NotAllowed(who="quản trị hệ thống để cấp quyền thẩm định")
    areas = list(_areas(current, order).select_related("sheet__unit").order_by("pk"))
    reason = _check(current, people, order, areas)
    changed = sum(_place(area, order) for area in areas)
    if changed:
        after = _said(people, order) | {"areas": list(order.area_codes), "units": _names(areas)}
        target = Target.of(current)
        audit.record(by=actor(by), at=at, verb="round.assign", target=target, change=Change(after=after), reason=reason)
    return changed


@transaction.atomic
def unassign(*, round_id: int, order: Order, by: "User", at: datetime) -> int:
    """Take areas from an appraiser; verdicts that they gave stay. Of those who remain the first one leads."""
    current = managed(round_id, by)
    areas = list(_areas(current, order).select_related("sheet__unit").order_by("pk"))
    gone = Assignment.objects.filter(area__in=areas, appraiser=order.appraiser_id, stage=order.stage)
    having = set(gone.values_list("area", flat=True))
    gone.delete()
    for area_id in having:
        _lead(area_id, order.stage)
    if having:
        touched = [area for area in areas if area.pk in having]
        before = _said(appraisers(current), order) | {"areas": list(order.area_codes), "units": _names(touched)}
        change = Change(before=before)
        audit.record(by=actor(by), at=at, verb="round.unassign", target=Target.of(current), change=change)
    return len(having)


@transaction.atomic
def apply_shares(*, round_id: int, takers: Mapping[int, int], stage: Stage, by: "User", at: datetime) -> int:
    """Assign areas of units (keys) to appraisers as `queries.appraising_shares.shares` shared them out, one for each.

    Areas that have somebody already keep them. Raises as `assign` does.
    """
    current = managed(round_id, by)
    people = appraisers(current)
    free = SheetArea.objects.filter(sheet__round=current, pk__in=list(takers)).exclude(assignments__stage=stage)
    areas = list(free.select_related("sheet__unit").order_by("pk"))
    reasons = set()
    for area in areas:
        order = Order(
            appraiser_id=takers[area.pk], area_codes=(area.code,), unit_ids=(area.sheet.unit_id,), stage=stage
        )
        if order.appraiser_id not in people.names:
            raise refusals.NotAllowed(who="quản trị hệ thống để cấp quyền thẩm định")
        reasons.add(_check(current, people, order, [area]))
        _place(area, order)
    if areas:
        after = {f"{area.sheet.unit.name} · {area.code}": people.names[takers[area.pk]] for area in areas}
        change, reason = Change(after=after), max(reasons)
        target = Target.of(current)
        audit.record(by=actor(by), at=at, verb="round.share_out", target=target, change=change, reason=reason)
    return len(areas)


def _check(current: Round, people: Appraisers, order: Order, areas: list[SheetArea]) -> str:
    """Refuse conflicts, and the person of the other appraisal; gives why the latter was allowed after all."""
    name, reason = people.names[order.appraiser_id], ""
    had = had_other_stage(areas, order.stage)
    for area in areas:
        unit = area.sheet.unit
        if unit.pk in people.closed(order.appraiser_id):
            raise refusals.Conflict(name=name, unit=unit.name, year=str(current.year))
        if order.appraiser_id not in had.get(area.pk, set()):
            continue
        others = people.free_for(unit.pk) - had[area.pk]
        if others:
            said = ", ".join(sorted(people.names[user_id] for user_id in others)[:3])
            raise refusals.SamePerson(name=name, unit=unit.name, area=area.code, others=said)
        reason = NOBODY_ELSE
    return reason


def _place(area: SheetArea, order: Order) -> int:
    """Assign an area; 1 where the appraiser had it not."""
    there = Assignment.objects.filter(area=area, stage=order.stage)
    if order.replaces:
        there.exclude(appraiser=order.appraiser_id).delete()
    leads = order.is_lead or not there.filter(is_lead=True).exists()
    if leads:
        there.exclude(appraiser=order.appraiser_id).update(is_lead=False)
    _row, is_new = Assignment.objects.update_or_create(
        area=area, appraiser_id=order.appraiser_id, stage=order.stage, defaults={"is_lead": leads}
    )
    return int(is_new)


def _lead(area_id: int, stage: str) -> None:
    """Let the first of those who remain lead."""
    there = Assignment.objects.filter(area=area_id, stage=stage).order_by("pk")
    first = there.first()
    if first is not None and not there.filter(is_lead=True).exists():
        there.filter(pk=first.pk).update(is_lead=True)


def _areas(current: Round, order: Order) -> QuerySet[SheetArea]:
    return SheetArea.objects.filter(sheet__round=current, code__in=order.area_codes, sheet__unit__in=order.unit_ids)


def _said(people: Appraisers, order: Order) -> dict[str, object]:
    name = people.names.get(order.appraiser_id, f"#{order.appraiser_id}")
    return {"appraiser": name, "stage": order.stage.value, "is_lead": order.is_lead, "replaces": order.replaces}


def _names(areas: Iterable[SheetArea]) -> list[str]:
    return sorted({area.sheet.unit.name for area in areas})
