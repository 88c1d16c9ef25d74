"""What is done to people: added, invited, changed, given roles, deactivated; what they declare."""

from parindex.accounts.actions.access import activate, deactivate, end_sessions, reset_second_factor, unlock
from parindex.accounts.actions.people import NewPerson, create_person, invite, password_link, update_person
from parindex.accounts.actions.roles import NewRole, give_role, take_role
from parindex.accounts.actions.services import declare_service, withdraw_service

__all__ = [
    "NewPerson",
    "NewRole",
    "activate",
    "create_person",
    "deactivate",
    "declare_service",
    "end_sessions",
    "give_role",
    "invite",
    "password_link",
    "reset_second_factor",
    "take_role",
    "unlock",
    "update_person",
    "withdraw_service",
]
