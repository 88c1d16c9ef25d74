"""Import of a province's export: a million rows into the register, beside a plain COPY of the same file."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from benchmarks.figures import Measured, at_least, at_most
from benchmarks.fresh import peak_mebibytes
from parindex.core import text
from parindex.dossiers.importing import files, reading, running, titles
from parindex.dossiers.models import Dossier, DossierImport, DossierSource, Procedure, ProcedureVersion
from parindex.kit import clock
from parindex.units.models import Unit

_ROWS, _FEW = 1_000_000, 100_000
_UNITS, _PROCEDURES = 100, 200
_FIRST = datetime(2025, 1, 2)  # noqa: DTZ001 -- as it is written in the file
_HEAD = (
    "Mã hồ sơ;Mã TTHC;Mã đơn vị;Ngày tiếp nhận;Ngày hẹn trả;Ngày kết thúc;Ngày trả;Trạng thái;Hình thức nộp;"
    "Thanh toán trực tuyến;Số hóa thành phần;Kết quả điện tử;Chủ hồ sơ\n"
)


def measure() -> Sequence[Measured]:
    """Import few and many rows, the many a second time, and COPY the file as it is."""
    call_command("migrate", verbosity=0)
    source, units = _ground()
    with tempfile.TemporaryDirectory() as folder:
        few, many = (_export(Path(folder) / f"{rows}.csv", rows, units) for rows in (_FEW, _ROWS))
        _import(source, few)
        before = peak_mebibytes()
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE dossiers_dossier CASCADE" if _is_postgresql() else "DELETE FROM dossiers_dossier")
        seconds = _import(source, many)
        grown = peak_mebibytes() - before
        again = _import(source, many)
        plain = _copy(many) if _is_postgresql() else 0.0
    return [
        Measured(
            what=f"{_ROWS:,} rows of CSV into the register",
            value=_ROWS / seconds,
            unit="rows/s",
            target=at_least(20_000) if _is_postgresql() else None,
        ),
        Measured(what="  the same file again, nothing doubled", value=_ROWS / again, unit="rows/s"),
        Measured(what="  of the time of a plain COPY of the file", value=seconds / plain if plain else 0, unit="times"),
        Measured(what=f"  memory beyond that of {_FEW:,} rows", value=grown, unit="MiB", target=at_most(150)),
    ]


def _is_postgresql() -> bool:
    return connection.vendor == "postgresql"


def _ground() -> tuple[DossierSource, list[Unit]]:
    province = Unit.objects.create(code="tinh-do", name="Tỉnh Đo", folded_name="tinh do", kind="province")
    communes = [
        Unit(code=f"xa-{number}", name=f"Xã {number}", folded_name=f"xa {number}", kind="commune", parent=province)
        for number in range(_UNITS)
    ]
    Unit.objects.bulk_create(communes)
    for number in range(_PROCEDURES):
        name = f"Thủ tục {number}"
        procedure = Procedure.objects.create(code=f"1.{number:06}", name=name, folded_name=text.fold(name))
        ProcedureVersion.objects.create(
            procedure=procedure, number=1, valid_from=date(2021, 1, 1), name=name, authority="commune", limit_hours=40,
            content_hash=str(number), imported_at=clock.now(),
        )  # fmt: skip
    source = DossierSource.objects.create(slug="do", name="Đo", unit=province, created_at=clock.now())
    return source, communes


def _export(path: Path, rows: int, units: Sequence[Unit]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        file.writelines(_lines(rows, units))
    return path


def _lines(rows: int, units: Sequence[Unit]) -> Iterator[str]:
    chance = random.Random(5)
    for number in range(rows):
        begun = _FIRST + timedelta(days=number * 500 // rows, seconds=27_000 + chance.randrange(34_000))
        due = (begun + timedelta(days=7)).replace(hour=17, minute=0)
        end = begun + timedelta(days=chance.randrange(9), minutes=1 + chance.randrange(90))
        yield (
            f"H24.{number % _UNITS:03}-{begun:%y%m%d}-{number:07};1.{chance.randrange(_PROCEDURES):06};"
            f"{units[number % _UNITS].code};{begun:%d/%m/%Y %H:%M:%S};{due:%d/%m/%Y %H:%M};{end:%Y-%m-%d %H:%M};;"
            f"Đã xử lý xong;{chance.choice(('Trực tiếp', 'Trực tuyến'))};{chance.choice('x ')};"
            f"{chance.choice(('Có', 'Không'))};{chance.choice('10')};Người Nộp {number}\n"
        )


def _import(source: DossierSource, path: Path) -> float:
    with reading.export(path) as opened:
        mapping = titles.guess(opened.titles)
    one = DossierImport.objects.create(
        source=source, unit=source.unit, file_name=path.name, sha256="", size=path.stat().st_size, at=clock.now(),
        mapping={target.value: column for target, column in mapping.items()}, state=DossierImport.State.WAITING,
    )  # fmt: skip
    shutil.copy(path, files.original(one.pk))
    begun = time.perf_counter()
    running.run(one.pk)
    seconds = time.perf_counter() - begun
    one.refresh_from_db()
    files.forget(one.pk)
    if one.state != DossierImport.State.DONE or one.rejected or Dossier.objects.count() != one.rows:
        raise ValueError(one.faults)
    return seconds


def _copy(path: Path) -> float:
    """Give the seconds that PostgreSQL needs to take the file as texts into a table without any index."""
    columns = ", ".join(f"c{place} text" for place in range(_HEAD.count(";") + 1))
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE plain ({columns})")
        with cursor.copy("COPY plain FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)") as copy, path.open("rb") as file:
            while block := file.read(2**20):
                copy.write(block)
    return time.perf_counter() - begun
