"""Lays out the sheets of a round: their areas once set and units are chosen, their answers when it opens."""

from parindex.core.criteria import CriteriaSet
from parindex.core.documents.sufficiency import State
from parindex.core.progress import is_expected
from parindex.rounds.models import Answer, Round, SheetArea
from parindex.rounds.queries.assessing import bare

BATCH = 500


def lay_out_areas(current: Round, criteria: CriteriaSet) -> None:
    """Give every sheet of a round the areas of the set that it has not yet, in the order of the set."""
    sheets = list(current.sheets.order_by("pk"))
    areas = [
        SheetArea(sheet=sheet, code=area.code, position=position)
        for sheet in sheets
        for position, area in enumerate(criteria.areas)
    ]
    SheetArea.objects.bulk_create(areas, batch_size=BATCH, ignore_conflicts=True)
    for position, area in enumerate(criteria.areas):
        moved = SheetArea.objects.filter(sheet__round=current, code=area.code).exclude(position=position)
        moved.update(position=position)


def lay_out_answers(current: Round, criteria: CriteriaSet) -> None:
    """Give every area of a round the empty answers that it has not yet."""
    groups = {area.code: area for area in criteria.areas}
    lacking = bare(current)
    rows = SheetArea.objects.filter(sheet__round=current, code__in=groups).order_by("sheet", "position")
    answers = [
        Answer(
            sheet_id=sheet_id,
            area_id=pk,
            item=item.code,
            position=position,
            evidence_state=(lacking[item.code].state if is_expected(item) else State.NOT_NEEDED).value,
        )
        for sheet_id, code, pk in rows.values_list("sheet_id", "code", "pk")
        for position, item in enumerate(criteria.items[groups[code].first : groups[code].last], groups[code].first)
    ]
    Answer.objects.bulk_create(answers, batch_size=BATCH, ignore_conflicts=True)


def lay_out(current: Round, criteria: CriteriaSet) -> None:
    """Give every sheet of a round its areas and its empty answers, those that it has not yet."""
    lay_out_areas(current, criteria)
    lay_out_answers(current, criteria)


def clear_areas(current: Round, keep: CriteriaSet) -> None:
    """Take the areas of another set away from the sheets of a round that has not opened, with who was to appraise."""
    codes = [area.code for area in keep.areas]
    SheetArea.objects.filter(sheet__round=current).exclude(code__in=codes).delete()
