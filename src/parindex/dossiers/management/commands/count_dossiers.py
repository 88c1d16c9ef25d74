"""Counts the figures of dossiers that are out of date, at once; workers do it by themselves every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from parindex.dossiers.figures import keeping
from parindex.kit import clock


class Command(BaseCommand):
    """Count until nothing is out of date."""

    help = "Count the figures of dossiers that are out of date, at once."

    def handle(self, *args: Any, **options: Any) -> None:
        """Count, and say how much."""
        total = 0
        while found := keeping.count(clock.now()):
            total += found
        if options["verbosity"]:
            self.stdout.write(f"parindex: đã tính lại {total} tháng của đơn vị")
