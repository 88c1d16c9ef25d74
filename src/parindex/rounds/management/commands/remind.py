"""Sends the reminders that are due, then the mails; made to run every hour."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from parindex.kit import clock
from parindex.rounds.actions import reminding


class Command(BaseCommand):
    """Send due reminders. Running it twice sends nothing twice."""

    help = "Send the reminders that are due, and the mails that wait."

    def handle(self, *args: Any, **options: Any) -> None:
        """Look at the clock once."""
        count = reminding.remind(at=clock.now())
        if options["verbosity"]:
            self.stdout.write(f"parindex: {count} lời nhắc mới")
        call_command("send_notices", verbosity=options["verbosity"], stdout=self.stdout)
