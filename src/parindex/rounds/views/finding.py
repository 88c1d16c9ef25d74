"""The page on which people look for documents."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parindex.accounts import queries as accounts
from parindex.accounts.http import AuthedRequest, signed_in
from parindex.accounts.kinds import WITHIN_UNIT
from parindex.rounds.forms.finding import SearchForm
from parindex.rounds.queries import finding


@require_safe
@signed_in
def search(request: AuthedRequest) -> HttpResponse:
    """Show what is found among the documents that a person may open."""
    scope = finding.scope(request.user)
    form = SearchForm(
        request.GET or None,
        rounds=scope.rounds,
        units=scope.units,
        has_desk=accounts.has_role(request.user, *WITHIN_UNIT),
        auto_id="%s",
    )
    wanted = form.wanted() if form.is_bound and form.is_valid() else None
    if {"round", "unit"} & form.errors.keys():
        raise Http404
    results = finding.find(request.user, wanted, _page(request)) if wanted and not wanted.is_empty else None
    query = request.GET.copy()
    query.pop("trang", None)
    context = {
        "section": "search",
        "form": form,
        "wanted": wanted,
        "results": results,
        "query": query.urlencode(),
        "is_narrowed": any(request.GET.get(field.name) for field in form.filters),
    }
    return render(request, "rounds/finding/search.html", context)


def _page(request: AuthedRequest) -> int:
    given = request.GET.get("trang", "")
    return max(1, int(given)) if given.isascii() and given.isdecimal() and len(given) < 5 else 1
