"""The application `evidence`."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Configure `evidence`."""

    name = "parindex.evidence"
