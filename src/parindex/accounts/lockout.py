"""Locks an account for a while after failed sign-ins; the attempts are counted by allauth, in the shared cache."""

from datetime import UTC, datetime, timedelta

from allauth.account import app_settings
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from parindex.accounts.actors import target
from parindex.accounts.models import User
from parindex.audit import actions as audit
from parindex.audit.acts import Actor

_APP = "allauth.account"
_ACTION = "login_failed"
#: Who tries to sign in is not known yet.
STRANGER = Actor(id="", name="")


def key_of(email: str) -> str:
    """Give what attempts are counted by."""
    return email.strip().casefold()


def locked_until(email: str, *, at: datetime) -> datetime | None:
    """Give the time until which an account is locked; None for one that is not."""
    rate = ratelimit.parse_rate(app_settings.RATE_LIMITS[_ACTION])
    name = ratelimit.get_cache_key(HttpRequest(), app=_APP, action=_ACTION, rate=rate, key=key_of(email))
    ends = [datetime.fromtimestamp(stamp, UTC) + timedelta(seconds=rate.duration) for stamp in cache.get(name, [])]
    failures = sorted(end for end in ends if end > at)
    return failures[-rate.amount] if len(failures) >= rate.amount else None


def unlock(email: str) -> None:
    """Forget the failed attempts of an account."""
    ratelimit.clear(HttpRequest(), app=_APP, action=_ACTION, key=key_of(email))


def local(moment: datetime) -> datetime:
    """Give a time as the clocks of this place show it."""
    return timezone.localtime(moment)


@transaction.atomic
def record_failure(email: str, *, at: datetime) -> None:
    """Log a failed sign-in of somebody known, and the lock that follows it. What strangers type is not kept."""
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        return
    audit.record(by=STRANGER, at=at, verb="session.fail", target=target(user))
    if locked_until(email, at=at) is not None:
        audit.record(by=STRANGER, at=at, verb="session.lock", target=target(user))
