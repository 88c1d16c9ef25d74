"""Loads an invented province with people of each role and a round in each phase, once, and says where to look."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from parindex.kit import clock
from parindex.results.showcase import guide, loading, register


class Command(BaseCommand):
    """Load the showcase, and print its accounts."""

    help = "Load people of each role and a round in each phase, if they are not there yet, and print the accounts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address of the site, for the links that are printed."""
        parser.add_argument("--site", default=settings.SITE_URL, help="the address of the site")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then print; refused where demonstrations are off, as everybody knows the password of these people."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "Chỉ nạp dữ liệu minh họa trên máy của mình: đặt PARINDEX_DEMONSTRATION=true. "
                "/ Invented people are for one's own machine: set PARINDEX_DEMONSTRATION=true."
            )
        now = clock.now()
        loading.load(now)
        register.load(now)
        if options["verbosity"]:
            with translation.override("vi"):
                self.stdout.writelines(f"{line}\n" for line in guide.lines(options["site"].rstrip("/"), now))
