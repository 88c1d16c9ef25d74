"""A sheet as its desk needs it: where documents may belong, what they repeat, and what seems to be filed wrongly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from parindex.core.documents.findings import Code
from parindex.core.documents.issuers import Owner
from parindex.core.documents.papers import Paper
from parindex.core.documents.routing import Candidate, Route, Router
from parindex.core.documents.twins import Pair, find_twins
from parindex.core.locks import Lock, PhaseKind
from parindex.core.progress import is_self_scored
from parindex.core.sentences import Statement, Template
from parindex.evidence import accepting, proposals
from parindex.evidence import queries as stored
from parindex.evidence.papers import facts_of, papers_of, readings_of
from parindex.evidence.signed import signatures_of
from parindex.rounds import permissions
from parindex.rounds.models import Answer, Attachment, DeskPaper, Examination, Sheet
from parindex.rounds.queries.assessing import required_of
from parindex.rounds.queries.desk_rows import Flagged, Row, Suggestion
from parindex.rounds.queries.examined import own_names, router_of
from parindex.rounds.sets import criteria_of
from parindex.rounds.sufficiency import read_findings
from parindex.rounds.windows import Calendar, calendar

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Reading, Revision


#: A candidate that is less likely only stands in the way.
_LEAST = 0.02
_OTHER_UNIT = Template("là văn bản của {issuer}, không phải của đơn vị", "is of {issuer}, not of the unit")


class Desk:
    """A sheet as its desk needs it; each part is read once, when it is asked for."""

    def __init__(self, sheet: Sheet, user: "User", now: datetime, dates: Calendar | None = None) -> None:
        """Keep the sheet, which brings its round and unit."""
        self.sheet, self.user, self.now = sheet, user, now
        self.dates = dates or calendar(sheet.round)

    @cached_property
    def lock(self) -> Lock | None:
        """Why nothing can be filed now: None where the phase is open, or an item is open again in a return."""
        lock = self.dates.lock(PhaseKind.SELF_SCORING, self.now, self.sheet.unit_id)
        return lock if lock and not any(self.lock_of(answer) is None for answer in self.answers.values()) else None

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the items that a unit answers for, by code."""
        return {item.code: item.name for item in criteria_of(self.sheet.round).items if is_self_scored(item)}

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """The answers of the sheet by item. One query."""
        rows = Answer.objects.filter(sheet=self.sheet, is_orphan=False).select_related("area", "officer").in_order()
        found = {}
        for answer in rows.only(
            "sheet", "item", "is_returned", "area__state", "area__return_due", "officer__full_name", "is_orphan"
        ):
            answer.sheet = self.sheet
            if answer.item in self.names:
                found[answer.item] = answer
        return found

    @cached_property
    def targets(self) -> list[tuple[Answer, str]]:
        """The items under which the person can file now, with what they are called."""
        return [
            (answer, f"{code} {self.names[code]}") for code, answer in self.answers.items() if self.may_file(answer)
        ]

    @cached_property
    def router(self) -> Router:
        """The router of the round."""
        return router_of(self.sheet.round, required_of(self.sheet.round))

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The names under which the unit issues."""
        return own_names(self.sheet)

    @cached_property
    def attachments(self) -> list[Attachment]:
        """What is filed in the sheet now, in the order in which it came. One query."""
        live = Attachment.objects.filter(
            answer__sheet=self.sheet, removed_at__isnull=True, answer__is_orphan=False
        ).exclude(stage=Attachment.Stage.ON_BEHALF)
        return list(live.select_related("document", "answer").order_by("at", "pk"))

    @cached_property
    def filed(self) -> Mapping[int, Paper]:
        """The papers that are filed in the sheet, by document."""
        return papers_of({each.document_id: each.document for each in self.attachments}.values(), self.own_names)

    @cached_property
    def earlier(self) -> Mapping[int, Paper]:
        """The unit's papers of the last round before this one, by document."""
        before = Sheet.objects.filter(unit=self.sheet.unit_id, round__year__lt=self.sheet.round.year)
        last = before.order_by("-round__year", "-pk").values("pk")[:1]
        rows = Attachment.objects.filter(answer__sheet__in=list(last.values_list("pk", flat=True)))
        live = rows.filter(removed_at__isnull=True).select_related("document").order_by("pk")
        documents = {each.document_id: each.document for each in live}
        return papers_of(documents.values(), self.own_names) if documents else {}

    def lock_of(self, answer: Answer) -> Lock | None:
        """Say why an item cannot be changed now."""
        return self.dates.answer_lock(answer, self.now)

    def may_file(self, answer: Answer) -> bool:
        """Say whether the person can file under an item now."""
        return self.lock_of(answer) is None and permissions.may_answer(self.user, answer)

    def rows(self, papers: Sequence[DeskPaper]) -> list[Row]:
        """Give documents of the desk as rows."""
        revisions = stored.newest_revisions(paper.document_id for paper in papers)
        readings = readings_of(revision.file_id for revision in revisions.values())
        read = {
            paper.document_id: readings.get(revisions[paper.document_id].file_id)
            for paper in papers
            if paper.document_id in revisions
        }
        is_over = [paper for paper in papers if (got := read.get(paper.document_id)) is None or got.is_over]
        known = papers_of((paper.document for paper in is_over), self.own_names) if is_over else {}
        notes = self._notes(known)
        return [
            self._row(paper, (revisions.get(key), read.get(key), known.get(key)), notes)
            for paper in papers
            for key in [paper.document_id]
        ]

    def flagged(self) -> list[Flagged]:
        """Give what does not seem to belong where it is filed in the sheet.

        Once the workers have examined the sheet, only what they found is looked at again.
        """
        suspects = self._suspects()
        if suspects is None:
            return self.improbable(self.attachments, self.filed)
        filed = [each for each in self.attachments if (each.document_id, each.answer.item) in suspects]
        return self.improbable(filed) if filed else []

    def _suspects(self) -> set[tuple[int | None, str]] | None:
        """Give what was found to be under a wrong item; None where nobody looked yet, or something changed since."""
        examination = Examination.objects.filter(sheet=self.sheet).first()
        if examination is None or examination.examined_at is None or examination.asked_at is not None:
            return None
        looks = read_findings(examination.findings)
        return {(look.document_id, look.item) for look in looks if look.code is Code.WRONG_ITEM}

    def improbable(self, filed: Sequence[Attachment], papers: Mapping[int, Paper] | None = None) -> list[Flagged]:
        """Give what of the filed papers does not seem to belong where it is."""
        papers = papers or papers_of((each.document for each in filed), self.own_names)
        found = []
        for each in filed:
            if each.answer.item in self.names:
                improbable = self.router.is_improbable(papers[each.document_id], each.answer.item)
                if improbable is not None:
                    better = self._suggestion(1, improbable.better) if improbable.better else None
                    found.append(Flagged(attachment=each, why=improbable.why, better=better))
        return found

    def _row(
        self,
        paper: DeskPaper,
        of_file: "tuple[Revision | None, Reading | None, Paper | None]",
        notes: Mapping[str, Sequence[Statement]],
    ) -> Row:
        revision, reading, known = of_file
        plain = Row(
            paper=paper,
            document=paper.document,
            revision=revision,
            reading=reading,
            is_handed_to_me=is_mine(paper, self.user),
        )
        if known is None:
            return plain
        route = self.router.route(known) if known.is_known else Route(candidates=(), nothing=1.0)
        return replace(
            plain,
            facts=proposals.read_facts(facts_of(reading)),
            stamp=accepting.offered(paper.document, revision, reading).stamp,
            signatures=signatures_of(reading),
            suggestions=list(self._suggestions(route)),
            belongs_nowhere=route.belongs_nowhere,
            notes=[*self._own_notes(known), *notes.get(known.key, ())],
            filed_under=[each.answer.item for each in self.attachments if each.document_id == paper.document_id],
        )

    def _suggestions(self, route: Route) -> Iterable[Suggestion]:
        """Give the candidates of a route, without those that are hardly likely."""
        for place, candidate in enumerate(route.candidates, start=1):
            if candidate.item.code in self.names and (place == 1 or candidate.score >= _LEAST):
                yield self._suggestion(place, candidate)

    def _suggestion(self, place: int, candidate: Candidate) -> Suggestion:
        answer = self.answers.get(candidate.item.code)
        lock = self.lock_of(answer) if answer else None
        return Suggestion(
            place=place,
            code=candidate.item.code,
            name=candidate.item.name,
            percent=round(candidate.score * 100),
            why=candidate.said,
            answer=answer,
            may_file=answer is not None and lock is None and permissions.may_answer(self.user, answer),
            lock=lock,
            officer=answer.officer.full_name if answer and answer.officer else "",
        )

    def _own_notes(self, paper: Paper) -> Iterable[Statement]:
        if paper.owner is Owner.OTHER_UNIT:
            yield _OTHER_UNIT(issuer=paper.issuer)

    def _notes(self, known: Mapping[int, Paper]) -> Mapping[str, list[Statement]]:
        """Say which of the papers repeat one another, what is filed, or what was filed in the last round."""
        if not known:
            return {}
        wanted = {paper.key for paper in known.values()}
        papers = {**self.filed, **known}
        earlier = [paper for key, paper in self.earlier.items() if key not in papers]
        found: dict[str, list[Statement]] = {}
        for pair in find_twins(tuple(papers.values()), earlier):
            for paper, said in _both(pair):
                if paper.key in wanted:
                    found.setdefault(paper.key, []).append(said)
        return found


def _both(pair: Pair) -> Iterable[tuple[Paper, Statement]]:
    """Say a pair of both its papers: either may lie on the desk."""
    yield pair.paper, pair.said
    turned = Pair(kind=pair.kind, paper=pair.other, other=pair.paper, likeness=pair.likeness)
    yield pair.other, turned.said


def is_mine(paper: DeskPaper, user: "User") -> bool:
    """Say whether a document was handed to a person."""
    if paper.handed_for_id is None:
        return False
    if paper.handed_to_id is None:
        return permissions.may_assign(user, paper.sheet)
    return paper.handed_to_id == user.pk
