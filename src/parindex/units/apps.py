"""The application `units`."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """Configure `units`."""

    name = "parindex.units"
