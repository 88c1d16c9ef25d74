"""How people are added, invited and changed. Nobody types the password of another."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from parindex.accounts import refusals
from parindex.accounts.actions import roles as role_actions
from parindex.accounts.actions.roles import NewRole
from parindex.accounts.actors import actor, target
from parindex.accounts.models import User
from parindex.accounts.permissions import lock_managed
from parindex.audit import actions as audit
from parindex.audit.acts import Change
from parindex.core import text
from parindex.core.sentences import shown

_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person who is to be added, with their first roles."""

    email: str
    full_name: str
    position: str = ""
    roles: tuple[NewRole, ...]
    is_demonstration: bool = False


@transaction.atomic
def create_person(*, new: NewPerson, by: User | None, at: datetime) -> User:
    """Add a person with their first roles; they cannot sign in before they set a password by a link.

    Raises `ActionError` for a name or address that cannot be, no role, and roles that `by` may not give.
    """
    if not new.roles:
        raise refusals.NoRole
    user = User(email=clean_email(new.email), joined_at=at, is_demonstration=new.is_demonstration)
    _name(user, new.full_name, new.position)
    user.set_unusable_password()
    user.save(force_insert=True)
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    given = [role_actions.add(user, role, by=by, at=at) for role in new.roles]
    after = {"full_name": user.full_name, "position": user.position, "roles": given}
    audit.record(by=actor(by), at=at, verb="person.create", target=target(user), change=Change(after=after))
    return user


@transaction.atomic
def update_person(*, user_id: int, email: str, full_name: str, position: str, by: User | None, at: datetime) -> User:
    """Change name, position and address; a new address is told to the old one. Raises `ActionError`."""
    user = lock_managed(user_id, by=by)
    before = {"full_name": user.full_name, "position": user.position}
    _name(user, full_name, position)
    after: dict[str, object] = {"full_name": user.full_name, "position": user.position}
    old = user.email
    if text.normal(email).lower() != old:
        user.email = clean_email(email)
        # Of an address the log keeps only that it changed: nothing can be taken out of it again.
        after["email_changed"] = True
        EmailAddress.objects.filter(user=user).delete()
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
        _send("accounts/mail/email_changed", old, {"person": user})
    if after == before:
        return user
    user.save(update_fields=["email", "full_name", "folded_name", "position"])
    audit.record(
        by=actor(by), at=at, verb="person.update", target=target(user), change=Change(before=before, after=after)
    )
    return user


@transaction.atomic
def invite(*, user_id: int, site_url: str, by: User | None, at: datetime) -> None:
    """Send a person the link by which they set their password. Raises `ActionError`."""
    user = lock_managed(user_id, by=by)
    if not user.is_active:
        raise refusals.NotActive(name=user.full_name)
    words = {
        "person": user,
        "link": f"{site_url.rstrip('/')}{password_link(user)}",
        "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
        "inviter": by,
    }
    _send("accounts/mail/invitation", user.email, words)
    audit.record(by=actor(by), at=at, verb="person.invite", target=target(user))


def password_link(user: User) -> str:
    """Give the address, within the site, at which a person sets their password once."""
    words = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    return reverse("account_reset_password_from_key", kwargs=words)


def clean_email(email: str) -> str:
    """Give an address as it is kept; raises `BadEmail` and `EmailTaken`."""
    cleaned = text.normal(email).lower()
    try:
        validate_email(cleaned)
    except ValidationError as error:
        raise refusals.BadEmail(email=shown(cleaned)) from error
    if User.objects.filter(email=cleaned).exists():
        raise refusals.EmailTaken(email=cleaned)
    return cleaned


def _name(user: User, full_name: str, position: str) -> None:
    user.rename(full_name)
    user.position = text.normal(position)
    if not 0 < len(user.full_name) <= _LONGEST_NAME or len(user.position) > _LONGEST_NAME:
        raise refusals.BadName(most=_LONGEST_NAME)


def _send(template: str, address: str, words: dict[str, object]) -> None:
    """Send a mail once the act is kept, and not if it is not."""
    subject = " ".join(render_to_string(f"{template}_subject.txt", words).split())
    body = render_to_string(f"{template}.txt", words)
    transaction.on_commit(lambda: send_mail(f"[PAR Index] {subject}", body, None, [address]))
