"""`parindex verify`: checks a sealed package and computes every result of it again."""

import argparse
import sys
from pathlib import Path
from typing import Any

from parindex.core.package import PACKAGE_BYTES, Check, Finding, Parsing, Verification, verify_package
from parindex.core.sentences import Language, Statement, Template
from parindex.kit import documents

#: What tells a file that cannot be read from a package that does not hold.
UNREADABLE = 2

_PARSING = Parsing(decode=documents.decode, yaml=documents.parse_yaml, json=documents.parse_json)
_MARKS = {
    Finding.PASSED: Template("[đạt]", "[ok]"),
    Finding.FAILED: Template("[SAI]", "[FAILED]"),
    Finding.NOTICE: Template("[lưu ý]", "[note]"),
}
_NOT_READ = Template("{path}: không đọc được tệp: {why}", "{path}: the file cannot be read: {why}")
_NOT_THERE = Template("không có tệp nào tên như vậy", "there is no such file")
_SEAL = Template("Dấu niêm phong: {seal}", "Seal: {seal}")
_COMPARE = Template(
    "Mọi kiểm tra đều đạt. So dấu niêm phong trên với dấu đã công bố, hoặc cho vào bằng --seal.",
    "Every check passed. Compare the seal above with the one that was published, or give it with --seal.",
)
_HOLDS = Template("Gói đúng như đã niêm phong.", "The package is as it was sealed.")
_FAILED = Template("Gói KHÔNG đạt: {count} lỗi.", "The package does NOT hold: {count} checks failed.")


def add_parser(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("verify", help="kiểm tra gói niêm phong của một đợt và chấm lại mọi kết quả trong gói")
    parser.add_argument("package", type=Path, metavar="PACKAGE", help="gói niêm phong (ZIP)")
    parser.add_argument("--seal", metavar="HEX", help="dấu niêm phong đã công bố, để so với gói")
    parser.add_argument("--language", choices=("vi", "en"), default="vi", help="ngôn ngữ của kết quả")
    parser.set_defaults(run=_verify)


def _verify(given: argparse.Namespace) -> int:
    try:
        with given.package.open("rb") as file:
            content = file.read(PACKAGE_BYTES + 1)
    except OSError as error:
        why = _NOT_THERE() if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        print(_NOT_READ(path=str(given.package), why=why).say(given.language), file=sys.stderr)
        return UNREADABLE
    verification = verify_package(content, _PARSING, given.seal)
    for check in verification.checks:
        _print(check, given.language)
    if verification.seal:
        print(_SEAL(seal=verification.seal).say(given.language))
    print(_conclusion(verification, is_sealed=given.seal is not None).say(given.language))
    return 0 if verification.holds else 1


def _print(check: Check, language: Language) -> None:
    print(f"{_MARKS[check.finding]().say(language)} {check.said.say(language)}")
    for detail in check.details:
        print(f"  {detail.say(language)}")


def _conclusion(verification: Verification, *, is_sealed: bool) -> Statement:
    if verification.failed:
        return _FAILED(count=len(verification.failed))
    return _HOLDS() if is_sealed else _COMPARE()
