"""What stands beside an item in appraisal: the list that it is part of, and earlier decisions on the same item."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from parindex.accounts import queries as accounts
from parindex.core.criteria.model import Item
from parindex.core.sentences import Statement
from parindex.rounds import stages
from parindex.rounds.models import Answer, Assignment, Round, Verdict
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.appraising_words import long, short, tone
from parindex.rounds.sets import criteria_of

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: Earlier decisions beside an item, at most.
MOST_PRECEDENTS = 6
#: The cuts among which sentences are looked for.
_MOST_SENTENCES = 60

#: The list of an area of one unit, or of one item over all units of an appraiser, as addresses name them.
BY_UNIT, BY_ITEM = "don-vi", "muc"

_TAKEN = (Verdict.Outcome.CUT, Verdict.Outcome.FIGURES_CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item in the list on the left, with one's own verdict on it."""

    answer_id: int
    label: str
    detail: str
    verdict: Statement | None
    tone: str
    is_here: bool
    is_now: bool
    is_waiting: bool
    is_needed: bool

    @property
    def is_open(self) -> bool:
        """Say whether one can and has to give a verdict."""
        return self.is_needed and self.is_now and self.verdict is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An earlier decision on the same item in another unit or year."""

    unit: str
    year: int
    number: int
    said: Statement
    sentence: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedents:
    """The last decisions that took something, and how many units were accepted as they answered."""

    rows: tuple[Precedent, ...]
    accepted: int
    taken: int


class Told(NamedTuple):
    """A verdict that stands on the same item elsewhere, as far as a person may know of it."""

    pk: int
    round_id: int
    outcome: str
    reason: str
    sentence: str


def entries(answer: Answer, stage: Stage, user: "User", mode: str) -> list[Entry]:
    """Give the list that an item is part of: the items of its area, or the same item in all units of a person."""
    current = answer.sheet.round
    course = stages.COURSES[stage]
    needed = stages.needed([current], stage)
    rows = _by_item(answer, stage, user) if mode == BY_ITEM else answer.area.answers.filter(is_orphan=False)
    mine = Verdict.objects.filter(
        answer=OuterRef("pk"), stage=stage, by=user, is_deciding=False, superseded_at=None
    ).filter(answer_version=OuterRef("version"))
    found = rows.annotate(
        outcome=Subquery(mine.values("outcome")[:1]),
        accepted=Subquery(mine.values("points")[:1]),
        is_needed=Exists(Answer.objects.filter(needed, pk=OuterRef("pk"))),
    )
    names = {item.code: item.name for item in criteria_of(current).items if item.is_scored}
    order = ("sheet__unit__code", "pk") if mode == BY_ITEM else ("position", "pk")
    values = ("pk", "item", "sheet__unit__name", "area__state", "outcome", "accepted", "is_needed")
    return [
        Entry(
            answer_id=pk,
            label=unit if mode == BY_ITEM else item,
            detail="" if mode == BY_ITEM else names[item],
            verdict=short(outcome, accepted) if outcome else None,
            tone=tone(outcome) if outcome else "",
            is_here=pk == answer.pk,
            is_now=state == course.state,
            is_waiting=state in course.earlier,
            is_needed=is_needed,
        )
        for pk, item, unit, state, outcome, accepted, is_needed in found.order_by(*order).values_list(*values)
        if item in names
    ]


def next_open(found: list[Entry]) -> int | None:
    """Give the next item of a list that needs a verdict, from where one is on, then from the top."""
    here = next((place for place, entry in enumerate(found) if entry.is_here), -1)
    later = [entry for entry in found[here + 1 :] if entry.is_open]
    return next((entry.answer_id for entry in [*later, *found[: max(here, 0)]] if entry.is_open), None)


def told(answer: Answer, user: "User") -> list[Told]:
    """Give the verdicts that stand on the same item elsewhere, newest first: what a page says of them. One query."""
    rows = _standing(answer, user).order_by("-at", "-pk")
    return [Told(*row) for row in rows.values_list("pk", "answer__sheet__round", "outcome", "reason", "sentence")]


def precedents(answer: Answer, item: Item, user: "User", elsewhere: list[Told] | None = None) -> Precedents:
    """Give the last decisions on the same item in other units and years of the assessor.

    An item of another year is the same where code and name are. Left out are units that are closed to the person, and
    what they have to judge themselves and have not yet: others' points stay hidden.
    """
    rounds = Round.objects.filter(assessor=answer.sheet.round.assessor_id, opened_at__isnull=False)
    same = {current.pk for current in rounds.order_by("pk") if _has(current, item)}
    found = [one for one in (told(answer, user) if elsewhere is None else elsewhere) if one.round_id in same]
    taken = [one.pk for one in found if one.outcome in _TAKEN]
    shown = Verdict.objects.filter(pk__in=taken[:MOST_PRECEDENTS])
    rows = shown.select_related("answer__sheet__unit", "answer__sheet__round").order_by("-at", "-pk") if taken else ()
    return Precedents(
        rows=tuple(_precedent(verdict, item) for verdict in rows),
        accepted=len(found) - len(taken),
        taken=len(taken),
    )


def sentences(answer: Answer, user: "User", elsewhere: list[Told] | None = None) -> dict[str, list[str]]:
    """Give the last sentences that were written for the same item, by reason, so that like is said alike."""
    rows = told(answer, user) if elsewhere is None else elsewhere
    found: dict[str, list[str]] = {}
    for one in [one for one in rows if one.outcome == Verdict.Outcome.CUT][:_MOST_SENTENCES]:
        if one.sentence not in found.setdefault(one.reason, []):
            found[one.reason].append(one.sentence)
    return found


def _by_item(answer: Answer, stage: Stage, user: "User") -> QuerySet[Answer]:
    current = answer.sheet.round
    mine = Assignment.objects.filter(appraiser=user, stage=stage, area__sheet__round=current)
    return Answer.objects.filter(item=answer.item, is_orphan=False, area__in=mine.values("area")).exclude(
        sheet__unit__in=_closed(user, current)
    )


def _standing(answer: Answer, user: "User") -> QuerySet[Verdict]:
    """Give the verdicts that stand on the item of an answer elsewhere, as far as a person may see them."""
    current = answer.sheet.round
    same = {"answer": OuterRef("answer"), "stage": OuterRef("stage"), "superseded_at": None}
    mine = Assignment.objects.filter(area=OuterRef("answer__area"), stage=OuterRef("stage"), appraiser=user)
    is_hidden = Q(Exists(mine)) & ~Q(Exists(Verdict.objects.filter(**same, by=user)))
    is_overruled = Q(is_deciding=False) & Q(Exists(Verdict.objects.filter(**same, is_deciding=True)))
    return (
        Verdict.objects.filter(
            answer__sheet__round__assessor=current.assessor_id, answer__item=answer.item, superseded_at=None
        )
        .exclude(answer=answer)
        .exclude(answer__sheet__unit__in=_closed(user, current))
        .exclude(is_hidden | is_overruled)
    )


def _closed(user: "User", current: Round) -> set[int]:
    return accounts.conflicts_of(user, [current.year])[current.year]


def _has(current: Round, item: Item) -> bool:
    return any(one.code == item.code and one.name == item.name for one in criteria_of(current).items)


def _precedent(verdict: Verdict, item: Item) -> Precedent:
    sheet = verdict.answer.sheet
    return Precedent(
        unit=sheet.unit.name,
        year=sheet.round.year,
        number=stages.COURSES[Stage(verdict.stage)].number,
        said=long(verdict, item),
        sentence=verdict.sentence,
        tone=tone(verdict.outcome),
    )
