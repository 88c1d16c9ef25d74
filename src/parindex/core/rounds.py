"""All units of a round: their sheets, their ranks in total and by area, and what one changed answer changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from parindex.core import figures
from parindex.core.criteria.model import CriteriaSet
from parindex.core.faults import Fault, Place, Refused, refuse_too_many
from parindex.core.figures import FigureRefused
from parindex.core.ranking import Placing, Ranks, rank
from parindex.core.rules.relative_to_leader import RelativeToLeader
from parindex.core.scoring import Scorer
from parindex.core.sentences import Template
from parindex.core.sheets import Sheet, UnitAnswers, plain_answer

_TWICE = Template("đơn vị «{code}» có hai lần", "unit «{code}» stands here twice")
_KEEP_ONE = Template("giữ lại một", "keep one of them")


@dataclass(slots=True)
class Column:
    """One ranked column of a round (the total, or an area): the value of each unit, and the places of the values."""

    values: dict[str, int | None]
    ranks: Ranks

    @classmethod
    def of(cls, values: dict[str, int | None]) -> "Column":
        """Rank the values of all units."""
        return cls(values, rank(values.values()))

    def placing(self, unit: str) -> Placing | None:
        """Give the place of a unit; None for one without a value."""
        return self.ranks.of(self.values[unit])

    def moved(self, unit: str, value: int | None) -> "Column":
        """Give the column with one value changed; the same column where it is the same value."""
        return self if self.values[unit] == value else Column.of(self.values | {unit: value})


@dataclass(slots=True)
class RoundScores:
    """The sheets of a round by unit code, with the ranks over exactly these units."""

    criteria: CriteriaSet
    sheets: dict[str, Sheet]
    totals: Column
    areas: dict[str, Column]
    leaders: dict[int, Fraction]

    def placing(self, unit: str) -> Placing:
        """Give the place of a unit's total; raises `KeyError` for an unknown unit."""
        return self.totals.ranks.places[self.sheets[unit].rank_value]

    def area_placing(self, unit: str, area: str) -> Placing | None:
        """Give the place of a unit in an area; None where nothing in the area counts for it."""
        return self.areas[area].placing(unit)

    def in_order(self) -> list[Sheet]:
        """Give the sheets from the first place down; within a tie by unit code."""
        return sorted(self.sheets.values(), key=lambda sheet: (-sheet.rank_value, sheet.unit.code))

    def with_answers(self, unit: UnitAnswers) -> "RoundScores":
        """Give the round with the answers of one unit replaced or added; raises `Refused` for answers that cannot be.

        Only what changes is computed again: one sheet, and the ranks of the columns that it moves.
        """
        criteria = self.criteria
        leaders: dict[int, Fraction] = {}
        if unit.code not in self.sheets or any(item.rule and item.rule.needs_leader for item in criteria.items):
            units = {code: sheet.unit for code, sheet in self.sheets.items()} | {unit.code: unit}
            leaders = _leaders(criteria, list(units.values()))
            if unit.code not in self.sheets or leaders != self.leaders:
                return score_round(criteria, units.values())
        sheet = Scorer(criteria, leaders).score(unit)
        return replace(
            self,
            sheets=self.sheets | {unit.code: sheet},
            totals=self.totals.moved(unit.code, sheet.rank_value),
            areas={
                area.code: self.areas[area.code].moved(unit.code, sheet.area_rank_value(area))
                for area in criteria.base_areas
            },
        )


def score_round(criteria: CriteriaSet, units: Iterable[UnitAnswers]) -> RoundScores:
    """Score and rank all units of a round.

    Raises `Refused` with the faults of every unit at once; then nothing is scored.
    """
    units = list(units)
    leaders = _leaders(criteria, units)
    scorer = Scorer(criteria, leaders)
    sheets: dict[str, Sheet] = {}
    faults: list[Fault] = []
    for unit in units:
        if unit.code in sheets:
            faults.append(Fault(Place(unit.code), _TWICE(code=unit.code), _KEEP_ONE()))
        try:
            sheets[unit.code] = scorer.score(unit)
        except Refused as refused:
            faults += refused.faults
            refuse_too_many(faults)
    if faults:
        raise Refused(faults)
    return RoundScores(
        criteria=criteria,
        leaders=leaders,
        sheets=sheets,
        totals=Column.of({code: sheet.rank_value for code, sheet in sheets.items()}),
        areas={
            area.code: Column.of({code: sheet.area_rank_value(area) for code, sheet in sheets.items()})
            for area in criteria.base_areas
        },
    )


def _leaders(criteria: CriteriaSet, units: Sequence[UnitAnswers]) -> dict[int, Fraction]:
    """Find the best value of every item that is relative to the leader; refused answers are left to scoring."""
    leaders: dict[int, Fraction] = {}
    for position, item in enumerate(criteria.items):
        if not isinstance(item.rule, RelativeToLeader):
            continue
        for unit in units:
            answer = unit.answers.get(item.code)
            if answer is None or not figures.is_group(answer):
                continue
            try:
                value = item.rule.value(plain_answer(answer))
            except FigureRefused:
                continue
            leaders[position] = max(value, leaders.get(position, value))
    return leaders
