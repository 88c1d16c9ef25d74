"""The application `rounds`."""

from datetime import timedelta

from django.apps import AppConfig

from parindex.kit.background import chores


class RoundsConfig(AppConfig):
    """Configure `rounds`."""

    name = "parindex.rounds"

    def ready(self) -> None:
        """Hear of documents that changed or were read, and have lost work found again."""
        from parindex.criteria.events import required_evidence_changed  # noqa: PLC0415 -- its models are ready only now
        from parindex.evidence.events import document_changed, file_was_read  # noqa: PLC0415
        from parindex.rounds import examinations, tasks  # noqa: PLC0415

        file_was_read.connect(examinations.hear_of_file, dispatch_uid="rounds.examinations")
        document_changed.connect(examinations.hear_of_document, dispatch_uid="rounds.examinations")
        required_evidence_changed.connect(examinations.hear_of_requirements, dispatch_uid="rounds.examinations")
        chores.register("rounds.ask_lost", timedelta(minutes=1), examinations.ask_lost)
        chores.register("rounds.ask_unlearnt", timedelta(minutes=30), tasks.ask_unlearnt)
