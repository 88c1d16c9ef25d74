"""`parindex service-index`: scores figures by the service index (766/QĐ-TTg) with no database, and shows the set."""

import argparse
import csv
import difflib
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from parindex.cli.files import FileRefused
from parindex.core.faults import Fault, Place, Refused
from parindex.core.sentences import Template
from parindex.core.service_index import export
from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.reading import read, under
from parindex.core.service_index.scoring import Level, Scorer, score_all
from parindex.core.service_index.values import Value, read_values
from parindex.kit import documents, separated, shipped, tables
from parindex.kit.cells import Limits

#: The set that counts where no other is named.
PACKAGE, SHIPPED = "parindex.core.service_index", "qd766-m0-2026.yaml"

_LIMITS = Limits(bytes=64 * 1024 * 1024, rows=1_000_000)
_SEPARATORS = ",;\t"

_NO_UNIT = Template("không có đơn vị «{unit}» trong tệp", "there is no unit «{unit}» in the file")
_NEAR = Template("có phải «{near}»?", "did you mean «{near}»?")
_UNITS = Template("dùng mã của một đơn vị trong cột unit", "name a unit of the column unit")
_QUOTES = Template("dấu nháy kép không khép đúng", "a double quote is not closed as it should be")
_CLOSE = Template("sửa dấu nháy kép hoặc xuất lại tệp CSV", "mend the quotes or export the CSV file again")


def add_parser(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("service-index", help="bộ chỉ số phục vụ người dân, doanh nghiệp (766/QĐ-TTg)")
    below = parser.add_subparsers(required=True, metavar="LỆNH")
    score = below.add_parser("score", help="chấm điểm từ bảng số liệu, không cần cơ sở dữ liệu")
    score.add_argument(
        "--values", required=True, type=Path, metavar="FILE", help="bảng unit,indicator,numerator,denominator"
    )
    score.add_argument("--format", choices=("table", "json"), default="table", help="dạng kết quả")
    score.add_argument("--level", choices=tuple(Level), type=Level, default=Level.COMMUNE, help="cấp của các đơn vị")
    score.add_argument("--province", metavar="ĐƠN_VỊ", help="đơn vị trong tệp là tỉnh mà các xã lấy số theo")
    score.add_argument("--period", default="", metavar="KỲ", help="tên kỳ, chỉ để ghi vào kết quả (2026-08)")
    score.add_argument("--explain", metavar="ĐƠN_VỊ", help="in cách tính từng chỉ tiêu của một đơn vị")
    score.set_defaults(run=_score)
    show = below.add_parser("show", help="in bộ chỉ số, cách chấm và những điểm các nguồn khác nhau")
    show.set_defaults(run=_show)
    for one in (score, show):
        one.add_argument("--set", dest="index", type=Path, metavar="FILE", help="bộ chỉ số khác (YAML)")
        one.add_argument("--policy", metavar="TÊN", help="cách chọn khi các nguồn khác nhau (mặc định: cách đầu tiên)")
        one.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của kết quả và thông báo")


def _score(given: argparse.Namespace) -> int:
    try:
        index = read_index(given.index, given.policy)
        units = read_units(given.values, index)
        scores = _scored(given, index, units)
        explained = None if given.explain is None else scores.units[_known(given.values, given.explain, units)]
    except FileRefused as refused:
        refused.report(given.language)
        return 1
    if explained is not None:
        sys.stdout.writelines(f"{line}\n" for line in export.explained(index, explained, given.language))
    elif given.format == "json":
        sys.stdout.writelines(export.json_lines(scores))
    else:
        sys.stdout.writelines(f"{line}\n" for line in export.table(scores, given.language))
    return 0


def _show(given: argparse.Namespace) -> int:
    try:
        index = read_index(given.index, given.policy)
    except FileRefused as refused:
        refused.report(given.language)
        return 1
    sys.stdout.writelines(f"{line}\n" for line in export.outline(index, given.language))
    return 0


def read_index(path: Path | None, policy: str | None = None) -> ServiceIndex:
    """Read a set, the shipped one where no path is named, under a policy; raises `FileRefused`."""
    try:
        if path is None:
            node = shipped.document(PACKAGE, SHIPPED)
        else:
            node = documents.parse_yaml(documents.read_text(path, documents.CRITERIA_BYTES))
        index = read(node)
        return index if policy is None else under(index, policy)
    except Refused as refused:
        raise FileRefused(path or Path(SHIPPED), refused) from refused


def read_units(path: Path, index: ServiceIndex) -> dict[str, dict[str, Value | None]]:
    """Read the figures of units from CSV or Excel; raises `FileRefused`."""
    try:
        content = tables.read_file(path, _LIMITS)
        if tables.recognise(content) is tables.Form.CSV:
            return read_values(_csv_rows(separated.decode(content)), index)
        first = tables.read(content, _LIMITS)[0]
        return read_values(((row.number, [cell.text for cell in row.cells]) for row in first.rows), index)
    except Refused as refused:
        raise FileRefused(path, refused) from refused


def _scored(given: argparse.Namespace, index: ServiceIndex, units: dict[str, dict[str, Value | None]]) -> export.Scores:
    if given.province is None:
        return export.Scores(index, score_all(Scorer(index, level=given.level), units), given.period)
    province = units.pop(_known(given.values, given.province, units))
    scorer = Scorer(index, level=given.level, province=province)
    return export.Scores(index, score_all(scorer, units), given.period)


def _known(path: Path, unit: str, units: dict[str, dict[str, Value | None]]) -> str:
    if unit not in units:
        near = difflib.get_close_matches(unit, units, n=1)
        remedy = _NEAR(near=near[0]) if near else _UNITS()
        raise FileRefused(path, Refused([Fault(Place(""), _NO_UNIT(unit=unit), remedy)]))
    return unit


def _csv_rows(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    head, _, _ = text.partition("\n")
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise Refused([Fault(Place("", reader.line_num), _QUOTES(), _CLOSE())]) from error
