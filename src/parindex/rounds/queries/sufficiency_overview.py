"""How far the evidence of all units of a round goes: items by state, and the points that hang on what is open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from parindex.core.documents.sufficiency import State
from parindex.rounds.models import Answer, Round, Sheet
from parindex.rounds.queries import filling_points as own
from parindex.rounds.queries.sufficiency import stakes
from parindex.rounds.sets import criteria_of

_OPEN = {State.MISSING.value, State.DOUBTFUL.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit with its items by state; `unknown` are those that the machine has not looked at."""

    sheet_id: int
    name: str
    code: str
    met: int
    doubtful: int
    missing: int
    not_needed: int
    unknown: int

    @property
    def open(self) -> int:
        """How many items lack something."""
        return self.missing + self.doubtful


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """All units together."""

    units: int
    met: int
    doubtful: int
    missing: int
    unknown: int


def rows(current: Round) -> list[UnitRow]:
    """Give all units of a round, those that lack the most first. One query."""
    counted = {
        name: Count("answers", filter=Q(answers__evidence_state=value, answers__is_orphan=False))
        for name, value in (*((state.value, state.value) for state in State), ("unknown", ""))
    }
    fields = ("pk", "unit__name", "unit__code", "unit__folded_name")
    found = Sheet.objects.filter(round=current).order_by("unit__folded_name", "pk").values(*fields).annotate(**counted)
    units = [
        UnitRow(
            sheet_id=row["pk"],
            name=row["unit__name"],
            code=row["unit__code"],
            met=row["met"],
            doubtful=row["doubtful"],
            missing=row["missing"],
            not_needed=row["not_needed"],
            unknown=row["unknown"],
        )
        for row in found
    ]
    return sorted(units, key=lambda row: -row.open)


def summed(units: Iterable[UnitRow]) -> Sums:
    """Add up units."""
    every = list(units)
    return Sums(
        units=len(every),
        met=sum(row.met for row in every),
        doubtful=sum(row.doubtful for row in every),
        missing=sum(row.missing for row in every),
        unknown=sum(row.unknown for row in every),
    )


def with_points(current: Round, units: Sequence[UnitRow]) -> list[tuple[UnitRow, int]]:
    """Give units with the micropoints that hang on what they lack. One query, whatever their number."""
    by_sheet: dict[int, list[Answer]] = {row.sheet_id: [] for row in units}
    answers = Answer.objects.filter(sheet__in=by_sheet, is_orphan=False).order_by("pk")
    for answer in answers.only("sheet", "item", "position", "figures", "evidence_state", "is_orphan"):
        by_sheet[answer.sheet_id].append(answer)
    return [(row, _hanging(current, by_sheet[row.sheet_id])) for row in units]


def _hanging(current: Round, answers: Sequence[Answer]) -> int:
    staked = stakes(own.score(criteria_of(current), answers), answers)
    return sum(staked.get(answer.item, 0) for answer in answers if answer.evidence_state in _OPEN)
