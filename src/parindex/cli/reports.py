"""`parindex reports check`: finds where a report contradicts itself, with no database."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.plain import plain_report
from parindex.core.reports.report import Report
from parindex.core.reports.text_answer import text_lines
from parindex.core.sentences import Statement, Template
from parindex.reading import reported

#: As the checks answer a script: nothing wrong, something wrong, not read.
CLEAN, WRONG, UNREADABLE = 0, 1, 2

_REFUSED = Template("{path}: {why}", "{path}: {why}")
_NOT_THERE = Template(
    "không có tệp nào tên như vậy; xem lại tên và thư mục", "there is no such file; look at its name and folder"
)
_NO_FILE = Template("đó không phải là tệp; ghi tên một tệp báo cáo", "it is not a file; name the file of a report")


def add_parser(commands: Any) -> None:
    """Add the commands to the command line."""
    parser = commands.add_parser("reports", help="báo cáo: tìm số liệu, câu chữ mâu thuẫn nhau")
    below = parser.add_subparsers(required=True, metavar="check")
    check = below.add_parser("check", help="kiểm tra một báo cáo (DOCX, PDF, ODT, TXT), không cần cơ sở dữ liệu")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--format", choices=("text", "json"), default="text", help="dạng kết quả")
    check.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của kết quả")
    check.set_defaults(run=_check)


def _check(given: argparse.Namespace) -> int:
    try:
        with given.file.open("rb") as file:
            opened = reported.open_report(file, given.file.name)
    except OSError as error:
        return _refuse(given, _why(error))
    if opened.report is None:
        return _refuse(given, opened.said or Statement.verbatim(""))
    if opened.said is not None:
        print(_REFUSED(path=str(given.file), why=opened.said).say(given.language), file=sys.stderr)
    report = opened.report
    findings = check_report(report)
    if given.format == "json":
        _print_json(report, findings, given)
    else:
        print("\n".join(text_lines(report, findings, given.language)))
    return WRONG if any(finding.severity is Severity.WRONG for finding in findings) else CLEAN


def _print_json(report: Report, findings: Sequence[Finding], given: argparse.Namespace) -> None:
    print(json.dumps(plain_report(report, findings, given.language), ensure_ascii=False, indent=2))


def _why(error: OSError) -> Statement:
    if isinstance(error, FileNotFoundError):
        return _NOT_THERE()
    return _NO_FILE() if isinstance(error, IsADirectoryError) else Statement.verbatim(error.strerror or str(error))


def _refuse(given: argparse.Namespace, why: Statement) -> int:
    print(_REFUSED(path=str(given.file), why=why).say(given.language), file=sys.stderr)
    return UNREADABLE
