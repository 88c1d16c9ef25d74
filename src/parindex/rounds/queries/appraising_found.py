"""What the machine found of the evidence of an item, for its appraiser: each thing may become the draft of a cut.

Nothing is decided here. It is read as the workers kept it (`actions.examining`); nothing is examined for a page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from parindex.core.documents import findings as core
from parindex.core.documents.clocks import Timing, upload_reading
from parindex.core.documents.cut_drafts import CODE_OF_DOUBT, REASONS, draft
from parindex.core.documents.findings import Code
from parindex.core.documents.papers import Paper as CorePaper
from parindex.core.documents.sufficiency import STATES, State
from parindex.core.documents.twins import used_often
from parindex.core.locks import PhaseKind
from parindex.core.sentences import Statement, Template
from parindex.rounds.models import Answer, AnswerEvidence, Attachment, Examination, visible_area
from parindex.rounds.queries.assessing import bare, required_of
from parindex.rounds.queries.evidence import Paper, readable
from parindex.rounds.sufficiency import TONES, Look, Part, parts_of, read_findings, read_parts
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User

_MISSING = Template("thiếu: {what}", "missing: {what}")
_COUNTED = Template("{count} × {what}", "{count} × {what}")
#: What is said where the other document is not for the appraiser to see.
_HIDDEN = Template(
    "{name} với một tài liệu khác của đơn vị, thuộc lĩnh vực anh/chị không được giao",
    "{name} as another document of the unit, in an area that is not yours",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One thing to look at; `reason` and `sentence` are what a cut could say. `other` is what it was compared with."""

    key: str
    name: Statement
    said: Statement
    tone: str
    reason: str
    sentence: Statement
    paper: Paper | None = None
    other: Attachment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What there is to look at of one paper; of the item as a whole without one."""

    paper: Paper | None
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One document that the item requires, with the paper that stands for it and what both clocks say of it."""

    part: Part
    paper: Paper | None
    upload: Statement | None
    is_late: bool

    @property
    def state(self) -> Statement:
        """Say its state."""
        return STATES[self.part.state]()

    @property
    def is_off(self) -> bool:
        """Say whether the date of the document is outside of its window."""
        return self.part.timing in {Timing.EARLY, Timing.LATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How far the evidence of an item goes, part by part, and what to look at.

    `is_waiting` says that the workers have not caught up with the last change; `is_approved` that a person approved
    what is required, which else was only compiled from the words of the set.
    """

    state: State
    required: tuple[Statement, ...]
    parts: tuple[Filled, ...]
    hints: tuple[Hint, ...]
    is_waiting: bool
    is_approved: bool
    examined_at: datetime | None

    @property
    def said(self) -> Statement:
        """Say the state."""
        return STATES[self.state]()

    @property
    def tone(self) -> str:
        """The colour of the state."""
        return TONES[self.state]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The hints paper by paper, those of the item first."""
        groups: dict[int, list[Hint]] = {}
        for hint in self.hints:
            groups.setdefault(hint.paper.attachment.pk if hint.paper else 0, []).append(hint)
        return tuple(Group(paper=groups[key][0].paper, hints=tuple(groups[key])) for key in sorted(groups, key=bool))

    def hint(self, key: str) -> Hint | None:
        """Give the hint of a key; None where there is none."""
        return next((hint for hint in self.hints if hint.key == key), None)


def found_on(answer: Answer, papers: Sequence[Paper], user: "User", dates: Calendar) -> Found | None:
    """Give what was found of the unit's own papers of an item; None while nobody has looked at it.

    The answer brings its sheet and round. Three queries; two more where a paper has a twin, one where it is used often.
    """
    if not answer.evidence_state:
        return None
    current = answer.sheet.round
    kept = AnswerEvidence.objects.filter(answer=answer).first()
    examination = Examination.objects.filter(sheet=answer.sheet_id).first()
    required = required_of(current)
    state = State(answer.evidence_state)
    if kept is not None:
        parts = read_parts(kept.parts)
    else:
        lacking = bare(current).get(answer.item) if state is not State.NOT_NEEDED else None
        parts = parts_of(lacking, current.year) if lacking else ()
    known = {paper.document.pk: paper for paper in papers}
    looks = [
        look
        for look in (read_findings(examination.findings) if examination else ())
        if look.document_id in known and look.item in {"", answer.item}
    ]
    asked = required.items.get(answer.item)
    filled = tuple(_filled(part, known, answer, dates) for part in parts)
    return Found(
        state=state,
        required=asked.said if asked and asked.all else (),
        parts=filled,
        hints=tuple(_numbered([*_of_parts(filled), *_late(filled), *_of_looks(looks, known, answer, user)])),
        is_waiting=examination is None or examination.asked_at is not None,
        is_approved=required.is_approved,
        examined_at=examination.examined_at if examination else None,
    )


def _filled(part: Part, known: Mapping[int, Paper], answer: Answer, dates: Calendar) -> Filled:
    paper = known.get(part.document_id) if part.document_id else None
    window = dates.window(PhaseKind.SELF_SCORING, answer.sheet.unit_id)
    # What is asked for in a return, or brought with an explanation, has another day to come by; so has a newer file of
    # what was filed in time.
    if paper is None or window is None or paper.stage != Attachment.Stage.SELF:
        return Filled(part=part, paper=paper, upload=None, is_late=False)
    clock = upload_reading(CorePaper(uploaded_at=paper.attachment.at), window.closes_at)
    return Filled(part=part, paper=paper, upload=clock.said, is_late=clock.timing is Timing.LATE)


def _of_parts(parts: Iterable[Filled]) -> Iterator[Hint]:
    for one in parts:
        part = one.part
        if part.state is State.MISSING:
            what = _COUNTED(count=part.count, what=part.what) if part.count > 1 else part.what
            yield _hint(Code.MISSING, _MISSING(what=what), None, warns=True)
        for reason in part.reasons:
            yield _hint(CODE_OF_DOUBT[reason.code], reason.said, one.paper, warns=True)


def _late(parts: Iterable[Filled]) -> Iterator[Hint]:
    for one in parts:
        if one.is_late and one.upload is not None:
            yield _hint(Code.UPLOADED_LATE, one.upload, one.paper, warns=True)


def _of_looks(looks: Sequence[Look], known: Mapping[int, Paper], answer: Answer, user: "User") -> Iterator[Hint]:
    """Give what was found among all documents of the unit, as far as the appraiser may know of the others."""
    others = _readable({look.other_id for look in looks if look.other_id}, user)
    often = {look.document_id for look in looks if look.code is Code.MANY_ITEMS and look.document_id}
    counted = _used_often(often, answer, user)
    for look in looks:
        paper = known[look.document_id or 0]
        warns = look.severity is core.Severity.WARNS
        if look.code is Code.MANY_ITEMS:
            if look.document_id in counted:
                yield _hint(look.code, counted[look.document_id], paper, warns=warns)
        elif look.other_id is not None and look.other_id not in others:
            yield _hint(look.code, _HIDDEN(name=core.CODES[look.code]()), paper, warns=warns)
        else:
            yield _hint(look.code, look.said, paper, warns=warns, other=others.get(look.other_id or 0))


def _readable(document_ids: set[int], user: "User") -> dict[int, Attachment]:
    """Give where a person may open these documents, by document."""
    if not document_ids:
        return {}
    rows = readable(user).filter(document__in=document_ids).select_related("document").order_by("-pk")
    # Where it stands now before where it once stood.
    return {row.document_id: row for row in sorted(rows, key=lambda row: row.removed_at is None)}


def _used_often(document_ids: set[int], answer: Answer, user: "User") -> dict[int | None, Statement]:
    """Say under how many items of what a person sees a document stands; of few nothing is said."""
    if not document_ids:
        return {}
    rows = Attachment.objects.filter(visible_area(user, "answer__area__"), answer__sheet=answer.sheet_id)
    live = rows.filter(document__in=document_ids, removed_at__isnull=True).order_by("answer__position", "pk")
    codes: dict[int, list[str]] = {}
    for document_id, code in live.values_list("document", "answer__item"):
        codes.setdefault(document_id, []).append(code)
    said = {key: used_often(items, CorePaper(key=str(key))) for key, items in codes.items()}
    return {key: one.said for key, one in said.items() if one is not None}


def _hint(code: Code, said: Statement, paper: Paper | None, *, warns: bool, other: Attachment | None = None) -> Hint:
    name = (paper.number or paper.document.title) if paper else ""
    return Hint(
        key=f"{code.value}-{paper.document.pk if paper else 0}",
        name=core.CODES[code](),
        said=said,
        tone="warn" if warns else "plain",
        reason=REASONS[code].value,
        sentence=draft(code, said, name),
        paper=paper,
        other=other,
    )


def _numbered(hints: Iterable[Hint]) -> Iterator[Hint]:
    """Leave out what was said of a paper already; several things that are missing have a number each."""
    seen: dict[str, int] = {}
    for hint in hints:
        count = seen[hint.key] = seen.get(hint.key, 0) + 1
        if count == 1:
            yield hint
        elif hint.paper is None or hint.other is not None:
            yield replace(hint, key=f"{hint.key}-{count}")
