"""When sheets are examined: after each change of a document, of what is required, and where work was lost."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from parindex.rounds.actions import examining
from parindex.rounds.models import Attachment, Examination, Sheet
from parindex.rounds.tasks import examine_sheet

#: What was asked for so long ago is in no queue any more: a worker that took it was killed.
WAITED_TOO_LONG = timedelta(minutes=10)
#: So many sheets that nobody ever looked at are asked for at a time.
_MOST_NEW = 50


@transaction.atomic
def ask(*, sheet_ids: Collection[int], at: datetime) -> None:
    """Have sheets examined once more; those of a round that is published stay as they are."""
    running = Sheet.objects.filter(round__opened_at__isnull=False, round__published_at__isnull=True)
    for sheet_id in running.filter(pk__in=sheet_ids).order_by("pk").values_list("pk", flat=True):
        row, _ = Examination.objects.get_or_create(sheet_id=sheet_id)
        mine = Examination.objects.filter(pk=row.pk)
        is_first = mine.filter(asked_at__isnull=True).update(changes=F("changes") + 1, asked_at=at)
        if is_first:
            examine_sheet.enqueue(sheet_id)
        else:
            mine.update(changes=F("changes") + 1, asked_at=at)


def ask_round(*, round_id: int, at: datetime) -> None:
    """Have all sheets of a round examined, after what it requires has changed."""
    ask(sheet_ids=list(Sheet.objects.filter(round=round_id).values_list("pk", flat=True)), at=at)


def ask_lost(at: datetime) -> int:
    """Ask again for what a killed worker left behind, and for sheets that nobody ever looked at; says how many."""
    silent = Examination.objects.filter(asked_at__lt=at - WAITED_TOO_LONG)
    lost = list(silent.order_by("pk").values_list("sheet", flat=True))
    for sheet_id in lost:
        Examination.objects.filter(sheet=sheet_id).update(asked_at=at)
        examine_sheet.enqueue(sheet_id)
    running = Sheet.objects.filter(round__opened_at__isnull=False, round__published_at__isnull=True)
    new = list(running.filter(examination__isnull=True).order_by("pk").values_list("pk", flat=True)[:_MOST_NEW])
    ask(sheet_ids=new, at=at)
    return len(lost) + len(new)


def hear_of_file(*, file_id: int, at: datetime, **_: Any) -> None:
    """Look again at the items under which a file is filed that was just read."""
    _look_again(Attachment.objects.filter(document__revisions__file=file_id), at)


def hear_of_document(*, document_id: int, at: datetime, **_: Any) -> None:
    """Look again at the items under which a document is filed that was replaced or described."""
    _look_again(Attachment.objects.filter(document=document_id), at)


def hear_of_requirements(*, version_id: int, at: datetime, **_: Any) -> None:
    """Examine the sheets of all rounds of a criteria set of which other evidence is required now."""
    sheets = Sheet.objects.filter(round__criteria=version_id)
    ask(sheet_ids=list(sheets.values_list("pk", flat=True)), at=at)


@transaction.atomic
def _look_again(filed: Any, at: datetime) -> None:
    live = filed.filter(removed_at__isnull=True, answer__sheet__round__published_at__isnull=True)
    keys = set(live.values_list("answer", "answer__sheet"))
    if keys:
        examining.refresh(answer_ids={answer_id for answer_id, _ in keys})
        ask(sheet_ids={sheet_id for _, sheet_id in keys}, at=at)
