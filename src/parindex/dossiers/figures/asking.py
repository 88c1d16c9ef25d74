"""What an address of figures asks for: whose figures, and of which period."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.http import Http404, QueryDict
from django.utils.translation import gettext

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.analytics.periods import Period, PeriodKind
from parindex.dossiers import permissions
from parindex.dossiers.figures import days
from parindex.dossiers.models import ChangedMonth, StatedValue
from parindex.dossiers.models.dossiers import OVERSEERS
from parindex.units import queries as units
from parindex.web.days import read_day

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.units.models import Unit

#: Days that are asked for lie within so many years of each other.
_MOST_DAYS = 3_700


def unit_of(user: "User", code: str) -> "Unit":
    """Give a unit whose figures a person sees; 404 for all others."""
    unit = units.with_code(code)
    if unit is None or not permissions.sees_figures(user, unit.pk):
        raise Http404
    return unit


def seen_units(user: "User") -> "list[Unit]":
    """Give the units whose figures a person sees, by name: the own ones, and what is below. Two queries."""
    own = accounts.units_of(user, *permissions.IN_HAND)
    below = units.within_any(accounts.units_of(user, *OVERSEERS)).values_list("pk", flat=True)
    found = units.of_any_time().filter(pk__in=[*own, *below]).select_related("parent")
    return sorted(found, key=lambda one: one.folded_name)


def stated_units(user: "User", on: date) -> dict[str, int]:
    """Give the units that a person states values for, by their own and by their official codes. Two queries."""
    own = accounts.units_of(user, RoleKind.PAR_OFFICER)
    below = units.within_any(accounts.units_of(user, RoleKind.MANAGER)).values_list("pk", flat=True)
    rows = units.alive(on).filter(pk__in=[*own, *below]).values_list("pk", "code", "official_code")
    return {code: pk for pk, *codes in rows for code in codes if code}


def oversees(user: "User") -> bool:
    """Say whether a person sees the figures of more than the own unit."""
    return accounts.has_role(user, RoleKind.MANAGER, RoleKind.OBSERVER)


def period_of(asked: QueryDict, unit_ids: Sequence[int], today: date) -> tuple[Period, str]:
    """Give the period that is asked for, and what is wrong with the wish, empty for nothing.

    Without a wish it is the month in which dossiers were last received.
    """
    wrong = ""
    if asked.get("tu") or asked.get("den"):
        try:
            return _typed(asked.get("tu", ""), asked.get("den", "")), ""
        except ValidationError as error:
            wrong = error.messages[0]
    elif label := asked.get("ky", ""):
        found = days.read(label)
        if found is not None:
            return found, ""
        wrong = gettext("There is no such period. Choose one of the list, or type two dates.")
    return _newest(unit_ids, today), wrong


def printed_period(asked: QueryDict, unit_id: int, today: date) -> tuple[Period, str]:
    """Give the period that is asked for; without a wish that of the newest report that states figures."""
    if not (asked.get("ky") or asked.get("tu") or asked.get("den")):
        rows = StatedValue.objects.filter(unit=unit_id, indicator__startswith="report.").order_by("-at", "-pk")
        newest = rows.values_list("begins_on", "ends_on").first()
        if newest is not None:
            return days.between(*newest), ""
    return period_of(asked, [unit_id], today)


def _typed(first: str, last: str) -> Period:
    begin, end = read_day(first), read_day(last)
    if begin is None or end is None:
        raise ValidationError(gettext("Type both dates: from and to."))
    if begin > end:
        raise ValidationError(gettext("The first day is after the last. Exchange them."))
    if (end - begin).days > _MOST_DAYS or begin.year < 2000:
        raise ValidationError(gettext("These days are too far from each other. Ask for ten years at most."))
    return days.between(begin, end + timedelta(days=1))


def _newest(unit_ids: Sequence[int], today: date) -> Period:
    rows = ChangedMonth.objects.filter(unit__in=list(unit_ids)).order_by("-month")
    return days.containing(rows.values_list("month", flat=True).first() or today, PeriodKind.MONTH)
