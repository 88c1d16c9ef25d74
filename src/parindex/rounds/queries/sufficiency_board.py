"""The board of a unit: what its evidence still lacks, the most urgent first, with sums and things to look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from parindex.core.documents.clocks import Timing
from parindex.core.documents.findings import CODES, Code, Severity
from parindex.core.documents.papers import Paper
from parindex.core.documents.sufficiency import State, Totals, totals, totals_by
from parindex.core.documents.twins import used_often
from parindex.core.locks import PhaseKind
from parindex.core.sentences import Statement, Template
from parindex.evidence.unread import being_read
from parindex.rounds.models import Attachment, Examination, Sheet, SheetArea
from parindex.rounds.queries import filling
from parindex.rounds.queries.evidence import readable
from parindex.rounds.queries.filling import Loaded
from parindex.rounds.queries.filling_phases import PhaseLine, phase_line
from parindex.rounds.queries.sufficiency import Line, first_to_fetch, lines, upload_of
from parindex.rounds.sufficiency import Look, read_findings

if TYPE_CHECKING:
    from parindex.accounts.models import User

#: What a list can be narrowed to: what is open, or one state.
SHOWS: Mapping[str, frozenset[State]] = {
    "can-lay": frozenset({State.MISSING, State.DOUBTFUL}),
    "thieu": frozenset({State.MISSING}),
    "xem-lai": frozenset({State.DOUBTFUL}),
    "du": frozenset({State.MET}),
    "khong-can": frozenset({State.NOT_NEEDED}),
}
#: What is said with its item already.
_WITH_ITEM = frozenset(
    {
        Code.MISSING,
        Code.OTHER_SUBJECT,
        Code.OTHER_TYPE,
        Code.OTHER_ISSUER,
        Code.TOO_EARLY,
        Code.TOO_LATE,
        Code.UNDATED,
        Code.UNSIGNED,
        Code.UNREAD,
    }
)

_HIDDEN = Template(
    "{name} với một tài liệu khác của đơn vị mà anh/chị không được xem",
    "{name} as another document of the unit, which is not yours to see",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a list is narrowed to: whose items, in which state, of which area."""

    is_mine: bool = False
    show: str = "can-lay"
    area: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What is summed for an area or an officer; `key` is what the list is narrowed by, empty where it is not."""

    key: str
    name: str
    totals: Totals

    @property
    def open(self) -> int:
        """How many items lack something."""
        return self.totals.missing + self.totals.doubtful


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """One thing to look at: the document, where it is filed, and the other one where there are two."""

    name: Statement
    said: Statement
    is_warning: bool
    attachment: Attachment
    items: tuple[str, ...]
    other: Attachment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Everything that the board of a unit shows."""

    sheet: Sheet
    line: PhaseLine
    wish: Wish
    rows: list[Line]
    totals: Totals
    shows: list[tuple[str, int]]
    areas: list[Sum]
    officers: list[Sum]
    looks: list[LookLine]
    unread: int
    unknown: int
    examined_at: datetime | None
    is_waiting: bool
    has_mine: bool


def board(sheet: Sheet, user: "User", now: datetime, wish: Wish) -> Board:
    """Give the board of a unit, as far as a person sees its areas; the sheet brings its round and unit."""
    loaded = filling.load(sheet, user)
    every = lines(loaded, user, now)
    mine = [line for line in every if not wish.is_mine or line.answer.officer_id == user.pk]
    kept = [line for line in mine if wish.area in {"", line.answer.area.code}]
    row = Examination.objects.filter(sheet=sheet).first()
    documents = {filed.document_id for line in mine for filed in line.filed}
    return Board(
        sheet=sheet,
        line=phase_line(sheet.round, loaded.calendar, now, sheet.unit_id),
        wish=wish,
        rows=_shown(kept, wish, now),
        totals=totals(line.found for line in kept),
        shows=[(show, sum(line.is_known and line.state in states for line in kept)) for show, states in SHOWS.items()],
        areas=_areas(loaded, mine),
        officers=_officers(mine),
        looks=_looks(loaded, mine, read_findings(row.findings) if row else (), _items(every), user),
        unread=len(being_read(documents)),
        unknown=sum(not line.is_known for line in mine),
        examined_at=row.examined_at if row else None,
        is_waiting=row is None or row.asked_at is not None,
        has_mine=any(line.answer.officer_id == user.pk for line in every),
    )


def _shown(kept: Sequence[Line], wish: Wish, now: datetime) -> list[Line]:
    """Give what is shown: what is open by urgency, the rest in the order of the set."""
    states = SHOWS[wish.show]
    shown = [line for line in kept if line.state in states and line.is_known]
    return first_to_fetch(shown, timezone.localdate(now)) if states <= SHOWS["can-lay"] else shown


def _areas(loaded: Loaded, every: Iterable[Line]) -> list[Sum]:
    names = {area.code: area.name for area in loaded.scored.criteria.areas}
    codes = {line.found.item: line.answer.area.code for line in every}
    sums = totals_by((line.found for line in every), lambda found: codes[found.item])
    return [Sum(key=area.code, name=names.get(area.code, ""), totals=sums[area.code]) for area in _in(loaded, sums)]


def _in(loaded: Loaded, sums: Mapping[str, Totals]) -> Iterable[SheetArea]:
    return (area for area in loaded.areas if area.code in sums)


def _officers(every: Iterable[Line]) -> list[Sum]:
    """Sum by officer, the most points first; without a name what nobody has."""
    held = {line.found.item: line.answer.officer for line in every}
    names = {officer.pk: officer.full_name for officer in held.values() if officer}
    keys = {item: officer.pk if officer else None for item, officer in held.items()}
    sums = totals_by((line.found for line in every), lambda found: keys[found.item])
    found = [Sum(key=str(pk or ""), name=names.get(pk or 0, ""), totals=one) for pk, one in sums.items()]
    return sorted(found, key=lambda one: (-one.totals.hanging, -one.open, one.name))


def _looks(
    loaded: Loaded, lines: Iterable[Line], looks: Iterable[Look], items: Mapping[int, Sequence[str]], user: "User"
) -> list[LookLine]:
    """Give what to look at among the documents that are filed under these lines; warnings first.

    `items` are those that a person sees each document under.
    """
    filed: dict[int, list[tuple[str, Attachment]]] = {}
    for line in lines:
        for row in line.filed:
            filed.setdefault(row.document_id, []).append((line.found.item, row))
    wanted = [look for look in (*looks, *_late(loaded, filed)) if look.code not in _WITH_ITEM]
    told = _told([look for look in wanted if look.document_id in filed], items, user)
    found = [shown for look in told if (shown := _look(look, filed)) is not None]
    return sorted(found, key=lambda shown: not shown.is_warning)


def _items(every: Iterable[Line]) -> Mapping[int, Sequence[str]]:
    """Give the items under which each document stands, as far as a person sees them."""
    found: dict[int, list[str]] = {}
    for line in every:
        for row in line.filed:
            found.setdefault(row.document_id, []).append(line.found.item)
    return found


def _told(looks: Sequence[Look], items: Mapping[int, Sequence[str]], user: "User") -> Iterator[Look]:
    """Give looks without a word of documents and items that a person does not see, such as of an area of others."""
    others = {look.other_id for look in looks if look.other_id}
    seen = set(readable(user).filter(document__in=others).values_list("document", flat=True)) if others else set()
    for look in looks:
        if look.other_id is not None and look.other_id not in seen:
            yield replace(look, said=_HIDDEN(name=CODES[look.code]()), other_id=None)
        elif look.code is not Code.MANY_ITEMS:
            yield look
        elif often := used_often(items.get(look.document_id or 0, ()), Paper()):
            yield replace(look, said=often.said)


def _look(look: Look, filed: Mapping[int, Sequence[tuple[str, Attachment]]]) -> LookLine | None:
    rows = filed.get(look.document_id or 0, ())
    here = [row for item, row in rows if look.item in {"", item}]
    if not here:
        return None
    others = filed.get(look.other_id or 0, ())
    return LookLine(
        name=CODES[look.code](),
        said=look.said,
        is_warning=look.severity is Severity.WARNS,
        attachment=here[0],
        items=(look.item,) if look.item else tuple(item for item, _ in rows),
        other=others[0][1] if others else None,
    )


def _late(loaded: Loaded, filed: Mapping[int, Sequence[tuple[str, Attachment]]]) -> Iterable[Look]:
    """Say of documents that they came after the deadline, by the dates as they are now."""
    window = loaded.calendar.window(PhaseKind.SELF_SCORING, loaded.sheet.unit_id)
    for document_id, rows in filed.items():
        reading = upload_of(rows[0][1], window.closes_at if window else None)
        if reading is not None and reading.timing is Timing.LATE:
            yield Look(code=Code.UPLOADED_LATE, severity=Severity.WARNS, said=reading.said, document_id=document_id)
