"""The box of one item: what is required of it in a sentence, which document fills each part, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from parindex.core.documents.sufficiency import State
from parindex.core.locks import PhaseKind
from parindex.core.sentences import Statement
from parindex.evidence.unread import being_read
from parindex.rounds.models import Answer, Attachment
from parindex.rounds.queries import filling
from parindex.rounds.queries.assessing import required_of
from parindex.rounds.queries.filling import Loaded
from parindex.rounds.queries.sufficiency import PartLine, filed_by_answer, kept_of, part_lines, stakes

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: A page asks again after so many seconds while a document is being read, each time later, and then no more.
_WAITS = (2, 3, 5, 8, 12, 20, 30, 60, 60, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What an item requires as evidence, and how far that is."""

    state: State | None
    said: tuple[Statement, ...]
    parts: tuple[PartLine, ...]
    is_approved: bool
    #: Whether there are alternatives, so that the sentences say more than the parts.
    has_choice: bool
    filed: int
    #: How many documents stand under the item and for none of its parts.
    idle: int
    hanging: int
    unread: int
    again: str = ""
    wait: int = 0


def box(answer: Answer, user: "User", now: datetime, tries: int = 0) -> Box:  # noqa: ARG001 -- as `item_page` is asked
    """Give the box of an item that a person may see, read anew; the answer brings its sheet, round and unit."""
    loaded = filling.load(answer.sheet, user)
    found = next(each for each in loaded.answers if each.pk == answer.pk)
    return loaded_box(loaded, found, filed_by_answer(answer.sheet_id, [found]).get(answer.pk, []), tries)


def loaded_box(loaded: Loaded, answer: Answer, filed: Sequence[Attachment], tries: int = 0) -> Box:
    """Give the box of an item of a loaded sheet; `filed` is what the unit has filed there. Four queries at most."""
    current = loaded.sheet.round
    required = required_of(current)
    asked = required.items.get(answer.item)
    window = loaded.calendar.window(PhaseKind.SELF_SCORING, loaded.sheet.unit_id)
    kept = kept_of(current, [answer], required).parts.get(answer.pk, ())
    parts = part_lines(kept, filed, window.closes_at if window else None)
    state = State(answer.evidence_state) if answer.evidence_state else None
    unread = len(being_read({row.document_id for row in filed}))
    is_open = state in {State.MISSING, State.DOUBTFUL}
    waits = unread > 0 and tries < len(_WAITS)
    placed = {line.part.document_id for line in parts}
    return Box(
        state=state,
        said=asked.said if asked else (),
        parts=parts,
        is_approved=required.is_approved,
        has_choice=bool(asked and asked.alternatives),
        filed=len(filed),
        idle=sum(row.document_id not in placed for row in filed) if parts else 0,
        hanging=stakes(loaded.scored, [answer]).get(answer.item, 0) if is_open else 0,
        unread=unread,
        again=f"{reverse('rounds:item-required', args=[answer.pk])}?lan={tries + 1}" if waits else "",
        wait=_WAITS[tries] if waits else 0,
    )
