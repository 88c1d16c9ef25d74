"""The application `audit`."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Configure `audit`."""

    name = "parindex.audit"
