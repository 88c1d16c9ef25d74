"""The work queue of an appraiser: areas of units, with how far each is; counted in the database."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from parindex.accounts import queries as accounts
from parindex.core.sentences import Statement
from parindex.core.workflow import STATES, AreaState, sheet_state
from parindex.rounds import stages
from parindex.rounds.models import Answer, Assignment, Finding, Round, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Rows on one page of the queue.
PER_PAGE = 30


class Tab(StrEnum):
    """The three parts of the queue, as addresses name them."""

    MINE = "can-lam"
    WAITING = "cho-don-vi"
    DONE = "da-xong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One area of one unit in the queue: how many items have a verdict of those that need one."""

    area: SheetArea
    stage: Stage
    number: int
    name: str
    is_lead: bool
    given: int
    needed: int
    findings: int
    state: Statement
    #: Where the sheet stands as a whole, where that is not where the area stands.
    of_sheet: Statement | None
    due: datetime | None

    @property
    def left(self) -> int:
        """How many items still need a verdict."""
        return max(0, self.needed - self.given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """The queue of one person in one round: the rows of one tab, and how many each tab has."""

    current: Round
    tab: Tab
    counts: dict[Tab, int]
    rows: QuerySet[Assignment]


def rounds_of(user: "User") -> QuerySet[Round]:
    """Give the rounds in which a person appraises something, the newest first."""
    mine = Assignment.objects.filter(appraiser=user).values("area__sheet__round")
    return Round.objects.filter(pk__in=mine, opened_at__isnull=False).newest_first()


def queue(user: "User", current: Round, tab: Tab, words: str = "") -> Queue:
    """Give what a person appraises in a round, without units that are closed to them; one query for the counts."""
    mine = _mine(user, current)
    counted = mine.aggregate(
        mine=Count("pk", filter=_in(Tab.MINE)),
        waiting=Count("pk", filter=_in(Tab.WAITING)),
        done=Count("pk", filter=_in(Tab.DONE)),
    )
    rows = mine.filter(_in(tab))
    if words:
        rows = rows.filter(Q(area__sheet__unit__name__icontains=words) | Q(area__code=words))
    return Queue(
        current=current,
        tab=tab,
        counts={Tab.MINE: counted["mine"], Tab.WAITING: counted["waiting"], Tab.DONE: counted["done"]},
        rows=_counted(rows, user, current).order_by("stage", "area__sheet__unit__code", "area__position", "pk"),
    )


def as_rows(assignments: "list[Assignment]", current: Round) -> list[Row]:
    """Give counted assignments as rows; two queries for the dates, one for the states of the sheets."""
    dates = calendar(current)
    names = {area.code: area.name for area in criteria_of(current).areas}
    states = _sheet_states({assignment.area.sheet_id for assignment in assignments})
    return [_row(assignment, dates, names, states) for assignment in assignments]


def _sheet_states(sheet_ids: Collection[int]) -> dict[int, AreaState]:
    found: dict[int, list[AreaState]] = defaultdict(list)
    for sheet_id, state in SheetArea.objects.filter(sheet__in=sheet_ids).values_list("sheet", "state"):
        found[sheet_id].append(AreaState(state))
    return {sheet_id: sheet_state(states) for sheet_id, states in found.items()}


def open_counts(user: "User", rounds: Collection[Round]) -> dict[int, int]:
    """Count the areas that wait for a person now, for each of these rounds. Two queries, whatever their number."""
    closed = accounts.conflicts_of(user, {current.year for current in rounds})
    rows = Assignment.objects.filter(_in(Tab.MINE), appraiser=user, area__sheet__round__in=rounds)
    for current in rounds:
        rows = rows.exclude(area__sheet__round=current, area__sheet__unit__in=closed[current.year])
    counted = rows.order_by().values_list("area__sheet__round").annotate(Count("pk")) if rounds else ()
    return {current.pk: 0 for current in rounds} | dict(counted)


def _mine(user: "User", current: Round) -> QuerySet[Assignment]:
    closed = accounts.conflicted_units([user.pk], current.year).get(user.pk, set())
    return Assignment.objects.filter(appraiser=user, area__sheet__round=current).exclude(area__sheet__unit__in=closed)


def _in(tab: Tab) -> Q:
    """Give the condition of a tab over both stages."""
    found = Q(pk__in=[])
    for stage, course in stages.COURSES.items():
        match tab:
            case Tab.MINE:
                states = {course.state}
            case Tab.WAITING:
                states = set(course.earlier)
            case _:
                states = set(AreaState) - {course.state} - course.earlier
        found |= Q(stage=stage, area__state__in=sorted(states))
    return found


def _counted(rows: QuerySet[Assignment], user: "User", current: Round) -> QuerySet[Assignment]:
    """Count, for each row, the items that need a verdict and those that have one: of one's own, or where one is alone
    of anybody, as after a handing over.
    """  # noqa: D205
    answers = Answer.objects.filter(area=OuterRef("area"))
    fresh = Verdict.objects.filter(answer=OuterRef("pk"), superseded_at=None, answer_version=OuterRef("version"))
    totals = {}
    for stage in Stage:
        need = answers.filter(stages.needed([current], stage))
        given = fresh.filter(stage=stage)
        totals[f"needed_{stage.value}"] = _number(need)
        totals[f"mine_{stage.value}"] = _number(need.filter(Exists(given.filter(by=user))))
        totals[f"any_{stage.value}"] = _number(need.filter(Exists(given)))
    beside = Assignment.objects.filter(area=OuterRef("area"), stage=OuterRef("stage")).exclude(appraiser=user)
    waiting = Finding.objects.filter(
        answer__area=OuterRef("area"), audience=Finding.Audience.UNIT, returned_in=None, withdrawn_at=None
    )
    return rows.select_related("area__sheet__unit", "area__sheet__round").annotate(
        is_beside=Exists(beside),
        findings=Coalesce(Subquery(waiting.order_by().values("answer__area").annotate(n=Count("pk")).values("n")), 0),
        **totals,
    )


def _number(answers: QuerySet[Answer]) -> Coalesce:
    return Coalesce(Subquery(answers.order_by().values("area").annotate(n=Count(F("pk"))).values("n")), 0)


def _row(assignment: Assignment, dates: Calendar, names: dict[str, str], states: dict[int, AreaState]) -> Row:
    stage = Stage(assignment.stage)
    course = stages.COURSES[stage]
    counted = vars(assignment)
    given = counted[f"{'mine' if counted['is_beside'] else 'any'}_{stage.value}"]
    area = assignment.area
    window = dates.window(course.phase, area.sheet.unit_id)
    of_sheet = states[area.sheet_id]
    due = area.return_due if area.is_ is AreaState.RETURNED else window.closes_at if window else None
    return Row(
        area=area,
        stage=stage,
        number=course.number,
        name=names.get(area.code, ""),
        is_lead=assignment.is_lead,
        given=given,
        needed=counted[f"needed_{stage.value}"],
        findings=counted["findings"],
        state=STATES[area.is_](),
        of_sheet=STATES[of_sheet]() if of_sheet is not area.is_ else None,
        due=due,
    )
