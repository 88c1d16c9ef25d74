"""Begins a report and words it: sentences are proposed from the facts, then they are the officer's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from parindex.accounts.actors import actor
from parindex.audit import actions as audit
from parindex.audit.acts import Change, Target
from parindex.core.compiling.facts import Book
from parindex.core.compiling.lines import from_plain
from parindex.core.compiling.proposals import propose
from parindex.core.compiling.release import Official
from parindex.core.compiling.rewording import reworded
from parindex.reports import periods, permissions, refusals, writing
from parindex.reports.actions.finding import editable
from parindex.reports.kinds import KINDS, Owner
from parindex.reports.models import EnteredFact, Report, Template
from parindex.reports.sources import facts_of
from parindex.reports.sources.entered import value_of
from parindex.reports.sources.registry import subject_of

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.results.models import Publication
    from parindex.rounds.models import Round
    from parindex.units.models import Unit

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class New:
    """What a report begins with."""

    kind: str
    unit: "Unit"
    year: int
    span: str
    publication: "Publication | None" = None
    round: "Round | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that an officer enters; an empty value takes it away."""

    key: str
    value: str
    source: str
    of: int | None = None


@transaction.atomic
def begin(*, new: New, by: "User", at: datetime) -> Report:
    """Begin a report with the sentences that its facts propose. Raises `NotYours`, `NoResult`."""
    kind = KINDS[new.kind]
    if not permissions.may_make(by, new.unit.pk, kind):
        raise refusals.NotYours
    if kind.needs_index and new.publication is None and new.round is None:
        raise refusals.NoResult(period=periods.words(new.year, new.span), unit=new.unit.name)
    report = Report(
        unit=new.unit,
        kind=new.kind,
        year=new.year,
        span=new.span,
        publication=new.publication,
        round=new.round,
        template=Template.objects.filter(unit=new.unit, kind=new.kind, withdrawn_at=None).order_by("-pk").first(),
        title=writing.title_of(new.kind, new.year, new.span),
        created_by=by,
        created_at=at,
        changed_at=at,
        **_usual_parts(new.kind, new.unit),
    )
    report.save()
    book = facts_of(subject_of(report, at))
    if kind.needs_index and kind.owner is Owner.UNIT and "index.published" not in book:
        raise refusals.NoResult(period=periods.words(new.year, new.span), unit=new.unit.name)
    report.sentences = proposed(report, book)
    report.save(update_fields=["sentences"])
    audit.record(by=actor(by), at=at, verb="report.begin", target=Target.of(report, name=report.title))
    return report


@transaction.atomic
def word(*, report_id: int, texts: Mapping[str, Sequence[str]], by: "User", at: datetime) -> int:
    """Take the sentences of sections as they were edited; gives how many figures no fact proves any more.

    A sentence is the one that stood at its place before; its figures stay bound where they were not retyped. Raises
    `NotYours`, `IsReleased`.
    """
    report = editable(report_id, by)
    unproved = 0
    for section in KINDS[report.kind].sections:
        if section.value in texts:
            rows, lost = _reworded(report.sentences.get(section.value, []), texts[section.value])
            report.sentences[section.value] = rows
            unproved += lost
    report.changed_at = at
    report.save(update_fields=["sentences", "changed_at"])
    audit.record(by=actor(by), at=at, verb="report.word", target=Target.of(report, name=report.title))
    return unproved


@transaction.atomic
def propose_again(*, report_id: int, by: "User", at: datetime) -> int:
    """Add the sentences that the facts propose now and that were not proposed before; gives how many."""
    report = editable(report_id, by)
    found = proposed(report, facts_of(subject_of(report, at)))
    added = 0
    for section, rows in found.items():
        own = report.sentences.setdefault(section, [])
        known = {row["rule"] for row in own}
        new = [row for row in rows if row["rule"] not in known]
        own += new
        added += len(new)
    report.changed_at = at
    report.save(update_fields=["sentences", "changed_at"])
    audit.record(by=actor(by), at=at, verb="report.propose", target=Target.of(report, name=report.title))
    return added


@transaction.atomic
def enter(*, report_id: int, figures: Sequence[Figure], by: "User", at: datetime) -> None:
    """Keep entered figures with their sources; an empty one is taken away.

    Raises `NotYours`, `IsReleased`, and `FigureUnfit` for one that cannot be read.
    """
    report = editable(report_id, by)
    changed: dict[str, str] = {}
    for figure in figures:
        if not figure.value.strip():
            EnteredFact.objects.filter(report=report, key=figure.key).delete()
            continue
        value_of(figure.key, figure.value)
        defaults = {"value": figure.value.strip(), "of": figure.of, "source": figure.source, "by": by, "at": at}
        EnteredFact.objects.update_or_create(report=report, key=figure.key, defaults=defaults)
        changed[figure.key] = figure.value.strip()
    report.changed_at = at
    report.save(update_fields=["changed_at"])
    target = Target.of(report, name=report.title)
    audit.record(by=actor(by), at=at, verb="report.enter", target=target, change=Change(after=changed))


@transaction.atomic
def set_parts(
    *, report_id: int, title: str, official: Official, bases: Sequence[str], by: "User", at: datetime
) -> Report:
    """Keep the official parts of a draft. Raises `NotYours`, `IsReleased`."""
    report = editable(report_id, by)
    report.title, report.bases = title, list(bases)
    report.number, report.symbol, report.day, report.place = (
        official.number,
        official.symbol,
        official.day,
        official.place,
    )
    report.authority, report.signer_title, report.signer = official.authority, official.title, official.signer
    report.recipients, report.changed_at = list(official.recipients), at
    report.save()
    audit.record(by=actor(by), at=at, verb="report.set_parts", target=Target.of(report, name=report.title))
    return report


def proposed(report: Report, book: Book) -> dict[str, list[Row]]:
    """Give the sentences that the facts propose for the sections of a kind."""
    wanted = KINDS[report.kind].sections
    found: dict[str, list[Row]] = {section.value: [] for section in wanted}
    for one in propose(book):
        if one.section in wanted:
            found[one.section.value].append({"rule": one.rule, "line": one.line.plain()})
    return found


def _reworded(rows: Sequence[Row], texts: Sequence[str]) -> tuple[list[Row], int]:
    """Give the rows with their new words: each text at the place of the row that it was; empty ones go."""
    kept: list[Row] = []
    lost = 0
    for place, text in enumerate(texts):
        words = " ".join(text.split())
        if not words:
            continue
        row = rows[place] if place < len(rows) else {"rule": "", "line": []}
        before = row["line"]
        line, changes = reworded(from_plain(before if isinstance(before, list) else []), words)
        lost += sum(bool(change.new) for change in changes)
        kept.append({"rule": row["rule"], "line": line.plain()})
    return kept, lost


def usual_official(kind: str, unit: "Unit") -> Official:
    """Give the official parts that most reports of a unit have; the officer changes them."""
    is_decision, is_minutes = kind == "decision", KINDS[kind].letters == "BB"
    return Official(
        symbol=f"{KINDS[kind].letters}-UBND",
        place=_place(unit),
        authority="" if is_minutes else "TM. ỦY BAN NHÂN DÂN",
        title="Chủ tọa" if is_minutes else "Chủ tịch",
        recipients=("- Như Điều 3;" if is_decision else "- Như trên;", "- Lưu: VT."),
    )


def _place(unit: "Unit") -> str:
    """Give the name of a place without its level: "Đồng Tâm" (Phụ lục I, mục II.4)."""
    name = unit.name.partition(" ")[2] or unit.name
    return name[:1].upper() + name[1:]


def _usual_parts(kind: str, unit: "Unit") -> dict[str, object]:
    usual = usual_official(kind, unit)
    return {
        "symbol": usual.symbol,
        "place": usual.place,
        "authority": usual.authority,
        "signer_title": usual.title,
        "recipients": list(usual.recipients),
    }
