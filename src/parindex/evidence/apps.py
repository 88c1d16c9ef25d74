"""The application `evidence`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class EvidenceConfig(AppConfig):
    """Configure `evidence`."""

    name = "parindex.evidence"

    def ready(self) -> None:
        """Have readings whose reader was killed found again."""
        from parindex.evidence import queue  # noqa: PLC0415 -- its models are ready only now

        chores.register("evidence.ask_lost", timedelta(minutes=1), queue.ask_lost)
