"""Finds documents for one person: their unit's own, and those filed under items that they may see."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.urls import reverse

from parindex.accounts import queries as accounts
from parindex.accounts.kinds import FOLLOWERS, WITHIN_UNIT, RoleKind
from parindex.core.documents.types import DocumentType, name_of
from parindex.core.text import fold
from parindex.evidence import matching, searching
from parindex.evidence.listing import listed
from parindex.evidence.searching import Hit, Term
from parindex.rounds import stages
from parindex.rounds.models import Assignment, Attachment, DeskPaper, Sheet
from parindex.rounds.models.appraisal import Stage
from parindex.rounds.queries.evidence import readable

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.evidence.models import Document, Entry

PER_PAGE = 25
#: Items of a document that are named; the others are counted.
MOST_PLACES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; what is empty narrows nothing.

    `item` is the code of an item, or the beginning of several: 3, 3.5, 3.5.1. `filed` are the states of the items'
    evidence, `read` says whether the file was read.
    """

    words: str = ""
    type: str = ""
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    round_id: int | None = None
    unit_id: int | None = None
    item: str = ""
    evidence: str = ""
    read: bool | None = None
    is_unfiled: bool = False

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is looked for."""
        return self == Wanted()

    @property
    def narrows_places(self) -> bool:
        """Say whether only documents under certain items are wanted."""
        return bool(self.round_id or self.item or self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a document is filed, and the way to it."""

    item: str
    round: str
    unit: str
    url: str
    separator: str

    def page_url(self, number: int) -> str:
        """Give the way to a page of the document."""
        return f"{self.url}{self.separator}{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document that was found, with its pages; `places` are the items that the person sees it under."""

    document: "Document"
    number: str
    issuer: str
    type: str
    issued_on: date | None
    places: tuple[Place, ...]
    more: int
    hits: tuple[Hit, ...]
    title: tuple[tuple[str, bool], ...]
    abstract: tuple[tuple[str, bool], ...]
    desk_url: str
    is_read: bool

    @property
    def url(self) -> str:
        """The way to the document; empty where it lies on no desk and is filed nowhere that the person sees."""
        return self.places[0].url if self.places else self.desk_url

    @property
    def pages(self) -> tuple[tuple[Hit, str], ...]:
        """The pages that were found, each with the way to it."""
        place = self.places[0] if self.places else None
        return tuple((hit, place.page_url(hit.number) if place else self.desk_url) for hit in self.hits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of what was found, and how many documents there are; `has_more`: more were not counted."""

    rows: tuple[Row, ...]
    total: int
    has_more: bool
    page: int
    terms: tuple[Term, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PER_PAGE))

    @property
    def before(self) -> int:
        """The page before; 0 on the first."""
        return self.page - 1

    @property
    def after(self) -> int:
        """The page after; 0 on the last."""
        return self.page + 1 if self.page < self.pages else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The rounds and units, by key, among whose documents a person may choose."""

    rounds: tuple[tuple[int, str], ...]
    units: tuple[tuple[int, str], ...]


def scope(user: "User") -> Scope:
    """Give the rounds and units of the sheets that a person sees. One query."""
    sheets = Sheet.objects.visible_to(user).order_by("-round__year", "-round", "unit__name", "unit")
    rows = list(sheets.values_list("round", "round__name", "unit", "unit__name"))
    units = {unit_id: name for _, _, unit_id, name in rows}
    return Scope(
        rounds=tuple({round_id: name for round_id, name, _, _ in rows}.items()),
        units=tuple(sorted(units.items(), key=lambda unit: fold(unit[1]))),
    )


def find(user: "User", wanted: Wanted, page: int = 1) -> Results:
    """Give a page of the documents that a person may open and looks for: those of the number first, then the newest.

    Of very many only the newest are found and counted. A page behind the last one is the first.
    """
    terms = searching.terms_of(wanted.words)
    found = listed(terms, visible=_visible(user, wanted), said=_said(wanted), page=page, size=PER_PAGE)
    if not found.entries and page > 1:
        return find(user, wanted)
    return Results(
        rows=tuple(_rows(found.entries, terms, user)),
        total=found.total,
        has_more=found.has_more,
        page=page,
        terms=tuple(terms),
    )


def _visible(user: "User", wanted: Wanted) -> Q:
    """Give the condition that a person may open a document, and that it is filed where they look for it."""
    own = accounts.units_of(user, *WITHIN_UNIT)
    filed = Q(document__in=_filed(user, wanted).values("document"))
    if wanted.is_unfiled:
        lying = DeskPaper.objects.visible_to(user).lying()
        return Q(document__unit__in=own, document__in=lying.values("document"))
    if wanted.narrows_places or not own:
        return filed
    return Q(document__unit__in=own) if _sees_one_unit(user) else Q(document__unit__in=own) | filed


def _sees_one_unit(user: "User") -> bool:
    """Say whether a person sees nothing but what is their own unit's, as most people of a unit."""
    is_within = accounts.has_role(user, *WITHIN_UNIT)
    return is_within and not accounts.has_role(user, *FOLLOWERS, RoleKind.APPRAISER)


def _filed(user: "User", wanted: Wanted) -> QuerySet[Attachment]:
    rows = readable(user)
    if wanted.round_id:
        rows = rows.filter(answer__sheet__round=wanted.round_id)
    if wanted.evidence:
        rows = rows.filter(answer__evidence_state=wanted.evidence, removed_at__isnull=True)
    if wanted.item:
        beginning = f"{wanted.item.rstrip('.')}."
        rows = rows.filter(Q(answer__item=wanted.item.rstrip(".")) | Q(answer__item__startswith=beginning))
    return rows


def _said(wanted: Wanted) -> Q:
    """Give the conditions on what is known of a document itself."""
    found = Q(document__unit=wanted.unit_id) if wanted.unit_id else Q()
    if wanted.type:
        found &= Q(type=wanted.type)
    if wanted.since:
        found &= Q(issued_on__gte=wanted.since)
    if wanted.until:
        found &= Q(issued_on__lte=wanted.until)
    for term in searching.terms_of(wanted.issuer):
        found &= Q(issuer__contains=term.folded)
    if wanted.read is not None:
        found &= searching.IS_READ if wanted.read else ~searching.IS_READ
    return found


def _rows(entries: "Sequence[Entry]", terms: list[Term], user: "User") -> Iterator[Row]:
    keys = [entry.document_id for entry in entries]
    hits = matching.hits_of([entry.file_id for entry in entries if entry.file_id], terms)
    places = _places(keys, user)
    lying = DeskPaper.objects.visible_to(user).lying().filter(document__in=keys).order_by("pk")
    desks = {key: reverse("rounds:desk-paper", args=[pk]) for pk, key in lying.values_list("pk", "document")}
    for entry in entries:
        document = entry.document
        known = places.get(document.pk, [])
        yield Row(
            document=document,
            title=searching.marked(document.title, terms),
            abstract=searching.marked(entry.abstract, terms),
            number=entry.full_number,
            issuer=entry.issuer_name,
            type=name_of(DocumentType(entry.type)) if entry.type else "",
            issued_on=entry.issued_on,
            places=tuple(known[:MOST_PLACES]),
            more=max(0, len(known) - MOST_PLACES),
            hits=tuple(hits.get(entry.file_id or 0, ())),
            desk_url=desks.get(document.pk, ""),
            is_read=searching.is_read(entry),
        )


def _places(document_ids: Sequence[int], user: "User") -> dict[int, list[Place]]:
    """Give where documents are filed now, as far as a person sees it, newest round first; else where they once were."""
    rows = readable(user).filter(document__in=document_ids)
    rows = rows.select_related("answer__area", "answer__sheet__round", "answer__sheet__unit")
    known = list(rows.order_by("-answer__sheet__round__year", "-answer__sheet__round", "answer__position", "pk"))
    numbers = _appraised({row.answer.area_id for row in known}, user)
    found: dict[int, list[Place]] = {}
    for row in sorted(known, key=lambda row: row.removed_at is not None):
        if row.removed_at is None or row.document_id not in found:
            found.setdefault(row.document_id, []).append(_place(row, numbers.get(row.answer.area_id)))
    return found


def _place(row: Attachment, number: int | None) -> Place:
    """Give the way to a document: for its appraiser the item's page, for others the page of the document."""
    if number is None or row.removed_at is not None:
        url, separator = reverse("rounds:evidence", args=[row.pk]), "#trang-"
    else:
        url, separator = f"{reverse('rounds:appraise', args=[row.answer_id, number])}?tai-lieu={row.pk}", "&trang="
    sheet = row.answer.sheet
    return Place(
        item=row.answer.original_code, round=sheet.round.name, unit=sheet.unit.name, url=url, separator=separator
    )


def _appraised(area_ids: Iterable[int], user: "User") -> dict[int, int]:
    """Give those areas that a person appraises, with the number of the appraisal; the first of two."""
    if not accounts.has_role(user, RoleKind.APPRAISER):
        return {}
    rows = Assignment.objects.filter(area__in=area_ids, appraiser=user).select_related("area__sheet__round")
    found: dict[int, int] = {}
    for row in rows.order_by("-stage", "pk"):
        sheet = row.area.sheet
        if sheet.unit_id not in accounts.conflicts_of(user, [sheet.round.year])[sheet.round.year]:
            found[row.area_id] = stages.COURSES[Stage(row.stage)].number
    return found
