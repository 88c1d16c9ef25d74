"""What a person may do with reports: a unit's own people make its reports, managers those about a whole round."""

from typing import TYPE_CHECKING

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS, WITHIN_UNIT, RoleKind
from parindex.reports.kinds import KINDS, Kind, Owner
from parindex.reports.models import Report

if TYPE_CHECKING:
    from parindex.accounts.models import User

_MAKERS = {Owner.UNIT: (RoleKind.PAR_OFFICER, RoleKind.HEAD), Owner.ROUND: (RoleKind.MANAGER,)}


def may_make(user: "User", unit_id: int, kind: Kind) -> bool:
    """Say whether a person makes reports of a kind for a unit: its PAR officer and head; of rounds, the manager."""
    return accounts.has_role_in(user, unit_id, *_MAKERS[kind.owner])


def may_edit(user: "User", report: Report) -> bool:
    """Say whether a person words, compiles and releases a report."""
    return may_make(user, report.unit_id, KINDS[report.kind])


def works_on(user: "User", report: Report) -> bool:
    """Say whether a person sees drafts of a report: who works in its unit, or follows the rounds that it runs."""
    return accounts.has_role_in(user, report.unit_id, *WITHIN_UNIT, *FOLLOWERS)


def units_making(user: "User", owner: Owner) -> list[int]:
    """Give the units for which a person makes reports."""
    return accounts.units_of(user, *_MAKERS[owner])


def makes_any(user: "User") -> bool:
    """Say whether a person makes reports at all."""
    return accounts.has_role(user, *(kind for kinds in _MAKERS.values() for kind in kinds))


def may_keep_templates(user: "User", unit_id: int) -> bool:
    """Say whether a person changes the templates of a unit."""
    return accounts.has_role_in(user, unit_id, RoleKind.PAR_OFFICER, RoleKind.MANAGER)
