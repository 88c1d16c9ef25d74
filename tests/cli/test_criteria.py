"""`parindex criteria check` and `parindex criteria show`."""

from pathlib import Path

import pytest

from tests.cli.making import SET, make_runner, make_set_file
from tests.core.criteria.test_reading import TEN_FAULTS
from tests.core.making import HAI_DUONG, NQ57, make_set_text


class TestCheck:
    def test_finds_no_fault_in_the_demonstration_sets(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)("criteria", "check", HAI_DUONG, NQ57)
        assert (ran.code, ran.err) == (0, "")
        first, second = ran.out.splitlines()
        assert first.startswith(f"{HAI_DUONG}: không có lỗi. 10 lĩnh vực, 85 mục, mã nội dung ")
        assert second.startswith(f"{NQ57}: không có lỗi. 4 lĩnh vực, 28 mục, mã nội dung ")

    def test_reports_ten_faults_of_a_file_each_with_line_path_and_remedy(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = make_set_file(tmp_path, TEN_FAULTS)
        ran = make_runner(capsys)("criteria", "check", path)
        *faults, count = ran.err.splitlines()
        assert (ran.code, ran.out, count) == (1, "", f"{path}: 10 lỗi")
        lines = [4, 5, 7, 11, 12, 17, 18, 19, 20, 21]
        assert [fault.split(": ")[0] for fault in faults] == [f"{path}:{line}" for line in lines]
        assert faults[0].startswith(
            f"{path}:4: criteria_set.titel: không có khóa nào tên «titel» ở đây. Cách sửa: có phải «title»? Các khóa"
        )
        assert all("Cách sửa: " in fault for fault in faults)

    def test_checks_every_file_and_refuses_where_one_is_refused(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        bad = make_set_file(tmp_path, "criteria_set: {id: X, src: t}", "bad.yaml")
        ran = make_runner(capsys)("criteria", "check", bad, make_set_file(tmp_path), "--language", "en")
        assert ran.code == 1
        assert ran.out.endswith("no faults. 1 areas, 2 items, content hash " + ran.out[-13:])
        assert f"{bad}:1: criteria_set: the set has no areas. Remedy: " in ran.err

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "tệp rỗng"),
            (b"PK\x03\x04xl/workbook.xml", "đây là tệp Excel/Word (zip)"),
            ("a: Cải cách".encode("utf-16"), "tệp không ở bảng mã UTF-8"),
            (b"a: [1, 2", "sai cú pháp YAML"),
            (b"a: &x [*x]", "bí danh YAML"),
            (b"[" * 5_000, "lồng sâu quá 60 cấp"),
        ],
    )
    def test_refuses_a_file_that_is_no_text(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, said: str
    ) -> None:
        path = tmp_path / "set.yaml"
        path.write_bytes(content)
        ran = make_runner(capsys)("criteria", "check", path)
        assert (ran.code, ran.out) == (1, "")
        assert said in ran.err
        assert ran.err.startswith(f"{path}:")

    def test_refuses_a_file_that_is_not_there_and_a_folder(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        ran = make_runner(capsys)("criteria", "check", tmp_path / "none.yaml", tmp_path)
        assert (ran.code, ran.out) == (1, "")
        assert "none.yaml: không đọc được tệp: không có tệp nào tên như vậy. Cách sửa: " in ran.err
        assert f"{tmp_path}: không đọc được tệp: đó là một thư mục. Cách sửa: " in ran.err


class TestShow:
    def test_prints_the_set_as_an_outline(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)("criteria", "show", HAI_DUONG)
        assert (ran.code, ran.err) == (0, "")
        assert "1.5.1 Sáng kiến, giải pháp mới về CCHC (2 điểm)" in ran.out

    def test_fills_in_years_on_request(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = make_set_file(tmp_path)
        assert "Kế hoạch năm {year}" in make_runner(capsys)("criteria", "show", path).out
        assert "Kế hoạch năm 2022" in make_runner(capsys)("criteria", "show", path, "--year", 2022).out

    def test_fills_in_quarters_and_refuses_a_year_alone(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = make_set_file(tmp_path, SET.replace("{year}", "{quarter}"))
        run = make_runner(capsys)
        assert "quý II/2022" in run("criteria", "show", path, "--year", 2022, "--quarter", 2).out
        ran = run("criteria", "show", path, "--year", 2022)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"{path}:6: criteria_set.base[0].name: «{{quarter}}» cần một quý")

    @pytest.mark.parametrize(
        "options", [["--year", "5"], ["--year", "hai"], ["--quarter", "2"], ["--year", "2022", "--quarter", "5"]]
    )
    def test_refuses_a_period_that_cannot_be(self, capsys: pytest.CaptureFixture[str], options: list[str]) -> None:
        ran = make_runner(capsys)("criteria", "show", HAI_DUONG, *options)
        assert (ran.code, ran.out) == (2, "")

    def test_refuses_a_set_with_faults(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = make_set_file(tmp_path, make_set_text("- {code: A.1, max: 9, rule: {kind: boolean}}"))
        ran = make_runner(capsys)("criteria", "show", path, "--language", "en")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines() == [
            f"{path}:2: criteria_set: areas add up to 9 points, not to the 10 of the scale. "
            "Remedy: correct the «max» of an area, «base_cap» or «scale».",
            f"{path}: 1 faults",
        ]
