"""System checks of the settings, each with an id."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def secret_key_is_set(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Refuse to deploy with a key made up by each process."""
    if settings.HAS_OWN_SECRET_KEY:
        return []
    hint = "Set PARINDEX_SECRET_KEY, or PARINDEX_SECRET_KEY_FILE to a file that only the server may read."
    return [Error("The secret key is made up anew by each process.", hint=hint, id="parindex.E001")]
