"""`parindex service-index`: scores and explanations with no database, refusals by row and column, the set as text."""

import json
from pathlib import Path

import pytest

from tests.cli.making import make_runner
from tests.core.service_index.making import HEAD, make_indicator
from tests.kit.making import make_xlsx

ROWS = "unit,indicator,numerator,denominator\nxa-a,2.1,29,30\nxa-a,5.1,,\nxa-b,2.1,1,2\ntinh,1.1,9,10\n"


def make_values(folder: Path, text: str = ROWS) -> Path:
    path = folder / "values.csv"
    path.write_text(text, encoding="utf-8")
    return path


class TestScore:
    def test_prints_json(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        call = ("service-index", "score", "--values", make_values(tmp_path), "--format", "json", "--period", "2026-08")
        ran = make_runner(capsys)(*call)
        assert (ran.code, ran.err) == (0, "")
        document = json.loads(ran.out)
        assert document["period"] == "2026-08"
        found = [
            [row[key] for key in ("unit", "indicator", "points", "maximum", "policy")] for row in document["scores"]
        ]
        assert found == [
            ["xa-a", "2.1", "19.33", "20", "ratio"],
            ["xa-a", "5.1", "6", "6", "award_max"],
            ["xa-b", "2.1", "10", "20", "ratio"],
            ["tinh", "1.1", "5.4", "6", "ratio"],
        ]
        assert [(unit["unit"], unit["total"]) for unit in document["units"]] == [
            ("xa-a", "25.33"),
            ("xa-b", "10"),
            ("tinh", "5.4"),
        ]
        assert document["units"][0]["groups"]["TIENDO"]["rank"] == 1

    def test_lets_communes_inherit_from_a_province_of_the_file(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        call = ("service-index", "score", "--values", make_values(tmp_path), "--format", "json", "--province", "tinh")
        document = json.loads(make_runner(capsys)(*call).out)
        assert [unit["unit"] for unit in document["units"]] == ["xa-a", "xa-b"]
        assert document["scores"][0] | {"unit": "xa-a", "indicator": "1.1", "points": "5.4"} == document["scores"][0]
        assert document["scores"][0]["policy"] == "inherit_province"

    def test_prints_a_table(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("service-index", "score", "--values", make_values(tmp_path), "--policy", "workbook")
        assert ran.out.splitlines()[0].split() == [
            *("Đơn", "vị", "CKMB", "TIENDO", "DVCTT", "THANHTOAN", "HAILONG", "SOHOA", "Tổng", "Hạng", "Thiếu")
        ]
        assert ran.out.splitlines()[1].split()[:3] == ["xa-a", "–", "19,33"]

    def test_explains_a_unit(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("service-index", "score", "--values", make_values(tmp_path), "--explain", "xa-a")
        assert "      29/30 = 96,67 % → 19,33 trên 20 điểm" in ran.out.splitlines()

    def test_takes_a_level(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = make_values(tmp_path, "unit,indicator,numerator,denominator\nt,4.5a,,\n")
        call = ("service-index", "score", "--values", path, "--format", "json")
        commune, province = (
            json.loads(make_runner(capsys)(*call, "--level", level).out)["scores"][0]["points"]
            for level in ("commune", "province")
        )
        assert (commune, province) == ("2", None)

    @pytest.mark.parametrize("separator", [";", "\t"])
    def test_takes_other_separators_and_windows_line_ends(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, separator: str
    ) -> None:
        text = "\ufeffunit,indicator,numerator,denominator\r\nx,5.3,88!38,100\r\n"
        path = make_values(tmp_path, text.replace(",", separator).replace("!", ","))
        ran = make_runner(capsys)("service-index", "score", "--values", path, "--format", "json")
        assert json.loads(ran.out)["units"][0]["total"] == "5.89"

    def test_takes_a_workbook(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = tmp_path / "values.xlsx"
        path.write_bytes(
            make_xlsx({"Số liệu": [["unit", "indicator", "numerator", "denominator"], ["x", "2.1", 29, 30]]})
        )
        ran = make_runner(capsys)("service-index", "score", "--values", path, "--format", "json")
        assert json.loads(ran.out)["units"][0]["total"] == "19.33"

    def test_refuses_by_row_and_column(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = make_values(tmp_path, "unit,indicator,numerator,denominator\nx,2.1,31,30\nx,3.5c,1,2\n")
        ran = make_runner(capsys)("service-index", "score", "--values", path)
        assert (ran.code, ran.out) == (1, "")
        first, second, count = ran.err.splitlines()
        assert first.startswith(f"{path}:2: cột «numerator»: tử số 31 lớn hơn mẫu số 30")
        assert second.startswith(
            f"{path}:3: cột «indicator»: mã «3.5c» không có trong bộ chỉ số này. Cách sửa: có phải"
        )
        assert count == f"{path}: 2 lỗi"

    def test_refuses_broken_quotes(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = make_values(tmp_path, 'unit,indicator,numerator,denominator\nx,2.1,"1"0,30\n')
        ran = make_runner(capsys)("service-index", "score", "--values", path)
        assert ran.err.startswith(f"{path}:2: dấu nháy kép không khép đúng")

    @pytest.mark.parametrize("option", ["--explain", "--province"])
    @pytest.mark.parametrize(
        ("unit", "remedy"), [("tinhh", "có phải «tinh»?"), ("9999", "dùng mã của một đơn vị trong cột unit")]
    )
    def test_refuses_a_unit_that_is_not_there(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str, unit: str, remedy: str
    ) -> None:
        ran = make_runner(capsys)("service-index", "score", "--values", make_values(tmp_path), option, unit)
        assert ran.code == 1
        assert f"không có đơn vị «{unit}» trong tệp. Cách sửa: {remedy}" in ran.err

    def test_refuses_a_file_that_is_not_there(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)("service-index", "score", "--values", tmp_path / "không.csv")
        assert (ran.code, "không đọc được tệp" in ran.err) == (1, True)


class TestShow:
    def test_prints_the_set(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)("service-index", "show")
        assert ran.code == 0
        assert ran.out.startswith("QD766-M0-2026: ")

    def test_prints_another_set(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = tmp_path / "set.yaml"
        path.write_text(HEAD.format(total=10) + f"  indicators: [{make_indicator('a')}]\n", encoding="utf-8")
        ran = make_runner(capsys)("service-index", "show", "--set", path, "--language", "en")
        assert "A. Nhóm A (10 points)" in ran.out.splitlines()

    def test_refuses_a_set_with_faults_and_a_policy_that_is_not_there(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        path = tmp_path / "set.yaml"
        path.write_text(HEAD.format(total=10) + "  colour: red\n", encoding="utf-8")
        ran = make_runner(capsys)("service-index", "show", "--set", path)
        assert (ran.code, f"{path}:6:" in ran.err) == (1, True)
        ran = make_runner(capsys)("service-index", "show", "--policy", "workbok")
        assert "có phải «workbook»" in ran.err
