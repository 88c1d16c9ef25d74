"""System checks of the settings, each with an id."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 -- Django's name


def secret_key_is_set(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Refuse to deploy with a key made up by each process."""
    if settings.HAS_OWN_SECRET_KEY:
        return []
    hint = "Set PARINDEX_SECRET_KEY, or PARINDEX_SECRET_KEY_FILE to a file that only the server may read."
    return [Error("The secret key is made up anew by each process.", hint=hint, id="parindex.E001")]


def mail_can_be_sent(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Warn where nobody could get the link by which they set a password."""
    if settings.EMAIL_HOST:
        return []
    hint = "Set PARINDEX_EMAIL_HOST and PARINDEX_EMAIL_FROM; till then mails are written to the log of the server."
    return [Warning("There is no server for mail.", hint=hint, id="parindex.W002")]


def single_sign_on_is_whole(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Refuse a single sign-on of which a part is missing."""
    secret = settings.OIDC_CLIENT_SECRET
    given = [bool(part) for part in (settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, secret)]
    if all(given) or not any(given):
        return []
    hint = "Set PARINDEX_OIDC_ISSUER, PARINDEX_OIDC_CLIENT_ID and PARINDEX_OIDC_CLIENT_SECRET, or none of them."
    return [Error("The single sign-on is set in part only.", hint=hint, id="parindex.E003")]


def demonstration_is_off(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Refuse to deploy where invented people with a known password can sign in."""
    if not settings.DEMONSTRATION:
        return []
    hint = "Leave PARINDEX_DEMONSTRATION out: it is for one's own machine."
    return [Error("Invented people with a known password can sign in.", hint=hint, id="parindex.E004")]
