"""Scores of a round as it stands after each stage: loaded in a few queries, and kept in each process by a stamp.

Nothing is stored: what stands is computed from answers, verdicts and decisions, so that no two pages can differ.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from threading import Lock

from parindex.core.criteria import CriteriaSet
from parindex.core.cuts import Cut
from parindex.core.figures import Answer as Figures
from parindex.core.rounds import RoundScores
from parindex.core.rounds import score_round as score_units
from parindex.core.scoring import Scorer
from parindex.core.sheets import Sheet as Scored
from parindex.core.sheets import UnitAnswers
from parindex.kit.snapshots import snapshot
from parindex.rounds import standing
from parindex.rounds.models import Answer, Decision, Round, Sheet, Verdict
from parindex.rounds.queries.stamps import Filing, Stamp, filings, stamps
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import Standing

#: Rounds kept at each stage in one process; a round of 124 units takes a few megabytes.
_KEPT = 8
#: With more sheets than this to compute again, all are.
_FEW = 12


class At(StrEnum):
    """The stage up to which a score counts; the last one has the decisions of the council in it."""

    SELF = "self"
    APPRAISAL_1 = "appraisal_1"
    APPRAISAL_2 = "appraisal_2"
    FINAL = "final"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    stamps: Mapping[int, Stamp]
    scores: RoundScores
    snapshot: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    sheets: Mapping[int, Sheet]
    answers: list[Answer]
    verdicts: Mapping[int, list[Verdict]]
    decisions: Mapping[int, Decision]
    filed: Mapping[int, Filing]


_kept: dict[tuple[int, str, At], _Kept] = {}
_guard = Lock()


def score_round(current: Round, at: At) -> RoundScores:
    """Score all units of a round as they stand after a stage; only sheets that changed since are computed again.

    Raises `Refused` where stored figures do not fit the set.
    """
    return score_round_stages(current, [at])[at]


def score_round_stages(current: Round, stages: Iterable[At]) -> dict[At, RoundScores]:
    """Score all units of a round as they stand after each of these stages; what they depend on is read once.

    Not even that is read while the snapshot of the database is the one that the scores are known to hold for.
    """
    here, wanted = snapshot(), list(stages)
    with _guard:
        kept = {at: _kept.get((current.pk, current.criteria_hash, at)) for at in wanted}
    found = {at: one.scores for at, one in kept.items() if one is not None and here and one.snapshot == here}
    if len(found) < len(kept):
        now = stamps(current)
        found = {at: _scored(current, at, kept[at], now, here) for at in wanted}
    return found


def _scored(current: Round, at: At, kept: _Kept | None, now: Mapping[int, Stamp], here: str | None) -> RoundScores:
    """Give the scores of a stage, those that were kept where nothing changed; `here` was named before the stamps."""
    is_same = kept is not None and kept.stamps == now
    scores = kept.scores if kept is not None and is_same else _refreshed(current, at, kept, now)
    key = (current.pk, current.criteria_hash, at)
    with _guard:
        _kept.pop(key, None)
        _kept[key] = _Kept(stamps=now, scores=scores, snapshot=here)
        while len(_kept) > _KEPT:
            del _kept[next(iter(_kept))]
    return scores


def forget() -> None:
    """Drop what is kept: for who puts another database in the place of this one."""
    with _guard:
        _kept.clear()


def score_sheet(sheet: Sheet, at: At) -> Scored:
    """Score one sheet as it stands after a stage; the sheet brings its round and unit."""
    return score_stages(sheet, [at])[at]


def score_stages(sheet: Sheet, stages: Iterable[At] = At) -> dict[At, Scored]:
    """Score one sheet as it stands after each of these stages, its records read once; it brings its round and unit."""
    criteria = criteria_of(sheet.round)
    if _needs_all(criteria):
        return {at: score_round(sheet.round, at).sheets[sheet.unit.code] for at in stages}
    rows = _load(sheet.round, [sheet.pk], filings(sheet.round, [sheet.pk]))
    scorer = Scorer(criteria)
    return {at: scorer.score(_units(rows, at)[sheet.pk]) for at in stages}


def score_own(sheet: Sheet, answers: Iterable[Answer], filing: Filing) -> Scored:
    """Score what a unit says itself, from answers that a page holds: `score_sheet` at `SELF` from rows."""
    criteria = criteria_of(sheet.round)
    if _needs_all(criteria):
        return score_sheet(sheet, At.SELF)
    given = [answer for answer in answers if not answer.is_orphan]
    rows = _Rows(sheets={sheet.pk: sheet}, answers=given, verdicts={}, decisions={}, filed={sheet.pk: filing})
    return Scorer(criteria).score(_units(rows, At.SELF)[sheet.pk])


def unit_answers(current: Round, at: At, sheet_ids: Iterable[int] | None = None) -> dict[int, UnitAnswers]:
    """Give the answers of sheets as they stand after a stage, by the key of the sheet; of all without `sheet_ids`."""
    wanted = None if sheet_ids is None else sorted(sheet_ids)
    return _units(_load(current, wanted, filings(current, wanted)), at)


def item_points(criteria: CriteriaSet, item_code: str, figures: Figures | None, cut: Cut | None = None) -> int:
    """Give the micropoints of one item by itself; raises `Refused` for figures or a cut that cannot be."""
    answers = {} if figures is None else {item_code: figures}
    cuts = {} if cut is None else {item_code: cut}
    sheet = Scorer(criteria).score(UnitAnswers(code="-", answers=answers, cuts=cuts))
    return sheet.points[criteria.index()[item_code]]


def _needs_all(criteria: CriteriaSet) -> bool:
    """Say whether a sheet cannot be scored without the others: an item is measured against the best of all."""
    return any(item.rule is not None and item.rule.needs_leader for item in criteria.items)


def core_cut(cut: Cut) -> Cut:
    """Give a cut with its sentence on one line, as packages write it."""
    return replace(cut, sentence=" ".join(cut.sentence.split()))


def _refreshed(current: Round, at: At, kept: _Kept | None, now: Mapping[int, Stamp]) -> RoundScores:
    filed = {key: stamp.filing for key, stamp in now.items()}
    changed = [] if kept is None else [key for key, stamp in now.items() if kept.stamps.get(key) != stamp]
    if kept is None or len(changed) > _FEW or kept.stamps.keys() != now.keys():
        return score_units(criteria_of(current), _units(_load(current, None, filed), at).values())
    scores = kept.scores
    for unit in _units(_load(current, changed, filed), at).values():
        scores = scores.with_answers(unit)
    return scores


def _load(current: Round, sheet_ids: list[int] | None, filed: Mapping[int, Filing]) -> _Rows:
    """Read answers with what stands on them: four queries, however many sheets."""
    sheets = Sheet.objects.filter(round=current).select_related("unit").order_by("pk")
    if sheet_ids is not None:
        sheets = sheets.filter(pk__in=sheet_ids)
    found = {sheet.pk: sheet for sheet in sheets}
    verdicts: dict[int, list[Verdict]] = {}
    for verdict in Verdict.objects.filter(answer__sheet__in=found, superseded_at__isnull=True).order_by("pk"):
        verdicts.setdefault(verdict.answer_id, []).append(verdict)
    decided = Decision.objects.filter(answer__sheet__in=found, superseded_at__isnull=True)
    answers = Answer.objects.filter(sheet__in=found, is_orphan=False).only("sheet_id", "item", "figures")
    return _Rows(
        sheets=found,
        answers=list(answers.order_by("pk")),
        verdicts=verdicts,
        decisions={decision.answer_id: decision for decision in decided},
        filed=filed,
    )


def _units(rows: _Rows, at: At) -> dict[int, UnitAnswers]:
    """Give what stands after a stage; most answers have no record, and cost no more than their figures."""
    answers: dict[int, dict[str, Figures]] = {key: {} for key in rows.sheets}
    cuts: dict[int, dict[str, Cut]] = {key: {} for key in rows.sheets}
    for answer in rows.answers:
        stands = _stands(rows, answer, at)
        if stands.figures is not None:
            answers[answer.sheet_id][answer.item] = stands.figures
        if stands.cut is not None:
            cuts[answer.sheet_id][answer.item] = core_cut(stands.cut)
    return {
        key: UnitAnswers(
            code=sheet.unit.code,
            name=sheet.unit.name,
            invented=sheet.unit.is_invented,
            answers=answers[key],
            cuts=cuts[key],
            days_late=rows.filed[key].days_late,
            excused=rows.filed[key].is_excused,
        )
        for key, sheet in rows.sheets.items()
    }


def _stands(rows: _Rows, answer: Answer, at: At) -> Standing:
    verdicts = rows.verdicts.get(answer.pk, ())
    match at:
        case At.SELF:
            return standing.own(answer)
        case At.APPRAISAL_1:
            first = [verdict for verdict in verdicts if verdict.stage == At.APPRAISAL_1.value]
            return standing.final(answer, first, None)
        case At.APPRAISAL_2:
            return standing.final(answer, verdicts, None)
        case At.FINAL:
            return standing.final(answer, verdicts, rows.decisions.get(answer.pk))
