"""Writes to the log what allauth does: sign-ins, passwords, second factors."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_out
from django.db import transaction

from parindex.accounts import lockout
from parindex.accounts.actors import actor, target
from parindex.accounts.models import User
from parindex.audit import actions as audit
from parindex.audit.acts import NO_CHANGE, Change
from parindex.kit import clock

_PLAIN = (
    (account.user_logged_in, "session.start"),
    (user_logged_out, "session.end"),
    (account.password_changed, "person.password_change"),
    (account.password_set, "person.password_change"),
    (account.password_reset, "person.password_reset"),
)
_SECOND_FACTORS = (
    (mfa.authenticator_added, "person.second_factor_add"),
    (mfa.authenticator_removed, "person.second_factor_remove"),
    (mfa.authenticator_reset, "person.second_factor_renew"),
)


def connect() -> None:
    """Listen to the signals, once."""
    for signal, verb in _PLAIN:
        signal.connect(_Plain(verb), weak=False, dispatch_uid=f"parindex {verb} {id(signal)}")
    for signal, verb in _SECOND_FACTORS:
        signal.connect(_SecondFactor(verb), weak=False, dispatch_uid=f"parindex {verb}")
    mfa.authentication_failed.connect(_record_failed_factor, weak=False, dispatch_uid="parindex session.fail")


class _Plain:
    def __init__(self, verb: str) -> None:
        self.verb = verb

    def __call__(self, *, user: User | None, **_words: Any) -> None:
        if user is not None:
            _record(user, self.verb)


class _SecondFactor:
    def __init__(self, verb: str) -> None:
        self.verb = verb

    def __call__(self, *, user: User, authenticator: Any, **_words: Any) -> None:
        _record(user, self.verb, Change(after={"second_factor": authenticator.type}))


def _record_failed_factor(*, user: User, **_words: Any) -> None:
    with transaction.atomic():
        audit.record(by=lockout.STRANGER, at=clock.now(), verb="session.fail_second_factor", target=target(user))


def _record(user: User, verb: str, change: Change = NO_CHANGE) -> None:
    with transaction.atomic():
        audit.record(by=actor(user), at=clock.now(), verb=verb, target=target(user), change=change)
