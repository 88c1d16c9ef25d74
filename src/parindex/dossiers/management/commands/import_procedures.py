"""Imports procedures from a CSV or Excel table, and lets a unit offer them; or writes a template."""

import csv
import io
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from parindex.core.faults import Refused
from parindex.core.sentences import Template
from parindex.core.working_time.hours import at_home
from parindex.dossiers import procedure_tables
from parindex.dossiers.actions import catalogue
from parindex.dossiers.procedure_columns import EXAMPLE, TEMPLATE, TITLES
from parindex.kit import cells, clock, tables
from parindex.units import queries as units

_SUMMARY = Template(
    "Đã đọc {rows} thủ tục: thêm {created}, đổi {changed}, giữ nguyên {unchanged}.",
    "Read {rows} procedures: {created} new, {changed} changed, {unchanged} unchanged.",
)
_OFFERED = Template("{unit} tiếp nhận thêm {count} thủ tục.", "{unit} offers {count} procedures more.")
_TRIAL = Template("Chạy thử: chưa ghi gì.", "A trial: nothing was kept.")
_NOTHING = Template("Không nhập gì: tệp có {count} lỗi.", "Nothing was imported: the file has {count} faults.")
_WRITTEN = Template("Đã ghi tệp mẫu: {path}", "The template was written: {path}")
_NO_FILE = Template("Thiếu tên tệp cần nhập.", "Name the file to import.")
_THERE = Template("Tệp {path} đã có; chọn tên khác.", "There is a file {path}; choose another name.")
_NO_UNIT = Template("Không có đơn vị «{unit}»; dùng mã riêng của đơn vị.", "There is no unit «{unit}»; give its code.")
_NO_DAY = Template("thiếu ngày", "the day is missing")


class Command(BaseCommand):
    """Import procedures, all or nothing."""

    help = "Import procedures (TTHC) from FILE (CSV, XLSX, XLS) as versions that never change."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, the first day of versions, who offers them, and whether to try only."""
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
        parser.add_argument("--on", type=_day, metavar="DATE", help="first day of versions that name none (dd/mm/yyyy)")
        parser.add_argument("--offer-by", metavar="UNIT", help="code of a unit that offers all of them from that day")
        parser.add_argument(
            "--and-below", action="store_true", help="the units below whose level decides offer them too"
        )
        parser.add_argument("--dry-run", action="store_true", help="check everything, keep nothing")
        parser.add_argument("--template", type=Path, metavar="FILE.csv", help="write a table to fill in, and stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import the file and say what was done, or say every fault and end with 1."""
        if options["template"]:
            self._write_template(options["template"])
            return
        if options["file"] is None:
            raise CommandError(_NO_FILE().say())
        try:
            with transaction.atomic():
                self._import(options)
        except Refused as refused:
            for fault in refused.faults:
                self.stderr.write(fault.say())
            raise CommandError(_NOTHING(count=len(refused.faults)).say()) from refused
        if options["dry_run"]:
            self.stdout.write(_TRIAL().say())

    def _import(self, options: dict[str, Any]) -> None:
        now = clock.now()
        on = options["on"] or at_home(now).date()
        reading = procedure_tables.read(tables.read(tables.read_file(options["file"])))
        summary = catalogue.import_procedures(reading=reading, on=on, by=None, at=now)
        counts = {name: len(getattr(summary, name)) for name in ("created", "changed", "unchanged")}
        self.stdout.write(_SUMMARY(rows=len(reading.rows), **counts).say())
        if options["offer_by"]:
            unit = units.with_code(options["offer_by"])
            if unit is None:
                raise CommandError(_NO_UNIT(unit=options["offer_by"]).say())
            count = catalogue.offer(
                unit_id=unit.pk,
                codes={row.code for row in reading.rows},
                valid_from=on,
                covers_below=options["and_below"],
                by=None,
                at=now,
            )
            self.stdout.write(_OFFERED(unit=unit.name, count=count).say())
        if options["dry_run"]:
            transaction.set_rollback(True)

    def _write_template(self, path: Path) -> None:
        """Write titles and one example, with the mark and the separator by which Vietnamese Excel opens it rightly."""
        if path.exists():
            raise CommandError(_THERE(path=str(path)).say())
        path.write_text(template(), encoding="utf-8", newline="")
        self.stdout.write(_WRITTEN(path=str(path)).say())


def template() -> str:
    """Give a table of procedures to fill in, with one row that shows how."""
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text, delimiter=";")
    writer.writerow([TITLES[column][0] for column in TEMPLATE])
    writer.writerow(EXAMPLE)
    return text.getvalue()


def _day(text: str) -> date:
    try:
        found = cells.typed_day(text)
    except Refused as refused:
        raise ArgumentTypeError(refused.faults[0].say_without_place()) from refused
    if found is None:
        raise ArgumentTypeError(_NO_DAY().say())
    return found
