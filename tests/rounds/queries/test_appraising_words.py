"""Verdicts in words."""

import pytest

from parindex.rounds.models import Verdict
from parindex.rounds.queries.appraising_words import figures_said, long, short, tone
from parindex.rounds.sets import criteria_of
from tests.rounds.making import make_scene

pytestmark = pytest.mark.django_db


class TestShort:
    @pytest.mark.parametrize(
        ("outcome", "said"),
        [
            ("accepted", "giữ nguyên"),
            ("accepted_with_remark", "giữ, có lưu ý"),
            ("figures_changed", "sửa số liệu"),
            ("cut", "công nhận 0,5"),
        ],
    )
    def test_says_it_in_a_word_or_two(self, outcome: str, said: str) -> None:
        assert short(outcome, 500_000).say() == said


class TestTone:
    def test_is_red_only_for_a_loss(self) -> None:
        assert [tone(outcome) for outcome in Verdict.Outcome] == ["good", "good", "warn", "loss"]


class TestLong:
    def test_says_reason_and_figures(self) -> None:
        item = criteria_of(make_scene().round).item("1.1")
        cut = Verdict(outcome="cut", points=500_000, reason="late")
        changed = Verdict(outcome="figures_changed", figures={"num": 40, "den": 45})
        assert long(cut, item).say() == "công nhận 0,5 điểm: tài liệu chậm thời hạn"
        assert long(changed, item).say() == "sửa số liệu: nhiệm vụ hoàn thành: 40; nhiệm vụ đề ra: 45"
        assert long(Verdict(outcome="accepted"), item).say() == "giữ nguyên"


class TestFiguresSaid:
    def test_is_empty_without_figures(self) -> None:
        assert figures_said(criteria_of(make_scene().round).item("1.1"), None) == []
