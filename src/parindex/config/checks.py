"""System checks of the settings, each with an id."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 -- Django's name

from parindex.reading import libreoffice, tessdata


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


def trusted_roots_can_be_read(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Warn where certificates that should be trusted are not: every signature would come from an unknown root."""
    if not settings.EVIDENCE_TRUSTED_ROOTS:
        return []
    from parindex.evidence import trust  # noqa: PLC0415 -- not before the settings are there

    hint = "Set PARINDEX_TRUSTED_ROOTS to a folder with certificates (.pem, .crt, .cer, .der), or leave it out."
    try:
        files = trust.certificate_files()
    except OSError:
        return [Warning("PARINDEX_TRUSTED_ROOTS is no folder that can be read.", hint=hint, id="parindex.W005")]
    if not files:
        return [Warning("There is no certificate in PARINDEX_TRUSTED_ROOTS.", hint=hint, id="parindex.W005")]
    faulty = ", ".join(path.name for path in files if not _is_certificate(path))
    told = f"PARINDEX_TRUSTED_ROOTS has files that are no certificates or cannot be read: {faulty}."
    return [Warning(told, hint=hint, id="parindex.W005")] if faulty else []


def _is_certificate(path: Path) -> bool:
    from parindex.reading import signatures  # noqa: PLC0415 -- it takes most of a second

    try:
        return bool(signatures.parse_roots(path.read_bytes()))
    except (OSError, ValueError):
        return False


def scans_can_be_read(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Warn where scans and photographs would stay unread."""
    if tessdata.find(os.environ):
        return []
    hint = "Install tesseract-ocr-vie, or set PARINDEX_TESSDATA to the folder of vie.traineddata."
    return [Warning("There is no Vietnamese data for the optical reader.", hint=hint, id="parindex.W006")]


def office_files_can_be_read(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Warn where files of old Word would stay unread."""
    if libreoffice.find():
        return []
    hint = "Install libreoffice-writer-nogui; soffice has to be in PATH of the workers."
    return [Warning("There is no LibreOffice to read .doc files.", hint=hint, id="parindex.W007")]
