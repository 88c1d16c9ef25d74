"""What is set up of a round, and what is missing before it opens."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PHASES, PhaseKind, Window
from parindex.rounds import checks as checks_before_sending
from parindex.rounds.models import Assignment, Phase, Round, SheetArea
from parindex.rounds.queries import setting_up_required
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar
from parindex.units import queries as units
from parindex.web.templatetags.figures import day, language

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Levels that are assessed: departments appraise, and nobody assesses itself.
ASSESSED = ("province", "district", "commune")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of the check list: whether it is done, whether the round needs it to open, and where it is mended."""

    text: str
    address: str
    is_done: bool
    is_needed: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPeople:
    """Who works in a unit that takes part."""

    unit_id: int
    name: str
    par_officers: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Say whether somebody fills in and somebody signs."""
        return bool(self.par_officers and self.heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A round in the list, with its state in words."""

    round: Round
    state: str
    tone: str
    is_managed: bool
    units: int


def rounds_of(user: "User", now: datetime) -> list[Line]:
    """Give the rounds that a person sees, newest first. Four queries."""
    rows = list(
        Round.objects.visible_to(user).select_related("assessor").annotate(units=Count("sheets")).newest_first()
    )
    managed = set(Round.objects.managed_by(user).values_list("pk", flat=True))
    windows: dict[int, dict[PhaseKind, Window]] = defaultdict(dict)
    for phase in Phase.objects.filter(round__in=[row.pk for row in rows]):
        windows[phase.round_id][PhaseKind(phase.kind)] = phase.window
    lines = []
    for row in rows:
        state, tone = in_words(row, Calendar(windows=windows[row.pk]), now)
        lines.append(
            Line(round=row, state=state, tone=tone, is_managed=row.pk in managed, units=getattr(row, "units", 0))
        )
    return lines


def in_words(current: Round, dates: Calendar, now: datetime) -> tuple[str, str]:
    """Say where a round stands, with the tone of its chip."""
    if not current.is_open:
        return gettext("being set up"), "warn"
    if current.published_at:
        return gettext("published"), "good"
    if kind := dates.current(now):
        words = {"phase": phase_name(kind), "day": day(timezone.localdate(dates.windows[kind].closes_at))}
        return gettext("%(phase)s, until %(day)s") % words, "action"
    if kind := dates.next(now):
        words = {"phase": phase_name(kind), "day": day(timezone.localdate(dates.windows[kind].opens_at))}
        return gettext("%(phase)s begins %(day)s") % words, "action"
    return gettext("all phases are over, not published yet"), "warn"


def phase_name(kind: PhaseKind) -> str:
    """Name a phase in the language of the page."""
    return PHASES[kind]().say(language())


def people(current: Round) -> list[UnitPeople]:
    """Give who fills in and who signs in each unit of a round, by name of the unit. Two queries."""
    sheets = current.sheets.select_related("unit").order_by("unit__folded_name", "unit_id")
    found = {sheet.unit_id: UnitPeople(unit_id=sheet.unit_id, name=sheet.unit.name) for sheet in sheets}
    for unit_id, kind, user in accounts.holders(list(found), RoleKind.PAR_OFFICER, RoleKind.HEAD):
        names = found[unit_id].heads if kind == RoleKind.HEAD else found[unit_id].par_officers
        names.append(user.full_name)
    return list(found.values())


def unassigned(current: Round) -> list[tuple[str, int]]:
    """Give the areas in which nobody appraises some unit first, with how many units."""
    first = Assignment.objects.filter(area=OuterRef("pk"), stage=PhaseKind.APPRAISAL_1.value)
    rows = SheetArea.objects.filter(sheet__round=current).exclude(Exists(first))
    return list(rows.values_list("code").annotate(count=Count("pk")).order_by("position", "code"))


def conflicts(current: Round) -> list[str]:
    """Give who was assigned to a unit that they may not appraise: "name: unit"."""
    rows = set(
        Assignment.objects.filter(area__sheet__round=current).values_list(
            "appraiser_id", "appraiser__full_name", "area__sheet__unit_id", "area__sheet__unit__name"
        )
    )
    closed = accounts.conflicted_units(sorted({row[0] for row in rows}), current.year)
    return sorted(f"{name}: {unit}" for user_id, name, unit_id, unit in rows if unit_id in closed.get(user_id, ()))


def checks(current: Round) -> list[Check]:
    """Give the check list of a round that is set up."""
    return [*_needed(current), *_wanted(current)]


def _needed(current: Round) -> list[Check]:
    dated = Phase.objects.filter(round=current).count()
    count = current.sheets.count()
    chosen = ngettext("%(count)s unit", "%(count)s units", count) % {"count": count}
    missing = gettext("%(count)s of %(all)s phases dated") % {"count": dated, "all": len(PhaseKind)}
    return [
        Check(
            text=gettext("A criteria set is chosen"),
            detail=criteria_of(current).title if current.criteria_hash else gettext("none yet"),
            address=reverse("rounds:setup-criteria", args=[current.pk]),
            is_done=bool(current.criteria_hash),
            is_needed=True,
        ),
        Check(
            text=gettext("Units take part"),
            detail=chosen if count else gettext("none yet"),
            address=reverse("rounds:setup-units", args=[current.pk]),
            is_done=bool(count),
            is_needed=True,
        ),
        Check(
            text=gettext("All phases have their dates"),
            detail=missing,
            address=reverse("rounds:setup-phases", args=[current.pk]),
            is_done=dated == len(PhaseKind),
            is_needed=True,
        ),
    ]


def _wanted(current: Round) -> list[Check]:
    address = reverse("rounds:setup-people", args=[current.pk])
    faults = checks_before_sending.faults_of(current, criteria_of(current)) if current.criteria_hash else []
    lacking = [unit.name for unit in people(current) if not unit.is_complete]
    open_areas = unassigned(current) if current.criteria_hash else []
    closed = conflicts(current)
    return [
        Check(
            text=gettext("Each unit has a PAR officer and a head with an account"),
            detail=_some(lacking),
            address=address,
            is_done=not lacking and current.sheets.exists(),
        ),
        Check(
            text=gettext("Each area of each unit has an appraiser"),
            detail=_some([gettext("area %(code)s: %(count)s units") % {"code": c, "count": n} for c, n in open_areas]),
            address=address,
            is_done=bool(current.criteria_hash) and current.sheets.exists() and not open_areas,
        ),
        Check(
            text=gettext("Nobody appraises a unit where they serve or served"),
            detail=_some(closed),
            address=address,
            is_done=not closed,
        ),
        Check(
            text=gettext("The checks before sending in fit the criteria set"),
            detail=_some([fault.wrong.say(language()) for fault in faults], most=2),
            address=reverse("rounds:setup-checks", args=[current.pk]),
            is_done=bool(current.criteria_hash) and not faults,
        ),
        _evidence(current),
    ]


def _evidence(current: Round) -> Check:
    """Say whether somebody approved what evidence is required; a round may open without."""
    found = setting_up_required.summary(current) if current.criteria_hash else None
    return Check(
        text=gettext("The required evidence is approved"),
        detail=_standing(found) if found else "",
        address=reverse("rounds:setup-required", args=[current.pk]),
        is_done=bool(found and found.is_done),
    )


def _standing(found: setting_up_required.Summary) -> str:
    parts = []
    if found.unsure and found.is_approved:
        words = ngettext("%(count)s item to look at again", "%(count)s items to look at again", found.unsure)
        parts.append(words % {"count": found.unsure})
    elif found.unsure:
        words = ngettext("not approved (%(count)s item unsure)", "not approved (%(count)s items unsure)", found.unsure)
        parts.append(words % {"count": found.unsure})
    elif not found.is_approved:
        parts.append(gettext("not approved"))
    if found.waiting:
        words = ngettext("%(count)s change waits for approval", "%(count)s changes wait for approval", found.waiting)
        parts.append(words % {"count": found.waiting})
    return "; ".join(parts)


def _some(names: list[str], most: int = 4) -> str:
    """Name the first few, and say how many there are besides."""
    if len(names) <= most:
        return "; ".join(names)
    rest = gettext("and %(count)s more") % {"count": len(names) - most}
    return "; ".join([*names[:most], rest])


def candidates(current: Round, now: datetime, words: str = "") -> list[tuple[int, str, str, bool]]:
    """Give the units that can take part: id, name, level, and whether they do. Two queries."""
    chosen = set(current.sheets.values_list("unit_id", flat=True))
    below = units.subtree(current.assessor_id, timezone.localdate(now)).exclude(pk=current.assessor_id)
    rows = below.filter(kind__in=ASSESSED).order_by("kind", "folded_name", "pk")
    found = rows.found_by(words) if words.strip() else rows
    return [(unit.pk, unit.name, unit.kind, unit.pk in chosen) for unit in found]
