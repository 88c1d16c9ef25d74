"""The JSON document, the table, the explanation of one unit, and the set as text."""

import json

from parindex.core.service_index.export import Scores, explained, json_lines, outline, table
from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.scoring import Scorer, score_all
from tests.core.service_index.making import make_index, make_indicator, make_score, make_shipped, make_value

TWO = make_index(make_indicator("a", "", 4), make_indicator("b", "zero_den: award_max", 6), more="title: Bộ thử")


def make_scores(index: ServiceIndex, units: dict[str, dict[str, str | None]], period: str = "") -> Scores:
    figures = {
        unit: {code: None if text is None else make_value(text) for code, text in given.items()}
        for unit, given in units.items()
    }
    return Scores(index, score_all(Scorer(index), figures), period)


class TestJsonLines:
    def test_gives_the_contract(self) -> None:
        scores = make_scores(TWO, {"x": {"a": "1/3", "b": None}, "y": {"a": "2.5/5"}}, "2026-08")
        document = json.loads("".join(json_lines(scores)))
        assert document["set"] == {"id": "X", "hash": TWO.hash}
        assert (document["policy"], document["period"]) == ("portal", "2026-08")
        figures = {"numerator": None, "denominator": None}
        assert document["scores"] == [
            {"unit": "x", "indicator": "a", "points": "1.33", "maximum": "4", "policy": "ratio", "group": "A"}
            | {"numerator": "1", "denominator": "3"},
            {"unit": "x", "indicator": "b", "points": "6", "maximum": "6", "policy": "award_max", "group": "A"}
            | figures,
            {"unit": "y", "indicator": "a", "points": "2", "maximum": "4", "policy": "ratio", "group": "A"}
            | {"numerator": "2.5", "denominator": "5"},
        ]
        whole = {"maximum": "10", "known_maximum": "10", "missing": [], "rank": 1, "of_units": 1}
        part = {"maximum": "10", "known_maximum": "4", "missing": ["b"], "rank": None, "of_units": None}
        assert document["units"] == [
            {"unit": "x", "groups": {"A": {"points": "7.33"} | whole}, "total": "7.33"} | whole,
            {"unit": "y", "groups": {"A": {"points": "2"} | part}, "total": "2"} | part,
        ]

    def test_shows_an_indicator_without_points_only_where_it_has_figures(self) -> None:
        scores = make_scores(make_shipped(), {"x": {"2.2": "90/30", "2.1": "0/0"}})
        document = json.loads("".join(json_lines(scores)))
        assert [(row["indicator"], row["points"]) for row in document["scores"]] == [("2.1", None), ("2.2", "0")]
        assert document["period"] is None


class TestTable:
    def test_puts_the_best_first(self) -> None:
        scores = make_scores(TWO, {"x": {"a": "1/4"}, "y": {"a": "1/3", "b": None}, "z": {}})
        assert list(table(scores)) == [
            "Đơn vị     A  Tổng  Hạng  Thiếu",
            "y       7,33  7,33   1/1",
            "x          1     1     –      1",
            "z          –     –     –      2",
        ]


class TestExplained:
    def test_says_every_indicator_and_what_would_move_it(self) -> None:
        assert list(explained(TWO, make_score(TWO, {"a": "1/4"}))) == [
            "xa: 1 trên 10 điểm",
            "chưa có điểm của b: tổng chỉ gồm 4 điểm tối đa đã biết",
            "  a Chỉ tiêu a",
            "      1/4 = 25 % → 1 trên 4 điểm",
            "  b Chỉ tiêu b",
            "      chưa có số liệu (không phải là 0) → chưa có điểm",
            "Việc nâng điểm nhiều nhất:",
            "  a Chỉ tiêu a: mỗi «đạt» thêm được tăng 1 điểm; thêm 3 là đủ (tăng 3 điểm)",
        ]

    def test_says_nothing_of_moves_where_all_is_done(self) -> None:
        assert list(explained(TWO, make_score(TWO, {"a": "4/4", "b": "1/1"}), "en"))[-1].endswith("6 of 6 points")


class TestOutline:
    def test_shows_groups_rules_and_where_sources_disagree(self) -> None:
        lines = list(outline(make_shipped("workbook")))
        assert lines[1] == "Căn cứ: Quyết định 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ"
        assert "TIENDO. Tiến độ giải quyết (20 điểm)" in lines
        assert "  4.2 Tỷ lệ hồ sơ số hóa thành phần hồ sơ" in lines
        assert "Hệ số sync_coefficient: Hệ số đồng bộ hồ sơ với Cổng DVCQG" in lines
        assert "      khác: bảng chỉ tiêu: đủ điểm từ 80 %  ← đang dùng" in lines
        assert "      chính: công thức và số liệu Cổng: đếm hồ sơ  ← đang dùng" in lines

    def test_leaves_out_conflicts_where_there_are_none(self) -> None:
        assert list(outline(TWO, "en"))[-1] == "      6 points × ratio / 100 %, at most 6; nothing arose: the maximum"
