"""The registry of checks."""

from collections.abc import Callable, Iterator

from parindex.core.reports.findings import Finding
from parindex.core.reports.report import Report

Check = Callable[[Report], Iterator[Finding]]

CHECKS: dict[str, Check] = {}


def register(name: str) -> Callable[[Check], Check]:
    """Make a check known under its name; raises `ValueError` for a name that is taken."""

    def known(check: Check) -> Check:
        if name in CHECKS:
            raise ValueError(name)
        CHECKS[name] = check
        return check

    return known
