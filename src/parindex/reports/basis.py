"""What a new report can rest on: published results of the unit, rounds in which it takes part, or none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from parindex.reports import periods, permissions, queries
from parindex.reports.actions.drafting import New
from parindex.reports.kinds import KINDS, Owner
from parindex.results import queries as results
from parindex.rounds.queries import reporting

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.results.models import Publication
    from parindex.rounds.models import Round
    from parindex.units.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """One choice: a unit with a publication, a round, or neither."""

    unit: "Unit"
    publication: "Publication | None" = None
    round: "Round | None" = None

    @property
    def key(self) -> str:
        """Give the word for it in a form."""
        if self.publication is not None:
            return f"{self.unit.pk}-p{self.publication.pk}"
        return f"{self.unit.pk}-r{self.round.pk}" if self.round is not None else f"{self.unit.pk}-0"

    @property
    def label(self) -> str:
        """Name it."""
        if self.publication is not None:
            said = gettext("Published result, %(period)s") % {"period": self._period(self.publication)}
        elif self.round is not None:
            said = gettext("Round “%(name)s”") % {"name": self.round.name}
        else:
            said = gettext("No result of the index")
        return f"{self.unit.name}: {said}"

    @staticmethod
    def _period(publication: "Publication") -> str:
        return periods.words(*periods.of_period(results.period(publication)))


def choices(user: "User") -> list[Basis]:
    """Give everything that a person's new report can rest on; a few queries for each of their units."""
    found = []
    own = queries.units_for(user, Owner.UNIT)
    for unit in own:
        found += [Basis(unit=unit, publication=one) for one in results.of_unit(unit.code)]
        found += [Basis(unit=unit, round=one) for one in reporting.rounds_for(user, unit.pk)]
        found.append(Basis(unit=unit))
    for unit in queries.units_for(user, Owner.ROUND):
        found += [Basis(unit=unit, publication=one) for one in results.of_assessor(unit.code)]
        found += [Basis(unit=unit, round=one) for one in reporting.rounds_of_assessor(user, unit.pk)]
    return found


def new_report(user: "User", kind: str, basis: Basis, year: int, span: str) -> New | None:
    """Give what a report begins with; None where a person makes no report of this kind for the unit."""
    if not permissions.may_make(user, basis.unit.pk, KINDS[kind]):
        return None
    publication, current = basis.publication, basis.round
    if publication is not None:
        year, span = periods.of_period(results.period(publication))
        current = _round_of(user, basis.unit, publication, kind)
    elif current is not None:
        year, span = periods.of_period(current.period)
        if KINDS[kind].owner is Owner.ROUND:
            publication = _published(basis.unit, current)
    return New(kind=kind, unit=basis.unit, year=year, span=span, publication=publication, round=current)


def _round_of(user: "User", unit: "Unit", publication: "Publication", kind: str) -> "Round | None":
    """Find the round that a publication came from, for what only a round knows."""
    is_round = KINDS[kind].owner is Owner.ROUND
    rounds = reporting.rounds_of_assessor(user, unit.pk) if is_round else reporting.rounds_for(user, unit.pk)
    period = results.period(publication)
    return next((one for one in rounds if one.period == period and one.published_at is not None), None)


def _published(unit: "Unit", current: "Round") -> "Publication | None":
    found = results.of_assessor(unit.code)
    return next((one for one in found if results.period(one) == current.period), None)
