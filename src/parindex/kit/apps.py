"""The application `kit`."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    """Configure `kit`."""

    name = "parindex.kit"
