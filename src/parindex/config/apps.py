"""The application `config`, which makes the checks of the settings known."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from parindex.config.checks import secret_key_is_set


class ConfigConfig(AppConfig):
    """Configure `config`."""

    name = "parindex.config"

    def ready(self) -> None:
        """Register the checks."""
        register(secret_key_is_set, Tags.security, deploy=True)
