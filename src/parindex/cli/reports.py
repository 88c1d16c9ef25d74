"""`parindex reports check`: finds where a report contradicts itself, with no database."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

from parindex.core.reports.checks import check_report
from parindex.core.reports.findings import Finding, Severity
from parindex.core.reports.plain import plain_figure, plain_finding
from parindex.core.reports.report import Report, read_report
from parindex.core.sentences import Statement, Template
from parindex.reading import apart, media
from parindex.reading.outcome import Reading
from parindex.reading.states import State

#: As the checks answer a script: nothing wrong, something wrong, not read.
CLEAN, WRONG, UNREADABLE = 0, 1, 2

_REFUSED = Template("{path}: {why}", "{path}: {why}")
_NOT_THERE = Template(
    "không có tệp nào tên như vậy; xem lại tên và thư mục", "there is no such file; look at its name and folder"
)
_NO_FILE = Template("đó không phải là tệp; ghi tên một tệp báo cáo", "it is not a file; name the file of a report")
_NO_TEXT = Template(
    "đọc được tệp nhưng không phải báo cáo dạng chữ; dùng tệp DOCX, PDF, ODT hoặc TXT",
    "the file was read and is no report in words; give a DOCX, PDF, ODT or TXT file",
)
_FONT = Template(
    "chữ trong tệp dùng phông cũ (TCVN3, VNI); mở bằng Word, chuyển sang Unicode (Unikey: Ctrl+Shift+F6) rồi lưu lại",
    "the letters are in an old encoding (TCVN3, VNI); turn them to Unicode and save the file again",
)
_SUMMARY = Template(
    "{wrong} lỗi, {doubtful} điểm nghi vấn, {information} thông tin; {figures} số liệu đã đọc.",
    "{wrong} wrong, {doubtful} doubtful, {information} for information; {figures} figures read.",
)
_NONE = Template("Không thấy mâu thuẫn nào.", "No contradiction was found.")
_AT = Template("Dòng {line} · {severity} · chắc {sure} %", "Line {line} · {severity} · {sure} % sure")
_SEVERITIES = {
    Severity.WRONG: Template("SAI", "WRONG"),
    Severity.DOUBTFUL: Template("NGHI VẤN", "DOUBTFUL"),
    Severity.INFORMATION: Template("THÔNG TIN", "INFORMATION"),
}
_LABELS = (
    ("quote", Template("Trích", "Quote")),
    ("says", Template("Báo cáo ghi", "It says")),
    ("why", Template("Vì", "Because")),
    ("should_be", Template("Có thể đúng là", "Likely right")),
)
_WIDTH = 110

#: Letters that texts in TCVN3 and VNI are full of, and Vietnamese is not.
_OLD_LETTERS = frozenset("µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÐÌÑªÒÕÓÔÖ×ÝØÜÞãßáâä«åèæçé¬êíëìîïóñòôøõö÷ùúýûüþ¦")
_MOST_OLD = 0.08


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
        media_type, numbers = _looked_at(given.file)
        with given.file.open("rb") as file:
            reading = apart.read(file, media_type)
    except OSError as error:
        return _refuse(given, _why(error))
    if reading.state not in {State.READ, State.PARTLY}:
        return _refuse(given, reading.said())
    trouble = _trouble(reading)
    if trouble is not None:
        return _refuse(given, trouble)
    if reading.state is State.PARTLY:
        print(_REFUSED(path=str(given.file), why=reading.said()).say(given.language), file=sys.stderr)
    report = read_report(reading.text, reading.facts, numbers)
    findings = check_report(report)
    if given.format == "json":
        _print_json(report, findings, given)
    else:
        _print_text(report, findings, given)
    return WRONG if any(finding.severity is Severity.WRONG for finding in findings) else CLEAN


def _looked_at(path: Path) -> tuple[str, Sequence[int]]:
    """Give the media type of a file and, of a plain text, the numbers of its lines that hold anything."""
    with path.open("rb") as file:
        media_type = media.of_file(file.read(1024), path.name)
    if media_type != media.TEXT or path.stat().st_size > apart.LARGEST_FILE:
        return media_type, ()
    lines = path.read_bytes().decode("utf-8-sig", errors="replace").splitlines()
    return media_type, [number for number, line in enumerate(lines, start=1) if line.strip()]


def _trouble(reading: Reading) -> Statement | None:
    """Say why a text that was read cannot be checked; None where it can."""
    letters = [letter for letter in reading.text.text if not letter.isspace()]
    if not any(letter.isalpha() for letter in letters):
        return _NO_TEXT()
    is_old = sum(letter in _OLD_LETTERS for letter in letters) > _MOST_OLD * len(letters)
    return _FONT() if is_old and not _is_unicode(reading.text.text) else None


def _is_unicode(text: str) -> bool:
    """Say whether there are letters that only Vietnamese in Unicode has."""
    return sum(text.count(letter) for letter in "ạảấầệếộốơưđịủứừ") > len(text) / 200


def _print_json(report: Report, findings: Sequence[Finding], given: argparse.Namespace) -> None:
    answer = {
        "findings": [plain_finding(finding, given.language) for finding in findings],
        "figures": [plain_figure(figure) for figure in report.figures],
    }
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def _print_text(report: Report, findings: Sequence[Finding], given: argparse.Namespace) -> None:
    for finding in findings:
        plain = plain_finding(finding, given.language)
        severity = _SEVERITIES[finding.severity]()
        print(_AT(line=str(plain["line"]), severity=severity, sure=f"{finding.sure:.0%}"[:-1]).say(given.language))
        for key, label in _LABELS:
            if plain[key]:
                _print_labelled(label().say(given.language), plain[key])
        print()
    counts = {level.value: sum(one.severity is level for one in findings) for level in Severity}
    if not findings:
        print(_NONE().say(given.language))
    print(_SUMMARY(**counts, figures=len(report.figures)).say(given.language))


def _print_labelled(label: str, text: str) -> None:
    width = max(len(template().say("vi")) for _, template in _LABELS) + 2
    lines = wrap(text, _WIDTH - width - 2) or [""]
    print(f"  {label + ':':<{width}}{lines[0]}")
    for line in lines[1:]:
        print(f"  {'':<{width}}{line}")


def _why(error: OSError) -> Statement:
    if isinstance(error, FileNotFoundError):
        return _NOT_THERE()
    return _NO_FILE() if isinstance(error, IsADirectoryError) else Statement.verbatim(error.strerror or str(error))


def _refuse(given: argparse.Namespace, why: Statement) -> int:
    print(_REFUSED(path=str(given.file), why=why).say(given.language), file=sys.stderr)
    return UNREADABLE
