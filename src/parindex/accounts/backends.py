"""Who signs in, and whose session goes on: people of a demonstration only where it is on; all know their password."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from parindex.accounts.models import User


def is_shut_out(user: object) -> bool:
    """Say whether a person belongs to a demonstration that is not on here."""
    return isinstance(user, User) and user.is_demonstration and not settings.DEMONSTRATION


class Backend(AuthenticationBackend):
    """Sign-in by e-mail address and password, and the people behind sessions."""

    def user_can_authenticate(self, user: User | AnonymousUser | None) -> bool:
        """Refuse people of a demonstration that is not on."""
        return super().user_can_authenticate(user) and not is_shut_out(user)

    def get_user(self, user_id: int) -> User | None:
        """Give the person of a session; sessions begun in a demonstration end with it."""
        user = super().get_user(user_id)
        return None if is_shut_out(user) else user
