"""Verifies the audit log, and exports it for others to verify."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parindex.audit import queries
from parindex.audit.chain import Verdict


class Command(BaseCommand):
    """Say whether a row of the log was changed, removed or put in another place."""

    help = "Verify the audit log; ends with code 1 where it was tampered with."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the hash of an older head, and the file to export to."""
        parser.add_argument(
            "--head", metavar="HASH", default="", help="hash of an older head that has to be in the log"
        )
        parser.add_argument("--export", metavar="FILE", type=Path, help="write the log as JSON lines, if it is sound")

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, then export."""
        verdict = queries.verify(known_head=options["head"].strip().lower())
        if not verdict.is_sound:
            raise CommandError("\n".join(fault.say() for fault in verdict.faults))
        if options["export"]:
            _export(verdict, options["export"])
        self.stdout.write(f"parindex: {verdict.rows} dòng nhật ký, không có gì bị sửa\n{verdict.end.hash}")


def _export(verdict: Verdict, path: Path) -> None:
    """Write the file beside its place and move it there, so that a file that is there is whole."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in queries.lines(until=verdict.end.sequence))
        part.replace(path)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
