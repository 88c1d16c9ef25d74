"""The areas of sheets when the set of a round changes: renamed, taken away, and sent back where there is work to do."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.db.models import F, Max

from parindex.core.criteria import CriteriaSet
from parindex.core.progress import is_expected
from parindex.core.workflow import AreaState, is_sent_in, is_with_unit
from parindex.rounds.models import Answer, Return, Round, SheetArea, Submission
from parindex.rounds.queries.setting_up_change import SheetPlan

_JUDGED = frozenset({AreaState.APPRAISED, AreaState.EXPLAINED, AreaState.SETTLED})


def rename(current: Round, old: CriteriaSet, new: CriteriaSet, found: Sequence[SheetPlan]) -> dict[str, str]:
    """Give areas whose code left the set the code of the area that took most of their items, with all their past."""
    codes = {area.code for area in new.areas}
    fresh = codes - {area.code for area in old.areas}
    heirs = _heirs(old, new, found)
    renamed: dict[str, str] = {}
    for area in old.areas:
        heir = heirs.get(area.code)
        if area.code not in codes and heir in fresh:
            fresh.discard(heir)
            renamed[area.code] = heir
            SheetArea.objects.filter(sheet__round=current, code=area.code).update(code=heir)
    return renamed


def clear(current: Round, old: CriteriaSet, new: CriteriaSet, renamed: Mapping[str, str]) -> None:
    """Take away areas that left the set; what was sent in and returned, and orphans, go to the first area."""
    codes = {area.code for area in new.areas}
    gone = [area.code for area in old.areas if area.code not in codes and area.code not in renamed]
    if not gone:
        return
    heads = SheetArea.objects.filter(sheet__round=current, code=new.areas[0].code)
    first = dict(heads.values_list("sheet_id", "pk"))
    for pk, sheet_id in SheetArea.objects.filter(sheet__round=current, code__in=gone).values_list("pk", "sheet_id"):
        _absorb(pk, first[sheet_id])


def send_back(current: Round, found: Sequence[SheetPlan], came_from: Mapping[int, str]) -> list[dict[str, object]]:
    """Send areas back to their units where something is new to fill in, and to appraisal where a rule changed.

    What lateness is counted from stays, and no return is spent. Gives the areas whose state changed.
    """
    work = {plan.sheet_id: _work(plan, came_from) for plan in found}
    areas = SheetArea.objects.filter(sheet__round=current).select_related("sheet__unit").order_by("pk")
    items = _items(current)
    moved: list[dict[str, object]] = []
    for area in areas:
        to_fill, to_judge = work.get(area.sheet_id, (set(), set()))
        state = _after(area.is_, items.get(area.pk, set()), to_fill, to_judge)
        if area.is_ is AreaState.RETURNED:
            Answer.objects.filter(area=area, item__in=to_fill, is_orphan=False).update(is_returned=True)
        if state is not area.is_:
            moved.append({"unit": area.sheet.unit.code, "area": area.code, "from": area.state, "to": state.value})
            area.state = state.value
            area.save(update_fields=["state"])
    return moved


def _heirs(old: CriteriaSet, new: CriteriaSet, found: Sequence[SheetPlan]) -> dict[str, str]:
    """Give for each old area the new one that took most of its items; every sheet says the same."""
    if not found:
        return {}
    olds, news = old.index(), new.index()
    counts: dict[str, Counter[str]] = {}
    for placed in found[0].placed:
        before = old.area_of(olds[placed.answer.item]).code
        counts.setdefault(before, Counter())[new.area_of(news[placed.item.code]).code] += 1
    return {code: counter.most_common(1)[0][0] for code, counter in counts.items()}


def _absorb(from_id: int, to_id: int) -> None:
    Answer.objects.filter(area=from_id).update(area=to_id)
    for model in (Submission, Return):
        last = model.objects.filter(area=to_id).aggregate(last=Max("number"))["last"] or 0
        model.objects.filter(area=from_id).update(area=to_id, number=F("number") + last)
    SheetArea.objects.filter(pk=from_id).delete()


def _work(plan: SheetPlan, came_from: Mapping[int, str]) -> tuple[set[str], set[str]]:
    """Give the items that the unit has to fill in, and those that are to be judged by another rule."""
    to_fill = {item.code for item in plan.empty if is_expected(item)}
    to_fill |= {placed.item.code for placed in plan.placed if placed.has_lost_figures}
    to_fill |= {placed.item.code for placed in plan.placed if is_with_unit(AreaState(came_from[placed.answer.pk]))}
    return to_fill, {placed.item.code for placed in plan.placed if placed.is_reread}


def _items(current: Round) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    rows = Answer.objects.filter(sheet__round=current, is_orphan=False).values_list("area_id", "item")
    for area_id, code in rows:
        found.setdefault(area_id, set()).add(code)
    return found


def _after(state: AreaState, items: set[str], to_fill: set[str], to_judge: set[str]) -> AreaState:
    if is_sent_in(state) and items & to_fill:
        return AreaState.DRAFT
    if state in _JUDGED and items & to_judge:
        return AreaState.SUBMITTED
    return state
