"""Takes what was filled in in an Excel template: all of it or nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.core.faults import Fault, Place, Refused
from parindex.kit.errors import ActionError
from parindex.rounds.actions import answers
from parindex.rounds.actions.answers import Draft
from parindex.rounds.models import Answer
from parindex.rounds.workbooks.reading import Given

if TYPE_CHECKING:
    from parindex.accounts.models import User


def import_answers(*, sheet_id: int, given: Sequence[Given], by: "User", at: datetime) -> int:
    """Save the answers of one sheet in one transaction; gives how many changed.

    Raises `Refused` with everything that stands against it (locked, not handed to the person, changed by somebody else
    meanwhile); then nothing is saved. Raises `Answer.DoesNotExist` for an answer of another sheet.
    """
    faults: list[Fault] = []
    changed = 0
    with transaction.atomic():
        mine = set(Answer.objects.filter(sheet=sheet_id, is_orphan=False).visible_to(by).values_list("pk", flat=True))
        for one in sorted(given, key=lambda one: one.answer_id):
            if one.answer_id not in mine:
                raise Answer.DoesNotExist
            draft = Draft(typed=one.typed, note=one.note)
            try:
                saved = answers.save(answer_id=one.answer_id, base_version=one.version, draft=draft, by=by, at=at)
            except ActionError as error:
                faults.append(Fault(Place(one.item), error.fault.wrong, error.fault.remedy))
            else:
                changed += saved.is_changed
        if faults:
            transaction.set_rollback(True)
    if faults:
        raise Refused(faults)
    return changed
