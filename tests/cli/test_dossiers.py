"""`parindex dossiers compute`: figures of Parquet files with no database; refusals that say what to do."""

import builtins
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from parindex.analytics.store import Store
from tests.analytics.making import draw_catalogue, fill, make_dossier
from tests.cli.making import Ran, make_runner


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows")
    late = make_dossier(code="2", ended_at=None, status=4, channel=1)
    fill(Store(path), [make_dossier(), late], draw_catalogue()[:1], [])
    return path


class TestCompute:
    def run(self, capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
        return make_runner(capsys)("dossiers", "compute", *arguments)

    def test_prints_json(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        ran = self.run(capsys, folder, "--format", "json", "--period", "2026-03", "--as-of", "2026-04-02")
        assert (ran.code, ran.err) == (0, "")
        found = {row["indicator"]: row for row in json.loads(ran.out)}
        assert found["2.1"] == {
            "unit": "H44.100",
            "period": "2026-03",
            "indicator": "2.1",
            "numerator": 1,
            "denominator": 2,
        }
        assert "3.1" in found
        assert "5.1" not in found

    def test_prints_a_table_of_all_months_until_the_last_change(
        self, capsys: pytest.CaptureFixture[str], folder: Path
    ) -> None:
        ran = self.run(capsys, folder)
        lines = [line.split() for line in ran.out.splitlines()]
        assert lines[0] == ["Đơn", "vị", "Kỳ", "Chỉ", "tiêu", "Tử", "số", "Mẫu", "số"]
        assert ["H44.100", "2026-03", "2.2", "3.600", "1"] in lines

    def test_writes_parquet_and_text(self, capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
        first, second = tmp_path / "figures.parquet", tmp_path / "figures.json"
        assert self.run(capsys, folder, "--format", "parquet", "--out", first, "--period", "2026-Q1").code == 0
        assert self.run(capsys, folder, "--format", "json", "--out", second, "--period", "2026-Q1").out == ""
        assert pq.read_table(first).to_pylist() == json.loads(second.read_text(encoding="utf-8"))

    def test_gives_one_unit(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        ran = self.run(capsys, folder, "--unit", "H99.1", "--format", "json", "--period", "2026-03")
        assert json.loads(ran.out) == []

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--period", "hôm qua"], "«hôm qua» không phải là kỳ"),
            (["--period", "2026-02-30..2026-03-01"], "không phải là kỳ"),
            (["--as-of", "31/12"], "«31/12» không phải là ngày"),
            (["--format", "parquet"], "cần --out"),
            (["--engine", "spark"], "cần --master"),
        ],
    )
    def test_refuses_a_wrong_call(
        self, capsys: pytest.CaptureFixture[str], folder: Path, arguments: list[str], said: str
    ) -> None:
        ran = self.run(capsys, folder, *arguments)
        assert (ran.code, ran.out) == (1, "")
        assert said in ran.err

    def test_refuses_a_folder_that_is_not_there_or_has_no_dossiers(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        assert "không có thư mục" in self.run(capsys, tmp_path / "none").err
        assert "không có hồ sơ nào" in self.run(capsys, tmp_path).err

    def test_refuses_files_without_the_columns(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = tmp_path / "dossiers/month=2026-03/units-00.parquet"
        path.parent.mkdir(parents=True)
        pq.write_table(pa.table({"code": ["1"]}), path)
        assert "không đủ cột" in self.run(capsys, tmp_path, "--as-of", "2026-04-01").err

    def test_says_what_to_install_for_spark(
        self, capsys: pytest.CaptureFixture[str], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        call = (folder, "--engine", "spark", "--master", "local[1]")
        load = builtins.__import__

        def missing(name: str, *rest: object) -> object:
            if name.startswith("pyspark"):
                raise ImportError(name)
            return load(name, *rest)  # type: ignore[arg-type]

        monkeypatch.setenv("JAVA_HOME", "/somewhere")
        with monkeypatch.context() as patched:
            patched.setattr(builtins, "__import__", missing)
            assert "chưa cài thư viện pyspark" in self.run(capsys, *call).err
        monkeypatch.delenv("JAVA_HOME")
        monkeypatch.setenv("PATH", "")
        assert "openjdk-17-jre-headless" in self.run(capsys, *call).err
