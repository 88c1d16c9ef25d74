"""What the pages of people who are signed in need of them; nothing is read until a page asks."""

from functools import cached_property
from typing import TYPE_CHECKING

from django.http import HttpRequest

from parindex.accounts import queries, second_factor, words
from parindex.accounts.kinds import OVER_UNITS, WORKING_IN, RoleKind
from parindex.accounts.models import User
from parindex.accounts.permissions import KEEPERS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Workspace:
    """The person who is signed in, as the bar on top names them."""

    def __init__(self, request: HttpRequest) -> None:
        """Keep the request; nobody is asked for yet, so that public pages stay the same for everybody."""
        self._request = request

    @cached_property
    def person(self) -> User | None:
        """Give the person, if somebody is signed in."""
        user = getattr(self._request, "user", None)
        return user if isinstance(user, User) else None

    @cached_property
    def title(self) -> "StrOrPromise":
        """Say in which roles the person works, the first of each kind."""
        return words.title(self.person) if self.person else ""

    @cached_property
    def administers(self) -> bool:
        """Say whether the person adds and changes people."""
        return self.person is not None and queries.has_role(self.person, RoleKind.ADMINISTRATOR)

    @cached_property
    def keeps_units(self) -> bool:
        """Say whether the person keeps a part of the list of units."""
        return self.person is not None and queries.has_role(self.person, *KEEPERS)

    @cached_property
    def reads_log(self) -> bool:
        """Say whether the person reads acts of others."""
        kinds = (RoleKind.ADMINISTRATOR, RoleKind.MANAGER)
        return self.person is not None and queries.has_role(self.person, *kinds)

    @cached_property
    def follows(self) -> bool:
        """Say whether the person works on whole rounds, and not for one unit alone."""
        return self.person is not None and queries.has_role(self.person, *OVER_UNITS)

    @cached_property
    def has_dossiers(self) -> bool:
        """Say whether the person works on dossiers of a unit, or oversees them."""
        kinds = (*WORKING_IN, RoleKind.MANAGER, RoleKind.OBSERVER)
        return self.person is not None and queries.has_role(self.person, *kinds)

    @cached_property
    def lacks_second_factor(self) -> bool:
        """Say whether the person has to set up a second factor before they work."""
        return self.person is not None and second_factor.lacks(self.person)


def workspace(request: HttpRequest) -> dict[str, Workspace]:
    """Give the person who is signed in."""
    return {"workspace": Workspace(request)}
