"""The application `results`."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """Configure `results`."""

    name = "parindex.results"
