"""The sheet of a unit as it is filled in: areas, items, who has them, how far they are, and what still hangs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core import text
from parindex.core.figures import Answer as Figures
from parindex.core.locks import Lock, PhaseKind
from parindex.core.progress import ItemProgress, Progress, is_expected
from parindex.core.sheets import Sheet as Scored
from parindex.core.workflow import AreaState, sheet_state
from parindex.rounds import permissions, standing
from parindex.rounds.models import Answer, Sheet, SheetArea
from parindex.rounds.queries import filling_points as own
from parindex.rounds.queries import progress as counted
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.queries.filling_points import Hanging
from parindex.rounds.queries.filling_rows import Row
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar
from parindex.web.addresses import addresses_of

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: What a page does not show of the people at an answer: it names them, and no more.
_UNSEEN = [
    f"{person}__{column}"
    for person in ("officer", "changed_by")
    for column in ("password", "last_login", "email", "folded_name", "position", "joined_at")
]

#: What a list of items can be narrowed to.
SHOWS = ("all", "mine", "unassigned", "open", "late")


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaBlock:
    """One area of a sheet with the items that the list is narrowed to."""

    area: SheetArea
    name: str
    progress: Progress
    points: int
    maximum: int
    rows: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """How far one person is with what they were handed; without a name, what nobody has."""

    pk: int | None
    name: str
    progress: Progress
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """Everything that the page of a sheet shows."""

    sheet: Sheet
    line: PhaseLine
    lock: Lock | None
    #: Where the sheet stands as a whole, by its areas; None for who does not see them all.
    state: AreaState | None
    progress: Progress
    areas: list[AreaBlock]
    orphans: list[Answer]
    points: int
    hanging: list[Hanging]
    officers: list[Officer]
    people: dict[int, str]
    may_assign: bool
    may_submit: bool
    uses_desk: bool
    found: int

    @property
    def hanging_points(self) -> int:
        """The sum of what hangs, in micropoints."""
        return sum(row.points for row in self.hanging)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A sheet as a person may see it: areas and answers, each with all that its lock needs; scored once."""

    sheet: Sheet
    calendar: Calendar
    areas: list[SheetArea]
    answers: list[Answer]
    scored: Scored

    def closes_on(self) -> date | None:
        """Give the day on which self-scoring closes for the unit."""
        window = self.calendar.window(PhaseKind.SELF_SCORING, self.sheet.unit_id)
        return window.closes_at.date() if window else None


def load(sheet: Sheet, user: "User") -> Loaded:
    """Load a sheet that a person may see; it brings its round and unit. Four queries."""
    areas = list(SheetArea.objects.visible_to(user).filter(sheet=sheet).order_by("position"))
    found = {area.pk: area for area in areas}
    rows = Answer.objects.filter(area__in=found, sheet=sheet).select_related("officer", "changed_by").in_order()
    answers = list(rows.defer(*_UNSEEN))
    for answer in answers:
        answer.sheet, answer.area = sheet, found[answer.area_id]
    return Loaded(
        sheet=sheet,
        calendar=calendar(sheet.round),
        areas=areas,
        answers=answers,
        scored=own.score(criteria_of(sheet.round), answers),
    )


def figures_of(sheet: Sheet, user: "User") -> dict[str, Figures | None]:
    """Give the figures of a sheet by item, as far as a person may see them. One query."""
    answers = Answer.objects.visible_to(user).filter(sheet=sheet, is_orphan=False).order_by("pk")
    return {item: standing.figures_in(sealed) for item, sealed in answers.values_list("item", "figures")}


def sheet_page(sheet: Sheet, user: "User", now: datetime, *, show: str = "all", words: str = "") -> SheetPage:
    """Give the page of a sheet, its items narrowed by who has them, how far they are, and words without diacritics."""
    loaded = load(sheet, user)
    every = list(rows(loaded, now))
    kept = [row for row in every if _is_shown(row, show, user) and _is_found(row, words)]
    people = {pk: person.full_name for pk, person in people_of(sheet).items()}
    blocks = list(_blocks(loaded, kept))
    return SheetPage(
        sheet=sheet,
        line=phase_line(sheet.round, loaded.calendar, now, sheet.unit_id),
        lock=loaded.calendar.lock(PhaseKind.SELF_SCORING, now, sheet.unit_id),
        state=_state(loaded),
        progress=_sum(block.progress for block in blocks),
        areas=[block for block in blocks if block.rows or not (words or show != "all")],
        orphans=[answer for answer in loaded.answers if answer.is_orphan],
        points=sum(row.points or 0 for row in every),
        hanging=own.hanging(loaded.scored, loaded.answers, loaded.closes_on()),
        officers=list(_officers(loaded, every)),
        people=people,
        may_assign=permissions.may_assign(user, sheet),
        may_submit=permissions.may_submit(user, sheet),
        uses_desk=permissions.works_in(user, sheet),
        found=len(kept),
    )


def _state(loaded: Loaded) -> AreaState | None:
    sees_all = len(loaded.areas) >= len(loaded.scored.criteria.areas)
    return sheet_state(area.is_ for area in loaded.areas) if sees_all else None


def rows(loaded: Loaded, now: datetime) -> Iterable[Row]:
    """Give the items of a loaded sheet that are still in its set, as lists show them."""
    index = loaded.scored.criteria.index()
    today = timezone.localtime(now).date()
    address = addresses_of("rounds:item")
    for answer in loaded.answers:
        position = index.get(answer.item)
        if position is None or answer.is_orphan:
            continue
        score = loaded.scored.item(position)
        is_done = answer.progress == ItemProgress.DONE.value
        yield Row(
            answer=answer,
            item=score.item,
            points=score.points if score.item.is_scored else None,
            maximum=score.maximum,
            is_late=not is_done and answer.due_on is not None and answer.due_on < today,
            address=address(answer.pk),
        )


def people_of(sheet: Sheet) -> "dict[int, User]":
    """Give the people to whom items of a sheet can be handed, by name."""
    return {
        person.pk: person for person in accounts.people_with([sheet.unit_id], RoleKind.OFFICER, RoleKind.PAR_OFFICER)
    }


def _blocks(loaded: Loaded, kept: list[Row]) -> Iterable[AreaBlock]:
    groups = {group.code: group for group in loaded.scored.criteria.areas}
    progress = counted.loaded_by_area(loaded.scored.criteria, loaded.answers)
    by_area: dict[int, list[Row]] = {}
    for row in kept:
        by_area.setdefault(row.answer.area_id, []).append(row)
    for area in loaded.areas:
        group = groups.get(area.code)
        if group is None:
            continue
        score = loaded.scored.group(group)
        yield AreaBlock(
            area=area,
            name=group.name,
            progress=progress[area.code],
            points=score.points,
            maximum=score.maximum,
            rows=by_area.get(area.pk, []),
        )


def _officers(loaded: Loaded, every: list[Row]) -> Iterable[Officer]:
    names = {row.answer.officer_id: row.answer.officer.full_name for row in every if row.answer.officer}
    late: dict[int | None, int] = {}
    for row in every:
        late[row.answer.officer_id] = late.get(row.answer.officer_id, 0) + row.is_late
    found = [
        Officer(pk=pk, name=names.get(pk, ""), progress=progress, late=late.get(pk, 0))
        for pk, progress in counted.loaded_by_officer(loaded.scored.criteria, loaded.answers).items()
    ]
    return sorted(found, key=lambda officer: (officer.pk is None, -officer.late, -officer.progress.left, officer.name))


def _sum(parts: Iterable[Progress]) -> Progress:
    found = list(parts)
    return Progress(done=sum(part.done for part in found), expected=sum(part.expected for part in found))


def _is_shown(row: Row, show: str, user: "User") -> bool:
    match show:
        case "mine":
            return row.answer.officer_id == user.pk
        case "unassigned":
            return row.answer.officer_id is None and is_expected(row.item)
        case "open":
            return row.is_open
        case "late":
            return row.is_late
        case _:
            return True


def _is_found(row: Row, words: str) -> bool:
    return not words or text.fold(words) in text.fold(f"{row.item.code} {row.item.name}")
