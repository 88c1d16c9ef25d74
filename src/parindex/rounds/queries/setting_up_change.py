"""What a change of the criteria set does to the answers of a round: each finds its place, or is kept as an orphan."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parindex.core.criteria import CriteriaSet
from parindex.core.criteria.comparing import Line
from parindex.core.criteria.model import Item
from parindex.core.faults import Refused
from parindex.core.figures import Answer as Figures
from parindex.core.progress import is_expected
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sentences import Statement
from parindex.core.sheets import UnitAnswers
from parindex.core.typed import read_answer, show_answer
from parindex.kit.sealed import unseal
from parindex.rounds.models import Answer, Round, SetChange
from parindex.rounds.models.answers import MARK
from parindex.rounds.queries.filling_words import typed_said

if TYPE_CHECKING:
    from parindex.accounts.models import User


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An answer with the item that it answers from now on, and the figures that it gives by the new rule."""

    answer: Answer
    item: Item
    figures: Figures | None
    is_reread: bool

    @property
    def has_lost_figures(self) -> bool:
        """Say whether it gave figures before and gives none by the new rule; what was typed stays."""
        return self.answer.figures is not None and self.figures is None


@dataclass(slots=True, kw_only=True)
class SheetPlan:
    """One sheet after the change: answers in their new places, those kept as orphans, and items without an answer."""

    sheet_id: int
    placed: list[Placed] = field(default_factory=list)
    orphans: list[Answer] = field(default_factory=list)
    empty: list[Item] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What the change does to one unit; points in micropoints, None where they cannot be computed."""

    unit: str
    kept: int
    reread: int
    lost_figures: int
    orphans: int
    empty: int
    before: int | None
    after: int | None

    @property
    def difference(self) -> int | None:
        """Give what the unit gains or loses by its self-score."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def is_changed(self) -> bool:
        """Say whether the unit is touched in its points or has something to look at."""
        return bool(self.difference or self.lost_figures or self.orphans or self.empty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer whose item left the set: of which unit, to which item, and what was given, in words."""

    unit: str
    code: str
    name: str
    figures: list[tuple[Statement, Statement]]
    note: str


def kept(change: SetChange, old: CriteriaSet, user: "User") -> list[Kept]:
    """Give the answers with content whose items a change took away, as far as a person sees them. One query."""
    rows = Answer.objects.visible_to(user).filter(sheet__round=change.round_id, is_orphan=True)
    rows = rows.filter(item__endswith=f"{MARK}{change.pk}").select_related("sheet__unit")
    items = {item.code: item for item in old.items}
    return [
        Kept(
            unit=answer.sheet.unit.name,
            code=code,
            name=items[code].name,
            figures=typed_said(items[code], answer.typed),
            note=answer.note,
        )
        for answer in rows.order_by("item", "sheet__unit__folded_name", "pk")
        if content(answer) and (code := answer.original_code) in items
    ]


def content(answer: Answer) -> bool:
    """Say whether somebody wrote something into an answer."""
    return bool(answer.typed or answer.note.strip() or answer.figures is not None)


def plans(current: Round, old: CriteriaSet, new: CriteriaSet, lines: Sequence[Line]) -> list[SheetPlan]:
    """Plan where every answer of a round goes. One query."""
    rows: dict[int, dict[str, Answer]] = defaultdict(dict)
    for answer in Answer.objects.filter(sheet__round=current, is_orphan=False).order_by("sheet", "position"):
        rows[answer.sheet_id][answer.item] = answer
    olds = {item.code: item for item in old.items}
    news = {item.code: item for item in new.items}
    return [_plan(sheet_id, answers, lines, olds, news) for sheet_id, answers in rows.items()]


def _plan(
    sheet_id: int, answers: dict[str, Answer], lines: Sequence[Line], olds: dict[str, Item], news: dict[str, Item]
) -> SheetPlan:
    """Place the answers of a sheet: of several for one item the first that says something; the rest are kept."""
    plan = SheetPlan(sheet_id=sheet_id)
    for line in lines:
        given = [answers[code] for code in line.old if code in answers]
        filled = [answer for answer in given if content(answer)] or given[:1]
        placed = list(zip(filled, line.new, strict=False))
        for answer, code in placed:
            plan.placed.append(_placed(answer, olds[answer.item], news[code], line))
        taken = {answer.pk for answer, _ in placed}
        plan.orphans += [answer for answer in given if answer.pk not in taken]
        plan.empty += [news[code] for code in line.new[len(placed) :]]
    return plan


def _placed(answer: Answer, old: Item, new: Item, line: Line) -> Placed:
    figures = unseal({"answer": answer.figures})["answer"] if answer.figures is not None else None
    if not line.is_reread or not content(answer):
        return Placed(answer=answer, item=new, figures=figures, is_reread=False)
    reading = read_answer(new, answer.typed or show_answer(old, figures))
    return Placed(answer=answer, item=new, figures=reading.answer, is_reread=True)


def effects(current: Round, old: CriteriaSet, new: CriteriaSet, found: Iterable[SheetPlan]) -> list[Effect]:
    """Say what the change does to each unit, with its self-score before and after, by name. One query."""
    found = list(found)
    names = dict(current.sheets.values_list("pk", "unit__name"))
    before = _scores(old, {plan.sheet_id: _given(plan) for plan in found})
    after = _scores(new, {plan.sheet_id: _taken(plan) for plan in found})
    rows = [
        Effect(
            unit=names[plan.sheet_id],
            kept=len(plan.placed),
            reread=sum(placed.is_reread for placed in plan.placed),
            lost_figures=sum(placed.has_lost_figures for placed in plan.placed),
            orphans=sum(content(answer) for answer in plan.orphans),
            empty=sum(is_expected(item) for item in plan.empty),
            before=before.sheets[str(plan.sheet_id)].total if before else None,
            after=after.sheets[str(plan.sheet_id)].total if after else None,
        )
        for plan in found
    ]
    return sorted(rows, key=lambda row: (not row.is_changed, row.unit))


def _given(plan: SheetPlan) -> dict[str, Figures]:
    answers = [*(placed.answer for placed in plan.placed), *plan.orphans]
    return unseal({answer.item: answer.figures for answer in answers if answer.figures is not None})


def _taken(plan: SheetPlan) -> dict[str, Figures]:
    return {placed.item.code: placed.figures for placed in plan.placed if placed.figures is not None}


def _scores(criteria: CriteriaSet, units: dict[int, dict[str, Figures]]) -> RoundScores | None:
    """Score the units; None where an answer cannot be scored, which the pages of the answers say better."""
    try:
        return score_round(criteria, [UnitAnswers(code=str(pk), answers=answers) for pk, answers in units.items()])
    except Refused:
        return None
