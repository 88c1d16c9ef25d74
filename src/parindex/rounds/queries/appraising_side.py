"""What stands beside an item in appraisal: the list that it is part of, and earlier decisions on the same item."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Case, QuerySet, When

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

#: The fields of `_Standing`, in its order.
_STANDING = (
    *("pk", "answer__sheet__round", "answer", "answer__area", "stage", "by"),
    *("is_deciding", "outcome", "reason", "sentence"),
)
#: What a page shows of an earlier decision.
_SHOWN = (
    *("stage", "outcome", "figures", "points", "reason", "sentence"),
    *("answer__sheet__unit__name", "answer__sheet__round__year"),
)
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
    #: Whether the set of its year has the very same item, by code and name.
    is_same: bool
    outcome: str
    reason: str
    sentence: str


class _Standing(NamedTuple):
    """A verdict that stands on an item of the same code, whether a person may know of it or not."""

    pk: int
    round_id: int
    answer_id: int
    area_id: int
    stage: str
    by_id: int
    is_deciding: bool
    outcome: str
    reason: str
    sentence: str

    @property
    def place(self) -> tuple[int, str]:
        """The answer, with the stage in which it was judged."""
        return self.answer_id, self.stage

    @property
    def share(self) -> tuple[int, str]:
        """The area, with the stage in which somebody appraises it."""
        return self.area_id, self.stage


def entries(answer: Answer, stage: Stage, user: "User", mode: str) -> list[Entry]:
    """Give the list that an item is part of: the items of its area, or the same item in all units of a person."""
    current = answer.sheet.round
    course = stages.COURSES[stage]
    rows = _by_item(answer, stage, user) if mode == BY_ITEM else answer.area.answers.filter(is_orphan=False)
    needed = Case(When(stages.needed([current], stage), then=True), default=False)
    order = ("sheet__unit__code", "pk") if mode == BY_ITEM else ("position", "pk")
    values = ("pk", "version", "item", "sheet__unit__name", "area__state")
    found = list(rows.annotate(is_needed=needed).order_by(*order).values_list(*values, "is_needed"))
    mine = _own_verdicts([row[:2] for row in found], stage, user)
    names = {item.code: item.name for item in criteria_of(current).items if item.is_scored}
    return [
        Entry(
            answer_id=pk,
            label=unit if mode == BY_ITEM else item,
            detail="" if mode == BY_ITEM else names[item],
            verdict=short(*mine[pk]) if pk in mine else None,
            tone=tone(mine[pk][0]) if pk in mine else "",
            is_here=pk == answer.pk,
            is_now=state == course.state,
            is_waiting=state in course.earlier,
            is_needed=is_needed,
        )
        for pk, _, item, unit, state, is_needed in found
        if item in names
    ]


def _own_verdicts(answers: Iterable[tuple[int, int]], stage: Stage, user: "User") -> dict[int, tuple[str, int | None]]:
    """Give outcome and points of one's own verdicts on answers (key and version), as far as they judged them so."""
    versions = dict(answers)
    rows = Verdict.objects.filter(answer__in=versions, stage=stage, by=user, is_deciding=False, superseded_at=None)
    fields = rows.order_by("pk").values_list("answer", "answer_version", "outcome", "points")
    return {key: (outcome, points) for key, version, outcome, points in fields if versions[key] == version}


def next_open(found: list[Entry]) -> int | None:
    """Give the next item of a list that needs a verdict, from where one is on, then from the top."""
    here = next((place for place, entry in enumerate(found) if entry.is_here), -1)
    later = [entry for entry in found[here + 1 :] if entry.is_open]
    return next((entry.answer_id for entry in [*later, *found[: max(here, 0)]] if entry.is_open), None)


def told(answer: Answer, user: "User") -> list[Told]:
    """Give the verdicts that stand on the same item elsewhere, newest first: what a page says of them.

    Left out are units that are closed to the person, what the lead overruled, and what the person has to judge and has
    not yet: others' points stay hidden. Three queries.
    """
    current = answer.sheet.round
    item = criteria_of(current).item(answer.item)
    rounds = Round.objects.filter(assessor=current.assessor_id, opened_at__isnull=False)
    same = {one.pk: _has(one, item) for one in rounds.only("criteria_hash", "year", "quarter").order_by("pk")}
    given = Verdict.objects.filter(answer__item=answer.item, answer__sheet__round__in=same, superseded_at=None)
    rows = given.exclude(answer=answer).exclude(answer__sheet__unit__in=_closed(user, current)).order_by("-at", "-pk")
    found = [_Standing(*row) for row in rows.values_list(*_STANDING)]
    mine = {one.place for one in found if one.by_id == user.pk}
    decided = {one.place for one in found if one.is_deciding}
    hidden = _to_judge([one for one in found if one.place not in mine], user)
    return [
        Told(one.pk, same[one.round_id], one.outcome, one.reason, one.sentence)
        for one in found
        if (one.is_deciding or one.place not in decided) and (one.place in mine or one.share not in hidden)
    ]


def _to_judge(found: Collection[_Standing], user: "User") -> set[tuple[int, str]]:
    """Give those areas, with the stage, of the answers of these verdicts that are assigned to a person."""
    if not found:
        return set()
    rows = Assignment.objects.filter(appraiser=user, area__in={one.area_id for one in found})
    return set(rows.order_by().values_list("area", "stage"))


def precedents(answer: Answer, item: Item, user: "User", elsewhere: list[Told] | None = None) -> Precedents:
    """Give the last decisions on the same item in other units and years of the assessor: see `told`.

    An item of another year is the same where code and name are.
    """
    found = [one for one in (told(answer, user) if elsewhere is None else elsewhere) if one.is_same]
    taken = [one.pk for one in found if one.outcome in _TAKEN]
    shown = Verdict.objects.filter(pk__in=taken[:MOST_PRECEDENTS])
    rows = shown.select_related("answer__sheet__unit", "answer__sheet__round").only(*_SHOWN) if taken else shown.none()
    return Precedents(
        rows=tuple(_precedent(verdict, item) for verdict in rows.order_by("-at", "-pk")),
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
