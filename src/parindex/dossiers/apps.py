"""The application `dossiers`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class DossiersConfig(AppConfig):
    """Configure `dossiers`."""

    name = "parindex.dossiers"

    def ready(self) -> None:
        """Have figures counted soon after dossiers changed, and watch lists sent in the morning."""
        from parindex.dossiers.actions import watch_mails  # noqa: PLC0415 -- its models are ready only now
        from parindex.dossiers.figures import tasks  # noqa: PLC0415
        from parindex.dossiers.importing import tasks as importing  # noqa: PLC0415
        from parindex.dossiers.pushing import taking  # noqa: PLC0415

        chores.register("dossiers.count_figures", timedelta(minutes=1), tasks.ask)
        chores.register("dossiers.send_watch_lists", timedelta(minutes=15), watch_mails.send_due)
        chores.register("dossiers.ask_lost_imports", timedelta(minutes=1), importing.ask_lost)
        chores.register("dossiers.forget_old_imports", timedelta(hours=6), importing.forget_old)
        chores.register("dossiers.forget_old_pushes", timedelta(hours=6), taking.forget_old)
