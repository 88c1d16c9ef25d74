"""When sheets are examined: after each change of a document, of what is required, and where work was lost."""

import logging
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from parindex.rounds.actions import examining
from parindex.rounds.models import Attachment, Examination, Sheet
from parindex.rounds.tasks import examine_sheet

log = logging.getLogger(__name__)

#: What was asked for so long ago and is in no queue any more came to nothing: its worker was killed, or it failed.
WAITED_TOO_LONG = timedelta(minutes=10)
#: So often it is asked for again, after twice as long each time (10, 20, 40, 80 minutes); then it is given up.
MOST_ATTEMPTS = 4
#: So many sheets that nobody ever looked at are asked for at a time.
_MOST_NEW = 50


@transaction.atomic
def ask(*, sheet_ids: Collection[int], at: datetime) -> None:
    """Have sheets examined once more; those of a round that is published stay as they are."""
    running = Sheet.objects.filter(round__opened_at__isnull=False, round__published_at__isnull=True)
    for sheet_id in running.filter(pk__in=sheet_ids).order_by("pk").values_list("pk", flat=True):
        row, _ = Examination.objects.get_or_create(sheet_id=sheet_id)
        mine = Examination.objects.filter(pk=row.pk)
        anew = {"changes": F("changes") + 1, "asked_at": at, "attempts": 0, "given_up_at": None}
        is_first = mine.filter(asked_at__isnull=True).update(**anew)
        if is_first:
            examine_sheet.enqueue(sheet_id)
        else:
            mine.update(**anew)


def ask_round(*, round_id: int, at: datetime) -> None:
    """Have all sheets of a round examined, after what it requires has changed."""
    ask(sheet_ids=list(Sheet.objects.filter(round=round_id).values_list("pk", flat=True)), at=at)


def ask_lost(at: datetime) -> int:
    """Ask again for what came to nothing, less and less often, and for sheets that nobody ever looked at.

    What fails every time is given up and says so (`rounds.queries.readings`). Says how many were asked for or given up.
    """
    lost = _ask_again(at)
    running = Sheet.objects.filter(round__opened_at__isnull=False, round__published_at__isnull=True)
    new = list(running.filter(examination__isnull=True).order_by("pk").values_list("pk", flat=True)[:_MOST_NEW])
    ask(sheet_ids=new, at=at)
    return lost + len(new)


@transaction.atomic
def _ask_again(at: datetime) -> int:
    rows = Examination.objects.select_for_update().filter(asked_at__lt=at - WAITED_TOO_LONG).order_by("pk")
    silent = [row for row in rows if row.asked_at and row.asked_at < at - WAITED_TOO_LONG * 2**row.attempts]
    queued = _queued() if silent else set()
    lost = [row for row in silent if row.sheet_id not in queued]
    for row in lost:
        if row.attempts >= MOST_ATTEMPTS:
            row.asked_at, row.given_up_at = None, at
            log.error("the documents of sheet %s could not be examined; it is given up", row.sheet_id)
        else:
            row.asked_at, row.attempts = at, row.attempts + 1
            examine_sheet.enqueue(row.sheet_id)
        row.save(update_fields=["asked_at", "attempts", "given_up_at"])
    return len(lost)


def _queued() -> set[int]:
    """Give the sheets that a worker will come to by itself, however long the queue is."""
    ready = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=examine_sheet.module_path)
    return {told["args"][0] for told in ready.values_list("args_kwargs", flat=True)}


def hear_of_file(*, file_id: int, at: datetime, **_: Any) -> None:
    """Look again at the items under which a file is filed that was just read."""
    _look_again(Attachment.objects.filter(document__revisions__file=file_id), at)


def hear_of_document(*, document_id: int, at: datetime, **_: Any) -> None:
    """Look again at the items under which a document is filed that was replaced or described."""
    _look_again(Attachment.objects.filter(document=document_id), at)


def hear_of_requirements(*, version_id: int, assessor_id: int, at: datetime, **_: Any) -> None:
    """Examine the sheets of the rounds of an assessor by a criteria set of which other evidence is required now."""
    sheets = Sheet.objects.filter(round__criteria=version_id, round__assessor=assessor_id)
    ask(sheet_ids=list(sheets.values_list("pk", flat=True)), at=at)


@transaction.atomic
def _look_again(filed: Any, at: datetime) -> None:
    live = filed.filter(removed_at__isnull=True, answer__sheet__round__published_at__isnull=True)
    keys = set(live.values_list("answer", "answer__sheet"))
    if keys:
        examining.refresh(answer_ids={answer_id for answer_id, _ in keys})
        ask(sheet_ids={sheet_id for _, sheet_id in keys}, at=at)
