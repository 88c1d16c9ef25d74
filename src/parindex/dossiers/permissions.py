"""What a person may do with dossiers. Rows come from `.visible_to`; here stands what may be done with them."""

from typing import TYPE_CHECKING

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import RoleKind
from parindex.dossiers.models import Dossier
from parindex.dossiers.models.dossiers import COUNTERS, OVERSEERS
from parindex.dossiers.models.imports import IMPORTERS, OVER_IMPORTERS
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Who receives dossiers and returns their results.
AT_COUNTER = (RoleKind.COUNTER, RoleKind.PAR_OFFICER)
#: Who can have a dossier in hand.
IN_HAND = (RoleKind.COUNTER, RoleKind.OFFICER, RoleKind.PAR_OFFICER, RoleKind.HEAD)


def has_part(user: "User") -> bool:
    """Say whether a person has anything to do with dossiers anywhere."""
    return accounts.has_role(user, *IN_HAND, *OVERSEERS)


def may_receive(user: "User", unit_id: int) -> bool:
    """Say whether a person receives dossiers for a unit, and returns their results."""
    return accounts.has_role_in(user, unit_id, *AT_COUNTER)


def may_work(user: "User", dossier: Dossier) -> bool:
    """Say whether a person goes on with a dossier: the counter and the head, and the officer who has it in hand."""
    if accounts.has_role_in(user, dossier.unit_id, *COUNTERS):
        return True
    return dossier.officer_id == user.pk and accounts.has_role_in(user, dossier.unit_id, RoleKind.OFFICER)


def may_answer_for(user: "User", unit_id: int) -> bool:
    """Say whether a person answers for a unit: who apologises, stops and corrects."""
    return accounts.has_role_in(user, unit_id, RoleKind.HEAD, RoleKind.PAR_OFFICER)


def may_have_in_hand(user: "User", unit_id: int) -> bool:
    """Say whether a dossier of a unit can be handed to a person."""
    return user.is_active and accounts.has_role_in(user, unit_id, *IN_HAND)


def may_explain(user: "User", unit_id: int) -> bool:
    """Say whether a person explains differences of the forms of a unit, and states values for it."""
    return accounts.has_role_in(user, unit_id, RoleKind.PAR_OFFICER) or oversees(user, unit_id, RoleKind.MANAGER)


def imports(user: "User") -> bool:
    """Say whether a person imports dossiers for any unit."""
    return accounts.has_role(user, *IMPORTERS, *OVER_IMPORTERS)


def may_import(user: "User", unit_id: int) -> bool:
    """Say whether a person imports dossiers for a unit that another system keeps."""
    return accounts.has_role_in(user, unit_id, *IMPORTERS) or oversees(user, unit_id, *OVER_IMPORTERS)


def may_set_up(user: "User", unit_id: int) -> bool:
    """Say whether a person sets identifier, calendar and hours of a unit, and what it offers."""
    return accounts.has_role_over(user, unit_id, RoleKind.ADMINISTRATOR, RoleKind.MANAGER)


def may_keep_catalogue(user: "User") -> bool:
    """Say whether a person imports procedures, which hold for everybody: who administers or manages at the top."""
    return units.has_top(accounts.units_of(user, RoleKind.ADMINISTRATOR, RoleKind.MANAGER))


def oversees(user: "User", unit_id: int, *kinds: str) -> bool:
    """Say whether a person sees the dossiers of a unit from above, without the applicants."""
    return accounts.has_role_over(user, unit_id, *(kinds or OVERSEERS))


def sees_figures(user: "User", unit_id: int) -> bool:
    """Say whether a person sees the figures of a unit: who works in it or oversees it."""
    return accounts.has_role_in(user, unit_id, *IN_HAND) or oversees(user, unit_id)


def sees_applicant(user: "User", dossier: Dossier) -> bool:
    """Say whether a person sees whose dossier it is, and the reasons written into it."""
    return Dossier.objects.named_to(user).filter(pk=dossier.pk).exists()
