"""Sends the watch list of this morning; made to run every hour beside `remind`."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from parindex.dossiers.actions import watch_mails
from parindex.kit import clock


class Command(BaseCommand):
    """Send watch lists. Running it twice sends nothing twice."""

    help = "Send the watch list of dossiers of this morning by e-mail."

    def add_arguments(self, parser: CommandParser) -> None:
        """Let it send outside of the morning too."""
        parser.add_argument("--now", action="store_true", help="whatever the hour is")

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at the clock once, and say what could not be sent."""
        sent = watch_mails.send(at=clock.now(), is_forced=options["now"])
        if options["verbosity"]:
            self.stdout.write(f"parindex: danh sách theo dõi hồ sơ trong {sent.mails} thư")
        if sent.failed:
            raise CommandError(f"không gửi được {sent.failed} thư; lần chạy sau sẽ gửi lại")
