"""How far units and people are: counts of `Answer.progress`, for every list, badge and report.

What is done and what is expected is defined in `core.progress`, and stored with each answer; here it is only counted.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from django.db import models

from parindex.core.criteria import CriteriaSet
from parindex.core.progress import ItemProgress, Progress, expected_codes
from parindex.rounds.models import Answer, Round, Sheet
from parindex.rounds.sets import criteria_of

_DONE = models.Count("pk", filter=models.Q(progress=ItemProgress.DONE.value))


def area_progress(sheet_ids: Collection[int], current: Round | None = None) -> dict[tuple[int, str], Progress]:
    """Give how far each area of these sheets is, by sheet and code of the area. Two queries, whatever their number.

    Where all are of one opened round that the caller has, one query.
    """
    rounds = _rounds(sheet_ids) if current is None else dict.fromkeys(sheet_ids, current)
    rows = _counted(sheet_ids, rounds.values()).values_list("sheet", "area__code").annotate(done=_DONE)
    done = {(sheet_id, code): count for sheet_id, code, count in rows.order_by()}
    by_area = {current.pk: _expected_by_area(criteria_of(current)) for current in set(rounds.values())}
    return {
        (sheet_id, code): Progress(done=done.get((sheet_id, code), 0), expected=expected)
        for sheet_id, current in rounds.items()
        for code, expected in by_area[current.pk].items()
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


def loaded_by_area(criteria: CriteriaSet, answers: Iterable[Answer]) -> dict[str, Progress]:
    """Give how far each area of a sheet is, by its code, from answers that a page holds: `area_progress` from rows.

    The answers bring their areas; of an area that is not among them nothing is done.
    """
    done = Counter(answer.area.code for answer in _expected(criteria, answers) if _is_done(answer))
    expected = _expected_by_area(criteria)
    return {code: Progress(done=done[code], expected=count) for code, count in expected.items()}


def loaded_by_officer(criteria: CriteriaSet, answers: Iterable[Answer]) -> dict[int | None, Progress]:
    """Give how far each officer of a sheet is, from answers that a page holds: `officer_progress` from rows."""
    handed = list(_expected(criteria, answers))
    expected = Counter(answer.officer_id for answer in handed)
    done = Counter(answer.officer_id for answer in handed if _is_done(answer))
    return {key: Progress(done=done[key], expected=count) for key, count in expected.items()}


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


def _expected(criteria: CriteriaSet, answers: Iterable[Answer]) -> Iterable[Answer]:
    codes = expected_codes(criteria)
    return (answer for answer in answers if not answer.is_orphan and answer.item in codes)


def _is_done(answer: Answer) -> bool:
    return answer.progress == ItemProgress.DONE.value


def _expected_by_area(criteria: CriteriaSet) -> dict[str, int]:
    expected = expected_codes(criteria)
    return {
        area.code: sum(item.code in expected for item in criteria.items[area.first : area.last])
        for area in criteria.areas
    }
