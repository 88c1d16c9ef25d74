"""What the unit explains: each item on which appraisal 1 gave fewer points than the unit itself, and what was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from parindex.core.criteria.model import Item
from parindex.core.cuts import CUT_REASONS, CutReason
from parindex.core.locks import Lock, PhaseKind, Window
from parindex.core.sentences import Statement, Template
from parindex.core.workflow import AreaState
from parindex.rounds import standing
from parindex.rounds.models import Answer, Attachment, Explanation, Round, Sheet, SheetArea, Verdict
from parindex.rounds.scoring import At, score_round_stages, score_stages
from parindex.rounds.sets import criteria_of
from parindex.rounds.windows import Calendar, calendar

#: The states in which the appraisal of an area is finished, so that its unit reads it.
APPRAISED = (AreaState.APPRAISED, AreaState.EXPLAINED, AreaState.SETTLED, AreaState.DECIDED)

_AFTER_DEADLINE = Template(
    "ban hành sau hạn tự chấm {day}: chỉ tính văn bản có hiệu lực đến hạn tự chấm",
    "issued after the self-scoring deadline, {day}: only what was in force by then counts",
)
_NO_DAY = Template(
    "chưa ghi ngày ban hành: chưa rõ có hiệu lực đến hạn tự chấm {day} không",
    "no date of issue: whether it was in force by the self-scoring deadline, {day}, is not known",
)
_BROUGHT_LATE = Template("nộp khi giải trình, ngày {day}", "brought with the explanation on {day}")
_FIGURES_CHANGED = Template("thẩm định sửa số liệu", "the appraisal changed the figures")


@dataclass(frozen=True, slots=True, kw_only=True)
class CutLine:
    """One item that lost points in appraisal 1: all amounts in micropoints, and what the unit said so far."""

    item: Item
    answer: Answer
    area: SheetArea
    verdict: Verdict
    own: int
    accepted: int
    maximum: int
    explanation: Explanation | None = None

    @property
    def lost(self) -> int:
        """Give the micropoints at stake."""
        return self.own - self.accepted

    @property
    def is_answered(self) -> bool:
        """Say whether the unit agreed or explained."""
        return self.explanation is not None

    @property
    def reason(self) -> Statement:
        """Say the coded reason."""
        return reason_of(self.verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What everybody has to know of a paper brought in explanation; `counts` is None where nobody can say."""

    said: Statement
    counts: bool | None


def reason_of(verdict: Verdict) -> Statement:
    """Say why a verdict gave fewer points."""
    if verdict.outcome == Verdict.Outcome.CUT and verdict.reason in set(CutReason):
        return CUT_REASONS[CutReason(verdict.reason)]()
    return _FIGURES_CHANGED()


def cut_lines(sheet: Sheet) -> list[CutLine]:
    """Give the items of a sheet that lost points in finished areas, in the order of the set.

    The sheet brings its round and unit. Only an effective verdict makes a line: where appraisers differ and nobody
    has decided, nothing is cut yet.
    """
    areas = {area.pk: area for area in sheet.areas.filter(state__in=APPRAISED).order_by("position")}
    if not areas:
        return []
    answers = list(Answer.objects.filter(area__in=areas, is_orphan=False).in_order())
    scores = score_stages(sheet, (At.SELF, At.APPRAISAL_1))
    own, accepted = scores[At.SELF], scores[At.APPRAISAL_1]
    criteria = criteria_of(sheet.round)
    index = criteria.index()
    lost = [one for one in answers if own.points[index[one.item]] > accepted.points[index[one.item]]]
    verdicts = effective_verdicts(lost)
    said = {one.answer_id: one for one in Explanation.objects.filter(answer__in=lost).select_related("by")}
    return [
        CutLine(
            item=criteria.items[index[one.item]],
            answer=one,
            area=areas[one.area_id],
            verdict=verdicts[one.pk],
            own=own.points[index[one.item]],
            accepted=accepted.points[index[one.item]],
            maximum=own.item(index[one.item]).maximum,
            explanation=said.get(one.pk),
        )
        for one in lost
        if one.pk in verdicts
    ]


def cut_answers(current: Round, areas: Iterable[SheetArea]) -> dict[int, list[int]]:
    """Give the keys of the answers that lost points in appraisal 1, by area; areas without any have none.

    For all units at once: two kept scores and two queries.
    """
    wanted = {area.pk for area in areas}
    scores = score_round_stages(current, (At.SELF, At.APPRAISAL_1))
    own, accepted = scores[At.SELF], scores[At.APPRAISAL_1]
    index = criteria_of(current).index()
    rows = Verdict.objects.filter(
        answer__area__in=wanted,
        answer__is_orphan=False,
        stage=PhaseKind.APPRAISAL_1.value,
        superseded_at__isnull=True,
        outcome__in=(Verdict.Outcome.CUT, Verdict.Outcome.FIGURES_CHANGED),
    )
    found: dict[int, list[int]] = {}
    values = rows.values_list("answer_id", "answer__area_id", "answer__item", "answer__sheet__unit__code")
    for answer_id, area_id, code, unit in values.distinct().order_by("answer_id"):
        position = index[code]
        if own.sheets[unit].points[position] > accepted.sheets[unit].points[position]:
            found.setdefault(area_id, []).append(answer_id)
    return found


def effective_verdicts(answers: Iterable[Answer], stage: str = PhaseKind.APPRAISAL_1.value) -> dict[int, Verdict]:
    """Give the verdict that counts in a stage, by answer; one query."""
    given: dict[int, list[Verdict]] = {}
    rows = Verdict.objects.filter(answer__in=list(answers), stage=stage, superseded_at__isnull=True)
    for verdict in rows.select_related("by").order_by("pk"):
        given.setdefault(verdict.answer_id, []).append(verdict)
    found = {key: standing.effective(verdicts, stage) for key, verdicts in given.items()}
    return {key: verdict for key, verdict in found.items() if verdict is not None}


def explanation_lock(area: SheetArea, dates: Calendar, now: datetime) -> Lock | None:
    """Give the lock of an area's explanations by date; the state of the area is asked for apart."""
    return dates.lock(PhaseKind.EXPLANATION, now, area.sheet.unit_id)


def deadline(sheet: Sheet, dates: Calendar | None = None) -> date | None:
    """Give the day of the self-scoring deadline of a unit, its extension included: what counts was in force by then."""
    window: Window | None = (dates or calendar(sheet.round)).window(PhaseKind.SELF_SCORING, sheet.unit_id)
    return timezone.localdate(window.closes_at) if window else None


def marks(attachment: Attachment, last: date | None) -> list[Mark]:
    """Say what everybody has to know of a paper that was brought with an explanation; none for an earlier one.

    Two clocks: the date of the act says whether it counts, the date of the upload is only told.
    """
    if attachment.stage != Attachment.Stage.EXPLANATION or last is None:
        return []
    issued_on = attachment.document.issued_on
    late = Mark(said=_BROUGHT_LATE(day=_day(timezone.localdate(attachment.at))), counts=True)
    if issued_on is None:
        return [late, Mark(said=_NO_DAY(day=_day(last)), counts=None)]
    if issued_on > last:
        return [late, Mark(said=_AFTER_DEADLINE(day=_day(last)), counts=False)]
    return [late]


def attachments_of(answer: Answer) -> list[Attachment]:
    """Give the papers under an item, the earlier first."""
    filed = Attachment.objects.filter(answer=answer, removed_at__isnull=True)
    return list(filed.select_related("document", "by").order_by("at", "pk"))


def _day(value: date) -> str:
    return f"{value:%d/%m/%Y}"
