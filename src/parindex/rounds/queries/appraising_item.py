"""One item as its appraiser sees it: what is asked, what the unit says, what was decided and what happened."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.utils.translation import gettext as _

from parindex.core.criteria.model import Group, Item
from parindex.core.cuts import CutReason
from parindex.core.locks import Lock
from parindex.core.points import to_decimal
from parindex.core.progress import is_self_scored
from parindex.core.sentences import Statement
from parindex.core.sheets import Sheet
from parindex.rounds import stages
from parindex.rounds.judging import area_sheet
from parindex.rounds.models import Answer, Explanation, Finding, Return, Submission, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_area import Given, given_to
from parindex.rounds.queries.appraising_words import figures_said, long, tone
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import after_verdict, effective, own
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A verdict in words, with the points that it comes to; None where nothing stands that could be scored."""

    verdict: Verdict
    text: Statement
    points: Decimal
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to an item."""

    at: datetime
    who: str
    text: str
    said: Statement | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item in one stage of appraisal, for one person."""

    answer: Answer
    item: Item
    group: Group
    stage: Stage
    figures: list[tuple[Statement, Statement]]
    own_points: Decimal
    maximum: Decimal
    explained: Statement
    given: Given
    verdicts: tuple[Said, ...]
    first: Said | None
    explanation: Explanation | None
    findings: list[Finding]
    events: list[Event]
    lock: Lock | None
    is_lead: bool
    is_surveyed: bool

    @property
    def mine(self) -> Said | None:
        """One's own verdict, or the decision between several."""
        shown = self.given.shown
        return next((said for said in self.verdicts if said.verdict is shown), None)

    @property
    def may_judge(self) -> bool:
        """Say whether a verdict can be given now."""
        return self.lock is None and self.answer.area.is_ is stages.COURSES[self.stage].state

    @property
    def differ(self) -> bool:
        """Say whether several appraisers differ and nobody has decided."""
        return self.given.deciding is None and effective([said.verdict for said in self.verdicts], self.stage) is None

    @property
    def may_decide(self) -> bool:
        """Say whether the lead can decide between verdicts that differ."""
        return self.may_judge and self.is_lead and len(self.verdicts) > 1 and self.differ

    @property
    def marks(self) -> list[Finding]:
        """The findings that are drawn on a page."""
        return [finding for finding in self.findings if finding.revision_id is not None]


def item_view(answer: Answer, stage: Stage, user: "User", at: datetime, dates: Calendar | None = None) -> ItemView:
    """Give an item for an appraiser; the answer brings its area, sheet, round and unit."""
    criteria = criteria_of(answer.sheet.round)
    position = criteria.index()[answer.item]
    item = criteria.items[position]
    around = {one.item: own(one) for one in answer.area.answers.filter(is_orphan=False)}
    before = area_sheet(criteria, around)
    verdicts = list(answer.verdicts.select_related("by").order_by("pk"))
    assigned = dict(answer.area.assignments.filter(stage=stage).values_list("appraiser", "is_lead"))
    given = given_to(verdicts, answer, stage, user, len(assigned))
    is_blind = len(assigned) > 1 and given.mine is None

    def said(verdict: Verdict) -> Said:
        after = area_sheet(criteria, around | {answer.item: after_verdict(verdict, around[answer.item])})
        return Said(
            verdict=verdict, text=long(verdict, item), points=_points(after, position), tone=tone(verdict.outcome)
        )

    shown = [one for one in (given.deciding, given.mine, *given.others) if one is not None]
    first = effective(verdicts, Stage.FIRST) if stage == Stage.SECOND else None
    return ItemView(
        answer=answer,
        item=item,
        group=criteria.area_of(position),
        stage=stage,
        figures=figures_said(item, around[answer.item].figures),
        own_points=_points(before, position),
        maximum=to_decimal(before.item(position).maximum),
        explained=before.explain(position),
        given=given,
        verdicts=tuple(said(one) for one in shown),
        first=said(first) if first is not None else None,
        explanation=Explanation.objects.filter(answer=answer).select_related("by").first(),
        findings=findings_of(answer, stage, user),
        events=_events(answer, item, [one for one in verdicts if not (is_blind and _is_hidden(one, stage, user))]),
        lock=stages.COURSES[stage].lock(answer.area, at, dates),
        is_lead=assigned.get(user.pk, False),
        is_surveyed=not is_self_scored(item),
    )


def findings_of(answer: Answer, stage: Stage, user: "User") -> list[Finding]:
    """Give what was found on an item: requests to the unit, and notes for the next stage.

    In the first stage one reads only one's own notes, as they may say what others decided; the second reads all.
    """
    found = Finding.objects.filter(answer=answer, withdrawn_at=None).select_related("by")
    if stage == Stage.FIRST:
        found = found.exclude(~Q(by=user), audience=Finding.Audience.NEXT_STAGE)
    return list(found.order_by("pk"))


def reasons() -> list[CutReason]:
    """Give the reasons of a cut in the order in which they are offered."""
    return list(CutReason)


def _events(answer: Answer, item: Item, verdicts: list[Verdict]) -> list[Event]:
    """Tell what happened, the newest first; of the verdicts only those that may be shown."""
    note = KeyTextTransform("note", KeyTransform(answer.item, "answers"))
    submissions = Submission.objects.filter(area=answer.area).order_by("pk").annotate(note=note)
    returns = Return.objects.filter(findings__answer=answer).order_by("pk").distinct()
    found = [
        *(_submitted(*row) for row in submissions.values_list("at", "by__full_name", "number", "note")),
        *(_judged(verdict, item) for verdict in verdicts),
        *(
            Event(at=at, who=name, text=_("Returned to the unit"))
            for _pk, at, name in returns.values_list("pk", "at", "by__full_name")
        ),
    ]
    return sorted(found, key=lambda event: event.at, reverse=True)


def _judged(verdict: Verdict, item: Item) -> Event:
    text = _("Decision in appraisal %(number)s") if verdict.is_deciding else _("Verdict in appraisal %(number)s")
    return Event(
        at=verdict.at,
        who=verdict.by.full_name,
        text=text % {"number": stages.COURSES[Stage(verdict.stage)].number},
        said=long(verdict, item),
        detail=verdict.sentence,
    )


def _is_hidden(verdict: Verdict, stage: Stage, user: "User") -> bool:
    return verdict.stage == stage and verdict.by_id != user.pk


def _submitted(at: datetime, name: str, number: int, note: str | None) -> Event:
    return Event(at=at, who=name, text=_("Sent in, time %(number)s") % {"number": number}, detail=note or "")


def _points(sheet: Sheet, position: int) -> Decimal:
    return to_decimal(sheet.item(position).points)
