"""The public pages. Anyone may open them; they show only what was published."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.middleware import HtmxDetails

from parindex.core import text
from parindex.portal import comparing, downloads, pages, search, strip, unit_page
from parindex.portal.api import api
from parindex.portal.columns import TABLES
from parindex.results import queries
from parindex.web.templatetags.figures import language

if TYPE_CHECKING:
    from parindex.results.models import Publication


#: How long an answer may be kept: a correction is seen after so many seconds.
KEPT_SECONDS = 300

#: No unit has a longer code; what is longer is shown cut short.
_LONGEST_CODE = 64


class PortalRequest(HttpRequest):
    """A request with what the middleware adds."""

    htmx: HtmxDetails


def public(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view only read, and its answer be kept for some minutes by anyone."""

    @wraps(view)
    def kept(request: PortalRequest, **words: str) -> HttpResponse:
        response = view(request, **words)
        patch_cache_control(response, public=True, max_age=KEPT_SECONDS)
        patch_vary_headers(response, ["HX-Request"])
        return response

    return require_safe(kept)


def _published(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the publication of the period in its address, or answer that there is none."""

    @wraps(view)
    def with_publication(request: PortalRequest, period: str, **words: str) -> HttpResponse:
        current = queries.publication(period)
        if current is None:
            context = {"period": period, "publications": queries.in_force()}
            return render(request, "portal/no_period.html", context, status=404)
        return view(request, current, **words)

    return public(with_publication)


@public
def home(request: PortalRequest) -> HttpResponse:
    """Say the newest published round in one sentence and one picture, with a way in for each kind of visitor."""
    publications = queries.in_force()
    if not publications:
        return render(request, "portal/nothing_published.html")
    current = publications[0]
    criteria, results = queries.criteria_set(current), queries.unit_results(current)
    summary = pages.summarise(criteria, results)
    context = {
        "publication": current,
        "publications": publications,
        "summary": summary,
        "rows": pages.rows(criteria, results, {}, summary.axis_from),
        "strips": [strip.strip(criteria, results, summary, size) for size in (strip.WIDE, strip.NARROW)],
        "scale": pages.scale(criteria),
        "tones": pages.band_tones(criteria),
    }
    return render(request, "portal/home.html", context)


@public
def newest(request: PortalRequest, page: str) -> HttpResponse:
    """Lead to a page of the newest period."""
    publications = queries.in_force()
    if not publications:
        return render(request, "portal/nothing_published.html", status=404)
    return redirect(f"portal:{page}", period=publications[0].period)


@_published
def ranking(request: PortalRequest, current: "Publication") -> HttpResponse:
    """Show all units with total, class, rank and change, and the heat map of units × areas."""
    criteria, results = queries.criteria_set(current), queries.unit_results(current)
    summary = pages.summarise(criteria, results)
    earlier = queries.before(current)
    places = queries.earlier_places(earlier) if earlier else {}
    rows = pages.rows(criteria, results, places, summary.axis_from)
    wish = search.Wish.read(request.GET, criteria)
    chosen, heads, position = search.choose(rows, wish, criteria), pages.heads(criteria), wish.area_position(criteria)
    context = {
        "publication": current,
        "earlier": earlier,
        "same_criteria": earlier is not None and earlier.criteria_id == current.criteria_id,
        "criteria": criteria,
        "summary": summary,
        "rows": chosen,
        "lines": [(row, None if position is None else row.cells[position]) for row in chosen],
        "by_area": None if position is None else heads[position],
        "wish": wish,
        "heads": heads,
        "scale": pages.scale(criteria),
        "weak_below": pages.weak_below(criteria),
        "heat_steps": pages.heat_legend(criteria),
        "section": "ranking",
    }
    if request.htmx:
        return render(request, "portal/ranking/_results.html", context)
    return render(request, "portal/ranking/page.html", context)


@_published
def unit_list(request: PortalRequest, current: "Publication") -> HttpResponse:
    """List all units by name."""
    results = sorted(queries.unit_results(current), key=lambda result: text.collation_key(result.name))
    return render(request, "portal/unit_list.html", {"publication": current, "results": results, "section": "units"})


@_published
def unit(request: PortalRequest, current: "Publication", code: str) -> HttpResponse:
    """Show one unit: total, ranks, class, areas, where the points went, and every item with its sentence."""
    result = queries.unit_result(current, code)
    if result is None:
        code = code[:_LONGEST_CODE]
        near = pages.near_names(code, queries.unit_names(current))
        context: dict[str, Any] = {"publication": current, "code": code, "near": near}
        return render(request, "portal/no_unit.html", context, status=404)
    criteria, sheet = queries.criteria_set(current), queries.sheet(current, result)
    cells = [pages.cell(area, criteria.weak_below) for area in result.areas.all()]
    blocks, lost = unit_page.area_blocks(sheet, cells), unit_page.loss_lines(sheet)
    words = {"maximum": _("Maximum"), "result": _("Result")}
    context = {
        "publication": current,
        "result": result,
        "criteria": criteria,
        "scale": pages.scale(criteria),
        "tone": pages.band_tones(criteria).get(result.band, "warn"),
        "blocks": blocks,
        "weak": [block for block in blocks if block.cell.is_weak],
        "lost": sum(line.points for line in lost),
        "lost_lines": lost,
        "ledger": unit_page.every_loss(lost),
        "section": "units",
        "extras": unit_page.extra_lines(sheet),
        "waterfall": unit_page.waterfall(sheet, lost, words, language()),
    }
    return render(request, "portal/unit/page.html", context)


@_published
def comparison(request: PortalRequest, current: "Publication") -> HttpResponse:
    """Show up to four units side by side."""
    names = queries.unit_names(current)
    wanted = comparing.wanted(request.GET.getlist("don-vi"), names)
    criteria, results = queries.criteria_set(current), queries.chosen_results(current, wanted.codes)
    context = {
        "publication": current,
        "names": sorted(names.items(), key=lambda pair: text.collation_key(pair[1])),
        "slots": comparing.slots(wanted.codes),
        "wanted": wanted,
        "criteria": criteria,
        "results": results,
        "section": "comparison",
    }
    if len(results) > 1:
        sheets = [queries.sheet(current, result) for result in results]
        context |= comparing.compared(criteria, results, sheets)
    return render(request, "portal/comparison.html", context)


@_published
def method(request: PortalRequest, current: "Publication") -> HttpResponse:
    """Show how points are given: the criteria set of a round with every rule."""
    criteria = queries.criteria_set(current)
    context = {
        "publication": current,
        "criteria": criteria,
        "scale": pages.scale(criteria),
        "bands": pages.band_bounds(criteria),
        "blocks": pages.method_blocks(criteria),
        "section": "method",
    }
    return render(request, "portal/method.html", context)


@public
def open_data(request: PortalRequest) -> HttpResponse:
    """List the downloads with the meaning of each column, and how to recompute every rank."""
    publications = queries.in_force()
    context = {
        "recipes": [(current, downloads.recipe(current.period)) for current in publications],
        "publications": publications,
        "tables": TABLES,
        "licence": settings.OPEN_DATA_LICENCE,
        "section": "data",
    }
    return render(request, "portal/open_data.html", context)


@public
def api_guide(request: PortalRequest) -> HttpResponse:
    """Describe the API from its own OpenAPI document."""
    schema = api.get_openapi_schema()
    return render(
        request, "portal/api_guide.html", {"operations": pages.operations(schema), "publications": queries.in_force()}
    )
