"""What one changed sheet would do to a round: whether a class flips, or a rank, and whose.

A council hears first what changes most. Source: the order is ours; S63 (a council decides), S66.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from parindex.core.ranking import Placing
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Points, Statement, Template
from parindex.core.sheets import UnitAnswers

_CLASS = Template(
    "xếp loại «{before}» thành «{after}»; tổng {old} thành {new} điểm",
    "class «{before}» to «{after}»; total {old} to {new} points",
)
_RANK = Template(
    "thứ {before} thành thứ {after}; tổng {old} thành {new} điểm",
    "place {before} to place {after}; total {old} to {new} points",
)
_RANK_OF_OTHERS = Template(
    "{count} đơn vị khác đổi thứ hạng; tổng {old} thành {new} điểm",
    "other units whose rank changes: {count}; total {old} to {new} points",
)
_NEITHER = Template(
    "tổng {old} thành {new} điểm",
    "total {old} to {new} points",
)
_NO_CLASS = Template("không xếp loại", "no class")


class Weight(IntEnum):
    """How much a change matters, the weightiest first."""

    FLIPS_CLASS = 0
    FLIPS_RANK = 1
    NEITHER = 2


WEIGHTS = {
    Weight.FLIPS_CLASS: Template("đổi xếp loại", "flips a class"),
    Weight.FLIPS_RANK: Template("đổi thứ hạng", "flips a rank"),
    Weight.NEITHER: Template("không đổi xếp loại, thứ hạng", "flips neither"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a change of one unit does: its total, class and place before and after, and the other units that move.

    Totals are micropoints as published; a class is its label, empty for none.
    """

    unit: str
    total: tuple[int, int]
    band: tuple[str, str]
    places: tuple[Placing, Placing]
    moved: tuple[str, ...] = ()
    bands_moved: tuple[str, ...] = ()

    @property
    def weight(self) -> Weight:
        """Say how much it matters; what it does to another unit matters as much as what it does to its own."""
        if self.band[0] != self.band[1] or self.bands_moved:
            return Weight.FLIPS_CLASS
        if self.moved or self.places[0].rank != self.places[1].rank:
            return Weight.FLIPS_RANK
        return Weight.NEITHER

    @property
    def gain(self) -> int:
        """Give the micropoints that the published total gains."""
        return self.total[1] - self.total[0]

    def say(self) -> Statement:
        """Say the effect in one sentence."""
        totals = {"old": Points(self.total[0]), "new": Points(self.total[1])}
        if self.band[0] != self.band[1]:
            before, after = (label or _NO_CLASS() for label in self.band)
            return _CLASS(before=before, after=after, **totals)
        if self.places[0].rank != self.places[1].rank:
            return _RANK(before=self.places[0].rank, after=self.places[1].rank, **totals)
        if self.moved:
            return _RANK_OF_OTHERS(count=len(self.moved), **totals)
        return _NEITHER(**totals)


def effect_of(scores: RoundScores, unit: UnitAnswers) -> Effect:
    """Give what happens to a round when a unit's answers become these; raises `Refused` for what cannot be.

    One sheet is computed again and one column ranked, so that hundreds of disputes are weighed in a moment.
    """
    after = scores.with_answers(unit)
    others = [code for code in scores.sheets if code != unit.code]
    is_led = after.leaders != scores.leaders
    return Effect(
        unit=unit.code,
        total=(scores.sheets[unit.code].published, after.sheets[unit.code].published),
        band=(_band(scores, unit.code), _band(after, unit.code)),
        places=(scores.placing(unit.code), after.placing(unit.code)),
        moved=_moved(scores, after, others),
        bands_moved=tuple(code for code in others if is_led and _band(scores, code) != _band(after, code)),
    )


def in_order(effects: Iterable[Effect]) -> list[Effect]:
    """Sort effects: by weight, then by points gained, then by unit."""
    return sorted(effects, key=order)


def order(effect: Effect) -> tuple[int, int, str]:
    """Give the key by which effects are sorted."""
    return effect.weight, -abs(effect.gain), effect.unit


def _moved(before: RoundScores, after: RoundScores, codes: list[str]) -> tuple[str, ...]:
    """Give the units whose place among units changes; none where no total moved."""
    if after.totals is before.totals:
        return ()
    return tuple(code for code in codes if before.placing(code).rank != after.placing(code).rank)


def _band(scores: RoundScores, code: str) -> str:
    band = scores.sheets[code].band()
    return band.label if band else ""
