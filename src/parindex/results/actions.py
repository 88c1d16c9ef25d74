"""What is done to results: publish a round, sealed with its answers and, where it has papers, as a package."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from parindex.audit.acts import SYSTEM
from parindex.core import CORE_VERSION, points
from parindex.core.answers import RoundAnswers
from parindex.core.faults import Fault, Place, Refused
from parindex.core.package import seal_of
from parindex.core.placeholders import Period
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sentences import Template
from parindex.core.sheets import Sheet
from parindex.criteria import queries as criteria
from parindex.kit.sealed import seal
from parindex.results import sealing
from parindex.results.models import AreaResult, Publication, UnitResult
from parindex.results.sealed import seal_cuts
from parindex.results.sealing import Papers
from parindex.results.slugs import publication_slug
from parindex.units import actions as units

_NO_YEAR = Template("đợt không ghi năm đánh giá", "the round names no year")
_GIVE_YEAR = Template("thêm «year» vào «round»", "add «year» to «round»")
_BAD_DATE = Template("ngày quyết định «{given}» không có thật", "the date of the decision, «{given}», does not exist")
_WRITE_DATE = Template("viết theo dạng 2023-03-16", "write it like 2023-03-16")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a round comes from: the code of the unit that assessed, if it is one of the site; whether it is for show.

    Answers from a file have no code; their assessors are told apart by name.
    """

    assessor_code: str = ""
    is_demonstration: bool = False


@transaction.atomic
def publish(
    *,
    answers: RoundAnswers,
    criteria_id: int,
    at: datetime,
    origin: Origin = Origin(),
    reason: str = "",
    papers: Papers | None = None,
) -> Publication:
    """Score a round and publish it as the version in force of its assessor and period; that before stays readable.

    A correction is the same act again, with the reason for it. With `papers` a package is sealed too.
    Raises `Refused` with every answer that cannot be, or where the papers do not lead to these answers; then nothing
    is published.
    """
    if answers.period is None:
        raise Refused([Fault(Place("round.year"), _NO_YEAR(), _GIVE_YEAR())])
    content_hash = criteria.content_hash(criteria_id)
    scores = score_round(criteria.frozen(content_hash, answers.period), answers.units)
    publication = _unsaved(answers, answers.period, scores, origin)
    publication.criteria_id, publication.published_at = criteria_id, at
    publication.reason = reason
    if papers is not None:
        content = sealing.content_for(publication=publication, answers=answers, scores=scores, papers=papers)
        publication.package = sealing.package_of(content)
        publication.seal = seal_of(publication.package)
    Publication.objects.filter(period=publication.period).update(is_in_force=False)
    publication.save()
    _seal(publication, scores)
    return publication


def _unsaved(answers: RoundAnswers, period: Period, scores: RoundScores, origin: Origin) -> Publication:
    """Give the next version of what an assessor published of a period, not yet published."""
    own = Publication.objects.light().of_assessor(origin.assessor_code, answers.assessor).of_period(period)
    before = own.order_by("-version").first()
    return Publication(
        period=before.period if before else _new_slug(period, origin.assessor_code or answers.assessor),
        year=period.year,
        quarter=period.quarter,
        version=before.version + 1 if before else 1,
        assessor=answers.assessor,
        assessor_code=origin.assessor_code,
        decision_number=answers.decision.number,
        decision_date=_date(answers.decision.date),
        note=answers.note,
        is_demonstration=origin.is_demonstration,
        unit_count=len(answers.units),
        invented_count=sum(unit.invented for unit in answers.units),
        criteria_hash=scores.criteria.hash,
        core_version=CORE_VERSION,
        leaders=_leaders(scores),
    )


def _new_slug(period: Period, assessor: str) -> str:
    return publication_slug(period, assessor, lambda slug: Publication.objects.filter(period=slug).exists())


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
        unit_id=units.record(
            code=unit.code, name=unit.name, is_invented=unit.invented, by=SYSTEM, at=publication.published_at
        ),
        unit_code=unit.code,
        name=unit.name,
        is_invented=unit.invented,
        source=unit.source,
        answers=seal(unit.answers),
        cuts=seal_cuts(unit.cuts),
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
