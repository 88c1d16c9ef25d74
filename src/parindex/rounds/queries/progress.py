"""How far units and people are: counts of `Answer.progress`, for every list, badge and report.

What is done and what is expected is defined in `core.progress`, and stored with each answer; here it is only counted.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from django.db import models

from parindex.core.progress import ItemProgress, Progress, expected_codes
from parindex.rounds.models import Answer, Round, Sheet
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User

_DONE = models.Count("pk", filter=models.Q(progress=ItemProgress.DONE.value))


def area_progress(sheet_ids: Collection[int]) -> dict[tuple[int, str], Progress]:
    """Give how far each area of these sheets is, by sheet and code of the area. Two queries, whatever their number."""
    rounds = _rounds(sheet_ids)
    rows = _counted(sheet_ids, rounds.values()).values_list("sheet", "area__code").annotate(done=_DONE)
    done = {(sheet_id, code): count for sheet_id, code, count in rows.order_by()}
    return {
        (sheet_id, code): Progress(done=done.get((sheet_id, code), 0), expected=expected)
        for sheet_id, current in rounds.items()
        for code, expected in _expected_by_area(current).items()
    }


def sheet_progress(sheet_ids: Collection[int]) -> dict[int, Progress]:
    """Give how far each of these sheets is as a whole. Two queries, whatever their number."""
    rounds = _rounds(sheet_ids)
    rows = _counted(sheet_ids, rounds.values()).values_list("sheet").annotate(done=_DONE)
    done = dict(rows.order_by())
    return {
        sheet_id: Progress(done=done.get(sheet_id, 0), expected=len(expected_codes(criteria_of(current))))
        for sheet_id, current in rounds.items()
    }


def officer_progress(sheet_ids: Collection[int]) -> dict[tuple[int, int | None], Progress]:
    """Give how far each officer is with what they were handed, by sheet and officer; None is what nobody has."""
    counted = _counted(sheet_ids, _rounds(sheet_ids).values()).values_list("sheet", "officer")
    rows = counted.annotate(done=_DONE, expected=models.Count("pk"))
    return {
        (sheet_id, officer_id): Progress(done=done, expected=expected)
        for sheet_id, officer_id, done, expected in rows.order_by()
    }


def added(officers: Mapping[tuple[int, int | None], Progress], rounds: Mapping[int, Round]) -> dict[int, Progress]:
    """Give how far each sheet is as a whole, from how far its officers are: `sheet_progress` without its queries."""
    done: Counter[int] = Counter()
    for (sheet_id, _), progress in officers.items():
        done[sheet_id] += progress.done
    return {
        sheet_id: Progress(done=done[sheet_id], expected=len(expected_codes(criteria_of(current))))
        for sheet_id, current in rounds.items()
    }


def my_progress(user: "User", sheet_ids: Collection[int]) -> dict[int, Progress]:
    """Give how far a person is with what they were handed in each of these sheets; none where nothing was."""
    found = officer_progress(sheet_ids)
    return {sheet_id: progress for (sheet_id, officer_id), progress in found.items() if officer_id == user.pk}


def counts(rounds: Iterable[Round]) -> models.Q:
    """Give the condition under which an answer of these rounds counts towards progress."""
    counted = models.Q(pk__in=[])
    for current in rounds:
        criteria = criteria_of(current)
        expected = expected_codes(criteria)
        beside = [item.code for item in criteria.items if item.code not in expected]
        counted |= models.Q(sheet__round=current) & ~models.Q(item__in=beside)
    return counted & models.Q(is_orphan=False)


def _counted(sheet_ids: Collection[int], rounds: Iterable[Round]) -> models.QuerySet[Answer]:
    return Answer.objects.filter(counts({current.pk: current for current in rounds}.values()), sheet__in=sheet_ids)


def _rounds(sheet_ids: Collection[int]) -> dict[int, Round]:
    """Give the opened round of each sheet; one that is being set up has no answers yet."""
    sheets = Sheet.objects.filter(pk__in=sheet_ids, round__opened_at__isnull=False).select_related("round")
    return {sheet.pk: sheet.round for sheet in sheets.order_by("pk")}


def _expected_by_area(current: Round) -> dict[str, int]:
    criteria = criteria_of(current)
    expected = expected_codes(criteria)
    return {
        area.code: sum(item.code in expected for item in criteria.items[area.first : area.last])
        for area in criteria.areas
    }
