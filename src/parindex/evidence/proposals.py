"""What was read of a document, as people see it: each fact with its words, and what is written if they agree."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from parindex.core import text
from parindex.core.documents import layout, spans
from parindex.core.documents.facts import DocumentFacts, Found, Signer
from parindex.core.documents.types import DocumentType, name_of
from parindex.core.sentences import Statement, Template
from parindex.evidence import names, texts
from parindex.evidence.actions import LONGEST, About
from parindex.evidence.models import Document, Reading, Revision
from parindex.evidence.papers import facts_of
from parindex.reading import states
from parindex.web.templatetags.figures import day
from parindex.web.templatetags.figures import said as in_words

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: From this confidence on a fact is taken over with one key; below it people are asked to look first.
SURE = 0.5
_WAITING = Template("Đang chờ đến lượt đọc.", "Waiting to be read.")
_BEGUN = Template("Đang mở tệp để đọc.", "The file is being opened.")
_READING = Template("Đang đọc trang {page} trên {count}.", "Reading page {page} of {count}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFact:
    """One fact as it was read: its value and, where they say it differently, the words on the page."""

    name: str
    label: "StrOrPromise"
    value: str
    words: str = ""
    confidence: float = 1.0
    page: int = 1
    is_repaired: bool = False

    @property
    def percent(self) -> int:
        """Give the confidence in hundredths."""
        return round(self.confidence * 100)

    @property
    def is_sure(self) -> bool:
        """Say whether it is taken over with one key."""
        return self.confidence >= SURE

    @property
    def needs_words(self) -> bool:
        """Say whether people should see the words beside the value: they say more, or something else, or are unsure."""
        if self.is_repaired or not self.is_sure:
            return bool(self.words)
        return not _parts(self.value) <= _parts(self.words) if self.words else False


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What people wrote of a document beside what was read; either may be missing."""

    label: "StrOrPromise"
    written: str
    read: ReadFact | None

    @property
    def differs(self) -> bool:
        """Say whether both are there and say different things."""
        return bool(self.written) and self.read is not None and text.fold(self.written) != text.fold(self.read.value)


def state_said(reading: Reading) -> Statement:
    """Say how far the reading of a file is, and how it ended."""
    match reading.state:
        case Reading.State.WAITING:
            return _WAITING()
        case Reading.State.READING:
            if not reading.page_count:
                return _BEGUN()
            return _READING(page=min(reading.pages_read + 1, reading.page_count), count=reading.page_count)
        case Reading.State.READ:
            return states.said(states.State.READ, None, 0, 0)
        case Reading.State.PARTLY:
            because = states.State(reading.reason) if reading.reason else None
            return states.said(states.State.PARTLY, because, reading.pages_read, reading.page_count)
        case _:
            return states.said(states.State(reading.reason or states.State.BROKEN), None, 0, 0)


def is_read(reading: Reading | None) -> bool:
    """Say whether anything was read that a person could take over."""
    return bool(read_facts(facts_of(reading)))


def read_facts(facts: DocumentFacts) -> list[ReadFact]:
    """Give what was read, in the order in which it stands in a document."""
    return list(_facts(facts))


def has_unsure(facts: Iterable[ReadFact]) -> bool:
    """Say whether people should look at one before they take all of them over."""
    return any(not fact.is_sure for fact in facts)


def compared(document: Document, facts: DocumentFacts) -> list[Compared]:
    """Give what people wrote of a document beside what was read of it; what neither has is left out."""
    read = {fact.name: fact for fact in _facts(facts)}
    written = {
        "number": (_("Number and symbol"), document.full_number),
        "date": (_("Date of the document"), day(document.issued_on) if document.issued_on else ""),
        "issuer": (_("Issued by"), document.issuer),
        "type": (_("Type of document"), name_of(DocumentType(document.type)) if document.type else ""),
        "subject": (_("Abstract"), document.abstract),
        "period": (_("Period that it speaks of"), period_said(document.period)),
    }
    rows = [Compared(label=label, written=value, read=read.pop(name, None)) for name, (label, value) in written.items()]
    rows += [Compared(label=fact.label, written="", read=fact) for fact in read.values()]
    return [row for row in rows if row.written or row.read]


def period_said(code: str) -> str:
    """Say a period that is kept as a code."""
    span = spans.from_code(code)
    return in_words(spans.said(span)) if span else code


def proposed(document: Document, facts: DocumentFacts, file_name: str = "", *, only_sure: bool = False) -> About:
    """Give what a document would say if people agreed with what was read; what they wrote already stands.

    A document that is still called as its file is gets its type and subject for a title. Once a person has looked at
    it nothing is filled in any more: what they left empty is meant to be so.
    """
    if document.confirmed_at is not None:
        return About(**{name: getattr(document, name) for name in About.__dataclass_fields__})

    def of(found: "Found[Any] | None") -> Any:
        return found.value if found is not None and (found.confidence >= SURE or not only_sure) else None

    kind, subject, period = of(facts.type), names.plain(of(facts.subject) or ""), of(facts.period)
    number = document.number or document.symbol
    title = document.title
    if subject and file_name and title == names.stem(file_name):
        title = _titled(kind, subject)
    return About(
        title=title[: LONGEST["title"]],
        number=document.number if number else _cut("number", of(facts.number)),
        symbol=document.symbol if number else _cut("symbol", of(facts.symbol)),
        issuer=document.issuer or _cut("issuer", of(facts.issuer)),
        issued_on=document.issued_on or of(facts.date),
        abstract=document.abstract or _cut("abstract", subject),
        type=document.type or (kind.value if kind else ""),
        period=document.period or (spans.to_code(period) if period else ""),
    )


def layout_findings(reading: Reading | None, revision: Revision | None) -> tuple[layout.Finding, ...]:
    """Give what of a document's layout differs from Nghị định 30/2020/NĐ-CP: information, never a stop."""
    kept = texts.find(revision.file.sha256) if reading is not None and reading.is_over and revision else None
    return layout.check_layout(kept, facts_of(reading)) if kept is not None else ()


def _parts(said: str) -> set[str]:
    """Give the words and the figures, these without zeros in front: 01 is 1."""
    return {part.lstrip("0") or "0" for part in re.findall(r"[^\W_]+", text.fold(said))}


def _facts(facts: DocumentFacts) -> Iterator[ReadFact]:
    if facts.number or facts.symbol:
        yield _number(facts)
    if facts.date:
        yield _fact("date", _("Date of the document"), facts.date, day(facts.date.value))
    if facts.issuer:
        yield _fact("issuer", _("Issued by"), facts.issuer, facts.issuer.value)
    if facts.type:
        yield _fact("type", _("Type of document"), facts.type, name_of(facts.type.value))
    if facts.subject:
        yield _fact("subject", _("Abstract"), facts.subject, facts.subject.value)
    if facts.period:
        yield _fact("period", _("Period that it speaks of"), facts.period, in_words(spans.said(facts.period.value)))
    if facts.signer:
        yield _fact("signer", _("Signed by"), facts.signer, _signer(facts.signer.value))


def _fact(name: str, label: "StrOrPromise", found: "Found[Any]", value: str) -> ReadFact:
    is_same = text.fold(found.words) == text.fold(value)
    return ReadFact(
        name=name,
        label=label,
        value=names.plain(value),
        words="" if is_same and not found.is_repaired else text.normal(names.plain(found.words)),
        confidence=found.confidence,
        page=found.page,
        is_repaired=found.is_repaired,
    )


def _number(facts: DocumentFacts) -> ReadFact:
    parts = [part for part in (facts.number, facts.symbol) if part is not None]
    value = "/".join(part.value for part in parts)
    words = " ".join(dict.fromkeys(text.normal(part.words) for part in parts))
    is_repaired = any(part.is_repaired for part in parts)
    return ReadFact(
        name="number",
        label=_("Number and symbol"),
        value=names.plain(value),
        words=names.plain(words) if is_repaired else "",
        confidence=min(part.confidence for part in parts),
        page=parts[0].page,
        is_repaired=is_repaired,
    )


def _signer(signer: Signer) -> str:
    capacities = " ".join(capacity.value for capacity in signer.capacities if capacity.value)
    return ", ".join(part for part in (signer.name, f"{capacities} {signer.title}".strip()) if part)


def _titled(kind: DocumentType | None, subject: str) -> str:
    """Give type and subject in one line: "Kế hoạch Cải cách hành chính năm 2022"."""
    name = name_of(kind) if kind else ""
    if not name or text.fold(subject).startswith(text.fold(name)):
        return text.normal(subject)
    return text.normal(f"{name} {subject}")


def _cut(name: str, value: str | None) -> str:
    return names.plain(value or "")[: LONGEST[name]]
