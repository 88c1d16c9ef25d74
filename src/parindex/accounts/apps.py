"""The application `accounts`."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Configure `accounts`."""

    name = "parindex.accounts"

    def ready(self) -> None:
        """Let the log hear of sign-ins and second factors."""
        from parindex.accounts import receivers  # noqa: PLC0415 -- models are there only now

        receivers.connect()
