"""The command line: calls, exit codes, and what it runs without."""

import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from parindex.cli import main
from tests.cli.making import make_answers_file, make_runner, make_set_file
from tests.core.making import HAI_DUONG, HAI_DUONG_ROUND

ENTRY = "import sys; from parindex.cli import main; sys.exit(main())"
ALONE = """
import sys
from parindex.cli import main
code = main()
heavy = [name for name in sys.modules if name.split(".")[0] in {"django", "ninja", "csp", "psycopg", "whitenoise"}]
assert not heavy, heavy
assert not [name for name in sys.modules if name.startswith(("parindex.web", "parindex.results", "parindex.portal"))]
sys.exit(code)
"""


def start(program: str, *arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a command in a process of its own, with no settings of Django."""
    kept = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", program, *map(str, arguments)], env=kept | environment, capture_output=True, check=False
    )


class TestMain:
    def test_shows_how_it_is_called(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)("--help")
        assert (ran.code, ran.err) == (0, "")
        assert "usage: parindex" in ran.out

    def test_names_the_version_of_the_core(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert make_runner(capsys)("--version").out.startswith("parindex core ")

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["guess"],
            ["criteria"],
            ["criteria", "check"],
            ["score"],
            ["score", "--set", "x"],
            ["score", "--answers", "x"],
        ],
    )
    def test_refuses_a_wrong_call_with_2(self, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
        ran = make_runner(capsys)(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err

    def test_runs_without_django_and_without_its_settings(self) -> None:
        ran = start(ALONE, "score", "--set", HAI_DUONG, "--answers", HAI_DUONG_ROUND)
        assert ran.stderr.decode() == ""
        assert ran.returncode == 0
        assert "87,75" in ran.stdout.decode()

    def test_writes_utf_8_whatever_the_terminal_says(self, tmp_path: Path) -> None:
        arguments = ("--set", make_set_file(tmp_path), "--answers", make_answers_file(tmp_path))
        ran = start(ENTRY, "score", *arguments, PYTHONIOENCODING="ascii", LC_ALL="C")
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "Đơn vị" in ran.stdout.decode()

    def test_prints_a_path_that_is_no_text(self, tmp_path: Path) -> None:
        ran = start(ENTRY, "criteria", "check", os.fsdecode(bytes(tmp_path) + b"/\xff.yaml"))
        assert ran.returncode == 1
        assert "không có tệp" in ran.stderr.decode()
        assert "Traceback" not in ran.stderr.decode()

    def test_prints_to_whatever_stands_for_the_terminal(self) -> None:
        with redirect_stdout(io.StringIO()) as printed:
            assert main(["criteria", "check", str(HAI_DUONG)]) == 0
        assert "không có lỗi" in printed.getvalue()

    def test_stops_quietly_where_nobody_reads_on(self, tmp_path: Path) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as closed:
            ran = subprocess.run(  # noqa: S603
                [sys.executable, "-c", ENTRY, "criteria", "show", str(HAI_DUONG)],
                stdout=closed,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert (ran.returncode, ran.stderr) == (0, b"")


class TestOutput:
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
    def test_that_cannot_be_written_is_said_in_one_line(self) -> None:
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            arguments = [sys.executable, "-c", ENTRY, "criteria", "show", str(HAI_DUONG)]
            ran = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603
        assert ran.returncode == 1
        assert ran.stderr.decode().startswith("không ghi được kết quả: ")
        assert ran.stderr.count(b"\n") == 1
