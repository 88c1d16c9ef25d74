"""The application `criteria`."""

from django.apps import AppConfig


class CriteriaConfig(AppConfig):
    """Configure `criteria`."""

    name = "parindex.criteria"
