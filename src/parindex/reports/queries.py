"""Reads of reports for pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Max, QuerySet

from parindex.core.compiling.entered import GROUPS, Contradiction, Field, contradictions
from parindex.core.compiling.facts import Book, Fact
from parindex.core.compiling.facts import Kind as FactKind
from parindex.core.compiling.formats import shown
from parindex.core.compiling.lines import Line, from_plain
from parindex.core.compiling.proposals.registry import NAMES as SECTIONS
from parindex.core.compiling.proposals.registry import Section
from parindex.core.sentences import Statement, Template
from parindex.reports import permissions
from parindex.reports.kinds import KINDS, Kind, Owner
from parindex.reports.models import Batch, EnteredFact, Report, Retyping, Version
from parindex.reports.models import Template as StoredTemplate
from parindex.reports.periods import words
from parindex.reports.sources import facts_of
from parindex.reports.sources.registry import subject_of
from parindex.reports.word import preview
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.units.models import Unit

#: What a list shows at once.
MOST = 100
_LIGHT = ("docx", "pdf", "lines", "bindings", "findings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A report in the list, with its newest version's number and whether one is released."""

    report: Report
    versions: int
    is_editable: bool

    @property
    def kind(self) -> Statement:
        """Name the kind."""
        return KINDS[self.report.kind].name()

    @property
    def period(self) -> str:
        """Name the period."""
        return words(self.report.year, self.report.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRows:
    """A section with its sentences, as a form shows them."""

    section: Section
    lines: tuple[Line, ...]

    @property
    def name(self) -> Statement:
        """Name the section."""
        return SECTIONS[self.section]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A fact as the page of figures shows it."""

    fact: Fact

    @property
    def shown(self) -> str:
        """Write its value."""
        return shown(self.fact)


@dataclass(slots=True, kw_only=True)
class KnownGroup:
    """Facts of one kind with where they come from; those of long lists are folded away."""

    name: Statement
    source: Statement
    rows: list[Known] = field(default_factory=list)
    is_open: bool = False


_GROUPS = {
    "index": Template("Chỉ số của đơn vị", "Index of the unit"),
    "areas": Template("Các lĩnh vực", "Areas"),
    "losses": Template("Các khoản điểm bị trừ", "Losses"),
    "cuts": Template("Giảm điểm khi thẩm định, theo lý do", "Cuts by reason"),
    "items": Template("Từng tiêu chí thành phần", "Items"),
    "units": Template("Các đơn vị", "Units"),
    "before": Template("So với kỳ trước", "Period before"),
    "filing": Template("Việc gửi kết quả tự chấm", "Filing"),
    "evidence": Template("Tài liệu kiểm chứng", "Evidence"),
    "round": Template("Đợt đánh giá", "Round"),
}
_OTHERS = Template("Số liệu khác", "Other figures")
_OPEN = frozenset({"index", "filing", "evidence", "round"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A figure that can be entered: what was entered, or that the system knows it."""

    key: str
    name: Statement
    is_known: bool
    value: str = ""
    of: str = ""
    has_population: bool = False
    placeholder: str = ""


@dataclass(slots=True, kw_only=True)
class Figures:
    """The page of figures: what is known, what can be entered, and what cannot all be right."""

    known: list[KnownGroup]
    groups: list[tuple[Statement, list[Entry]]] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    source: str = ""


def reports(user: "User") -> list[Row]:
    """Give the reports that a person sees, what changed last on top. Two queries."""
    found = Report.objects.visible_to(user).select_related("unit").annotate(newest=Max("versions__number"))
    return [
        Row(report=report, versions=getattr(report, "newest", 0) or 0, is_editable=permissions.may_edit(user, report))
        for report in found.newest_first()[:MOST]
    ]


def report(user: "User", report_id: int) -> Report | None:
    """Give a report that a person sees, with what it rests on."""
    related = ("unit", "publication__criteria", "round__assessor", "template")
    return Report.objects.visible_to(user).select_related(*related).filter(pk=report_id).first()


def versions(report: Report, user: "User") -> list[Version]:
    """Give the versions of a report, the newest first; those of others only where they were released."""
    found = _seen(report, user).defer(*_LIGHT).select_related("by", "released_by")
    return list(found.order_by("-number"))


def version(report: Report, user: "User", number: int | None = None) -> Version | None:
    """Give a version with its content, the newest without a number."""
    found = _seen(report, user)
    return (found if number is None else found.filter(number=number)).order_by("-number").first()


def _seen(report: Report, user: "User") -> QuerySet[Version]:
    """Drafts are the unit's own; others see what was released."""
    found = report.versions.all()
    return found if permissions.works_on(user, report) else found.filter(released_at__isnull=False)


def retypings(version: Version) -> list[Retyping]:
    """Give what was retyped in a version, in the order of the text."""
    return list(version.retypings.select_related("by").order_by("position"))


def blocks(version: Version) -> list[preview.Block]:
    """Give the document of a version as blocks of a page."""
    return preview.blocks(bytes(version.docx))


def sections(report: Report, book: Book) -> list[SectionRows]:
    """Give the sections of a report with their sentences, figures as the facts say now."""
    return [
        SectionRows(
            section=section,
            lines=tuple(from_plain(row["line"]).refreshed(book) for row in report.sentences.get(section.value, ())),
        )
        for section in KINDS[report.kind].sections
    ]


def figures(report: Report, at: datetime, typed: Mapping[str, str] | None = None) -> Figures:
    """Give the figures of a report: those known from the records, and those to be entered, as they were typed last."""
    book = facts_of(subject_of(report, at))
    entered = {row.key: row for row in report.entered.order_by("pk")}
    return Figures(
        known=_known(book),
        groups=[
            (group.name(), [_entry(one, entered.get(one.key), book, typed or {}) for one in group.fields])
            for group in GROUPS
        ],
        contradictions=contradictions(book),
        source=next((row.source for row in entered.values()), ""),
    )


def _known(book: Book) -> list[KnownGroup]:
    """Group what the system knows by the first word of its key."""
    found: dict[str, KnownGroup] = {}
    for fact in book.facts.values():
        if not fact.is_figure or fact.source.is_entered:
            continue
        word = fact.key.partition(".")[0]
        name = _GROUPS.get(word, _OTHERS)()
        group = found.setdefault(
            word if word in _GROUPS else "", KnownGroup(name=name, source=fact.source.label, is_open=word in _OPEN)
        )
        group.rows.append(Known(fact=fact))
    return list(found.values())


def _entry(one: Field, row: EnteredFact | None, book: Book, typed: Mapping[str, str]) -> Entry:
    return Entry(
        key=one.key,
        name=one.name(),
        is_known=row is None and one.key in book,
        value=typed.get(one.key, row.value if row else ""),
        of=typed.get(f"{one.key}.of", str(row.of) if row and row.of is not None else ""),
        has_population=one.kind is FactKind.RANK,
        placeholder="15/12/2022" if one.kind is FactKind.DAY else "",
    )


def units_for(user: "User", owner: Owner) -> "list[Unit]":
    """Give the units for which a person makes reports, by code."""
    keys = permissions.units_making(user, owner)
    return list(units.of_any_time().filter(pk__in=keys).order_by("code"))


def kinds_for(user: "User") -> list[Kind]:
    """Give the kinds of reports that a person makes."""
    owners = [owner for owner in Owner if permissions.units_making(user, owner)]
    return [kind for kind in KINDS.values() if kind.owner in owners]


def templates(unit_ids: Sequence[int]) -> list[StoredTemplate]:
    """Give the templates of units that serve, without their content."""
    found = StoredTemplate.objects.filter(unit__in=unit_ids, withdrawn_at=None).defer("content")
    return list(found.select_related("unit", "by").order_by("kind", "unit__code", "pk"))


def batches(user: "User") -> list[Batch]:
    """Give the batches of the units for which a person asks for reports of all units, the newest first."""
    found = Batch.objects.filter(unit__in=permissions.units_making(user, Owner.ROUND))
    return list(found.select_related("publication", "asked_by").order_by("-pk")[:20])


def batch(user: "User", batch_id: int) -> Batch | None:
    """Give one of them."""
    found = Batch.objects.filter(unit__in=permissions.units_making(user, Owner.ROUND), pk=batch_id)
    return found.select_related("publication", "asked_by").first()
