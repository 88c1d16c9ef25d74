"""Finds what a page is about, or answers that there is no such page."""

from django.http import Http404

from parindex.accounts.http import AuthedRequest
from parindex.reports import permissions, queries
from parindex.reports.models import Report, Version


def visible(request: AuthedRequest, report_id: int) -> Report:
    """Give a report that the person sees."""
    report = queries.report(request.user, report_id)
    if report is None:
        raise Http404
    return report


def editable(request: AuthedRequest, report_id: int) -> Report:
    """Give a report that the person makes."""
    report = visible(request, report_id)
    if not permissions.may_edit(request.user, report):
        raise Http404
    return report


def version(request: AuthedRequest, report: Report, number: int | None = None) -> Version:
    """Give a version that the person sees."""
    found = queries.version(report, request.user, number)
    if found is None:
        raise Http404
    return found
