"""`parindex verify`: a line for each check, the seal, and a code for scripts."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from parindex.core.package import seal_of
from tests.cli.making import make_runner
from tests.core.package.making import altered, make_package, opened, zipped

PACKAGE = make_package()
SEAL = seal_of(PACKAGE)


def make_file(folder: Path, content: bytes = PACKAGE) -> Path:
    path = folder / "package.zip"
    path.write_bytes(content)
    return path


class TestVerify:
    def test_prints_every_check_and_the_seal(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("verify", make_file(tmp_path), "--language", "en")
        assert (ran.code, ran.err) == (0, "")
        lines = ran.out.splitlines()
        assert lines[:2] == ["[ok] an intact ZIP file of 6 files", "[ok] the manifest has its form"]
        assert "[ok] ranks agree" in lines
        assert lines[-2] == f"Seal: {SEAL}"
        assert lines[-1].startswith("Every check passed. Compare the seal above")

    def test_holds_a_package_against_its_seal(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("verify", make_file(tmp_path), "--seal", SEAL)
        assert ran.code == 0
        assert "[đạt] dấu niêm phong đúng như đã cho" in ran.out
        assert ran.out.endswith("Gói đúng như đã niêm phong.\n")

    def test_ends_with_1_for_another_seal(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("verify", make_file(tmp_path), "--seal", "0" * 64)
        assert (ran.code, ran.err) == (1, "")
        assert f"[SAI] dấu niêm phong khác: {'0' * 64}" in ran.out
        assert ran.out.endswith("Gói KHÔNG đạt: 1 lỗi.\n")

    def test_says_what_differs(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        results = opened(PACKAGE)["results.json"].replace(b'"total":"4.50"', b'"total":"9.50"')
        ran = make_runner(capsys)("verify", make_file(tmp_path, altered(PACKAGE, results=results)), "--language", "en")
        assert ran.code == 1
        assert "[FAILED] totals do not agree\n  xa-a: says 9.50, computed 4.50\n" in ran.out

    def test_notes_another_core(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        members = {
            name: content.replace(b'"core_version":"1.', b'"core_version":"0.')
            for name, content in opened(PACKAGE).items()
        }
        ran = make_runner(capsys)("verify", make_file(tmp_path, altered(zipped(members))), "--language", "en")
        assert ran.code == 0
        assert "[note] the package was scored by core 0." in ran.out

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
    def test_ends_with_1_for_a_file_that_is_no_package(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
    ) -> None:
        ran = make_runner(capsys)("verify", make_file(tmp_path, content))
        assert (ran.code, ran.err) == (1, "")
        assert "Dấu niêm phong" not in ran.out
        assert ran.out.splitlines()[0] == "[SAI] không phải một gói niêm phong"

    def test_ends_with_2_for_a_file_that_cannot_be_read(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        missing = make_runner(capsys)("verify", tmp_path / "none.zip")
        assert (missing.code, missing.out) == (2, "")
        assert missing.err.endswith("không đọc được tệp: không có tệp nào tên như vậy\n")
        folder = make_runner(capsys)("verify", tmp_path)
        assert (folder.code, folder.out) == (2, "")


class TestDocumentation:
    SCRIPT = re.search(
        r"```python\n(.*?)```", (Path(__file__).parents[2] / "docs/package.md").read_text(encoding="utf-8"), re.DOTALL
    )

    def check(self, path: Path) -> "subprocess.CompletedProcess[str]":
        assert self.SCRIPT is not None
        command = [sys.executable, "-I", "-c", self.SCRIPT[1], str(path)]
        return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603

    def test_has_a_script_that_takes_what_was_sealed(self, tmp_path: Path) -> None:
        ran = self.check(make_file(tmp_path))
        assert (ran.returncode, ran.stdout.strip(), ran.stderr) == (0, SEAL, "")

    def test_has_a_script_that_finds_what_was_changed(self, tmp_path: Path) -> None:
        members = opened(PACKAGE)
        answers = members["answers.json"].replace(b'"num":1', b'"num":0', 1)
        one = self.check(make_file(tmp_path, zipped(members | {"answers.json": answers})))
        assert (one.returncode, one.stderr.strip()) == (1, "answers.json is not what was sealed")
        other = self.check(make_file(tmp_path, altered(PACKAGE, answers=answers)))
        assert (other.returncode, other.stderr.strip()) == (1, "xa-a A.1 is not what the stages left")
