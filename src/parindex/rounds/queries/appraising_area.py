"""An area of one unit as its appraiser sees it: every item with what the unit says and what stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from parindex.core.criteria.model import Group, Item
from parindex.core.points import to_decimal
from parindex.core.progress import is_self_scored
from parindex.core.sheets import Sheet
from parindex.rounds import stages
from parindex.rounds.judging import area_sheet
from parindex.rounds.models import Answer, Finding, SheetArea, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.sets import criteria_of
from parindex.rounds.standing import Standing, after_verdict, effective, own

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What may be shown of the verdicts of one stage on an answer: one's own, the others' once one's own is there."""

    mine: Verdict | None
    others: tuple[Verdict, ...]
    deciding: Verdict | None
    hidden: int

    @property
    def shown(self) -> Verdict | None:
        """The verdict to show first: the decision, one's own, or what somebody gave who is no longer beside one."""
        return self.deciding or self.mine or (self.others[0] if self.others else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item of an area: the unit's own points and those of the verdict that is shown, as decimals."""

    answer: Answer
    item: Item
    maximum: Decimal
    own: Decimal | None
    appraised: Decimal | None
    given: Given
    first: Verdict | None
    is_needed: bool
    is_settled: bool
    is_surveyed: bool
    findings: int

    @property
    def differs(self) -> bool:
        """Say whether the appraisal gives other points than the unit."""
        return self.appraised is not None and self.appraised != (self.own or 0)

    @property
    def is_open(self) -> bool:
        """Say whether a verdict of one's own is still to be given."""
        return self.is_needed and not self.is_settled and self.given.mine is None

    @property
    def may_be_accepted(self) -> bool:
        """Say whether it can be accepted with others in one go."""
        return self.is_open and self.answer.figures is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """An area in one stage: its lines, the points of the unit and those that stand, and what is still missing."""

    area: SheetArea
    stage: Stage
    group: Group
    lines: tuple[Line, ...]
    maximum: Decimal
    own: Decimal
    appraised: Decimal
    waiting: int

    @property
    def needed(self) -> int:
        """How many items need a verdict."""
        return sum(line.is_needed for line in self.lines)

    @property
    def left(self) -> tuple[Line, ...]:
        """The items that still need one."""
        return tuple(line for line in self.lines if line.is_needed and not line.is_settled)

    @property
    def may_accept(self) -> bool:
        """Say whether some items can be accepted in one go."""
        return any(line.may_be_accepted for line in self.lines)

    @property
    def next(self) -> Line | None:
        """The first item that waits for one's own verdict, else the first on which the appraisers differ."""
        mine = next((line for line in self.lines if line.is_open), None)
        return mine or next((line for line in self.left if line.given.others), None)

    @property
    def may_be_concluded(self) -> bool:
        """Say whether nothing is missing."""
        return not self.left


def area_view(area: SheetArea, stage: Stage, user: "User", appraisers: int) -> AreaView:
    """Give an area for an appraiser; it brings its sheet, round and unit. Four queries."""
    criteria = criteria_of(area.sheet.round)
    group = next(group for group in criteria.areas if group.code == area.code)
    answers = list(area.answers.filter(is_orphan=False).prefetch_related("verdicts__by").order_by("position", "pk"))
    needed = set(area.answers.filter(stages.needed([area.sheet.round], stage)).values_list("pk", flat=True))
    found = Finding.objects.filter(answer__in=answers, returned_in=None, withdrawn_at=None, audience="unit")
    findings = Counter(found.values_list("answer", flat=True))
    rows = [_read(answer, stage, user, appraisers, is_needed=answer.pk in needed) for answer in answers]
    before = area_sheet(criteria, {row.answer.item: own(row.answer) for row in rows})
    after = area_sheet(criteria, {row.answer.item: row.standing for row in rows})
    index = criteria.index()
    lines = [_line(row, index[row.answer.item], before, after, findings[row.answer.pk]) for row in rows]
    return AreaView(
        area=area,
        stage=stage,
        group=group,
        lines=tuple(_ordered(lines, stage)),
        maximum=to_decimal(group.maximum),
        own=to_decimal(before.group(group).points),
        appraised=to_decimal(after.group(group).points),
        waiting=findings.total(),
    )


def given_to(verdicts: Sequence[Verdict], answer: Answer, stage: str, user: "User", appraisers: int) -> Given:
    """Give what a person may see of the verdicts of a stage; others' stay hidden while two or more are assigned and
    one's own is not given.
    """  # noqa: D205
    fresh = stages.fresh(verdicts, answer, stage)
    mine = next((one for one in fresh if one.by_id == user.pk and not one.is_deciding), None)
    others = tuple(one for one in fresh if one.by_id != user.pk and not one.is_deciding)
    deciding = next((one for one in fresh if one.is_deciding), None)
    if appraisers > 1 and mine is None:
        return Given(mine=None, others=(), deciding=None, hidden=len(others))
    return Given(mine=mine, others=others, deciding=deciding, hidden=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An answer with what may be shown of its verdicts; `standing` is what stands as far as that."""

    answer: Answer
    given: Given
    first: Verdict | None
    standing: Standing
    is_needed: bool
    is_settled: bool


def _read(answer: Answer, stage: Stage, user: "User", appraisers: int, *, is_needed: bool) -> _Row:
    verdicts = sorted(answer.verdicts.all(), key=_key)
    given = given_to(verdicts, answer, stage, user, appraisers)
    first = effective(verdicts, Stage.FIRST) if stage == Stage.SECOND else None
    shown, unit = given.shown or first, own(answer)
    return _Row(
        answer=answer,
        given=given,
        first=first,
        standing=after_verdict(shown, unit) if shown is not None else unit,
        is_needed=is_needed,
        is_settled=stages.is_settled(verdicts, answer, stage, appraisers),
    )


def _line(row: _Row, position: int, before: Sheet, after: Sheet, findings: int) -> Line:
    item = before.criteria.items[position]
    is_judged = row.given.shown is not None or row.first is not None
    return Line(
        answer=row.answer,
        item=item,
        maximum=to_decimal(item.maximum),
        own=_points(before, position) if row.answer.figures is not None else None,
        appraised=_points(after, position) if is_judged else None,
        given=row.given,
        first=row.first,
        is_needed=row.is_needed,
        is_settled=row.is_settled,
        is_surveyed=not is_self_scored(item),
        findings=findings,
    )


def _points(sheet: Sheet, position: int) -> Decimal:
    return to_decimal(sheet.item(position).points)


def _ordered(lines: list[Line], stage: Stage) -> list[Line]:
    """Keep, in the second stage, what the first took something from: what the unit disputes comes first."""
    if stage == Stage.FIRST:
        return [line for line in lines if line.item.is_scored]
    taken = (Verdict.Outcome.CUT, Verdict.Outcome.FIGURES_CHANGED)
    kept = [line for line in lines if line.is_needed or (line.first is not None and line.first.outcome in taken)]
    return sorted(kept, key=lambda line: not line.is_needed)


def _key(verdict: Verdict) -> int:
    return verdict.pk
