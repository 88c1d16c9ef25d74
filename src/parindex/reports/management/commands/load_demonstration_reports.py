"""Drafts the report of the demonstration, once, and says who opens it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from parindex.kit import clock
from parindex.reports import demonstration


class Command(BaseCommand):
    """Load the report of the demonstration."""

    help = "Draft the report of the demonstration round, if it is not there yet; load the round first."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it; refused where demonstrations are off, as everybody knows the password of its officer."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "Chỉ nạp dữ liệu minh họa trên máy của mình: đặt PARINDEX_DEMONSTRATION=true. "
                "/ Invented people are for one's own machine: set PARINDEX_DEMONSTRATION=true."
            )
        report = demonstration.load(clock.now())
        if report is None:
            raise CommandError("Chạy load_demonstration trước. / Run load_demonstration first.")
        if options["verbosity"]:
            self.stdout.write(f"parindex: {report.title} ({demonstration.ADDRESS})")
