"""Reads for sending in: what a sheet holds, what its checks find, and what stands on the page that the head signs."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from parindex.core import checks as core_checks
from parindex.core.checks import Found, ItemFacts, Severity, SheetFacts, period_days
from parindex.core.criteria import CriteriaSet
from parindex.core.progress import ItemProgress, is_self_scored
from parindex.core.sentences import Template
from parindex.evidence import queries as documents
from parindex.kit.sealed import unseal
from parindex.rounds import checks
from parindex.rounds.models import Answer, Attachment, Finding, Sheet, SheetArea
from parindex.rounds.queries.evidence import live_of_sheet
from parindex.rounds.queries.sufficiency import kept_of
from parindex.rounds.sets import criteria_of
from parindex.rounds.sufficiency import Part, evidence_of
from parindex.rounds.windows import Calendar

if TYPE_CHECKING:
    from parindex.core.figures import Answer as Figures
    from parindex.evidence.models import Revision

_NOT_MENDED = Template("yêu cầu của người thẩm định chưa đánh dấu đã sửa: {text}", "a request is not mended: {text}")
_MEND = Template("mở danh sách phải sửa và trả lời dòng này", "open the list of requests and answer this one")
_NOT_RUN = Template("một phép kiểm tra của đợt không chạy được: {why}", "a check of the round does not run: {why}")
_TELL = Template("báo người chủ trì đợt", "tell the round manager")
_CLOSED = Template("{sentence} (mục đã khóa)", "{sentence} (the item is locked)")
_AS_IT_STANDS = Template("phiếu được nhận như đang có", "the sheet is taken as it stands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """All that a sheet holds at one moment: its answers, what is filed under them, and the files themselves."""

    sheet: Sheet
    criteria: CriteriaSet
    areas: list[SheetArea]
    answers: list[Answer]
    filed: Mapping[int, list[Attachment]]
    revisions: "Mapping[int, Revision]"
    #: What each answer requires as evidence, part by part, by key.
    parts: Mapping[int, tuple[Part, ...]] = field(default_factory=dict)

    def stamp(self, areas: Collection[int]) -> str:
        """Give a text that changes with anything that a head signs for."""
        rows = [
            f"{answer.pk}.{answer.version}.{answer.progress}:"
            + ",".join(self._paper_stamp(row) for row in self.filed.get(answer.pk, ()))
            for answer in self.answers
            if answer.area_id in areas and is_self_scored(self.criteria.item(answer.item))
        ]
        return hashlib.sha256(";".join(rows).encode()).hexdigest()[:32]

    def sealed(self, area_id: int) -> dict[str, object]:
        """Give the answers of an area as they are kept with its submission."""
        return {
            answer.item: {
                "answer": answer.figures,
                "note": answer.note,
                "papers": [self._sealed_paper(row) for row in self.filed.get(answer.pk, ())],
            }
            for answer in self.answers
            if answer.area_id == area_id
        }

    def facts(self) -> SheetFacts:
        """Give what the checks look at; what an appraiser brought is not the unit's own."""
        first, last = period_days(self.sheet.round.period)
        items = {answer.item: self._item(answer) for answer in self.answers}
        return SheetFacts(criteria=self.criteria, first_day=first, last_day=last, items=items)

    def _item(self, answer: Answer) -> ItemFacts:
        own = [row for row in self.filed.get(answer.pk, ()) if row.stage != Attachment.Stage.ON_BEHALF]
        papers = tuple(
            core_checks.Paper(title=row.document.title, issued_on=row.document.issued_on, file=self._hash(row))
            for row in own
        )
        evidence = evidence_of(answer.evidence_state, self.parts.get(answer.pk, ()))
        progress = ItemProgress(answer.progress)
        return ItemFacts(progress=progress, figures=figures_of(answer), papers=papers, evidence=evidence)

    def _hash(self, row: Attachment) -> str:
        revision = self.revisions.get(row.document_id)
        return revision.file.sha256 if revision else ""

    def _paper_stamp(self, row: Attachment) -> str:
        revision = self.revisions.get(row.document_id)
        return f"{row.pk}r{revision.number if revision else 0}"

    def _sealed_paper(self, row: Attachment) -> dict[str, object]:
        revision = self.revisions.get(row.document_id)
        number = revision.number if revision else None
        return {"document": row.document_id, "revision": number, "sha256": self._hash(row), "stage": row.stage}


@dataclass(frozen=True)
class Review:
    """What the checks found in areas of a sheet at one moment."""

    found: tuple[Found, ...]
    stamp: str

    @cached_property
    def stops(self) -> tuple[Found, ...]:
        """What has to be mended first."""
        return self.of(Severity.STOP)

    @cached_property
    def warnings(self) -> tuple[Found, ...]:
        """What the head confirms."""
        return self.of(Severity.WARN)

    @cached_property
    def remarks(self) -> tuple[Found, ...]:
        """What is only said."""
        return self.of(Severity.INFORM)

    def of(self, severity: Severity) -> tuple[Found, ...]:
        """Give what was found of one severity."""
        return tuple(one for one in self.found if one.severity is severity)


def contents(sheet: Sheet) -> Contents:
    """Read a sheet with everything in it; it brings its round. Six queries."""
    areas = {area.pk: area for area in SheetArea.objects.filter(sheet=sheet).order_by("position", "pk")}
    answers = list(Answer.objects.filter(sheet=sheet, is_orphan=False).in_order())
    for answer in answers:
        answer.sheet, answer.area = sheet, areas[answer.area_id]
    filed: dict[int, list[Attachment]] = {}
    for row in live_of_sheet(sheet.pk):
        filed.setdefault(row.answer_id, []).append(row)
    ids = {row.document_id for rows in filed.values() for row in rows}
    revisions = documents.newest_revisions(ids)
    return Contents(
        sheet=sheet,
        criteria=criteria_of(sheet.round),
        areas=list(areas.values()),
        answers=answers,
        filed=filed,
        revisions=revisions,
        parts=kept_of(sheet.round, answers).parts,
    )


def review(held: Contents, areas: Iterable[SheetArea], dates: Calendar, now: datetime) -> Review:
    """Hold the checks of the round against a sheet, and give what they find in the areas.

    What stops, but stands in an item that is locked, can no longer be mended: it is a warning then, and the sheet is
    taken as it stands.
    """
    keys = {area.pk for area in areas}
    codes = {answer.item for answer in held.answers if answer.area_id in keys}
    read = checks.checks_of(held.sheet.round)
    found = [
        one
        for one in core_checks.run(read.checks, held.facts())
        if one.item in codes or not codes.isdisjoint(one.others)
    ]
    locked = {answer.item for answer in held.answers if dates.answer_lock(answer, now) is not None}
    eased = [ease(one, locked) for one in found]
    eased += [_request(finding) for finding in open_findings(keys)]
    eased += [_faulty(fault.say_without_place()) for fault in read.faults]
    return Review(found=tuple(eased), stamp=held.stamp(keys))


def open_findings(areas: Collection[int]) -> list[Finding]:
    """Give what the units of these areas were asked to mend in the return that is open, and have not."""
    open_ = Finding.objects.filter(
        audience=Finding.Audience.UNIT,
        returned_in__area__in=areas,
        returned_in__closed_at__isnull=True,
        withdrawn_at__isnull=True,
        mended_at__isnull=True,
    )
    return list(open_.select_related("answer").order_by("answer__position", "pk"))


def answers_nothing(criteria: CriteriaSet, code: str) -> bool:
    """Say whether a unit answers nothing in an area: it is surveyed, and is sent along with the others."""
    area = next((area for area in criteria.areas if area.code == code), None)
    if area is None:
        return True
    return not any(is_self_scored(item) for item in criteria.items[area.first : area.last])


def figures_of(answer: Answer) -> "Figures | None":
    """Give the figures of an answer as the core takes them."""
    return unseal({"answer": answer.figures})["answer"] if answer.figures is not None else None


def ease(found: Found, locked: Collection[str]) -> Found:
    """Give what was found as a warning where it stops and stands in an item that can no longer be mended."""
    if found.severity is not Severity.STOP or {found.item, *found.others}.isdisjoint(locked):
        return found
    return Found(
        kind=found.kind,
        severity=Severity.WARN,
        item=found.item,
        sentence=_CLOSED(sentence=found.sentence),
        remedy=_AS_IT_STANDS(),
        others=found.others,
    )


def _request(finding: Finding) -> Found:
    text = finding.text if len(finding.text) <= 200 else f"{finding.text[:197]}…"
    return Found(
        kind="request",
        severity=Severity.WARN,
        item=finding.answer.item,
        sentence=_NOT_MENDED(text=text),
        remedy=_MEND(),
    )


def _faulty(why: str) -> Found:
    return Found(kind="check", severity=Severity.INFORM, item="", sentence=_NOT_RUN(why=why), remedy=_TELL())
