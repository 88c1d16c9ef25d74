"""What would move the total most."""

from hypothesis import given
from hypothesis import strategies as st

from parindex.core.service_index.moving import moves
from parindex.core.service_index.scoring import Scorer
from parindex.core.service_index.values import Value
from tests.core.making import make_points
from tests.core.service_index.making import make_score, make_shipped

PORTAL = make_shipped()


class TestMoves:
    def test_puts_first_what_one_dossier_moves_most(self) -> None:
        found = moves(make_score(PORTAL, {"2.1": "29/30", "3.6": "3/100", "3.1": "52/89", "5.3": "90/100"}))
        assert [(move.indicator.code, move.count, make_points(move.gain), move.is_full) for move in found] == [
            ("2.1", 1, "0.67", True),
            ("3.6", 97, "5.82", True),
            ("3.1", 20, "0.54", True),
        ]
        assert found[1].each == 60_000

    def test_does_not_count_beyond_the_maximum(self) -> None:
        (move,) = moves(make_score(PORTAL, {"3.1": "7/9"}))
        assert move.count == 1
        assert make_points(move.gain) == "0.06"
        assert make_points(round(move.each)) == "0.055556"

    def test_says_it_in_a_sentence(self) -> None:
        (move,) = moves(make_score(PORTAL, {"3.6": "3/100"}))
        assert move.said.say() == (
            "Tỷ lệ hồ sơ thanh toán trực tuyến: mỗi «hồ sơ thanh toán trực tuyến thành công» thêm được tăng 0,06 điểm;"
            " thêm 97 là đủ (tăng 5,82 điểm)"
        )

    def test_says_where_a_factor_keeps_the_maximum_out_of_reach(self) -> None:
        (move,) = moves(make_score(PORTAL, {"3.3": "900/1000", "sync_coefficient": "1/10"}))
        assert (move.count, make_points(move.gain), move.is_full) == (100, "0.12", False)
        assert "thêm cả 100 vẫn chưa đủ (tăng 0,12 điểm)" in move.said.say()
        assert "tăng 0,0012 điểm" in move.said.say()

    def test_has_nothing_for_what_cannot_be_moved(self) -> None:
        given = {"5.1": None, "2.2": "90/30", "2.1": "5/5", "3.3": "10/10", "sync_coefficient": "0/1", "4.2": "0/0"}
        assert moves(make_score(PORTAL, given)) == ()
        assert moves(make_score(make_shipped("declared"), {"3.1": "1/2"})) == ()

    def test_promises_nothing_where_a_factor_takes_it(self) -> None:
        assert moves(make_score(PORTAL, {"3.3": "1/10", "sync_coefficient": "0/1"})) == ()
        assert moves(make_score(PORTAL, {"3.3": "10/10", "sync_coefficient": "1/10"})) == ()

    @given(part=st.integers(0, 500), whole=st.integers(1, 500))
    def test_gives_what_scoring_gives_after_the_move(self, part: int, whole: int) -> None:
        scorer, value = Scorer(PORTAL), Value(min(part, whole), whole)
        before = scorer.score("x", {"5.3": value})
        for move in moves(before):
            after = scorer.score("x", {"5.3": Value(value.numerator + move.count, whole)})
            assert (after.total.points or 0) - (before.total.points or 0) == move.gain
            assert after.total.points == 6_000_000
