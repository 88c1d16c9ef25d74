"""The log, verified from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.making import make_runner

ENTRY = "import sys; from parindex.cli import main; sys.exit(main())"


def start(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a database of its own."""
    environment = {**os.environ, "PARINDEX_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "parindex.config.settings"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 -- fixed


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return start(folder, "-c", ENTRY, *arguments)


class TestAuditVerify:
    def test_says_what_django_finds(self, tmp_path: Path) -> None:
        assert start(tmp_path, "-m", "django", "migrate", "--verbosity=0", "audit").returncode == 0
        sound = run(tmp_path, "audit", "verify", f"--export={tmp_path / 'log.jsonl'}")
        assert (sound.returncode, sound.stdout.splitlines()[0]) == (0, "parindex: 0 dòng nhật ký, không có gì bị sửa")
        assert (tmp_path / "log.jsonl").read_text(encoding="utf-8") == ""
        lost = run(tmp_path, "audit", "verify", "--head", "f" * 64)
        assert lost.returncode == 1
        assert "không còn dòng nào có mã băm đã ghi nhận" in lost.stderr

    def test_asks_what_to_do(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert make_runner(capsys)("audit").code == 2
