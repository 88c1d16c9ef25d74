"""`parindex dossiers compute`: computes the figures of dossiers from Parquet files, with no database.

The libraries that compute take most of a second to load, so only a run of this command loads them.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parindex.core.sentences import Statement, Template, number

if TYPE_CHECKING:
    import pyarrow as pa

    from parindex.analytics.engines import Engine

_NO_FOLDER = Template("{path}: không có thư mục nào tên như vậy", "{path}: there is no such folder")
_NO_DOSSIERS = Template(
    "{path}: không có hồ sơ nào; cần dossiers/month=2026-08/*.parquet, xem docs/dossier-figures.md",
    "{path}: there are no dossiers; dossiers/month=2026-08/*.parquet is needed, see docs/dossier-figures.md",
)
_NOT_A_DAY = Template("«{given}» không phải là ngày: ghi như 2026-08-31", "«{given}» is not a day: write 2026-08-31")
_MASTER = Template("--engine spark cần --master, ví dụ spark://may-chu:7077", "--engine spark needs --master")
_OUT = Template("--format parquet cần --out TỆP", "--format parquet needs --out FILE")
_HEADS = (
    Template("Đơn vị", "Unit"),
    Template("Kỳ", "Period"),
    Template("Chỉ tiêu", "Indicator"),
    Template("Tử số", "Numerator"),
    Template("Mẫu số", "Denominator"),
)


class _Refused(Exception):
    """The command cannot be run as it was called."""

    def __init__(self, said: Statement | str) -> None:
        """Keep the sentence."""
        super().__init__()
        self.said = said


def add_parser(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("dossiers", help="số liệu hồ sơ thủ tục hành chính")
    below = parser.add_subparsers(required=True, metavar="LỆNH")
    compute = below.add_parser("compute", help="tính các chỉ tiêu từ tệp Parquet, không cần cơ sở dữ liệu")
    compute.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi có dossiers/month=…/*.parquet")
    compute.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb", help="máy tính số liệu")
    compute.add_argument("--master", metavar="ĐỊA_CHỈ", help="cụm Spark: spark://may-chu:7077, local[2]")
    compute.add_argument(
        "--period", default="month", metavar="KỲ", help="month, quarter, year, 2026-08, 2026-Q3, 2026 hoặc từ..đến"
    )
    compute.add_argument("--as-of", metavar="NGÀY", help="tính đến đầu ngày này (mặc định: ngày có thay đổi cuối)")
    compute.add_argument("--unit", action="append", metavar="MÃ", help="chỉ đơn vị này; có thể ghi nhiều lần")
    compute.add_argument("--format", choices=("table", "json", "parquet"), default="table", help="dạng kết quả")
    compute.add_argument("--out", type=Path, metavar="TỆP", help="ghi vào tệp, không in ra")
    compute.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của kết quả và thông báo")
    compute.set_defaults(run=_compute)


def _compute(given: argparse.Namespace) -> int:
    try:
        _check_call(given)
        figures = _figures(given)
    except _Refused as refused:
        said = refused.said if isinstance(refused.said, str) else refused.said.say(given.language)
        print(said, file=sys.stderr)
        return 1
    if given.format == "parquet":
        import pyarrow.parquet as pq  # noqa: PLC0415 -- see above

        pq.write_table(figures, given.out, compression="zstd")
        return 0
    lines = _json(figures) if given.format == "json" else _table(figures, given.language)
    if given.out is None:
        sys.stdout.writelines(lines)
    else:
        with given.out.open("w", encoding="utf-8") as out:
            out.writelines(lines)
    return 0


def _check_call(given: argparse.Namespace) -> None:
    if not given.folder.is_dir():
        raise _Refused(_NO_FOLDER(path=str(given.folder)))
    if given.format == "parquet" and given.out is None:
        raise _Refused(_OUT())
    if given.engine == "spark" and not given.master:
        raise _Refused(_MASTER())


def _figures(given: argparse.Namespace) -> "pa.Table":
    from parindex.analytics import computing, engines, periods  # noqa: PLC0415 -- see above
    from parindex.analytics.store import Store  # noqa: PLC0415

    openers: Mapping[str, Callable[[], AbstractContextManager[Engine]]] = {
        "duckdb": engines.duckdb,
        "spark": lambda: engines.spark(given.master),
    }
    store = Store(given.folder)
    try:
        asked = periods.read(given.period)
        with openers[given.engine]() as engine:
            as_of = computing.last_change(engine, store) if given.as_of is None else _day(given.as_of)
            span = computing.span_of(store, asked, as_of)
            return computing.compute(engine, store, span, units=given.unit)
    except computing.NothingKept as error:
        raise _Refused(_NO_DOSSIERS(path=str(given.folder))) from error
    except periods.PeriodRefused as error:
        raise _Refused(periods.NOT_A_PERIOD(given=given.period)) from error
    except (engines.EngineMissing, engines.FilesRefused) as error:
        raise _Refused(error.said) from error


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise _Refused(_NOT_A_DAY(given=given)) from error


def _json(figures: "pa.Table") -> Iterator[str]:
    """Write an array, one figure a line."""
    before = "["
    for row in _rows(figures):
        yield f"{before}\n{json.dumps(row, ensure_ascii=False)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _table(figures: "pa.Table", language: Any) -> Iterator[str]:
    heads = tuple(head().say(language) for head in _HEADS)
    rows = [heads, *(_cells(row, language) for row in _rows(figures))]
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    for row in rows:
        texts = [cell.ljust(width) for cell, width in zip(row[:3], widths, strict=False)]
        counts = [cell.rjust(width) for cell, width in zip(row[3:], widths[3:], strict=True)]
        yield "  ".join([*texts, *counts]).rstrip() + "\n"


def _cells(row: Mapping[str, Any], language: Any) -> Sequence[str]:
    counts = (number(row[name], language) for name in ("numerator", "denominator"))
    return (row["unit"], row["period"], row["indicator"], *counts)


def _rows(figures: "pa.Table") -> Iterator[Mapping[str, Any]]:
    for batch in figures.to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()
