"""Scores as plain values for files: the JSON document, CSV rows, a text table and explanations."""

import json
from collections.abc import Iterator
from decimal import Decimal

import pytest

from parindex.core import CORE_VERSION, export
from parindex.core.criteria import read
from parindex.core.figures import Answer
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sheets import UnitAnswers
from tests.core.making import (
    HAI_DUONG,
    HAI_DUONG_ROUND,
    NQ57,
    NQ57_ROUND,
    make_boolean_set,
    make_cut,
    make_document,
    make_micropoints,
    make_scores,
    make_set,
    make_sheet,
    read_round_scores,
)

DONE: Answer = {"done": True}
TREE = """
criteria_set:
  id: T
  src: t
  scale: 4
  areas:
    - code: A
      name: Chỉ đạo
      max: 4
      criteria: [{code: A.1, name: Kế hoạch, max: 4, leaves: [{code: A.1.1, max: 4, rule: {kind: linear}}]}]
      leaves: [{code: A.2, scored: false}]
"""


MAY_NOT_ARISE = """
- {code: A.1, max: 4, rule: {kind: boolean}}
- {code: B.1, max: 6, rule: {kind: boolean}, not_arising: reduce_max}
- {code: B.2, scored: false}
"""


def as_dict(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def as_list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def json_unit(scores: RoundScores, position: int = 0) -> dict[str, object]:
    return as_dict(as_list(as_dict(export.as_json(scores))["units"])[position])


def leaves(value: object) -> Iterator[object]:
    """Give every plain value within JSON values."""
    if isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from leaves(child)
    else:
        yield value


class TestText:
    @pytest.mark.parametrize(
        ("points", "text"), [("0.5", "0.5"), ("100", "100"), ("-2.50", "-2.5"), ("0.000001", "0.000001")]
    )
    def test_writes_decimals_without_trailing_zeros(self, points: str, text: str) -> None:
        assert export.text(make_micropoints(points)) == text


class TestDecimalText:
    @pytest.mark.parametrize(("value", "text"), [("0.50", "0.5"), ("100", "100"), ("1E+2", "100"), ("10.00", "10")])
    def test_writes_decimals_without_trailing_zeros(self, value: str, text: str) -> None:
        assert export.decimal_text(Decimal(value)) == text


class TestAsJson:
    def test_names_the_set_and_the_core(self) -> None:
        criteria = make_boolean_set()
        document = as_dict(export.as_json(make_scores(criteria, {"xa-a": {}})))
        assert document["set"] == {"id": "X-1", "hash": criteria.hash}
        assert document["core"] == CORE_VERSION

    def test_shows_what_was_cut_and_nothing_where_nothing_was(self) -> None:
        units = [
            UnitAnswers(code="xa-a", answers={"A.1": DONE, "A.2": DONE}, cuts={"A.1": make_cut("1.5")}),
            UnitAnswers(code="xa-b", answers={"A.1": DONE}, cuts={"A.1": make_cut("5")}),
        ]
        scores = score_round(make_boolean_set(), units)
        assert json_unit(scores)["cuts"] == {
            "A.1": {"computed": "5", "points": "1.5", "reason": "late", "sentence": "nộp ngày 20/12"}
        }
        assert as_dict(json_unit(scores)["items"])["A.1"] == "1.5"
        assert "cuts" not in json_unit(scores, 1)

    def test_gives_a_unit_as_promised(self) -> None:
        criteria = make_boolean_set("classes: [[5, Tốt]]\nweak_area_threshold: 0.75")
        scores = make_scores(criteria, {"xa-a": {"A.1": DONE}, "xa-b": {}})
        unit = json_unit(scores)
        losses = unit.pop("losses")
        assert unit == {
            "code": "xa-a",
            "name": "xa-a",
            "items": {"A.1": "5", "A.2": "0"},
            "areas": {
                "A": {
                    "points": "5",
                    "maximum": "10",
                    "percent": "50.00",
                    "rank": 1,
                    "of_units": 2,
                    "dense_rank": 1,
                    "of_ranks": 2,
                }
            },
            "criteria": {},
            "maximum": "10",
            "total": "5",
            "published": "5.00",
            "rank": 1,
            "of_units": 2,
            "dense_rank": 1,
            "of_ranks": 2,
            "class": "Tốt",
            "weak_areas": ["A"],
        }
        assert losses == [
            {
                "item": "A.2",
                "area": "A",
                "points": "5",
                "reason": "not_answered",
                "why": "chưa có câu trả lời → 0 trên 5 điểm",
            }
        ]

    def test_gives_criteria_and_leaves_out_what_is_only_asked(self) -> None:
        scores = make_scores(read(make_document(TREE)), {"xa-a": {"A.1.1": {"num": 1, "den": 2}}})
        unit = json_unit(scores)
        assert unit["items"] == {"A.1.1": "2"}
        assert unit["criteria"] == {"A.1": {"points": "2", "maximum": "4", "percent": "50.00"}}

    def test_adds_bonus_penalty_and_filing_where_the_set_has_them(self) -> None:
        unit = json_unit(read_round_scores(NQ57, NQ57_ROUND), 2)
        assert [unit[key] for key in ("bonus", "penalty", "filing", "accepted")] == ["2", "-2.5", "-3", True]
        plain = json_unit(make_scores(make_boolean_set(), {"xa-a": {}}))
        assert not {"bonus", "penalty", "filing", "accepted"} & set(plain)

    def test_gives_no_place_and_no_class_where_there_is_none(self) -> None:
        criteria = make_set(MAY_NOT_ARISE)
        unit = json_unit(make_scores(criteria, {"xa-a": {"B.1": {"not_arising": True}}}))
        area = as_dict(as_dict(unit["areas"])["B"])
        assert [area[key] for key in ("percent", "rank", "of_units", "dense_rank", "of_ranks")] == [None] * 5
        assert (unit["class"], unit["maximum"]) == (None, "4")

    def test_says_a_loss_of_the_whole_sheet_by_its_reason(self) -> None:
        losses = as_list(json_unit(read_round_scores(NQ57, NQ57_ROUND), 2)["losses"])
        assert as_dict(losses[-1]) == {
            "item": None,
            "area": None,
            "points": "3",
            "reason": "filed_late",
            "why": "nộp hồ sơ muộn",
        }

    def test_holds_decimals_as_text_only(self) -> None:
        document = export.as_json(read_round_scores(HAI_DUONG, HAI_DUONG_ROUND))
        assert {type(leaf) for leaf in leaves(document)} <= {str, int, bool, type(None)}


class TestCsvRows:
    def test_give_total_areas_and_items_of_each_unit_in_the_order_of_ranks(self) -> None:
        criteria = make_boolean_set("classes: [[5, Tốt]]")
        rows = list(export.csv_rows(make_scores(criteria, {"xa-a": {}, "xa-b": {"A.1": DONE}})))
        assert rows[0] == export.CSV_HEADER
        assert rows[1:5] == [
            ("xa-b", "xa-b", "total", "", "5.00", "10", "", "1", "2", "1", "2", "Tốt"),
            ("xa-b", "xa-b", "area", "A", "5", "10", "50.00", "1", "2", "1", "2", ""),
            ("xa-b", "xa-b", "item", "A.1", "5", "5", "", "", "", "", "", ""),
            ("xa-b", "xa-b", "item", "A.2", "0", "5", "", "", "", "", "", ""),
        ]
        assert rows[5][:5] == ("xa-a", "xa-a", "total", "", "0.00")

    def test_are_all_as_wide_as_the_header(self) -> None:
        rows = list(export.csv_rows(read_round_scores(NQ57, NQ57_ROUND)))
        assert {len(row) for row in rows} == {len(export.CSV_HEADER)}

    def test_give_a_bonus_item_its_own_maximum(self) -> None:
        rows = [row for row in export.csv_rows(read_round_scores(NQ57, NQ57_ROUND)) if row[:1] == ("xa-vi-du-2",)]
        assert [row[4:6] for row in rows if row[3] == "IV.3.1"] == [("4.5", "6")]

    def test_leave_cells_empty_where_there_is_no_place(self) -> None:
        criteria = make_set(MAY_NOT_ARISE)
        rows = list(export.csv_rows(make_scores(criteria, {"xa-a": {"B.1": {"not_arising": True}}})))
        assert [row[3:] for row in rows if row[2] == "area" and row[3] == "B"] == [
            ("B", "0", "0", "", "", "", "", "", "")
        ]
        assert [row[3] for row in rows if row[2] == "item"] == ["A.1", "B.1"]


class TestTable:
    def test_shows_the_demonstration_round(self) -> None:
        lines = export.table(read_round_scores(HAI_DUONG, HAI_DUONG_ROUND)).splitlines()
        assert len(lines) == 22
        assert lines[0].split() == ["Hạng", "Đơn", "vị", "Điểm", "Mức", "Xếp", "loại", "Lĩnh", "vực", "yếu"]
        (line,) = [line for line in lines if "Đồng Tâm" in line]
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

    def test_speaks_english(self) -> None:
        text = export.table(make_scores(make_boolean_set(), {"xa-a": {"A.1": DONE}}), "en")
        assert text.splitlines()[0].split() == ["Rank", "Unit", "Points", "Level", "Class", "Weak", "areas"]
        assert text.splitlines()[2].split() == ["1/1", "xa-a", "5.00", "1/1", "–", "–"]


class TestExplained:
    def test_gives_a_line_for_each_area_and_item(self) -> None:
        criteria = make_boolean_set("bonus: [{code: B.1, max: 3}]\npenalty: [{code: P.1, per: -0.5}]")
        sheet = make_sheet(criteria, {"A.1": DONE, "B.1": {"points": 2}, "P.1": {"count": 3}})
        assert list(export.explained(sheet)) == [
            "A. A: 5/10",
            "  A.1 A.1: đạt → 5 trên 5 điểm",
            "  A.2 A.2: chưa có câu trả lời → 0 trên 5 điểm",
            "B. B: 2/3",
            "  B.1 B.1: người thẩm định cho điểm → 2 trên 3 điểm",
            "P. P: −1,5",
            "  P.1 P.1: 3 × −0,5 → −1,5 điểm",
            "Tổng điểm: 5,5/10, công bố 5,50",
        ]

    def test_ends_with_what_changed_the_whole_sheet(self) -> None:
        criteria = make_boolean_set("not_arising_default: reduce_max\nclasses: [[9, Tốt], [0, Yếu]]")
        sheet = make_sheet(criteria, {"A.1": DONE, "A.2": {"not_arising": True}})
        assert list(export.explained(sheet))[-2:] == [
            "Cả phiếu điểm: quy đổi về thang điểm: 5 điểm",
            "Tổng điểm: 10/10, công bố 10,00; Tốt",
        ]

    def test_speaks_english(self) -> None:
        sheet = make_sheet(make_boolean_set(), {"A.1": DONE})
        assert list(export.explained(sheet, "en"))[1] == "  A.1 A.1: met → 5 of 5 points"


class TestJsonText:
    def test_writes_the_document_with_every_letter_as_it_is(self) -> None:
        scores = make_scores(make_boolean_set(), {"xã-đồng": {}})
        text = export.json_text(scores)
        assert json.loads(text) == export.as_json(scores)
        assert "xã-đồng" in text
        assert text.endswith("}\n")
