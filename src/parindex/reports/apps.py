"""The application `reports`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class ReportsConfig(AppConfig):
    """Configure `reports`."""

    name = "parindex.reports"

    def ready(self) -> None:
        """Have batches taken up again that a killed worker left."""
        from parindex.reports.actions import batching  # noqa: PLC0415 -- its models are ready only now

        chores.register("reports.work_lost", timedelta(minutes=1), batching.work_lost)
