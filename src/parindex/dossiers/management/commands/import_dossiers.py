"""Imports a file of dossiers that lies on the server, however large, without a page."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError

from parindex.core.faults import Refused
from parindex.core.sentences import Template
from parindex.dossiers.actions import importing
from parindex.dossiers.importing import files, running
from parindex.dossiers.models import DossierImport
from parindex.kit import clock
from parindex.kit.errors import ActionError
from parindex.units import queries as units

_BLOCK = 2**20
_NO_UNIT = Template("Không có đơn vị «{unit}»; dùng mã riêng của đơn vị.", "There is no unit «{unit}»; give its code.")
_DONE = Template(
    "Đã đọc {rows} dòng: thêm {added}, đổi {changed}, giữ nguyên {same}, để riêng {rejected}.",
    "Read {rows} rows: {added} new, {changed} changed, {same} unchanged, {rejected} put aside.",
)
_ASIDE = Template("Các dòng để riêng, có cột «Lỗi»: {path}", "The rows put aside, with their faults: {path}")
_REFUSED = Template("Không nhập gì: {why}", "Nothing was imported: {why}")


class Command(BaseCommand):
    """Import dossiers, all rows that are right at once."""

    help = "Import dossiers of another system from FILE (CSV, XLSX, JSON); columns are guessed, or as the last time."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the system it comes from, and the unit."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--source", required=True, help="name of the system that the file comes from")
        parser.add_argument("--unit", required=True, help="code of the unit whose dossiers these are")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import the file and say what came of it; a file that is refused ends with 1."""
        unit = units.with_code(options["unit"])
        if unit is None:
            raise CommandError(_NO_UNIT(unit=options["unit"]).say())
        try:
            with options["file"].open("rb") as file:
                new = importing.NewFile(
                    unit_id=unit.pk, name=options["file"].name, blocks=_blocks(file), source_name=options["source"]
                )
                one = importing.choose(new=new, by=None, at=clock.now())
            importing.start(import_id=one.pk, mapping=one.mapping, by=None, at=clock.now())
        except (ActionError, Refused, OSError) as error:
            raise CommandError(str(error)) from error
        running.run(one.pk)
        self._say(DossierImport.objects.get(pk=one.pk))

    def _say(self, one: DossierImport) -> None:
        if one.state == DossierImport.State.REFUSED:
            raise CommandError(_REFUSED(why=str(one.faults[0]["wrong"]["vi"])).say())
        counts = {name: getattr(one, name) for name in ("rows", "added", "changed", "same", "rejected")}
        self.stdout.write(_DONE(**counts).say())
        if one.rejected:
            self.stdout.write(_ASIDE(path=str(files.rejected(one.pk))).say())


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        yield block
