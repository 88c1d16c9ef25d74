"""What the pages of sending in show: areas with progress, findings with links, points, and what lateness costs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from parindex.core import points
from parindex.core.checks import Found
from parindex.core.criteria import CriteriaSet
from parindex.core.faults import Refused
from parindex.core.progress import Progress, is_expected
from parindex.core.sentences import Statement
from parindex.core.workflow import STATES, Act, AreaState, is_allowed
from parindex.rounds import permissions
from parindex.rounds.models import Sheet, SheetArea, Submission
from parindex.rounds.queries import filing
from parindex.rounds.queries.filing import Cost
from parindex.rounds.queries.progress import loaded_by_area
from parindex.rounds.queries.sending import Contents, Review, answers_nothing, contents, review
from parindex.rounds.queries.stamps import loaded_filing
from parindex.rounds.scoring import score_own
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaLine:
    """One area on the page: how far it is, where it stands, and whether it can be sent now."""

    area: SheetArea
    name: str
    progress: Progress
    state: Statement
    may_send: bool
    is_chosen: bool
    goes_along: bool
    last: Submission | None

    @property
    def is_returned(self) -> bool:
        """Say whether it came back to be mended."""
        return self.area.is_ is AreaState.RETURNED


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """One finding with the items that it concerns, each with the key of its answer."""

    found: Found
    name: str
    places: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """The self-score, of what it is, and what still hangs on answers."""

    total: Decimal
    scale: Decimal
    hanging: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SendPage:
    """All that the head reads before signing."""

    sheet: Sheet
    lines: list[AreaLine]
    review: Review
    stops: list[FoundLine]
    warnings: list[FoundLine]
    remarks: list[FoundLine]
    points: Points | None
    due: datetime | None
    cost: Cost
    may_submit: bool

    @property
    def sendable(self) -> list[AreaLine]:
        """The areas that can be sent now."""
        return [line for line in self.lines if line.may_send]

    @property
    def lost(self) -> Decimal:
        """The points that filing now would cost, as a positive number."""
        return points.to_decimal(-self.cost.points)


def send_page(sheet: Sheet, user: "User", now: datetime, codes: Sequence[str] = ()) -> SendPage:
    """Give the page of sending in; the checks are held against the areas chosen, or all that can be sent."""
    criteria, dates, held = criteria_of(sheet.round), calendar(sheet.round), contents(sheet)
    lines = area_lines(sheet, held.areas, loaded_by_area(criteria, held.answers), codes)
    chosen = [line.area for line in lines if line.is_chosen]
    found = review(held, chosen, dates, now)
    keys = {answer.item: answer.pk for answer in held.answers}
    due = filing.due_of(sheet, dates)
    is_first = any(line.area.filed_at is None for line in lines if line.may_send)
    late = filing.days_late(due, now) if due is not None and is_first else 0
    return SendPage(
        sheet=sheet,
        lines=lines,
        review=found,
        stops=_found_lines(found.stops, criteria, keys),
        warnings=_found_lines(found.warnings, criteria, keys),
        remarks=_found_lines(found.remarks, criteria, keys),
        points=points_of(held, dates),
        due=due,
        cost=filing.cost(criteria, late, is_excused=sheet.is_excused),
        may_submit=permissions.may_submit(user, sheet),
    )


def area_lines(
    sheet: Sheet, areas: Iterable[SheetArea], done: Mapping[str, Progress], codes: Sequence[str] = ()
) -> list[AreaLine]:
    """Give areas of a sheet with how far they are, by code, and the last submission of each. One query.

    Chosen are those named, or all that can be sent.
    """
    criteria = criteria_of(sheet.round)
    names = {area.code: area.name for area in criteria.areas}
    last = {
        row.area_id: row
        for row in Submission.objects.filter(area__sheet=sheet).select_related("by").defer("answers").order_by("number")
    }
    lines = []
    for area in areas:
        is_quiet = answers_nothing(criteria, area.code)
        line = AreaLine(
            area=area,
            name=names.get(area.code, area.code),
            progress=done.get(area.code, Progress(done=0, expected=0)),
            state=STATES[area.is_](),
            may_send=is_allowed(Act.SUBMIT, area.is_),
            is_chosen=is_allowed(Act.SUBMIT, area.is_) and (not codes or area.code in codes),
            goes_along=is_quiet,
            last=last.get(area.pk),
        )
        lines.append(line)
    return lines


def points_of(held: Contents, dates: Calendar) -> Points | None:
    """Give the self-score and what hangs: the maxima of expected items without figures; None where it cannot be."""
    criteria = held.criteria
    try:
        total = score_own(held.sheet, held.answers, loaded_filing(held.sheet, held.areas, dates)).total
    except Refused:
        return None
    given = {answer.item for answer in held.answers if answer.figures is not None}
    hanging = sum(item.maximum for item in criteria.items if is_expected(item) and item.code not in given)
    return Points(
        total=points.to_decimal(total), scale=points.to_decimal(criteria.scale), hanging=points.to_decimal(hanging)
    )


def receipts(sheet: Sheet) -> list[Submission]:
    """Give everything that was sent in of a sheet, the newest first."""
    sent = Submission.objects.filter(area__sheet=sheet).select_related("area", "by", "signed").defer("answers")
    return list(sent.order_by("-at", "area__position", "-number"))


def _found_lines(found: Iterable[Found], criteria: CriteriaSet, keys: dict[str, int]) -> list[FoundLine]:
    names = {item.code: item.name for item in criteria.items}
    return [
        FoundLine(
            found=one,
            name=names.get(one.item, ""),
            places=tuple((code, keys.get(code)) for code in (one.item, *one.others) if code),
        )
        for one in found
    ]
