"""Next steps of a person in evidence, checks and sending in."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.core.locks import PhaseKind
from parindex.core.workflow import AreaState
from parindex.rounds.models import Finding, Sheet, SheetArea
from parindex.rounds.queries import filing
from parindex.rounds.queries.progress import sheet_progress
from parindex.rounds.steps.model import Step
from parindex.rounds.windows import Calendar, calendars

_SELF = PhaseKind.SELF_SCORING

if TYPE_CHECKING:
    from parindex.accounts.models import User


def steps(user: "User", now: datetime) -> list[Step]:
    """Give what a person can do next here: the head signs, who fills in mends what came back."""
    units = accounts.units_of(user, RoleKind.HEAD, RoleKind.PAR_OFFICER)
    if not units:
        return []
    rows = Sheet.objects.filter(unit__in=units, round__opened_at__isnull=False, round__published_at__isnull=True)
    sheets = list(rows.select_related("round", "unit").order_by("pk"))
    drafts = set(
        SheetArea.objects.filter(sheet__in=sheets, state=AreaState.DRAFT.value).values_list("sheet", flat=True)
    )
    if not sheets:
        return []
    dates = calendars({sheet.round_id: sheet.round for sheet in sheets}.values())
    return [*_mend(sheets), *_sign(user, [sheet for sheet in sheets if sheet.pk in drafts], dates, now)]


def _mend(sheets: list[Sheet]) -> Iterable[Step]:
    """Give a step for each area that came back, with how much of its list is mended. Two queries."""
    known = {sheet.pk: sheet for sheet in sheets}
    areas = list(SheetArea.objects.filter(sheet__in=known, state=AreaState.RETURNED.value).order_by("pk"))
    lines = Finding.objects.filter(
        returned_in__area__in=areas,
        returned_in__closed_at__isnull=True,
        audience=Finding.Audience.UNIT,
        withdrawn_at__isnull=True,
    )
    counted = lines.order_by().values_list("returned_in__area").annotate(Count("pk"), Count("mended_at"))
    progress = {area: (every, done) for area, every, done in counted}
    for area in areas:
        sheet = known[area.sheet_id]
        every, done = progress.get(area.pk, (0, 0))
        yield Step(
            text=_("Mend area %(area)s, which was returned") % {"area": area.code},
            address=reverse("rounds:mend", args=[sheet.round_id, sheet.unit.code, area.code]),
            due=area.return_due,
            detail=_("%(done)d of %(all)d mended") % {"done": done, "all": every},
        )


def _sign(user: "User", sheets: list[Sheet], dates: dict[int, Calendar], now: datetime) -> Iterable[Step]:
    """Give the head a step for each sheet that is complete or late. One query for all."""
    mine = [sheet for sheet in sheets if accounts.has_role_in(user, sheet.unit_id, RoleKind.HEAD)]
    progress = sheet_progress([sheet.pk for sheet in mine])
    for sheet in mine:
        due = filing.due_of(sheet, dates[sheet.round_id])
        late = filing.days_late(due, now) if due else 0
        done = progress[sheet.pk]
        if not (done.is_complete or late) or _is_early(dates[sheet.round_id], sheet, now):
            continue
        detail = f"{sheet.round.name}, {sheet.unit.name}"
        if late:
            said = ngettext("%(days)d day late", "%(days)d days late", late) % {"days": late}
            detail = f"{detail}: {said}"
        address = reverse("rounds:send", args=[sheet.round_id, sheet.unit.code])
        yield Step(text=_("Sign the self-score and send it in"), address=address, due=due, detail=detail)


def _is_early(dates: Calendar, sheet: Sheet, now: datetime) -> bool:
    window = dates.window(_SELF, sheet.unit_id)
    return window is None or now < window.opens_at
