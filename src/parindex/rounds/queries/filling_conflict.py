"""Two versions of one item: what each says field by field, and what the other person changed since."""

from dataclasses import dataclass

from parindex.core.criteria.model import Item
from parindex.core.typed import NOT_ARISING, read_answer
from parindex.rounds.models import Answer
from parindex.rounds.queries.filling_fields import Field, fields
from parindex.rounds.queries.filling_history import Event, history, since
from parindex.rounds.queries.filling_item import Content
from parindex.rounds.queries.filling_words import Difference, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """An item that somebody else saved meanwhile: `old` of a row is theirs, `new` is what was just typed."""

    answer: Answer
    item: Item
    rows: list[Difference]
    events: list[Event]
    fields: list[Field]
    note: str
    is_not_arising: bool


def conflict(answer: Answer, item: Item, mine: Content, base_version: int) -> Conflict:
    """Set what was just typed beside what stands now; the form holds what was typed, to be kept or merged."""
    theirs = {"typed": answer.typed, "note": answer.note}
    reading = read_answer(item, mine.typed)  # type: ignore[arg-type]
    return Conflict(
        answer=answer,
        item=item,
        rows=differences(item, theirs, {"typed": mine.typed, "note": mine.note}),
        events=since(history(answer, item), base_version),
        fields=fields(item, mine.typed, reading.wrongs),
        note=mine.note,
        is_not_arising=bool(mine.typed.get(NOT_ARISING)),
    )
