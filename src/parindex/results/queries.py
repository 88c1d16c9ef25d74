"""Reads of published results. What is published never changes, so sheets are recomputed from what was sealed."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Prefetch

from parindex.core.answers import Decision, RoundAnswers
from parindex.core.criteria import CriteriaSet
from parindex.core.placeholders import Period
from parindex.core.rounds import RoundScores, score_round
from parindex.core.scoring import Scorer
from parindex.core.sheets import Sheet, UnitAnswers
from parindex.core.writing import round_document
from parindex.criteria import queries as criteria
from parindex.kit.sealed import unseal
from parindex.results.models import AreaResult, Publication, PublicationQuerySet, UnitResult
from parindex.results.sealed import unseal_cuts


@dataclass(frozen=True, slots=True)
class EarlierPlace:
    """The place of a unit in the publication before: its rank, of how many units, under which set."""

    rank: int
    of_units: int


def has_demonstration(year: int) -> bool:
    """Say whether the demonstration of a year, which comes from a file of answers, is loaded."""
    found = Publication.objects.filter(is_demonstration=True, assessor_code="")
    return found.of_period(Period(year)).exists()


def in_force() -> list[Publication]:
    """Give the publications in force, newest first; of one period that of the site's first assessor first."""
    return list(_readable().in_force().newest_first())


def publication(period: str) -> Publication | None:
    """Give the publication in force under a word for period and assessor ("2022", "2023-q1", "2022-minh-hoa")."""
    return _readable().in_force().filter(period=period).first()


def of_unit(unit_code: str) -> list[Publication]:
    """Give the publications in force in which a unit has a result, newest first."""
    return list(_readable().in_force().filter(units__unit_code=unit_code).newest_first())


def of_assessor(assessor_code: str) -> list[Publication]:
    """Give the publications in force of the unit with a code, newest first."""
    return list(_readable().in_force().of_assessor(assessor_code).newest_first()) if assessor_code else []


def versions(period: str) -> list[Publication]:
    """Give every version under a word for period and assessor, the one in force first; each corrects the next one."""
    return list(_readable().filter(period=period).order_by("-version"))


def versions_of(assessor_code: str, period: Period) -> list[Publication]:
    """Give every version of what a unit published of a period, the one in force first."""
    return list(_readable().of_assessor(assessor_code).of_period(period).order_by("-version"))


def _readable() -> PublicationQuerySet:
    return Publication.objects.light().beside_others().select_related("criteria")


def package(current: Publication) -> bytes | None:
    """Give the sealed package of a publication, or None where nothing was sealed."""
    found = Publication.objects.values_list("package", flat=True).get(pk=current.pk)
    return None if found is None else bytes(found)


def before(current: Publication) -> Publication | None:
    """Give the publication in force of the same assessor for the period of the same kind just before."""
    own = _readable().in_force().of_assessor(current.assessor_code, current.assessor)
    earlier = own.newest_first()
    if current.quarter is None:
        return earlier.filter(quarter=None, year__lt=current.year).first()
    same_year = earlier.filter(year=current.year, quarter__lt=current.quarter).first()
    return same_year or earlier.filter(year__lt=current.year, quarter__isnull=False).first()


def unit_results(current: Publication) -> list[UnitResult]:
    """Give the results of all units with their areas, from the first place down."""
    areas = Prefetch("areas", queryset=AreaResult.objects.order_by("position"))
    return list(current.units.order_by("rank", "unit_code").defer("answers", "cuts").prefetch_related(areas))


def unit_result(current: Publication, code: str) -> UnitResult | None:
    """Give the result of one unit with its areas."""
    areas = Prefetch("areas", queryset=AreaResult.objects.order_by("position"))
    return current.units.filter(unit_code=code).prefetch_related(areas).first()


def chosen_results(current: Publication, codes: list[str]) -> list[UnitResult]:
    """Give the results of some units with their areas, in the order of the codes."""
    areas = Prefetch("areas", queryset=AreaResult.objects.order_by("position"))
    found = {result.unit_code: result for result in current.units.filter(unit_code__in=codes).prefetch_related(areas)}
    return [found[code] for code in codes if code in found]


def unit_names(current: Publication) -> dict[str, str]:
    """Give the names of all units of a publication by code."""
    return dict(current.units.order_by("unit_code").values_list("unit_code", "name"))


def earlier_places(current: Publication) -> dict[str, EarlierPlace]:
    """Give the places of the units in a publication, by unit code."""
    rows = current.units.values_list("unit_code", "rank", "of_units")
    return {code: EarlierPlace(rank, of_units) for code, rank, of_units in rows}


def period(current: Publication) -> Period:
    """Give the period that a publication assesses."""
    return Period(current.year, current.quarter)


def criteria_set(current: Publication) -> CriteriaSet:
    """Give the set of a publication, frozen for its period."""
    return criteria.frozen(current.criteria.content_hash, period(current))


def sheet(current: Publication, result: UnitResult) -> Sheet:
    """Give the score sheet of a unit, recomputed from its sealed answers."""
    frozen = criteria_set(current)
    index = frozen.index()
    leaders = {index[code]: Fraction(best) for code, best in current.leaders.items()}
    return Scorer(frozen, leaders).score(_answers(result))


def scores(current: Publication) -> RoundScores:
    """Give the sheets and ranks of all units, recomputed from the sealed answers."""
    return score_round(criteria_set(current), round_answers(current).units)


def answers_file(current: Publication) -> dict[str, Any]:
    """Give the round as the content of an answers file, which `parindex score` takes."""
    return round_document(round_answers(current), current.criteria_hash)


def round_answers(current: Publication) -> RoundAnswers:
    """Give the sealed answers of all units, with what the round says of itself."""
    return RoundAnswers(
        period=period(current),
        criteria_set=current.criteria.set_id,
        units=tuple(_answers(result) for result in current.units.order_by("unit_code")),
        assessor=current.assessor,
        decision=Decision(
            number=current.decision_number,
            date=current.decision_date.isoformat() if current.decision_date else "",
        ),
        note=current.note,
    )


def _answers(result: UnitResult) -> UnitAnswers:
    return UnitAnswers(
        code=result.unit_code,
        name=result.name,
        invented=result.is_invented,
        source=result.source,
        answers=unseal(result.answers),
        days_late=result.days_late,
        excused=result.is_excused,
        cuts=unseal_cuts(result.cuts),
    )
