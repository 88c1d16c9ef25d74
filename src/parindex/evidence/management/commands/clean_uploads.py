"""Forgets uploads that nobody finished or used."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from parindex.evidence import uploads
from parindex.kit import clock


class Command(BaseCommand):
    """Forget old uploads."""

    help = "Forget uploads begun some days ago, with their chunks; documents and stored files stay"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the number of days."""
        parser.add_argument("--days", type=int, default=7, help="how old (7 without it)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Clean, and say how many."""
        count = uploads.clean_uploads(before=clock.now() - timedelta(days=options["days"]))
        self.stdout.write(f"parindex: đã dọn {count} lần tải tệp")
