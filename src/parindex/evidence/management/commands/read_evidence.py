"""Has stored files read that were not read yet, or all of them once more."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from parindex.evidence import queue
from parindex.kit import clock


class Command(BaseCommand):
    """Put stored files into the queue."""

    help = "Have workers read every stored file that was not read, or not by this version of the reader"

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether what was read is read again."""
        parser.add_argument("--all-again", action="store_true", help="those too that this version has read")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask, and say how many."""
        count = queue.ask_all(at=clock.now(), again=options["all_again"])
        self.stdout.write(f"parindex: {count} tệp đã vào hàng đợi đọc; tiến trình run_workers sẽ đọc dần")
