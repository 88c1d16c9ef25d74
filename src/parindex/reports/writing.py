"""Makes the document of a report: its facts, its sentences and its official parts, put into its template."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from parindex.core.compiling.facts import Book, Fact
from parindex.core.compiling.formats import day_in_head, number_in_head, shown
from parindex.core.compiling.lines import Bound, Line, from_plain, mark
from parindex.core.compiling.proposals import Section, propose
from parindex.core.compiling.release import Official
from parindex.reports import periods, refusals
from parindex.reports.catalogue import name_of
from parindex.reports.kinds import KINDS
from parindex.reports.models import Span
from parindex.reports.sources.registry import Subject
from parindex.reports.word import apart, filling, grids, marks
from parindex.units import queries as units

if TYPE_CHECKING:
    from parindex.reports.models import Report
    from parindex.units.models import Unit

#: The official parts that are written anew when a report is released.
OFFICIAL = ("number_line", "place_day", "authority", "title_caps", "signer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a document is made of, beside its template."""

    subject: Subject
    book: Book
    title: str
    sentences: Mapping[str, list[Line]]
    official: Official
    bases: tuple[str, ...] = ()
    next_year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document with the lines that it was compiled as, and its bound figures in order."""

    docx: bytes
    lines: tuple[Line, ...]

    @property
    def bound(self) -> list[Bound]:
        """Give the bound figures by their number."""
        return [figure for line in self.lines for figure in line.bound]


def make(draft: Draft, template: bytes | None, *, identifier: str) -> Made:
    """Fill the template of an office, in a process of its own, or the shipped one.

    Raises `FactMissing`, `TemplateBroken` and `TemplateSlow`.
    """
    values = values_of(draft)
    try:
        filled = apart.fill(template, values) if template else filling.fill(shipped(draft.subject.kind), values)
    except filling.Unfilled as unfilled:
        if unfilled.fact:
            raise refusals.FactMissing(key=unfilled.fact, name=name_of(unfilled.fact)) from unfilled
        raise refusals.TemplateBroken(faults=unfilled.words) from unfilled
    except apart.TooSlow as slow:
        raise refusals.TemplateSlow from slow
    filled = grids.even_out(filled)
    return Made(docx=marks.seal(filled, identifier=identifier), lines=tuple(marks.lines_in(filled)))


@cache
def shipped(kind: str) -> bytes:
    """Give the template that comes with the program."""
    return (files("parindex.reports") / "shipped" / f"{kind}.docx").read_bytes()


def draft_of(report: "Report", subject: Subject, book: Book) -> Draft:
    """Give what the document of a stored report is made of; its figures are written as its facts say now."""
    return Draft(
        subject=subject,
        book=book,
        title=report.title,
        sentences={
            section: [from_plain(one["line"]).refreshed(book) for one in rows]
            for section, rows in report.sentences.items()
        },
        official=official_of(report),
        bases=tuple(report.bases),
        next_year=report.year + 1,
    )


def proposed_draft(subject: Subject, book: Book, official: Official) -> Draft:
    """Give what a document is made of where nobody worded it: the sentences that the facts propose."""
    sentences: dict[str, list[Line]] = {section.value: [] for section in KINDS[subject.kind].sections}
    for one in propose(book):
        if one.section in KINDS[subject.kind].sections:
            sentences[one.section.value].append(one.line)
    return Draft(
        subject=subject,
        book=book,
        title=title_of(subject.kind, subject.year, subject.span),
        sentences=sentences,
        official=official,
    )


def official_of(report: "Report") -> Official:
    """Give the official parts of a report."""
    return Official(
        number=report.number,
        symbol=report.symbol,
        day=report.day,
        place=report.place,
        authority=report.authority,
        title=report.signer_title,
        signer=report.signer,
        recipients=tuple(report.recipients),
    )


def values_of(draft: Draft) -> dict[str, Any]:
    """Give all that a template may use, by name: facts as a tree, sentences as lists, official parts as texts."""
    subject, period = draft.subject, periods.words(draft.subject.year, draft.subject.span)
    next_year = draft.next_year or subject.year + 1
    values: dict[str, Any] = {section.value: [] for section in Section}
    values |= {section: [line.marked for line in lines] for section, lines in draft.sentences.items()}
    values |= {name: [] for name in ("areas", "losses", "cuts", "units")}
    values |= _tree(draft.book)
    values |= {
        "bases": list(draft.bases),
        "report": {
            "title": draft.title,
            "period": period,
            "period_caps": period.upper(),
            "year": str(subject.year),
            "next_year": str(next_year),
            "is_year": subject.span == Span.YEAR,
        },
        "unit": {"name": subject.unit.name, "short": short_name(subject.unit), "full": full_name(subject.unit)},
        "office": office(subject.unit, draft.official),
        "has": dict(draft.book.groups()),
    }
    band = draft.book.get("index.band")
    if band is not None:
        values["index"]["band_lower"] = str(band.value)[:1].lower() + str(band.value)[1:]
    return values


def office(unit: "Unit", official: Official) -> dict[str, Any]:
    """Give the official parts as texts; those that a release writes are marked, so that they are found again.

    A people's committee stands under its own name; an office names the one that it belongs to (Phụ lục I, mục II.2).
    """
    above = units.ancestors(unit.pk) if unit.kind == "department" else []
    parent = units.of_any_time().filter(pk=above[0]).first() if above else None
    texts = official_texts(official)
    return {
        "parent": full_name(parent).upper() if parent else "",
        "issuer": full_name(unit),
        "issuer_caps": full_name(unit).upper().replace("ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN\n"),
        "recipients": list(official.recipients),
        **{name: mark(f"office.{name}", text) if text else "" for name, text in texts.items()},
    }


def official_texts(official: Official) -> dict[str, str]:
    """Write the parts that a release fills in."""
    return {
        "number_line": number_in_head(official.number, official.symbol),
        "place_day": f"{official.place}, {day_in_head(official.day)}" if official.place else day_in_head(official.day),
        "authority": official.authority,
        "title_caps": (official.title or "…").upper(),
        "signer": official.signer or "…",
    }


def full_name(unit: "Unit") -> str:
    """Name the people's committee of a unit in full; other offices by their own name."""
    if unit.kind == "department":
        return unit.name
    return f"Ủy ban nhân dân {unit.name[:1].lower()}{unit.name[1:]}"


def short_name(unit: "Unit") -> str:
    """Name the people's committee of a unit in short: "UBND xã Đồng Tâm"."""
    return full_name(unit).replace("Ủy ban nhân dân", "UBND")


def title_of(kind: str, year: int, span: str) -> str:
    """Give the title that a report of a kind begins with."""
    return KINDS[kind].title.format(period=periods.words(year, span), next=year + 1)


def _tree(book: Book) -> dict[str, Any]:
    """Give facts as nested groups; lists become lists of their members, in order."""
    tree: dict[str, Any] = {}
    for key, fact in book.facts.items():
        group = tree
        *path, name = key.split(".")
        for step in path:
            group = group.setdefault(step, {})
        group[name] = _value(fact)
    for name, members in book.rows.items():
        held = tree.get(name, {})
        tree[name] = [_member(held[member]) for member in members]
    return tree


def _member(fields: dict[str, Any]) -> dict[str, Any]:
    """Give a member of a list; figures by area become a list in the order of the set."""
    points = fields.get("points")
    return {**fields, "points": list(points.values())} if isinstance(points, dict) else fields


def _value(fact: Fact) -> str:
    return mark(fact.key, shown(fact)) if fact.is_figure else shown(fact)
