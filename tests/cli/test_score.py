"""`parindex score`: table, JSON and CSV, explanations, and refusals that score nothing."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.making import ROUND, SET, make_answers_file, make_runner, make_set_file
from tests.core.making import HAI_DUONG, HAI_DUONG_ROUND, NQ57, NQ57_ROUND, read_set

DEMONSTRATION = ("score", "--set", HAI_DUONG, "--answers", HAI_DUONG_ROUND)
Given = dict[str, object]


def make_call(folder: Path, content: object = ROUND, *options: object) -> tuple[object, ...]:
    return ("score", "--set", make_set_file(folder), "--answers", make_answers_file(folder, content), *options)


def with_answers(answers: Given) -> Given:
    return {"units": [{"code": "xa-a", "answers": answers}]}


class TestTable:
    def test_shows_the_demonstration_round(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)(*DEMONSTRATION)
        assert (ran.code, ran.err) == (0, "")
        (line,) = [line for line in ran.out.splitlines() if "Đồng Tâm" in line]
        assert line.split() == [
            "9/20",
            "Xã",
            "Đồng",
            "Tâm",
            "87,75",
            "9/20",
            "Hoàn",
            "thành",
            "tốt",
            "nhiệm",
            "vụ",
            "6",
        ]

    def test_speaks_english(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)(*DEMONSTRATION, "--language", "en")
        assert ran.out.splitlines()[0].split() == ["Rank", "Unit", "Points", "Level", "Class", "Weak", "areas"]
        assert "87.75" in ran.out


class TestJson:
    def test_gives_the_contract(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)(*DEMONSTRATION, "--format", "json")
        assert (ran.code, ran.err) == (0, "")
        document = json.loads(ran.out)
        assert set(document["set"]) == {"id", "hash"}
        assert len(document["units"]) == 20
        for unit in document["units"]:
            promised = {
                "code",
                "items",
                "areas",
                "total",
                "published",
                "rank",
                "of_units",
                "dense_rank",
                "of_ranks",
                "class",
                "losses",
            }
            assert promised <= set(unit)
            assert len(unit["items"]) == 85
            assert all(isinstance(points, str) for points in unit["items"].values())
            assert {tuple(area) for area in unit["areas"].values()} == {
                ("points", "maximum", "percent", "rank", "of_units", "dense_rank", "of_ranks")
            }
            assert all(isinstance(unit[key], str) for key in ("total", "published"))
            assert all(isinstance(unit[key], int) for key in ("rank", "of_units", "dense_rank", "of_ranks"))

    def test_gives_the_published_result_of_dong_tam(self, capsys: pytest.CaptureFixture[str]) -> None:
        document = json.loads(make_runner(capsys)(*DEMONSTRATION, "--format", "json").out)
        assert document["set"]["id"] == "HD-XA-2022-RC"
        unit = document["units"][0]
        assert {
            key: unit[key] for key in ("code", "total", "published", "rank", "of_units", "class", "weak_areas")
        } == {
            "code": "dong-tam",
            "total": "87.747",
            "published": "87.75",
            "rank": 9,
            "of_units": 20,
            "class": "Hoàn thành tốt nhiệm vụ",
            "weak_areas": ["6"],
        }
        assert unit["areas"]["8"] == {
            "points": "1.577",
            "maximum": "2",
            "percent": "78.85",
            "rank": 14,
            "of_units": 20,
            "dense_rank": 14,
            "of_ranks": 20,
        }

    def test_names_the_content_that_was_frozen_for_the_year(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        document = json.loads(make_runner(capsys)(*make_call(tmp_path, ROUND, "--format", "json")).out)
        assert document["set"]["hash"] != read_set(tmp_path / "set.yaml").hash

    def test_scores_a_round_without_a_year(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        content = {"units": ROUND["units"]}
        document = json.loads(make_runner(capsys)(*make_call(tmp_path, content, "--format", "json")).out)
        assert document["set"]["hash"] == read_set(tmp_path / "set.yaml").hash
        assert [unit["total"] for unit in document["units"]] == ["6.67", "5"]


class TestCsv:
    def test_can_be_read_as_a_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)("score", "--set", NQ57, "--answers", NQ57_ROUND, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(ran.out)))
        totals = {row["unit"]: (row["points"], row["rank"], row["of_units"]) for row in rows if row["level"] == "total"}
        assert totals == {
            "xa-vi-du-1": ("100.00", "1", "4"),
            "xa-vi-du-3": ("62.74", "2", "4"),
            "xa-vi-du-2": ("57.66", "3", "4"),
            "xa-vi-du-4": ("8.25", "4", "4"),
        }
        assert len(rows) == 4 * (1 + 2 + 28)


class TestExplain:
    def test_says_how_each_item_of_a_unit_was_scored(self, capsys: pytest.CaptureFixture[str]) -> None:
        ran = make_runner(capsys)(*DEMONSTRATION, "--explain", "dong-tam")
        assert (ran.code, ran.err) == (0, "")
        assert (
            "  1.4.1 Mức độ hoàn thành kế hoạch tuyên truyền CCHC: 29/30 = 96,67 % ≥ 90 % → 0,97 trên 1 điểm" in ran.out
        )

    def test_fills_in_the_year_of_the_round(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        ran = make_runner(capsys)(*make_call(tmp_path, ROUND, "--explain", "xa-a", "--language", "en"))
        assert ran.out.splitlines() == [
            "A. A: 6.67/10",
            "  A.1 Kế hoạch năm 2022: met → 5 of 5 points",
            "  A.2 A.2: 1/3 = 33.33 % → 1.67 of 5 points",
            "Total: 6.67/10, published 6.67",
        ]

    def test_refuses_an_unknown_unit_and_names_the_known_ones(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        ran = make_runner(capsys)(*make_call(tmp_path, ROUND, "--explain", "xa-z"))
        assert (ran.code, ran.out) == (1, "")
        assert ran.err == "không có đơn vị «xa-z» trong tệp; các đơn vị: xa-a, xa-b\n"


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (
                {"round": {"units": []}, "units": [{"code": "xa-a", "answers": {}}]},
                "đơn vị «xa-a» không thuộc đợt này",
            ),
            (with_answers({"Z.9": {"done": True}}), "bộ chỉ số X-1 không có mục «Z.9»"),
            (with_answers({"A.1": {"dome": True}}), "không có số liệu nào tên «dome» trong quy tắc này"),
            (with_answers({"A.1": {"done": "có"}}), "«done» phải là true hoặc false, đang là «có»"),
            (with_answers({"A.2": {"num": 4, "den": 3}}), "phần không thể lớn hơn tổng"),
            (with_answers({"A.2": {"num": -1, "den": 3}}), "«num» = -1 nhỏ hơn 0"),
            (with_answers({"A.2": {"num": 10**20, "den": 10**20}}), "lớn hơn 1.000.000.000.000.000"),
            (
                {"round": {"criteria_set": "OTHER"}, "units": [{"code": "xa-a", "answers": {}}]},
                "câu trả lời theo bộ chỉ số OTHER",
            ),
            ({"units": []}, "đợt không có đơn vị nào"),
            ([], "tệp không có dạng"),
        ],
    )
    def test_say_which_and_score_nothing(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: object, said: str
    ) -> None:
        ran = make_runner(capsys)(*make_call(tmp_path, content))
        assert (ran.code, ran.out) == (1, "")
        assert said in ran.err
        assert ran.err.startswith(f"{tmp_path / 'round.json'}: ")
        assert ran.err.endswith("1 lỗi\n")

    def test_report_the_faults_of_all_units(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        units = [{"code": f"xa-{n}", "answers": {"A.1": {"done": n}, "Z": {}}} for n in range(3)]
        ran = make_runner(capsys)(*make_call(tmp_path, {"units": units}, "--format", "json", "--language", "en"))
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines()[-1] == f"{tmp_path / 'round.json'}: 6 faults"
        assert "xa-2 › A.1 › done: «done» must be true or false, it is «2». Remedy: check «done»." in ran.err

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b'{"units": [}', ":1: sai cú pháp JSON"),
            (b'{"units": NaN}', ": «NaN» không phải con số dùng được"),
            (b'{"units": [], "units": []}', ": khóa «units» có hai lần"),
            (b"[" * 100_000, ": lồng quá nhiều cấp"),
            (b"PK\x03\x04", ": đây là tệp Excel/Word (zip)"),
            (b"", ": tệp rỗng"),
        ],
    )
    def test_name_the_answers_file_where_it_cannot_be_read(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, said: str
    ) -> None:
        call = make_call(tmp_path)
        (tmp_path / "round.json").write_bytes(content)
        ran = make_runner(capsys)(*call)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"{tmp_path / 'round.json'}{said}")

    def test_name_the_set_where_it_is_at_fault(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        call = make_call(tmp_path)
        make_set_file(tmp_path, SET.replace("boolean", "bolean"))
        ran = make_runner(capsys)(*call)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"{tmp_path / 'set.yaml'}:6: criteria_set.base[0].rule.kind: ")

    @pytest.mark.parametrize("about", [{"year": 2022}, {"year": 2022, "criteria_hash": "0" * 64}])
    def test_name_the_set_where_the_round_has_no_quarter_for_it(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, about: Given
    ) -> None:
        call = make_call(tmp_path, {"round": about, "units": ROUND["units"]})
        make_set_file(tmp_path, SET.replace("{year}", "{quarter}"))
        ran = make_runner(capsys)(*call)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(f"{tmp_path / 'set.yaml'}:6: criteria_set.base[0].name: ")
