"""The application `kit`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class KitConfig(AppConfig):
    """Configure `kit`."""

    name = "parindex.kit"

    def ready(self) -> None:
        """Have tasks forgotten that nobody will ask about any more."""
        from parindex.kit import tidying  # noqa: PLC0415 -- the models of the queue are ready only now

        chores.register("kit.forget_tasks", timedelta(days=1), tidying.forget_tasks)
