"""The application `web`."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Configure `web`."""

    name = "parindex.web"
