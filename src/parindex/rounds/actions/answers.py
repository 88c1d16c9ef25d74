"""What is done to an answer: saved, and handed to an officer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.criteria.model import Item
from parindex.core.progress import is_self_scored, item_progress
from parindex.core.sentences import Statement, Template
from parindex.core.typed import Reading, asked_figures, clean, clean_typed, read_answer
from parindex.kit.sealed import seal
from parindex.rounds import permissions, refusals
from parindex.rounds.actions import examining
from parindex.rounds.models import Answer, Attachment, SheetArea
from parindex.rounds.queries.assessing import is_asked
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: A note longer than this is a document.
LONGEST_NOTE = 10_000
#: What is typed into one field; longer input is cut off by nothing, it is refused.
LONGEST_FIELD = 2_000
_NOTE = Template("Giải trình, ghi chú", "Explanation, note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands in the form of an item: the fields as typed, and the note."""

    typed: Mapping[str, "str | Sequence[str] | bool"]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An answer after it was saved, with what its figures say."""

    answer: Answer
    reading: Reading
    is_changed: bool


@transaction.atomic
def save(*, answer_id: int, base_version: int, draft: Draft, by: "User", at: datetime) -> Saved:
    """Save what was typed for an item, whether or not it gives figures yet.

    Raises `NotAllowed`, `Locked`, `FromSurvey`, `TooLong`, and `ChangedMeanwhile` where somebody else saved since
    `base_version`; then nothing is saved. Saving what stands there already changes nothing.
    """
    answer = locked_answer(answer_id)
    _check_may_change(answer, by, at)
    item = item_of(answer)
    if not is_self_scored(item):
        raise refusals.FromSurvey
    draft = cleaned(item, draft)
    reading = read_answer(item, draft.typed)
    if (answer.typed, answer.note) == (draft.typed, draft.note):
        return Saved(answer=answer, reading=reading, is_changed=False)
    if answer.version != base_version:
        raise _changed_meanwhile(answer)
    before, was_asked = _content(answer), is_asked(item, answer)
    answer.typed, answer.note = draft.typed, draft.note
    answer.figures = seal(reading.answer) if reading.answer is not None else None
    answer.version += 1
    answer.changed_by, answer.changed_at = by, at
    refresh_progress(answer, item)
    answer.save(update_fields=["typed", "note", "figures", "version", "changed_by", "changed_at", "progress"])
    if is_asked(item, answer) is not was_asked:
        examining.refresh(answer_ids=[answer.pk])
    change = Change(before=before, after=_content(answer))
    audit.record(by=actor(by), at=at, verb="answer.save", target=answer_target(answer), change=change)
    return Saved(answer=answer, reading=reading, is_changed=True)


@transaction.atomic
def assign(*, answer_ids: Sequence[int], officer: "User | None", due_on: date | None, by: "User", at: datetime) -> int:
    """Hand items of one sheet to an officer of the unit, or back to nobody; gives how many changed.

    Raises `NotAllowed`, and `Answer.DoesNotExist` where one of the items is not there for the person.
    """
    answers = list(
        Answer.objects.visible_to(by)
        .filter(pk__in=answer_ids)
        .select_related("sheet__round", "sheet__unit", "area", "officer")
        .order_by("pk")
    )
    if len(answers) != len(set(answer_ids)):
        raise Answer.DoesNotExist
    for sheet in {answer.sheet_id: answer.sheet for answer in answers}.values():
        if not permissions.may_assign(by, sheet):
            raise refusals.NotAllowed(who="người phụ trách CCHC")
        if officer is not None and not permissions.may_be_officer(officer, sheet):
            raise refusals.NotAllowed(who="người phụ trách CCHC")
    key = (officer.pk if officer else None, due_on)
    changed = [answer for answer in answers if (answer.officer_id, answer.due_on) != key]
    for answer in changed:
        before = _handed(answer)
        answer.officer, answer.due_on = officer, due_on
        answer.save(update_fields=["officer", "due_on"])
        change = Change(before=before, after=_handed(answer))
        audit.record(by=actor(by), at=at, verb="answer.assign", target=answer_target(answer), change=change)
    return len(changed)


def cleaned(item: Item, draft: Draft) -> Draft:
    """Give a draft as it is kept; raises `TooLong` for a text beyond the limits, of which nothing is cut off."""
    typed, note = clean_typed(item, draft.typed), clean(draft.note)
    labels = {figure.key: figure.label for figure in asked_figures(item)}
    for key, value in typed.items():
        if any(len(part) > LONGEST_FIELD for part in (value if isinstance(value, list) else [str(value)])):
            raise refusals.TooLong(label=labels.get(key, Statement.verbatim(key)), most=LONGEST_FIELD)
    if len(note) > LONGEST_NOTE:
        raise refusals.TooLong(label=_NOTE(), most=LONGEST_NOTE)
    return Draft(typed=typed, note=note)


def locked_answer(answer_id: int) -> Answer:
    """Give an answer with its area, sheet and round, locked until the transaction ends.

    Its area is locked before it: who sends the area in does so too, and no answer changes after it was sealed.
    """
    SheetArea.objects.select_for_update(of=("self",)).get(answers=answer_id)
    return (
        Answer.objects.select_for_update(of=("self",))
        .select_related("area", "sheet__round", "sheet__unit")
        .get(pk=answer_id)
    )


def item_of(answer: Answer) -> Item:
    """Give the item of an answer; it brings its sheet and round."""
    return criteria_of(answer.sheet.round).item(answer.item)


def refresh_progress(answer: Answer, item: Item) -> None:
    """Compute how far an answer is, from all that it depends on; nothing is saved.

    A paper that an appraiser brought on behalf of the unit proves nothing that the unit itself had to prove.
    """
    attached = Attachment.objects.filter(answer=answer, removed_at__isnull=True)
    attached = attached.exclude(stage=Attachment.Stage.ON_BEHALF)
    answer.progress = item_progress(
        item,
        is_typed=bool(answer.typed),
        has_figures=answer.figures is not None,
        has_evidence=attached.exists(),
        has_note=bool(answer.note.strip()),
    ).value


def answer_target(answer: Answer) -> Target:
    """Name an answer in the log: by its key, with unit and item."""
    return Target.of(answer, name=f"{answer.sheet.unit.name} · {answer.item}")


def check_unlocked(answer: Answer, at: datetime) -> None:
    """Raise `Locked` where the unit may not change an answer now."""
    lock = calendar(answer.sheet.round).answer_lock(answer, at)
    if lock is not None:
        raise refusals.Locked(why=lock.said(), opener=lock.opener())


def _check_may_change(answer: Answer, by: "User", at: datetime) -> None:
    if not permissions.may_answer(by, answer):
        raise refusals.NotAllowed(who="người phụ trách CCHC của đơn vị")
    check_unlocked(answer, at)


def _changed_meanwhile(answer: Answer) -> refusals.ChangedMeanwhile:
    name = answer.changed_by.full_name if answer.changed_by else "—"
    at = timezone.localtime(answer.changed_at) if answer.changed_at else None
    return refusals.ChangedMeanwhile(name=name, at=f"{at:%H:%M %d/%m/%Y}" if at else "—")


def _handed(answer: Answer) -> dict[str, object]:
    return {"officer": answer.officer.full_name if answer.officer else None, "due_on": answer.due_on}


def _content(answer: Answer) -> dict[str, object]:
    return {"typed": answer.typed, "note": answer.note, "version": answer.version}
