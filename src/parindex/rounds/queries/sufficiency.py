"""How far the evidence of a sheet goes, item by item: what is there, doubtful or missing, and the points on it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.core.documents.clocks import Reading, upload_reading
from parindex.core.documents.papers import Paper
from parindex.core.documents.sufficiency import State, Sufficiency
from parindex.core.documents.sufficiency import fetch_first as in_order
from parindex.core.documents.sufficiency import stakes as staked
from parindex.core.locks import PhaseKind
from parindex.core.progress import is_expected
from parindex.rounds import permissions
from parindex.rounds.models import Answer, AnswerEvidence, Attachment, Round
from parindex.rounds.queries.assessing import bare
from parindex.rounds.queries.evidence import live_of_sheet
from parindex.rounds.queries.filling import Loaded
from parindex.rounds.queries.sufficiency_steps import Next, next_step
from parindex.rounds.sufficiency import Part, parts_of, read_parts, standing
from parindex.web.addresses import addresses_of

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.core.criteria.model import Item
    from parindex.core.sheets import Sheet as Scored
    from parindex.criteria.queries import Required


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """One part of what an item requires, with the attachment that fills it and what its two clocks say."""

    part: Part
    attachment: Attachment | None = None
    upload: Reading | None = None

    @property
    def is_late(self) -> bool:
        """Say whether it came after the deadline of the phase."""
        return self.upload is not None and not self.upload.is_in_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The evidence of one item: how far it goes, its parts, the micropoints that hang on it, and what to do next."""

    answer: Answer
    item: "Item"
    found: Sufficiency
    parts: tuple[PartLine, ...]
    filed: tuple[Attachment, ...]
    address: str
    next: Next | None
    #: Days until the window closes in which what is missing could be issued; below zero it has closed.
    days_left: int | None

    @property
    def state(self) -> State:
        """How far the evidence goes."""
        return self.found.state

    @property
    def is_open(self) -> bool:
        """Say whether something is missing or doubtful."""
        return self.state in {State.MISSING, State.DOUBTFUL}

    @property
    def is_known(self) -> bool:
        """Say whether the machine has looked at it."""
        return bool(self.answer.evidence_state)

    @property
    def lacking(self) -> tuple[PartLine, ...]:
        """The parts that are missing or doubtful."""
        return tuple(line for line in self.parts if line.part.state in {State.MISSING, State.DOUBTFUL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of the evidence of answers: their parts and when windows close, by key of the answer."""

    parts: Mapping[int, tuple[Part, ...]]
    closes: Mapping[int, date | None]


def kept_of(current: Round, answers: Collection[Answer], required: "Required | None" = None) -> Kept:
    """Give what is kept of answers of a round; where nothing is filed, all that is required is missing. Two queries."""
    rows = {row.answer_id: row for row in AnswerEvidence.objects.filter(answer__in=[answer.pk for answer in answers])}
    lacking = bare(current, required)
    parts: dict[int, tuple[Part, ...]] = {}
    closes: dict[int, date | None] = {}
    for answer in answers:
        row, found = rows.get(answer.pk), lacking.get(answer.item)
        if row is not None:
            parts[answer.pk], closes[answer.pk] = read_parts(row.parts), row.closes_on
        elif found is not None and answer.evidence_state == State.MISSING.value:
            parts[answer.pk], closes[answer.pk] = parts_of(found, current.year), found.closes
    return Kept(parts=parts, closes=closes)


def stakes(scored: "Scored", answers: Iterable[Answer]) -> dict[str, int]:
    """Give the micropoints that hang on the evidence of each item: what the unit gives itself, else the maximum.

    Extra points that nobody claims are no points of the unit yet.
    """
    index = scored.criteria.index()
    given: dict[str, int] = {}
    maxima: dict[str, int] = {}
    for answer in answers:
        position = index.get(answer.item)
        if position is None or answer.is_orphan:
            continue
        score = scored.item(position)
        maxima[answer.item] = score.item.maximum if score.item.is_scored and is_expected(score.item) else 0
        if answer.figures is not None and score.item.is_scored:
            given[answer.item] = score.points
    return staked(maxima, given)


def lines(loaded: Loaded, user: "User", now: datetime) -> list[Line]:
    """Give the items of a loaded sheet in the order of the set. Five queries, whatever their number."""
    current = loaded.sheet.round
    answers = [answer for answer in loaded.answers if not answer.is_orphan]
    kept, hanging = kept_of(current, answers), stakes(loaded.scored, answers)
    filed = filed_by_answer(loaded.sheet.pk, answers)
    index, address = loaded.scored.criteria.index(), addresses_of("rounds:item")
    window = loaded.calendar.window(PhaseKind.SELF_SCORING, loaded.sheet.unit_id)
    deadline, today = window.closes_at if window else None, timezone.localdate(now)
    found = []
    for answer in answers:
        position = index.get(answer.item)
        if position is None:
            continue
        closes = kept.closes.get(answer.pk)
        parts = part_lines(kept.parts.get(answer.pk, ()), filed.get(answer.pk, ()), deadline)
        is_mine, lock = permissions.may_answer(user, answer), loaded.calendar.answer_lock(answer, now)
        found.append(
            Line(
                answer=answer,
                item=loaded.scored.criteria.items[position],
                found=standing(answer.item, answer.evidence_state, hanging.get(answer.item, 0), closes),
                parts=parts,
                filed=tuple(filed.get(answer.pk, ())),
                address=address(answer.pk),
                next=next_step(answer, parts, address(answer.pk), is_mine=is_mine, is_locked=lock is not None),
                days_left=(closes - today).days if closes else None,
            )
        )
    return found


def filed_by_answer(sheet_id: int, answers: Iterable[Answer]) -> dict[int, list[Attachment]]:
    """Give what the unit has filed, by key of the answer. One query."""
    known = {answer.pk for answer in answers}
    filed: dict[int, list[Attachment]] = {}
    for row in live_of_sheet(sheet_id).exclude(stage=Attachment.Stage.ON_BEHALF):
        if row.answer_id in known:
            filed.setdefault(row.answer_id, []).append(row)
    return filed


def part_lines(parts: Iterable[Part], filed: Iterable[Attachment], deadline: datetime | None) -> tuple[PartLine, ...]:
    """Give parts with the attachments that fill them; what was filed after a return is not held to the deadline."""
    by_document = {row.document_id: row for row in filed}
    found = []
    for part in parts:
        row = by_document.get(part.document_id) if part.document_id else None
        found.append(PartLine(part=part, attachment=row, upload=upload_of(row, deadline) if row else None))
    return tuple(found)


def upload_of(row: Attachment, deadline: datetime | None) -> Reading | None:
    """Read the clock of the upload; None where no deadline holds."""
    if deadline is None or row.stage != Attachment.Stage.SELF:
        return None
    return upload_reading(Paper(uploaded_at=row.at), deadline)


def first_to_fetch(every: Iterable[Line], today: date) -> list[Line]:
    """Order what is missing or doubtful by what closes soon, then by points: `core.documents.sufficiency`."""
    by_item = {line.found.item: line for line in every}
    return [by_item[found.item] for found in in_order((line.found for line in by_item.values()), today)]
