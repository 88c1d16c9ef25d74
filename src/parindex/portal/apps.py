"""The application `portal`."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Configure `portal`."""

    name = "parindex.portal"
