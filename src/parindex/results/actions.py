"""What is done to results: publish a round, sealed with its answers."""

from datetime import date, datetime

from django.db import transaction

from parindex.core import CORE_VERSION, points
from parindex.core.answers import RoundAnswers
from parindex.core.faults import Fault, Place, Refused
from parindex.core.placeholders import Period
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sentences import Template
from parindex.core.sheets import Sheet
from parindex.criteria import queries as criteria
from parindex.results.models import AreaResult, Publication, UnitResult
from parindex.results.sealed import seal
from parindex.units import actions as units

_NO_YEAR = Template("đợt không ghi năm đánh giá", "the round names no year")
_GIVE_YEAR = Template("thêm «year» vào «round»", "add «year» to «round»")
_BAD_DATE = Template("ngày quyết định «{given}» không có thật", "the date of the decision, «{given}», does not exist")
_WRITE_DATE = Template("viết theo dạng 2023-03-16", "write it like 2023-03-16")


@transaction.atomic
def publish(*, answers: RoundAnswers, criteria_id: int, at: datetime, is_demonstration: bool = False) -> Publication:
    """Score a round and publish it as the version in force of its period; the version before stays readable.

    Raises `Refused` with every answer that cannot be; then nothing is published.
    """
    if answers.period is None:
        raise Refused([Fault(Place("round.year"), _NO_YEAR(), _GIVE_YEAR())])
    content_hash = criteria.content_hash(criteria_id)
    scores = score_round(criteria.frozen(content_hash, answers.period), answers.units)
    slug = period_slug(answers.period)
    before = Publication.objects.filter(period=slug).order_by("-version").first()
    Publication.objects.filter(period=slug).update(is_in_force=False)
    publication = Publication.objects.create(
        period=slug,
        year=answers.period.year,
        quarter=answers.period.quarter,
        version=before.version + 1 if before else 1,
        assessor=answers.assessor,
        decision_number=answers.decision.number,
        decision_date=_date(answers.decision.date),
        note=answers.note,
        is_demonstration=is_demonstration,
        unit_count=len(answers.units),
        invented_count=sum(unit.invented for unit in answers.units),
        criteria_id=criteria_id,
        criteria_hash=scores.criteria.hash,
        core_version=CORE_VERSION,
        leaders=_leaders(scores),
        published_at=at,
    )
    _seal(publication, scores)
    return publication


def period_slug(period: Period) -> str:
    """Give the word for a period in addresses: "2022", or "2023-q1"."""
    return str(period.year) if period.quarter is None else f"{period.year}-q{period.quarter}"


def _seal(publication: Publication, scores: RoundScores) -> None:
    results = UnitResult.objects.bulk_create(
        [_unit_result(publication, scores, sheet) for sheet in scores.in_order()], batch_size=200
    )
    AreaResult.objects.bulk_create(
        [area for result in results for area in _area_results(result, scores)], batch_size=500
    )


def _unit_result(publication: Publication, scores: RoundScores, sheet: Sheet) -> UnitResult:
    unit, placing, band = sheet.unit, scores.placing(sheet.unit.code), sheet.band()
    return UnitResult(
        publication=publication,
        unit_id=units.record(code=unit.code, name=unit.name, is_invented=unit.invented),
        unit_code=unit.code,
        name=unit.name,
        is_invented=unit.invented,
        source=unit.source,
        answers=seal(unit.answers),
        days_late=unit.days_late,
        is_excused=unit.excused,
        total=points.to_decimal(sheet.total),
        published=points.to_decimal(sheet.published),
        maximum=points.to_decimal(sheet.counted),
        band=band.label if band else "",
        rank=placing.rank,
        of_units=placing.of_units,
        dense_rank=placing.dense_rank,
        of_ranks=placing.of_ranks,
        tied=placing.tied,
    )


def _area_results(result: UnitResult, scores: RoundScores) -> list[AreaResult]:
    sheet = scores.sheets[result.unit_code]
    weak = {area.code for area in sheet.weak_areas()}
    found = []
    for position, score in enumerate(sheet.areas()):
        placing = scores.area_placing(result.unit_code, score.group.code)
        found.append(
            AreaResult(
                unit_result=result,
                position=position,
                code=score.group.code,
                points=points.to_decimal(score.points),
                maximum=points.to_decimal(score.maximum),
                is_weak=score.group.code in weak,
                rank=placing.rank if placing else None,
                of_units=placing.of_units if placing else None,
                dense_rank=placing.dense_rank if placing else None,
                of_ranks=placing.of_ranks if placing else None,
            )
        )
    return found


def _leaders(scores: RoundScores) -> dict[str, str]:
    """Give the best value of each item that is relative to the leader, by item code, as a fraction in text."""
    sheet = next(iter(scores.sheets.values()))
    return {scores.criteria.items[position].code: str(best) for position, best in sheet.leaders.items()}


def _date(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused([Fault(Place("round.decision.date"), _BAD_DATE(given=text), _WRITE_DATE())]) from error
