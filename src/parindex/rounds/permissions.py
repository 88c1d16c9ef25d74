"""What a person may do in a round. Rows come from `.visible_to`; here stands what may be done with them."""

from typing import TYPE_CHECKING

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import WITHIN_UNIT, RoleKind
from parindex.rounds.models import Answer, Assignment, Round, Sheet, SheetArea
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User


def may_manage(user: "User", current: Round) -> bool:
    """Say whether a person sets up, opens, extends, reopens, closes and publishes the round."""
    return accounts.has_role_over(user, current.assessor_id, RoleKind.MANAGER)


def may_answer(user: "User", answer: Answer) -> bool:
    """Say whether a person fills in an item: the PAR officer all, an officer their own. The answer brings its sheet."""
    if accounts.has_role_in(user, answer.sheet.unit_id, RoleKind.PAR_OFFICER):
        return True
    return answer.officer_id == user.pk and accounts.has_role_in(user, answer.sheet.unit_id, RoleKind.OFFICER)


def may_assign(user: "User", sheet: Sheet) -> bool:
    """Say whether a person hands items to officers."""
    return accounts.has_role_in(user, sheet.unit_id, RoleKind.PAR_OFFICER)


def works_in(user: "User", sheet: Sheet) -> bool:
    """Say whether a person works in the unit of a sheet: only they see what is filed nowhere yet."""
    return accounts.has_role_in(user, sheet.unit_id, *WITHIN_UNIT)


def may_use_desk(user: "User", sheet: Sheet) -> bool:
    """Say whether a person brings documents to the desk of a unit and files them: its officers."""
    return accounts.has_role_in(user, sheet.unit_id, RoleKind.OFFICER, RoleKind.PAR_OFFICER)


def may_submit(user: "User", sheet: Sheet) -> bool:
    """Say whether a person signs for the unit: the head (chủ tịch UBND)."""
    return accounts.has_role_in(user, sheet.unit_id, RoleKind.HEAD)


def may_explain(user: "User", sheet: Sheet) -> bool:
    """Say whether a person writes explanations of the unit."""
    return accounts.has_role_in(user, sheet.unit_id, RoleKind.PAR_OFFICER)


def is_appraiser(user: "User", current: Round) -> bool:
    """Say whether a person still appraises for the assessor of a round: in it, above it, or in a unit below it."""
    held = accounts.units_of(user, RoleKind.APPRAISER)
    if not held or accounts.has_role_over(user, current.assessor_id, RoleKind.APPRAISER):
        return bool(held)
    return units.within_any([current.assessor_id]).filter(pk__in=held).exists()


def may_appraise(user: "User", area: SheetArea, stage: str) -> bool:
    """Say whether a person appraises an area in a stage: with the role, assigned, and without a conflict.

    The area brings its sheet and round.
    """
    if not is_appraiser(user, area.sheet.round):
        return False
    if not Assignment.objects.filter(area=area, appraiser=user, stage=stage).exists():
        return False
    year = area.sheet.round.year
    return area.sheet.unit_id not in accounts.conflicts_of(user, [year])[year]


def may_vote(user: "User", current: Round) -> bool:
    """Say whether a person is a member of the round's council."""
    return accounts.has_role_over(user, current.assessor_id, RoleKind.COUNCIL)


def may_be_officer(user: "User", sheet: Sheet) -> bool:
    """Say whether items of a sheet can be handed to a person."""
    return user.is_active and accounts.has_role_in(user, sheet.unit_id, RoleKind.OFFICER, RoleKind.PAR_OFFICER)
