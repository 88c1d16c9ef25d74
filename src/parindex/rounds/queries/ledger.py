"""The ledger of stages: what each stage did to each item, by whom, when and why; and what a stage did to the sheet.

Every difference between two stages is one entry, and from the maximum down to the result they add up exactly.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from parindex.core.criteria.model import Item
from parindex.core.cuts import Cut
from parindex.core.figures import Answer as Figures
from parindex.core.locks import PhaseKind
from parindex.core.package import Outcome, Stage, StageRecord, Stages
from parindex.core.progress import is_self_scored
from parindex.core.sheets import Sheet as Scored
from parindex.kit.sealed import unseal
from parindex.rounds import standing
from parindex.rounds.models import Answer, Decision, Explanation, Round, Sheet, Submission, Verdict
from parindex.rounds.scoring import At, core_cut, score_stages
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import Standing

#: The stages that can change points, and up to which score each counts.
STAGES = {
    Stage.APPRAISAL_1: At.APPRAISAL_1,
    Stage.APPRAISAL_2: At.APPRAISAL_2,
    Stage.COUNCIL: At.FINAL,
}


_ROLES = {
    Stage.SURVEY: "điều tra xã hội học",
    Stage.APPRAISAL_1: "người thẩm định",
    Stage.APPRAISAL_2: "người thẩm định",
    Stage.COUNCIL: "hội đồng thẩm định",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one stage did to one item; micropoints are None where the stage has no score of its own."""

    stage: Stage
    outcome: Outcome
    at: datetime
    by_id: int | None
    by: str
    figures: Figures | None = None
    cut: Cut | None = None
    text: str = ""
    points: int | None = None
    change: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One item of a sheet with its entries, in the order in which they took effect."""

    item: Item
    answer: Answer
    maximum: int
    entries: tuple[Entry, ...]

    @property
    def differences(self) -> tuple[Entry, ...]:
        """Give the entries that changed the points."""
        return tuple(entry for entry in self.entries if entry.change)

    def at(self, stage: Stage) -> Entry | None:
        """Give the entry of a stage."""
        return next((entry for entry in self.entries if entry.stage is stage), None)

    @property
    def points(self) -> int:
        """Give the micropoints that stand in the end."""
        return next((entry.points for entry in reversed(self.entries) if entry.points is not None), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one stage did to a sheet: the total after it, and the part that no single item accounts for.

    Rescaling, caps and limits act on the sheet as a whole: `rest` is what they change when items change.
    """

    stage: Stage
    total: int
    items: int = 0
    rest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """All that stands for one answer: its figures as sent in, and the effective record of each later stage."""

    answer: Answer
    submission: Submission | None = None
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    explanation: Explanation | None = None
    decision: Decision | None = None


def records(sheets: Iterable[Sheet], items: Iterable[str] | None = None) -> list[Records]:
    """Give the records of the answers of sheets, in the order of the set; five queries, however many sheets."""
    answers = Answer.objects.filter(sheet__in=[sheet.pk for sheet in sheets], is_orphan=False).in_order()
    answers = answers.select_related("sheet__unit", "changed_by")
    if items is not None:
        answers = answers.filter(item__in=list(items))
    found = list(answers)
    keys = answers.order_by().values("pk")
    verdicts: dict[int, list[Verdict]] = {}
    standing_now = Verdict.objects.filter(answer__in=keys, superseded_at__isnull=True).select_related("by")
    for verdict in standing_now.order_by("pk"):
        verdicts.setdefault(verdict.answer_id, []).append(verdict)
    explained = {one.answer_id: one for one in Explanation.objects.filter(answer__in=keys).select_related("by")}
    decided = Decision.objects.filter(answer__in=keys, superseded_at__isnull=True).select_related("by")
    decisions = {decision.answer_id: decision for decision in decided}
    filed = Submission.objects.filter(area__in=answers.order_by().values("area")).select_related("by").defer("answers")
    submissions = {submission.area_id: submission for submission in filed.order_by("number")}
    return [
        Records(
            answer=answer,
            submission=submissions.get(answer.area_id),
            verdicts=_effective(verdicts.get(answer.pk, [])),
            explanation=explained.get(answer.pk),
            decision=decisions.get(answer.pk),
        )
        for answer in found
    ]


def chains(sheet: Sheet, items: Iterable[str] | None = None) -> list[Chain]:
    """Give the items of a sheet with their entries and points; the sheet brings its round and unit."""
    criteria = criteria_of(sheet.round)
    index = criteria.index()
    scores = score_stages(sheet)
    found = []
    for record in records([sheet], items):
        position = index.get(record.answer.item)
        if position is None:
            continue
        item = criteria.items[position]
        entries = tuple(_with_points(entries_of(record, item, sheet.round), scores, position))
        maximum = scores[At.SELF].item(position).maximum
        found.append(Chain(item=item, answer=record.answer, maximum=maximum, entries=entries))
    return found


def steps(sheet: Sheet, found: Iterable[Chain]) -> list[Step]:
    """Give how the total of a sheet came about, from the unit's own down to the result, given its items."""
    scores = score_stages(sheet)
    before = scores[At.SELF].total
    steps_taken = [Step(stage=Stage.SELF, total=before)]
    changes = dict.fromkeys(STAGES, 0)
    for chain in found:
        for entry in chain.differences:
            changes[entry.stage] += entry.change
    for stage, at in STAGES.items():
        after = scores[at].total
        steps_taken.append(Step(stage=stage, total=after, items=changes[stage], rest=after - before - changes[stage]))
        before = after
    return steps_taken


def stages_of(current: Round) -> Stages:
    """Give the records of every item of a round as a package seals them, by unit and item.

    Persons are named only where the round shows names: a package is public.
    """
    sheets = Sheet.objects.filter(round=current).order_by("pk")
    criteria = criteria_of(current)
    index = criteria.index()
    found: dict[str, dict[str, list[StageRecord]]] = {}
    for record in records(sheets):
        item, unit = criteria.items[index[record.answer.item]], record.answer.sheet.unit
        found.setdefault(unit.code, {})[item.code] = [
            StageRecord(
                stage=entry.stage,
                at=entry.at,
                by=_public_name(entry, unit.name, current),
                outcome=entry.outcome,
                answer=entry.figures,
                cut=entry.cut,
                text=entry.text,
            )
            for entry in entries_of(record, item, current)
            if entry.figures is not None or entry.stage is not Stage.SURVEY
        ]
    return found


def entries_of(record: Records, item: Item, current: Round) -> Iterator[Entry]:
    """Give what each stage did to an item, without points."""
    yield _own(record, item, current)
    first, second = (record.verdicts.get(stage) for stage in (PhaseKind.APPRAISAL_1, PhaseKind.APPRAISAL_2))
    if first is not None:
        yield _judged(Stage.APPRAISAL_1, first)
    if (explanation := record.explanation) is not None:
        outcome = Outcome.AGREED if explanation.agrees else Outcome.EXPLAINED
        said = Entry(
            stage=Stage.EXPLANATION,
            outcome=outcome,
            at=explanation.at,
            by_id=explanation.by_id,
            by=explanation.by.full_name,
        )
        yield replace(said, text=explanation.text)
    if second is not None:
        yield _judged(Stage.APPRAISAL_2, second)
    if record.decision is not None:
        yield _judged(Stage.COUNCIL, record.decision)


def _own(record: Records, item: Item, current: Round) -> Entry:
    answer, submission = record.answer, record.submission
    by = answer.changed_by or (submission.by if submission else None)
    at = (submission.at if submission else None) or answer.changed_at or current.opened_at or current.created_at
    return Entry(
        stage=Stage.SELF if is_self_scored(item) else Stage.SURVEY,
        outcome=Outcome.TAKEN_IN if submission and submission.is_taken_in else Outcome.SUBMITTED,
        at=at,
        by_id=by.pk if by else None,
        by=by.full_name if by else "",
        figures=_unsealed(answer.figures),
    )


def _judged(stage: Stage, row: Verdict | Decision) -> Entry:
    own = Standing(figures=None)
    given = standing.after_verdict(row, own) if isinstance(row, Verdict) else standing.after_decision(own, row, own)
    return Entry(
        stage=stage,
        outcome=Outcome(row.outcome),
        at=row.at,
        by_id=row.by_id,
        by=row.by.full_name,
        figures=given.figures,
        cut=core_cut(given.cut) if given.cut else None,
        text=row.sentence,
    )


def _with_points(entries: Iterable[Entry], scores: Mapping[At, Scored], position: int) -> Iterator[Entry]:
    before = scores[At.SELF].points[position]
    for entry in entries:
        at = STAGES.get(entry.stage)
        if entry.stage is Stage.EXPLANATION:
            yield entry
            continue
        points = scores[at].points[position] if at else before
        yield replace(entry, points=points, change=points - before)
        before = points


def _public_name(entry: Entry, unit: str, current: Round) -> str:
    if entry.stage in (Stage.SELF, Stage.EXPLANATION):
        return unit
    if entry.stage in (Stage.APPRAISAL_1, Stage.APPRAISAL_2) and current.shows_names:
        return entry.by
    return _ROLES[entry.stage]


def _effective(verdicts: list[Verdict]) -> dict[str, Verdict]:
    stages = (PhaseKind.APPRAISAL_1.value, PhaseKind.APPRAISAL_2.value)
    found = {stage: standing.effective(verdicts, stage) for stage in stages if verdicts}
    return {stage: verdict for stage, verdict in found.items() if verdict is not None}


def _unsealed(figures: object) -> Figures | None:
    return unseal({"answer": figures})["answer"] if isinstance(figures, dict) else None
