"""Finds a report for an act, held until the end of its transaction."""

from typing import TYPE_CHECKING

from parindex.reports import permissions, refusals
from parindex.reports.models import Report

if TYPE_CHECKING:
    from parindex.accounts.models import User


def editable(report_id: int, by: "User") -> Report:
    """Give a report that a person may change; raises `Report.DoesNotExist`, `NotYours`, `IsReleased`."""
    report = own(report_id, by)
    if not report.is_draft:
        raise refusals.IsReleased
    return report


def own(report_id: int, by: "User") -> Report:
    """Give a report that a person makes, drafted or released; raises `Report.DoesNotExist`, `NotYours`."""
    visible = Report.objects.visible_to(by).values("pk")
    locked = Report.objects.select_for_update(of=("self",)).select_related("unit", "publication", "round", "template")
    report = locked.get(pk=report_id, pk__in=visible)
    if not permissions.may_edit(by, report):
        raise refusals.NotYours
    return report
