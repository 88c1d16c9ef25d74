"""What giving back points would do: whose class and whose rank it flips."""

from parindex.core.criteria import CriteriaSet
from parindex.core.effects import WEIGHTS, Effect, Weight, effect_of, in_order
from parindex.core.rounds import RoundScores
from parindex.core.sheets import UnitAnswers
from tests.core.making import make_scores, make_set

BASE = '- {code: "1.1", name: "Nhiệm vụ", max: 10, rule: {kind: linear, num: "xong", den: "giao"}}'
HEAD = 'classes: [[9, "Xuất sắc"], [5, "Khá"], [0, "Yếu"]]'


def make_small() -> CriteriaSet:
    return make_set(BASE, HEAD)


def make_round(**done: int) -> RoundScores:
    return make_scores(make_small(), {code: {"1.1": {"num": count, "den": 100}} for code, count in done.items()})


def effect(scores: RoundScores, code: str, done: int) -> Effect:
    return effect_of(scores, UnitAnswers(code=code, answers={"1.1": {"num": done, "den": 100}}))


class TestEffectOf:
    def test_sees_a_class_flip(self) -> None:
        found = effect(make_round(a=80, b=60, c=20), "a", 95)
        assert (found.weight, found.band, found.gain) == (Weight.FLIPS_CLASS, ("Khá", "Xuất sắc"), 1_500_000)
        assert found.say().say() == "xếp loại «Khá» thành «Xuất sắc»; tổng 8 thành 9,5 điểm"

    def test_sees_a_rank_flip_with_the_units_that_move(self) -> None:
        found = effect(make_round(a=80, b=60, c=55), "c", 70)
        assert (found.weight, found.moved) == (Weight.FLIPS_RANK, ("b",))
        assert found.say().say() == "thứ 3 thành thứ 2; tổng 5,5 thành 7 điểm"

    def test_sees_that_only_another_unit_moves(self) -> None:
        found = effect(make_round(a=80, b=80, c=20), "a", 85)
        assert (found.weight, found.moved, found.places[1].rank) == (Weight.FLIPS_RANK, ("b",), 1)
        assert found.say().say("en") == "other units whose rank changes: 1; total 8 to 8.5 points"

    def test_sees_that_nothing_flips(self) -> None:
        found = effect(make_round(a=80, b=60, c=20), "b", 65)
        assert (found.weight, found.moved) == (Weight.NEITHER, ())
        assert found.say().say() == "tổng 6 thành 6,5 điểm"

    def test_sees_that_the_same_points_move_nobody(self) -> None:
        found = effect(make_round(a=80, b=60, c=20), "b", 60)
        assert (found.weight, found.moved, found.gain) == (Weight.NEITHER, (), 0)

    def test_says_a_class_that_nobody_had(self) -> None:
        scores = make_round(a=80, b=60)
        before = effect(scores, "a", 81)
        none = Effect(unit="a", total=before.total, band=("", "Khá"), places=before.places)
        assert "«không xếp loại» thành «Khá»" in none.say().say()


class TestInOrder:
    def test_puts_classes_before_ranks_and_more_points_first(self) -> None:
        scores = make_round(a=80, b=60, c=55, d=20)
        flips = [effect(scores, "b", 61), effect(scores, "d", 30), effect(scores, "c", 70), effect(scores, "a", 95)]
        assert [one.unit for one in in_order(flips)] == ["a", "c", "d", "b"]

    def test_has_words_for_each_weight(self) -> None:
        assert set(WEIGHTS) == set(Weight)
