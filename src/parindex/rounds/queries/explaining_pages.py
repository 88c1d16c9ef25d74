"""What the pages of explanations show: a unit's areas with their cuts, one item, and the state of all units."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT
from parindex.core.criteria.model import Group
from parindex.core.figures import Answer as Figures
from parindex.core.locks import Lock, PhaseKind, Window
from parindex.core.typed import asked_figures, show_answer
from parindex.core.workflow import AreaState
from parindex.kit.sealed import unseal
from parindex.rounds import permissions
from parindex.rounds.models import Explanation, Round, Sheet, SheetArea
from parindex.rounds.queries.explaining import APPRAISED, CutLine, cut_answers, cut_lines, explanation_lock
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaPart:
    """One appraised area of a unit with its cuts; `lock` says why nothing can be said there now."""

    area: SheetArea
    group: Group
    lines: tuple[CutLine, ...]
    lock: Lock | None
    is_waiting: bool

    @property
    def unanswered(self) -> int:
        """Count the cuts without an answer."""
        return sum(not line.is_answered for line in self.lines)

    @property
    def is_open(self) -> bool:
        """Say whether the unit can still say something here."""
        return self.is_waiting and self.lock is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The explanations of a unit: all amounts in micropoints."""

    sheet: Sheet
    areas: tuple[AreaPart, ...]
    window: Window | None
    may_explain: bool
    may_send: bool

    @property
    def lines(self) -> tuple[CutLine, ...]:
        """Give all cuts, in the order of the set."""
        return tuple(line for part in self.areas for line in part.lines)

    @property
    def lost(self) -> int:
        """Give the micropoints at stake."""
        return sum(line.lost for line in self.lines)

    @property
    def unanswered(self) -> int:
        """Count the cuts that can and should still be answered."""
        return sum(part.unanswered for part in self.areas if part.is_open)

    @property
    def next_line(self) -> CutLine | None:
        """Give the cut to answer next."""
        return next((line for part in self.areas if part.is_open for line in part.lines if not line.is_answered), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """One figure as the unit gave it and as the appraisal took it."""

    label: str
    own: str
    accepted: str

    @property
    def differs(self) -> bool:
        """Say whether the appraisal took another figure."""
        return self.own != self.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """How far the explanations of one unit are: areas in each state, cuts and what was said to them."""

    sheet: Sheet
    waiting: int
    quiet: int
    cuts: int
    explained: int
    agreed: int
    to_appraise: int
    until: datetime | None
    is_past: bool


def page(sheet: Sheet, user: "User", now: datetime) -> Page:
    """Give the explanations of a unit; the sheet brings its round and unit."""
    dates = calendar(sheet.round)
    lines = cut_lines(sheet)
    criteria = criteria_of(sheet.round)
    groups = {group.code: group for group in criteria.areas}
    areas = sheet.areas.filter(state__in=APPRAISED).order_by("position").select_related("sheet__round", "sheet__unit")
    return Page(
        sheet=sheet,
        areas=tuple(_part(area, groups[area.code], lines, dates, now) for area in areas if area.code in groups),
        window=dates.window(PhaseKind.EXPLANATION, sheet.unit_id),
        may_explain=permissions.may_explain(user, sheet),
        may_send=permissions.may_submit(user, sheet),
    )


def is_of_unit(user: "User", sheet: Sheet) -> bool:
    """Say whether a person works in the unit of a sheet: only they see this side of an explanation."""
    return accounts.has_role_in(user, sheet.unit_id, *WITHIN_UNIT)


def figure_lines(line: CutLine) -> list[FigureLine]:
    """Put the figures of the unit beside those that the appraisal took; none where it only cut points."""
    if line.verdict.figures is None:
        return []
    own, accepted = (_shown(line, figures) for figures in (line.answer.figures, line.verdict.figures))
    return [
        FigureLine(label=figure.label.say(), own=own.get(figure.key, "–"), accepted=accepted.get(figure.key, "–"))
        for figure in asked_figures(line.item)
    ]


def unit_lines(current: Round, now: datetime) -> list[UnitLine]:
    """Give how far each unit is that has an area in explanation; kept scores and six queries, however many units."""
    in_phase = SheetArea.objects.filter(
        sheet__round=current, state__in=(AreaState.APPRAISED.value, AreaState.EXPLAINED.value)
    ).select_related("sheet__unit")
    areas = list(in_phase.order_by("sheet__unit__folded_name", "sheet__unit__code", "position"))
    cuts = cut_answers(current, areas)
    said: dict[int, dict[bool, int]] = {}
    rows = Explanation.objects.filter(answer__area__in=[area.pk for area in areas])
    for area_id, agrees in rows.values_list("answer__area_id", "agrees"):
        counts = said.setdefault(area_id, {True: 0, False: 0})
        counts[agrees] += 1
    dates = calendar(current)
    by_sheet: dict[int, list[SheetArea]] = {}
    for area in areas:
        by_sheet.setdefault(area.sheet_id, []).append(area)
    return [_unit_line(own, cuts, said, dates, now) for own in by_sheet.values()]


def _unit_line(
    areas: list[SheetArea], cuts: dict[int, list[int]], said: dict[int, dict[bool, int]], dates: Calendar, now: datetime
) -> UnitLine:
    sheet = areas[0].sheet
    waiting = [area for area in areas if area.is_ is AreaState.APPRAISED]
    explained = [area for area in areas if area.is_ is AreaState.EXPLAINED]
    window = dates.window(PhaseKind.EXPLANATION, sheet.unit_id)
    return UnitLine(
        sheet=sheet,
        waiting=len(waiting),
        quiet=sum(area.pk not in cuts for area in waiting),
        cuts=sum(len(cuts.get(area.pk, ())) for area in areas),
        explained=sum(said.get(area.pk, {}).get(False, 0) for area in areas),
        agreed=sum(said.get(area.pk, {}).get(True, 0) for area in areas),
        to_appraise=sum(bool(said.get(area.pk, {}).get(False)) for area in explained),
        until=timezone.localtime(window.closes_at) if window else None,
        is_past=window is not None and now > window.closes_at,
    )


def _part(area: SheetArea, group: Group, lines: list[CutLine], dates: Calendar, now: datetime) -> AreaPart:
    return AreaPart(
        area=area,
        group=group,
        lines=tuple(line for line in lines if line.area.pk == area.pk),
        lock=explanation_lock(area, dates, now),
        is_waiting=area.is_ is AreaState.APPRAISED,
    )


def _shown(line: CutLine, figures: object) -> dict[str, str]:
    given: Figures | None = unseal({"answer": figures})["answer"] if isinstance(figures, dict) else None
    typed = show_answer(line.item, given)
    return {key: ", ".join(value) if isinstance(value, list) else str(value) for key, value in typed.items()}
