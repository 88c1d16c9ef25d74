"""Imports units from a CSV or Excel table, or from the JSON of the public list of units; or writes a template."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from parindex.audit.acts import SYSTEM
from parindex.core.faults import Refused
from parindex.core.sentences import Template
from parindex.kit import cells, clock, documents, tables
from parindex.units import files, importing, public_list, tabular
from parindex.units.rows import Reading

_SUMMARY = Template(
    "Đã đọc {rows} đơn vị: thêm {created}, sửa {changed}, giữ nguyên {unchanged}; ghi {successions} quan hệ kế thừa.",
    "Read {rows} units: {created} new, {changed} changed, {unchanged} unchanged; {successions} successions recorded.",
)
_TRIAL = Template("Chạy thử: chưa ghi gì.", "A trial: nothing was kept.")
_NOTHING = Template("Không nhập gì: tệp có {count} lỗi.", "Nothing was imported: the file has {count} faults.")
_WRITTEN = Template("Đã ghi tệp mẫu: {path}", "The template was written: {path}")
_NO_FILE = Template("Thiếu tên tệp cần nhập.", "Name the file to import.")
_THERE = Template("Tệp {path} đã có; chọn tên khác.", "There is a file {path}; choose another name.")
_NO_DAY = Template("thiếu ngày", "the day is missing")
_OTHER_FORM = Template("Tệp này là {found}, không phải {asked}.", "The file is {found}, not {asked}.")


class Command(BaseCommand):
    """Import units, all or nothing."""

    help = "Import units from FILE (CSV, XLSX, XLS, or the JSON of the public list of units)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, its form, the first day of new units, and whether to try only."""
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
        parser.add_argument("--format", choices=["csv", "xlsx", "xls", "json"], help="refuse any other form")
        parser.add_argument(
            "--on", type=_day, metavar="DATE", help="first day of new units that name none (dd/mm/yyyy)"
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
            reading = _read(options["file"], options["format"])
            summary = importing.import_units(
                reading=reading, by=SYSTEM, at=clock.now(), on=options["on"], is_trial=options["dry_run"]
            )
        except Refused as refused:
            for fault in refused.faults:
                self.stderr.write(fault.say())
            raise CommandError(_NOTHING(count=len(refused.faults)).say()) from refused
        for note in summary.notes:
            self.stdout.write(note.say())
        counts = {name: len(getattr(summary, name)) for name in ("created", "changed", "unchanged")}
        self.stdout.write(_SUMMARY(rows=sum(counts.values()), successions=summary.successions, **counts).say())
        if options["dry_run"]:
            self.stdout.write(_TRIAL().say())

    def _write_template(self, path: Path) -> None:
        """Write titles and one example, with the mark and the separator by which Vietnamese Excel opens it rightly."""
        if path.exists():
            raise CommandError(_THERE(path=str(path)).say())
        path.write_text(files.template(), encoding="utf-8", newline="")
        self.stdout.write(_WRITTEN(path=str(path)).say())


def _read(path: Path, form: str | None) -> Reading:
    if form == "json" or (form is None and path.suffix.lower() == ".json"):
        return public_list.read(documents.parse_json(documents.read_text(path, public_list.MOST_BYTES)))
    content = tables.read_file(path)
    if form is not None and (found := tables.recognise(content)) != form:
        raise CommandError(_OTHER_FORM(found=found, asked=form).say())
    return tabular.read(tables.read(content))


def _day(text: str) -> date:
    try:
        found = cells.day(cells.Cell(text.strip() or None, 1, 1))
    except Refused as refused:
        raise ArgumentTypeError(refused.faults[0].say_without_place()) from refused
    if found is None:
        raise ArgumentTypeError(_NO_DAY().say())
    return found
