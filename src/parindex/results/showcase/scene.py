"""A round of the showcase with its people and its dates: what every act in it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from parindex.core.criteria import CriteriaSet
from parindex.results.showcase import places
from parindex.results.showcase.dates import Dates
from parindex.results.showcase.people import Cast
from parindex.rounds.actions import opening
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.rounds.models import Answer, Round, Sheet, SheetArea
    from parindex.units.models import Unit


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What all rounds of the showcase share."""

    cast: Cast
    units: "dict[str, Unit]"
    criteria_id: int

    @property
    def manager(self) -> "User":
        """The person who manages every round."""
        return self.cast["chutri"]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One round, its people and its dates."""

    ground: Ground
    round: "Round"
    dates: Dates

    @property
    def cast(self) -> Cast:
        """Everybody."""
        return self.ground.cast

    @property
    def manager(self) -> "User":
        """The person who manages the round."""
        return self.ground.manager

    @cached_property
    def criteria(self) -> CriteriaSet:
        """The set of the round."""
        return criteria_of(self.round)

    def unit(self, commune: str) -> "Unit":
        """Give a commune by its short name."""
        return self.ground.units[commune]

    def sheet(self, commune: str) -> "Sheet":
        """Give the sheet of a commune."""
        return self.round.sheets.get(unit=self.unit(commune))

    def areas(self, commune: str) -> "list[SheetArea]":
        """Give the areas of a commune, in order."""
        return list(self.sheet(commune).areas.order_by("position"))

    def area(self, commune: str, code: str) -> "SheetArea":
        """Give one area of a commune."""
        return self.sheet(commune).areas.get(code=code)

    def answers(self, commune: str) -> "dict[str, Answer]":
        """Give the answers of a commune by item, in order."""
        rows = self.sheet(commune).answers.order_by("position")
        return {answer.item: answer for answer in rows}

    def answer(self, commune: str, item: str) -> "Answer":
        """Give one answer of a commune."""
        return self.sheet(commune).answers.get(item=item)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a round is: its year and name, and the communes that take part."""

    year: int
    name: str
    communes: Sequence[str] = tuple(places.COMMUNES)


def open_round(ground: Ground, plan: Plan, dates: Dates) -> Scene:
    """Set a round up and open it, as its manager does."""
    by, at = ground.manager, dates.before
    new = opening.NewRound(
        name=plan.name,
        year=plan.year,
        assessor_id=places.province_id(),
        criteria_id=ground.criteria_id,
        is_demonstration=True,
    )
    current = opening.create(new=new, by=by, at=at)
    opening.set_phases(round_id=current.pk, windows=dates.windows, by=by, at=at)
    unit_ids = [ground.units[commune].pk for commune in plan.communes]
    opening.choose_units(round_id=current.pk, unit_ids=unit_ids, by=by, at=at)
    current = opening.open_round(round_id=current.pk, by=by, at=at)
    return Scene(ground=ground, round=current, dates=dates)
