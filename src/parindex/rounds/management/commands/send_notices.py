"""Sends the notices that wait by e-mail, one mail a person."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parindex.kit import clock
from parindex.rounds.actions import notifying


class Command(BaseCommand):
    """Send notices. What cannot be sent waits for the next run; nothing is sent twice."""

    help = "Send the notices that wait by e-mail."

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say what could not be sent."""
        sent = notifying.send_notices(at=clock.now())
        if options["verbosity"]:
            self.stdout.write(f"parindex: {sent.notices} thông báo trong {sent.mails} thư")
        if sent.failed:
            raise CommandError(f"không gửi được {sent.failed} thư; lần chạy sau sẽ gửi lại")
