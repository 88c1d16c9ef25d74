"""The application `evidence`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class EvidenceConfig(AppConfig):
    """Configure `evidence`."""

    name = "parindex.evidence"

    def ready(self) -> None:
        """Have what a killed reader left found again, files nobody asked for, and documents no search finds."""
        from parindex.evidence import indexing, queue  # noqa: PLC0415 -- its models are ready only now

        chores.register("evidence.ask_lost", timedelta(minutes=1), queue.ask_lost)
        chores.register("evidence.ask_missing", timedelta(minutes=1), queue.ask_missing)
        chores.register("evidence.index_missing", timedelta(minutes=1), indexing.index_missing)
