"""The application `config`, which makes the checks of the settings known."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from parindex.config.checks import demonstration_is_off, mail_can_be_sent, secret_key_is_set, single_sign_on_is_whole


class ConfigConfig(AppConfig):
    """Configure `config`."""

    name = "parindex.config"

    def ready(self) -> None:
        """Register the checks."""
        register(secret_key_is_set, Tags.security, deploy=True)
        register(mail_can_be_sent, Tags.security, deploy=True)
        register(single_sign_on_is_whole, Tags.security)
        register(demonstration_is_off, Tags.security, deploy=True)
