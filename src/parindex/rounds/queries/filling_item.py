"""One item as its page shows it: what is asked, what is typed, its points, last year, and the work around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.criteria.model import Item
from parindex.core.locks import Lock
from parindex.core.progress import ItemProgress, Progress, is_self_scored, item_progress, needs_evidence
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet as Scored
from parindex.core.typed import NOT_ARISING, Reading, read_answer
from parindex.rounds import permissions, standing
from parindex.rounds.models import Answer, Finding, Sheet
from parindex.rounds.queries import evidence, filling, filling_gap
from parindex.rounds.queries import filling_points as own
from parindex.rounds.queries import progress as counted
from parindex.rounds.queries.evidence import Panel
from parindex.rounds.queries.filling import Loaded
from parindex.rounds.queries.filling_fields import Field, fields
from parindex.rounds.queries.filling_history import Event, history
from parindex.rounds.queries.filling_last_year import LastYear, last_year
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.queries.filling_points import Hanging
from parindex.rounds.queries.filling_rows import Row
from parindex.rounds.queries.sufficiency_box import Box, loaded_box
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: So many rows of what hangs stand beside an item; the sheet has all.
_MOST_HANGING = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What the figures in the form come to: points with their sentence, or what is wrong with them."""

    reading: Reading
    explanation: Statement
    points: int
    maximum: int
    gap: Statement | None
    is_scored: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """Everything that the page of an item shows; `typed` and `note` are what stands in the form."""

    answer: Answer
    item: Item
    area_name: str
    sources: tuple[str, ...]
    fields: list[Field]
    note: str
    result: Result
    progress: ItemProgress
    needs_evidence: bool
    is_not_arising: bool
    may_not_arise: bool
    is_surveyed: bool
    may_answer: bool
    lock: Lock | None
    last_year: LastYear | None
    work: list[Row]
    work_progress: Progress
    work_is_mine: bool
    next: Row | None
    hanging: list[Hanging]
    hanging_points: int
    findings: list[Finding]
    evidence: Panel
    required: Box
    history: list[Event]
    line: PhaseLine

    @property
    def may_change(self) -> bool:
        """Say whether the person can change the answer now."""
        return self.may_answer and self.lock is None

    @property
    def is_unproven(self) -> bool:
        """Say whether an explanation is required because there is no evidence."""
        return self.progress is ItemProgress.UNPROVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands in the form of an item: as stored, or as just typed."""

    typed: Mapping[str, object]
    note: str


def item_page(answer: Answer, user: "User", now: datetime, content: Content | None = None) -> ItemPage:
    """Give the page of an item that a person may see; `content` stands in the form in place of what is stored."""
    loaded = filling.load(answer.sheet, user)
    answer = next(each for each in loaded.answers if each.pk == answer.pk)
    item = loaded.scored.criteria.item(answer.item)
    shown = content or Content(typed=answer.typed, note=answer.note)
    reading = read_answer(item, shown.typed)  # type: ignore[arg-type]
    filed = evidence.panel(answer, user, now, loaded.calendar)
    every = list(filling.rows(loaded, now))
    is_mine = answer.officer_id == user.pk
    work = _work(every, answer, user, is_mine=is_mine)
    hanging = own.hanging(loaded.scored, loaded.answers, loaded.closes_on())
    return ItemPage(
        answer=answer,
        item=item,
        area_name=_area_name(loaded.scored, answer),
        sources=_sources(loaded.scored, item),
        fields=fields(item, shown.typed, reading.wrongs),
        note=shown.note,
        result=_result(_scored_with(loaded, answer, item, reading), item, reading),
        progress=_progress(item, shown, reading, has_evidence=filed.count > 0),
        needs_evidence=needs_evidence(item),
        is_not_arising=bool(shown.typed.get(NOT_ARISING)),
        may_not_arise=item.is_scored and item.not_arising is not None,
        is_surveyed=not is_self_scored(item),
        may_answer=is_self_scored(item) and permissions.may_answer(user, answer),
        lock=loaded.calendar.answer_lock(answer, now),
        last_year=last_year(answer, item),
        work=work,
        work_progress=_work_progress(loaded, answer, user, is_mine=is_mine),
        work_is_mine=is_mine,
        next=_next(loaded, [*work, *every], answer, user, now),
        hanging=hanging[:_MOST_HANGING],
        hanging_points=sum(row.points for row in hanging),
        findings=_findings(answer),
        evidence=filed,
        required=loaded_box(loaded, answer, [paper.attachment for paper in filed.papers]),
        history=history(answer, item),
        line=phase_line(answer.sheet.round, loaded.calendar, now, answer.sheet.unit_id),
    )


def typed_result(sheet: Sheet, user: "User", item: Item, reading: Reading) -> Result:
    """Give what figures come to within a sheet, before they are saved; the sheet brings its round. One query."""
    given = {**filling.figures_of(sheet, user), item.code: reading.answer}
    return _result(own.score_figures(criteria_of(sheet.round), given), item, reading)


def _scored_with(loaded: Loaded, answer: Answer, item: Item, reading: Reading) -> Scored:
    """Give the score of a sheet with what stands in the form; as stored it is the one that there is."""
    if reading.answer == standing.own(answer).figures:
        return loaded.scored
    return own.score(loaded.scored.criteria, loaded.answers, {item.code: reading.answer})


def _result(scored: Scored, item: Item, reading: Reading) -> Result:
    position = scored.criteria.index()[item.code]
    score = scored.item(position)
    return Result(
        reading=reading,
        explanation=scored.explain(position),
        points=score.points,
        maximum=score.maximum or item.maximum,
        gap=filling_gap.to_full(item, reading.answer),
        is_scored=item.is_scored,
    )


def _progress(item: Item, shown: Content, reading: Reading, *, has_evidence: bool) -> ItemProgress:
    return item_progress(
        item,
        is_typed=any(shown.typed.values()),
        has_figures=reading.answer is not None,
        has_evidence=has_evidence,
        has_note=bool(shown.note.strip()),
    )


def _work(every: list[Row], answer: Answer, user: "User", *, is_mine: bool) -> list[Row]:
    """Give the list beside an item: what the person was handed, else the items of the area that is open."""
    if is_mine:
        return [row for row in every if row.answer.officer_id == user.pk]
    return [row for row in every if row.answer.area_id == answer.area_id]


def _work_progress(loaded: Loaded, answer: Answer, user: "User", *, is_mine: bool) -> Progress:
    """Give how far the list beside an item is."""
    criteria = loaded.scored.criteria
    if is_mine:
        return counted.loaded_by_officer(criteria, loaded.answers).get(user.pk, Progress(done=0, expected=0))
    return counted.loaded_by_area(criteria, loaded.answers)[answer.area.code]


def _next(loaded: Loaded, candidates: list[Row], answer: Answer, user: "User", now: datetime) -> Row | None:
    """Give the item to go on with: the next one that is not done, in the list beside it first, then in the sheet."""
    after = [row for row in candidates if row.answer.position > answer.position]
    before = [row for row in candidates if row.answer.position < answer.position]
    for row in [*after, *before]:
        is_mine = row.is_open and permissions.may_answer(user, row.answer)
        if is_mine and loaded.calendar.answer_lock(row.answer, now) is None:
            return row
    return None


def _area_name(scored: Scored, answer: Answer) -> str:
    return next((area.name for area in scored.criteria.areas if area.code == answer.area.code), answer.area.code)


def _sources(scored: Scored, item: Item) -> tuple[str, ...]:
    known = dict(scored.criteria.sources)
    return tuple(known.get(source, source) for source in item.source)


def _findings(answer: Answer) -> list[Finding]:
    """Give what a return asks of the unit; names are shown by the list of the return, where the round allows it."""
    returned = Finding.objects.filter(
        answer=answer, audience=Finding.Audience.UNIT, returned_in__isnull=False, withdrawn_at__isnull=True
    )
    return list(returned.order_by("mended_at", "pk"))
