"""The command that verifies the log, and what a stranger makes of its export."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from parindex.audit.models import Entry
from tests.audit.making import change_row, lift_guard, make_log

pytestmark = pytest.mark.django_db
PAGE = Path(__file__).parents[4] / "docs/audit.md"


@pytest.fixture
def log() -> None:
    make_log(4)


def export(folder: Path) -> Path:
    path = folder / "log.jsonl"
    call_command("verify_audit", export=path)
    return path


def verify_as_a_stranger(path: Path, *heads: str) -> "subprocess.CompletedProcess[str]":
    """Run the program that the documentation gives to strangers."""
    programs = re.findall(r"^```python\n(import .*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(programs) == 1
    assert programs[0].count("\n") <= 21
    command = [sys.executable, "-I", "-c", programs[0], str(path), *heads]
    return subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603


class TestVerifyAudit:
    def test_says_how_many_acts_there_are_and_the_head(self, log: None, capsys: pytest.CaptureFixture[str]) -> None:
        call_command("verify_audit", head=f" {Entry.objects.get(pk=2).hash.upper()} ")
        head = Entry.objects.get(pk=4).hash
        assert capsys.readouterr().out == f"parindex: 4 dòng nhật ký, không có gì bị sửa\n{head}\n"

    def test_names_each_fault(self, log: None, tmp_path: Path) -> None:
        lift_guard()
        change_row(2, "reason", "khác")
        with pytest.raises(CommandError, match=r"dòng 2 đã bị sửa.*\n.*đã ghi nhận"):
            call_command("verify_audit", head="f" * 64, export=tmp_path / "log.jsonl")
        assert not list(tmp_path.iterdir())

    def test_exports_only_a_whole_file(self, log: None, tmp_path: Path) -> None:
        path = export(tmp_path)
        assert list(tmp_path.iterdir()) == [path]
        assert [json.loads(line)["sequence"] for line in path.read_text(encoding="utf-8").splitlines()] == [1, 2, 3, 4]

    def test_says_when_the_file_cannot_be_written(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match="No such file"):
            call_command("verify_audit", export=tmp_path / "không có" / "log.jsonl")


class TestProgramForStrangers:
    def test_takes_what_was_exported(self, log: None, tmp_path: Path) -> None:
        first, last = Entry.objects.get(pk=1).hash, Entry.objects.get(pk=4).hash
        ran = verify_as_a_stranger(export(tmp_path), first, last)
        assert (ran.stdout, ran.returncode) == (f"4 acts, head {last}\n", 0)

    @pytest.mark.parametrize(
        ("old", "new", "line"),
        [
            ("Lý do 2", "Lý do khác", 2),
            ('"sequence":3', '"sequence":4', 3),
            ('"points":4', '"points":4,"points":4', 4),
            ('"points":0', '"points":0.0', 1),
            (',"at"', ', "at"', 1),
        ],
    )
    def test_refuses_what_was_changed(self, log: None, tmp_path: Path, old: str, new: str, line: int) -> None:
        path = export(tmp_path)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        ran = verify_as_a_stranger(path)
        assert (ran.stderr, ran.returncode) == (f"line {line} is not what was written\n", 1)

    @pytest.mark.parametrize("order", [(0, 2, 3), (1, 0, 2, 3), (1, 2, 3)])
    def test_refuses_lines_removed_or_reordered(self, log: None, tmp_path: Path, order: tuple[int, ...]) -> None:
        path = export(tmp_path)
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(lines[place] for place in order), encoding="utf-8")
        assert verify_as_a_stranger(path).returncode == 1

    def test_misses_a_cut_end_only_without_a_noted_head(self, log: None, tmp_path: Path) -> None:
        path = export(tmp_path)
        last = Entry.objects.get(pk=4).hash
        path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:3]), encoding="utf-8")
        assert verify_as_a_stranger(path).returncode == 0
        assert verify_as_a_stranger(path, last).stderr == f"not in this log: {last}\n"
