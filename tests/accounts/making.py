"""Makes people with their roles, and signs them in past the second factor, as a test needs them."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from parindex.accounts.kinds import RoleKind
from parindex.accounts.models import Role, User
from parindex.core import text
from parindex.units.models import Unit

#: Good enough for the validators, and the same for everybody.
PASSWORD = "lúa-chín-vàng-2026"  # noqa: S105 -- of nobody


def make_user(
    email: str = "an@xa.example", *, full_name: str = "", password: str = "", is_active: bool = True, position: str = ""
) -> User:
    """Make a person without roles; without a password they cannot sign in but by `sign_in`."""
    name = full_name or f"Người {email.partition('@')[0]}"
    user = User(email=email, full_name=name, folded_name=text.fold(name), position=position, is_active=is_active)
    if password:
        user.set_password(password)
    else:
        user.set_unusable_password()
    user.save()
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=True)
    return user


def give(user: User, kind: str, unit: Unit) -> User:
    """Give a person a role in a unit; gives the person again, so that calls can be joined."""
    Role.objects.create(user=user, kind=kind, unit=unit)
    forget_roles(user)
    return user


def make_role(kind: str, unit: Unit, email: str = "") -> User:
    """Make a person with one role in a unit."""
    return give(make_user(email or f"{kind}@{unit.code}.example"), kind, unit)


def forget_roles(user: User) -> None:
    """Let a person whose roles were read once be asked again, as the next request does."""
    user.__dict__.pop("_kept_roles", None)


def add_second_factor(user: User) -> str:
    """Give a person an authenticator app; gives its secret."""
    secret: str = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def sign_in(client: Client, user: User) -> Client:
    """Sign a person in, with the second factor that their roles may ask for."""
    if not Authenticator.objects.filter(user=user).exists():
        add_second_factor(user)
    client.force_login(user)
    return client


#: Roles of a commune, then those of the unit that assesses it.
WITHIN = (RoleKind.OFFICER, RoleKind.COUNTER, RoleKind.PAR_OFFICER, RoleKind.HEAD)
OVER = (RoleKind.APPRAISER, RoleKind.MANAGER, RoleKind.COUNCIL, RoleKind.OBSERVER, RoleKind.ADMINISTRATOR)


def make_people(*, commune: Unit, other: Unit, assessor: Unit) -> dict[str, User]:
    """Make one person for each column of the table of addresses.

    "none" has no role, "other" is a PAR officer of the other commune, the rest are called by their role.
    """
    people = {"none": make_user("none@example.vn"), "other": make_role(RoleKind.PAR_OFFICER, other, "other@example.vn")}
    people |= {kind.value: make_role(kind, commune, f"{kind.value}@example.vn") for kind in WITHIN}
    people |= {kind.value: make_role(kind, assessor, f"{kind.value}@example.vn") for kind in OVER}
    return people
