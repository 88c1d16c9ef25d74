"""Where a document is filed, locked as a whole: it is changed for all of these items, or for none.

Areas are locked first, in the order of their keys, as sending in and the council do; then answers; then the document,
whose lock everything takes that files it. So nobody waits for each other in a ring, nothing is changed after it was
sealed, and nothing is filed somewhere else meanwhile.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.sentences import Template
from parindex.evidence import actions as documents
from parindex.rounds import permissions, refusals
from parindex.rounds.models import Answer, Attachment, SheetArea
from parindex.rounds.windows import calendars

if TYPE_CHECKING:
    from parindex.accounts.models import User

_HELD = Template("do {name} phụ trách", "which {name} looks after")
_HELD_BY_NOBODY = Template("chưa giao cho ai", "which nobody looks after yet")
_THEM = Template("{name} hoặc người phụ trách CCHC của đơn vị", "{name} or the PAR officer of the unit")
_PAR_OFFICER = Template("người phụ trách CCHC của đơn vị", "the PAR officer of the unit")


def locked(*, document_id: int, also: Collection[int] = ()) -> list[Attachment]:
    """Lock a document with all items that it serves, and further answers; gives where it is filed, with the answers.

    Raises `FiledMeanwhile` where it was filed elsewhere while this waited, and `evidence.refusals.UnknownDocument`.
    """
    filed = Attachment.objects.filter(document=document_id, removed_at__isnull=True)
    answers = {*filed.values_list("answer", flat=True), *also}
    areas = set(Answer.objects.filter(pk__in=answers).values_list("area", flat=True))
    lock_areas(areas)
    list(Answer.objects.select_for_update().filter(pk__in=answers).order_by("pk").values_list("pk"))
    documents.lock(document_id=document_id)
    shown = ("document", "answer__area", "answer__officer", "answer__sheet__round", "answer__sheet__unit")
    rows = list(filed.select_related(*shown).order_by("pk"))
    if any(row.answer_id not in answers or row.answer.area_id not in areas for row in rows):
        raise refusals.FiledMeanwhile
    return rows


def lock_areas(area_ids: Iterable[int]) -> None:
    """Lock areas until the transaction ends, always in the same order."""
    list(SheetArea.objects.select_for_update().filter(pk__in=set(area_ids)).order_by("pk").values_list("pk"))


def check(rows: Collection[Attachment], by: "User", at: datetime) -> None:
    """Check that a person may change a document at each of these places.

    Raises `SharedWithLocked` for an item that is locked, and `HeldByAnother` for one that they do not answer. What left
    the set is nobody's any more.
    """
    dates = calendars({row.answer.sheet.round for row in rows})
    for row in rows:
        answer = row.answer
        if dates[answer.sheet.round_id].answer_lock(answer, at) is not None:
            raise refusals.SharedWithLocked(item=answer.original_code, round=answer.sheet.round.name)
        if not (answer.is_orphan or permissions.may_answer(by, answer)):
            raise _held_by_another(answer)


def _held_by_another(answer: Answer) -> refusals.HeldByAnother:
    name = answer.officer.full_name if answer.officer else ""
    return refusals.HeldByAnother(
        item=answer.item,
        round=answer.sheet.round.name,
        held=_HELD(name=name) if name else _HELD_BY_NOBODY(),
        whom=_THEM(name=name) if name else _PAR_OFFICER(),
    )
