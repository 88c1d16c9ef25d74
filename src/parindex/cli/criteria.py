"""`parindex criteria check` and `parindex criteria show`."""

import argparse
from pathlib import Path
from typing import Any

from parindex.cli import files
from parindex.core.criteria.writing import outline
from parindex.core.documents.written import said
from parindex.core.placeholders import Period
from parindex.core.sentences import Template

_GOOD = Template(
    "{path}: không có lỗi. {areas} lĩnh vực, {items} mục, mã nội dung {hash}",
    "{path}: no faults. {areas} areas, {items} items, content hash {hash}",
)


def add_parser(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("criteria", help="kiểm tra hoặc xem một bộ chỉ số")
    below = parser.add_subparsers(required=True, metavar="check|show")
    check = below.add_parser("check", help="báo mọi lỗi của bộ chỉ số cùng lúc")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)
    show = below.add_parser("show", help="in bộ chỉ số thành văn bản dễ đọc")
    show.add_argument("file", type=Path, metavar="FILE")
    show.add_argument("--year", type=_year, metavar="YEAR", help="năm đánh giá, để điền các chỗ ghi năm")
    show.add_argument("--quarter", type=int, choices=(1, 2, 3, 4), help="quý đánh giá")
    show.set_defaults(run=_show, refuse=show.error)
    for command in (check, show):
        command.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của thông báo")


def _check(given: argparse.Namespace) -> int:
    refused = 0
    for path in given.files:
        try:
            criteria = files.criteria_set(path)
        except files.FileRefused as fault:
            fault.report(given.language)
            refused += 1
            continue
        good = _GOOD(path=str(path), areas=len(criteria.areas), items=len(criteria.items), hash=criteria.hash[:12])
        print(good.say(given.language))
    return 1 if refused else 0


def _year(text: str) -> int:
    try:
        return Period(int(text)).year
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text}» không phải một năm từ 1945 đến 9999") from error


def _show(given: argparse.Namespace) -> int:
    if given.quarter is not None and given.year is None:
        given.refuse("--quarter cần đi cùng --year")
    try:
        criteria = files.criteria_set(given.file)
        if given.year is not None:
            criteria = files.frozen(given.file, criteria, Period(given.year, given.quarter))
    except files.FileRefused as fault:
        fault.report(given.language)
        return 1
    print(outline(criteria, given.language, said))
    return 0
