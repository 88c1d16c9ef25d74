"""Roles in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from parindex.accounts import queries
from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import User

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ROLES: "dict[str, StrOrPromise]" = {
    RoleKind.OFFICER: _("Officer of the unit"),
    RoleKind.COUNTER: _("One-stop counter of the unit"),
    RoleKind.PAR_OFFICER: _("PAR officer of the unit"),
    RoleKind.HEAD: _("Head of the unit"),
    RoleKind.APPRAISER: _("Appraiser"),
    RoleKind.MANAGER: _("Round manager"),
    RoleKind.COUNCIL: _("Member of the council"),
    RoleKind.OBSERVER: _("Observer"),
    RoleKind.ADMINISTRATOR: _("Administrator"),
}
#: What each role lets a person do, beside its name where it is chosen.
DUTIES: "dict[str, StrOrPromise]" = {
    RoleKind.OFFICER: _("Answers the items handed to them, for the own unit."),
    RoleKind.COUNTER: _("Receives dossiers and returns their results, for the own unit."),
    RoleKind.PAR_OFFICER: _("Hands out items, checks and explains, for the own unit."),
    RoleKind.HEAD: _("Signs and sends in, for the own unit."),
    RoleKind.APPRAISER: _("Appraises the units assigned, never the own one."),
    RoleKind.MANAGER: _("Sets up rounds, assigns appraisers, publishes."),
    RoleKind.COUNCIL: _("Votes on what stays in dispute."),
    RoleKind.OBSERVER: _("Sees everything of a round, changes nothing."),
    RoleKind.ADMINISTRATOR: _("Adds people and gives roles, in the unit and below it."),
}


def title(user: User) -> "StrOrPromise":
    """Say where a person works and as what: the position, else the first of their roles."""
    roles = queries.roles_of(user)
    if not roles:
        return user.position
    kind, _unit_id, unit_name = min(roles, key=lambda role: RoleKind.values.index(role[0]))
    return f"{unit_name} · {user.position or ROLES[kind]}"
