"""`parindex audit verify`: the log of the database, gone through by the product in a process of its own."""

import argparse
import os
import subprocess
import sys
from typing import Any

_SETTINGS = "parindex.config.settings"


def add_parser(commands: Any) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("audit", help="nhật ký: kiểm tra, xuất (cần cơ sở dữ liệu)")
    ways = parser.add_subparsers(required=True, metavar="VIỆC")
    verify = ways.add_parser("verify", help="tìm dòng nhật ký bị sửa, xóa hoặc đổi chỗ")
    verify.add_argument("--head", metavar="MÃ_BĂM", help="mã băm đã ghi trước đây, phải còn trong nhật ký")
    verify.add_argument("--export", metavar="FILE", help="ghi nhật ký ra tệp JSON lines, nếu nguyên vẹn")
    verify.set_defaults(run=_verify)


def _verify(given: argparse.Namespace) -> int:
    """Start the command of Django, which this command line does without; gives its exit code."""
    command = [sys.executable, "-m", "django", "verify_audit"]
    command += [f"--{name}={value}" for name in ("head", "export") if (value := getattr(given, name))]
    environment = {"DJANGO_SETTINGS_MODULE": _SETTINGS, **os.environ}
    sys.stdout.flush()
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 -- the words are fixed
