"""Cuts by themselves: their words and their plain form. What they do to points is in test_scoring.py."""

from decimal import Decimal

import pytest

from parindex.core.cuts import CUT_REASONS, CutReason, faults, lowered, read
from parindex.core.faults import Fault
from parindex.core.plain import PlainReader
from tests.core.making import make_boolean_set, make_cut


class TestCutReason:
    def test_has_words_for_every_reason_in_both_languages(self) -> None:
        assert set(CUT_REASONS) == set(CutReason)
        assert all(words.vi and words.en for words in CUT_REASONS.values())

    def test_begins_with_the_defects_that_the_report_names(self) -> None:
        assert [CUT_REASONS[reason].vi for reason in list(CutReason)[:6]] == [
            "thiếu tài liệu kiểm chứng",
            "tài liệu sơ sài, không rõ",
            "tài liệu chậm thời hạn",
            "tài liệu nộp sai tiêu chí",
            "số liệu không chính xác",
            "tài liệu không khớp nội dung tiêu chí",
        ]


class TestCut:
    @pytest.mark.parametrize("reason", CutReason)
    def test_says_points_reason_and_sentence(self, reason: CutReason) -> None:
        said = make_cut("0.25", reason, "thiếu {chữ ký}").say()
        words = CUT_REASONS[reason]
        assert said.say() == f"thẩm định công nhận 0,25 điểm: {words.vi} – thiếu {{chữ ký}}"
        assert said.say("en") == f"appraisal accepted 0.25 points: {words.en} – thiếu {{chữ ký}}"

    def test_is_written_with_an_exact_decimal(self) -> None:
        assert make_cut("0.5").plain() == {"points": Decimal("0.5"), "reason": "late", "sentence": "nộp ngày 20/12"}


class TestLowered:
    def test_gives_the_points_before_of_those_that_lost_some(self) -> None:
        earned = [5, 5_000_000]
        assert lowered(make_boolean_set(), {"A.1": make_cut("1"), "A.2": make_cut("1")}, earned) == {1: 5_000_000}
        assert earned == [5, 1_000_000]


class TestFaults:
    def test_hold_no_cut_against_a_maximum_that_is_not_known(self) -> None:
        assert list(faults(make_boolean_set(), "xa-a", {"A.1": make_cut("99")})) == []


class TestRead:
    def test_notes_every_fault_of_form_at_once(self) -> None:
        found: list[Fault] = []
        assert read(PlainReader(found), {"points": None, "sentence": []}, "x") is None
        assert [fault.place.path for fault in found] == ["x.points", "x.reason", "x.sentence"]
