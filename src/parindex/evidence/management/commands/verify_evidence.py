"""Reads every stored file again and says what is missing or changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parindex.evidence import checking


class Command(BaseCommand):
    """Verify the store of evidence."""

    help = "Hash every stored file again; list what is missing, changed, or known to nobody"

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, and end with code 1 if anything is missing or changed."""
        verdict = checking.verify()
        for orphan in verdict.orphans:
            self.stdout.write(f"không thuộc tài liệu nào: {orphan}")
        faults = [f"mất: {sha256}" for sha256 in verdict.missing] + [f"bị sửa: {each}" for each in verdict.changed]
        if faults:
            raise CommandError("\n".join([f"parindex: {verdict.sound} tệp còn nguyên", *faults]))
        self.stdout.write(f"parindex: {verdict.sound} tệp, không có gì mất hay bị sửa")
