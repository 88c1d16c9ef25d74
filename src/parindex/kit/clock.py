"""The clock: the only place that reads it, so that tests can freeze time."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """Give the present moment, aware of its time zone."""
    return timezone.now()
