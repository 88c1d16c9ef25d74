"""The application `config`, which makes the checks of the settings known."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from parindex.config import checks


class ConfigConfig(AppConfig):
    """Configure `config`."""

    name = "parindex.config"

    def ready(self) -> None:
        """Register the checks."""
        register(checks.secret_key_is_set, Tags.security, deploy=True)
        register(checks.mail_can_be_sent, Tags.security, deploy=True)
        register(checks.single_sign_on_is_whole, Tags.security)
        register(checks.demonstration_is_off, Tags.security, deploy=True)
        register(checks.trusted_roots_can_be_read, Tags.files, deploy=True)
        register(checks.scans_can_be_read, Tags.files, deploy=True)
        register(checks.office_files_can_be_read, Tags.files, deploy=True)
