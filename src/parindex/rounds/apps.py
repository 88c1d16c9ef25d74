"""The application `rounds`."""

from django.apps import AppConfig


class RoundsConfig(AppConfig):
    """Configure `rounds`."""

    name = "parindex.rounds"
