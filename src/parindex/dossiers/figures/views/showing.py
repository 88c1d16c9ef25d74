"""Pages that show figures: the dashboard of a unit, units beside each other, an indicator with its dossiers."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from parindex.accounts.http import AuthedRequest, signed_in
from parindex.analytics.periods import Period
from parindex.core.service_index import explaining
from parindex.dossiers import permissions
from parindex.dossiers.figures import asking, comparing, dashboard, days, live, standard
from parindex.dossiers.models import Dossier
from parindex.dossiers.queries import figures as queries
from parindex.kit import clock

if TYPE_CHECKING:
    from parindex.units.models import Unit

_PAGE = 25


def frame(request: HttpRequest, unit: "Unit", period: Period, wrong: str) -> dict[str, object]:
    """Give what every page of figures of a unit shows."""
    return {
        "section": "figures",
        "unit": unit,
        "period": period,
        "wrong": wrong,
        "asked": {"tu": request.GET.get("tu", ""), "den": request.GET.get("den", "")},
        "choices": dashboard.choices(unit.pk, period),
        "is_counted": queries.is_counted(unit.pk),
        "policy": policy_of(request),
        "policies": standard.service_index().policies,
    }


def policy_of(request: HttpRequest) -> str:
    """Give the policy that is asked for, empty for the first and for one that there is not."""
    asked = request.GET.get("cach", "")
    return asked if asked in {one.code for one in standard.service_index().policies} else ""


@require_safe
@signed_in
def home(request: AuthedRequest) -> HttpResponse:
    """Lead to the own unit, or let who oversees several choose."""
    found = asking.seen_units(request.user)
    if asking.oversees(request.user):
        return redirect("dossiers:figures-comparison")
    if not found:
        raise Http404
    return redirect("dossiers:figures", found[0].code)


@require_safe
@signed_in
def unit(request: AuthedRequest, unit_code: str) -> HttpResponse:
    """Show the dashboard of a unit."""
    now = clock.now()
    current = asking.unit_of(request.user, unit_code)
    period, wrong = asking.period_of(request.GET, [current.pk], days.today(now))
    context = frame(request, current, period, wrong)
    found = queries.known([current.pk], period, now)[current.pk]
    score = queries.score(current.code, found, kind=current.kind, policy=policy_of(request))
    context |= {
        "score": score,
        "groups": dashboard.groups(score, found),
        "moves": dashboard.moves(score),
        "trend": dashboard.trend(current, period, policy_of(request)),
        "causes": queries.causes(current.pk, period),
        "work": dashboard.work(current.pk, now),
        "has_figures": bool(found),
        "has_printed": queries.has_printed(current.pk),
        "may_state": permissions.may_explain(request.user, current.pk),
    }
    return render(request, "dossiers/figures/unit.html", context)


@require_safe
@signed_in
def comparison(request: AuthedRequest) -> HttpResponse:
    """Show units beside each other, with their places among their peers."""
    now = clock.now()
    seen = asking.seen_units(request.user)
    if not seen:
        raise Http404
    kinds = sorted({one.kind for one in seen})
    kind = request.GET.get("cap", "")
    kind = kind if kind in kinds else ("commune" if "commune" in kinds else kinds[0])
    shown = [one for one in seen if one.kind == kind]
    period, wrong = asking.period_of(request.GET, [one.pk for one in shown], days.today(now))
    population = shown if asking.oversees(request.user) else comparing.peers(shown[0])
    policy = policy_of(request)
    rows = comparing.compare(population, period, now, {one.pk for one in shown}, policy)
    context = {
        "section": "figures",
        "period": period,
        "wrong": wrong,
        "asked": {"tu": request.GET.get("tu", ""), "den": request.GET.get("den", "")},
        "choices": dashboard.choices_of([one.pk for one in shown], period),
        "policy": policy,
        "policies": standard.service_index().policies,
        "groups": standard.service_index().groups,
        "kind": kind,
        "kinds": kinds,
        "population": len(population),
        "page": Paginator(rows, _PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "dossiers/figures/comparison.html", context)


@require_safe
@signed_in
def indicator(request: AuthedRequest, unit_code: str, code: str) -> HttpResponse:
    """Show an indicator of a unit: what it is, what it counts, what it gives, and the dossiers that cost."""
    now = clock.now()
    current = asking.unit_of(request.user, unit_code)
    wanted = standard.indicator(code)
    if wanted is None:
        raise Http404
    period, wrong = asking.period_of(request.GET, [current.pk], days.today(now))
    policy = policy_of(request)
    found = queries.known([current.pk], period, now)[current.pk]
    score = queries.score(current.code, found, kind=current.kind, policy=policy)
    definition = standard.definition(code)
    is_followed = definition is not None and live.is_of_dossiers(definition)
    codes = live.behind(current.code, period, definition, now) if definition and is_followed else []
    page = Paginator(codes, _PAGE).get_page(request.GET.get("page"))
    rows = Dossier.objects.visible_to(request.user).filter(code__in=list(page)).select_related("version")
    context = frame(request, current, period, wrong) | {
        "indicator": wanted,
        "rule": explaining.describe(wanted),
        "definition": definition,
        "line": next(line for group in dashboard.groups(score, found) for line in group.lines if _is(line, code)),
        "move": next((one for one in dashboard.all_moves(score) if one.indicator.code == code), None),
        "conflicts": standard.conflicts(code),
        "is_followed": is_followed,
        "page": page,
        "rows": _beside(page, rows),
    }
    return render(request, "dossiers/figures/indicator.html", context)


def _beside(codes: Iterable[str], rows: Iterable[Dossier]) -> list[tuple[str, Dossier | None]]:
    by_code = {one.code: one for one in rows}
    return [(code, by_code.get(code)) for code in codes]


def _is(line: dashboard.Line, code: str) -> bool:
    return line.score.indicator.code == code
