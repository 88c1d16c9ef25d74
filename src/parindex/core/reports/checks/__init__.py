"""The checks of a report, one file each, found through a registry: a new check is one new file."""

import importlib
import pkgutil

from parindex.core.reports.findings import Finding, in_order
from parindex.core.reports.registry import CHECKS
from parindex.core.reports.report import Report

__all__ = ["CHECKS", "check_report"]

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")


def check_report(report: Report) -> tuple[Finding, ...]:
    """Run every check on a report; gives what was found in the order of the lines."""
    return in_order(finding for check in CHECKS.values() for finding in check(report))
