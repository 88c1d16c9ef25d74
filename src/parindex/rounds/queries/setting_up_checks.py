"""The checks of a round as its manager reads them: each in words, and what all would stop if every unit sent today."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from parindex.core import check_words
from parindex.core.checklists import Entry, below
from parindex.core.checks import KINDS, Found, ItemFacts, Paper, Severity, SheetFacts, numbers_of, period_days
from parindex.core.criteria import CriteriaSet
from parindex.core.faults import Fault
from parindex.core.progress import ItemProgress
from parindex.core.sentences import Statement
from parindex.core.workflow import AreaState, is_with_unit
from parindex.evidence import queries as documents
from parindex.kit.sealed import unseal
from parindex.rounds import checks
from parindex.rounds.models import Answer, Attachment, Round, Sheet, SheetArea
from parindex.rounds.queries.sending import ease
from parindex.rounds.sets import criteria_of
from parindex.rounds.sufficiency import evidence_of
from parindex.rounds.windows import Calendar, calendar

#: More answers, or more documents, are not looked through while somebody waits for a page.
MOST_ROWS = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One check of a round: what it looks for, where, and how much it weighs; faults where it cannot run."""

    says: Statement
    only: tuple[str, ...]
    but: tuple[str, ...]
    weight: str
    has_scope: bool
    is_own: bool
    faults: tuple[Fault, ...]


@dataclass(slots=True, kw_only=True)
class Effect:
    """What the checks find if every unit sent today: sheets by the worst of it, and how many sheets each check finds.

    `sheets` counts those that have something left to send.
    """

    sheets: int = 0
    stopped: int = 0
    warned: int = 0
    informed: int = 0
    by_check: dict[int, int] = field(default_factory=dict)

    @property
    def clean(self) -> int:
        """How many sheets could be sent without a word."""
        return self.sheets - self.stopped - self.warned - self.informed


def lines(listed: Sequence[object], criteria: CriteriaSet) -> list[Line]:
    """Give each check of a list in words; no query."""
    names = {code: code for code in below(criteria)}
    names |= {item.code: f"{item.code} {item.name}" for item in criteria.items}
    for area in criteria.areas:
        names |= {group.code: f"{group.code} {group.name}" for group in (area, *area.groups())}
    found = zip(listed, checks.entries(listed, criteria), strict=True)
    return [_line(check if isinstance(check, dict) else {}, entry, names) for check, entry in found]


def weight_of(check: Mapping[str, object]) -> str:
    """Give how much a check weighs as it was written: a severity, that of its kind, or "off"."""
    if check.get("off") is True:
        return "off"
    kind = KINDS.get(str(check.get("kind")))
    return str(check.get("severity") or (kind.severity.value if kind else Severity.STOP.value))


def figures(criteria: CriteriaSet) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give the figures that a check can compare, by area: item/figure, with its words."""
    return [
        (
            f"{area.code} {area.name}",
            [
                (f"{item.code}/{key}", f"{item.code} – {label.say()}")
                for item in criteria.items[area.first : area.last]
                for key, label in numbers_of(item).items()
            ],
        )
        for area in criteria.areas
    ]


def effect(current: Round, listed: Sequence[object], now: datetime) -> Effect | None:
    """Count the sheets that checks would stop, warn about or only speak of today; None where there is too much to read.

    What was sent in already is left out, and what is locked only warns, as when the head signs. Nine queries, whatever
    the number of sheets.
    """
    if _is_too_much(current):
        return None
    criteria = criteria_of(current)
    entries = checks.entries(listed, criteria)
    result = Effect(by_check=dict.fromkeys(range(len(entries)), 0))
    first, last = period_days(current.period)
    for held in _held(current, now):
        facts = SheetFacts(criteria=criteria, first_day=first, last_day=last, items=held.items)
        _count(result, held, facts, entries)
    return result


def _line(check: Mapping[str, object], entry: Entry, names: Mapping[str, str]) -> Line:
    kind = str(check.get("kind", ""))
    only, but = (tuple(names.get(code, code) for code in checks.codes(check.get(key))) for key in ("items", "except"))
    return Line(
        says=check_words.describe(entry.check) if entry.check else Statement.verbatim(kind or "?"),
        only=only,
        but=but,
        weight=weight_of(check),
        has_scope=kind != "contradiction" and entry.check is not None,
        is_own=kind == "contradiction" or not entry.check,
        faults=entry.faults,
    )


def _is_too_much(current: Round) -> bool:
    answers = Answer.objects.filter(sheet__round=current, is_orphan=False)
    papers = Attachment.objects.filter(answer__sheet__round=current, removed_at__isnull=True)
    return max(answers.count(), papers.count()) > MOST_ROWS


@dataclass(slots=True)
class _Held:
    """What one sheet holds: the facts that checks look at, the items left to send, and those that are locked."""

    items: dict[str, ItemFacts] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    locked: set[str] = field(default_factory=set)


def _held(current: Round, now: datetime) -> Iterator[_Held]:
    """Give what each sheet with something left to send holds. In plain values: there are ten thousand."""
    sheets = {sheet.pk: sheet for sheet in Sheet.objects.filter(round=current)}
    areas = {area.pk: area for area in SheetArea.objects.filter(sheet__round=current)}
    for area in areas.values():
        area.sheet = sheets[area.sheet_id]
    is_locked = _locks(calendar(current), now)
    papers = _papers(current)
    found: dict[int, _Held] = defaultdict(_Held)
    rows = Answer.objects.filter(sheet__round=current, is_orphan=False).order_by("pk")
    fields = ("pk", "sheet", "area", "item", "progress", "figures", "is_returned", "evidence_state")
    for pk, sheet_id, area_id, item, progress, figures, is_returned, state in rows.values_list(*fields):
        held, area = found[sheet_id], areas[area_id]
        given = unseal({"answer": figures})["answer"] if figures is not None else None
        held.items[item] = ItemFacts(
            progress=ItemProgress(progress), figures=given, papers=tuple(papers[pk]), evidence=evidence_of(state, ())
        )
        if is_with_unit(AreaState(area.state)):
            held.left.add(item)
        if is_locked(area, is_returned):
            held.locked.add(item)
    return (held for held in found.values() if held.left)


def _locks(dates: Calendar, now: datetime) -> Callable[[SheetArea, bool], bool]:
    """Give what says whether answers of an area are locked; all that were returned, and all others, are alike."""

    @cache
    def is_locked(area: SheetArea, is_returned: bool) -> bool:
        answer = Answer(sheet=area.sheet, area=area, is_returned=is_returned)
        return dates.answer_lock(answer, now) is not None

    return is_locked


def _papers(current: Round) -> dict[int, list[Paper]]:
    """Give the units' own papers by answer, as `queries.sending` hands them to the checks."""
    rows = Attachment.objects.filter(answer__sheet__round=current, removed_at__isnull=True)
    own = rows.exclude(stage=Attachment.Stage.ON_BEHALF).order_by("answer", "pk")
    filed = list(own.values_list("answer", "document", "document__title", "document__issued_on"))
    hashes = documents.newest_hashes({document_id for _, document_id, _, _ in filed})
    found: dict[int, list[Paper]] = defaultdict(list)
    for answer_id, document_id, title, issued_on in filed:
        found[answer_id].append(Paper(title=title, issued_on=issued_on, file=hashes.get(document_id, "")))
    return found


def _count(result: Effect, held: _Held, facts: SheetFacts, entries: Sequence[Entry]) -> None:
    worst: set[Severity] = set()
    for place, entry in enumerate(entries):
        if entry.check is None or entry.is_off:
            continue
        found = [ease(one, held.locked).severity for one in _within(entry.check.find(facts), held.left)]
        result.by_check[place] += bool(found)
        worst.update(found)
    result.sheets += 1
    result.stopped += Severity.STOP in worst
    result.warned += Severity.STOP not in worst and Severity.WARN in worst
    result.informed += worst == {Severity.INFORM}


def _within(found: Iterable[Found], codes: set[str]) -> Iterator[Found]:
    return (one for one in found if one.item in codes or not codes.isdisjoint(one.others))
