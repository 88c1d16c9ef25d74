"""What evidence an item requires, as data: which documents, of whom, of which period, issued when, speaking of what."""

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce

from parindex.core.documents.issuers import LEVELS, Level
from parindex.core.documents.papers import FORMS, PaperForm
from parindex.core.documents.terms import TERMS, Term
from parindex.core.documents.types import NAMES, DocumentType
from parindex.core.sentences import Statement, Template

_DAY = Template("{day}/{month} {year}", "{day}/{month} {year}")
_YEARS = {
    -1: Template("năm trước", "of the year before"),
    0: Template("năm của đợt", "of the year of the round"),
    1: Template("năm sau", "of the year after"),
}
_LATER = Template("{years} năm sau", "{years} years later")
_EARLIER = Template("{years} năm trước", "{years} years before")

_ANY = Template("tài liệu bất kỳ", "any document")
_COUNTED = Template("{count} × {what}", "{count} × {what}")
_ABOUT = Template("nói về {topics}", "about {topics}")
_ISSUED = Template("do {levels} ban hành", "issued by {levels}")
_OF_TERM = Template("kỳ: {term}", "for {term}")
_OR = Template("{one} hoặc {other}", "{one} or {other}")
_OF_TERMS = Template("đủ các kỳ: {terms}", "for each of: {terms}")
_FROM_TO = Template("ban hành từ {opens} đến {closes}", "issued from {opens} to {closes}")
_TO = Template("ban hành chậm nhất {closes}", "issued by {closes}")
_FROM = Template("ban hành từ {opens}", "issued from {opens}")
_AFTER = Template(
    "ban hành trong {days} ngày sau văn bản của cấp trên", "issued within {days} days of the superior's document"
)
_SIGNED = Template("có người ký", "signed")
_OPTIONAL = Template("không bắt buộc", "optional")
_SAID = Template("{what}; {more}", "{what}; {more}")
_ONE_OF = Template("một trong: {choices}", "one of: {choices}")
_CHOICE = Template("({number}) {what}", "({number}) {what}")
_TOGETHER = Template("{one}; cùng với {other}", "{one}; together with {other}")
_NOTHING = Template("đơn vị không phải nộp tài liệu nào", "the unit has no document to file")


class Certainty(StrEnum):
    """How sure it is that data say what a phrase means."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


CERTAINTIES: dict[Certainty, Template] = {
    Certainty.HIGH: Template("chắc", "sure"),
    Certainty.MEDIUM: Template("khá chắc", "fairly sure"),
    Certainty.LOW: Template("chưa chắc", "unsure"),
}


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day relative to the year of a round: 31/12 of the year before is `Day(-1, 12, 31)`."""

    year: int
    month: int
    day: int

    def on(self, year: int) -> date:
        """Give the day for a round, or the last of its month where that is shorter."""
        last = calendar.monthrange(year + self.year, self.month)[1]
        return date(year + self.year, self.month, min(self.day, last))

    @property
    def said(self) -> Statement:
        """Say it: "31/12 năm trước"."""
        year = _YEARS[self.year]() if self.year in _YEARS else _LATER(years=self.year)
        if self.year < -1:
            year = _EARLIER(years=-self.year)
        return _DAY(day=f"{self.day:02}", month=f"{self.month:02}", year=year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a document has to be issued; None is open. `after_superior` are days after the superior's document."""

    opens: Day | None = None
    closes: Day | None = None
    after_superior: int | None = None

    def days(self, year: int, superior_on: date | None = None) -> tuple[date | None, date | None]:
        """Give the first and the last day for a round; None where it is open or the superior's date is not known."""
        closes = self.closes.on(year) if self.closes else None
        if self.after_superior is not None and superior_on is not None:
            closes = superior_on + timedelta(days=self.after_superior)
        return (self.opens.on(year) if self.opens else None, closes)

    @property
    def said(self) -> Statement:
        """Say it as a condition."""
        if self.after_superior is not None:
            return _AFTER(days=self.after_superior)
        if self.opens and self.closes:
            return _FROM_TO(opens=self.opens.said, closes=self.closes.said)
        return _TO(closes=self.closes.said) if self.closes else _FROM(opens=self._open())

    def _open(self) -> "Statement | str":
        return self.opens.said if self.opens else "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One kind of document that is required. Each empty condition holds for every document.

    `types`, `forms` and `issuers` are alternatives each, and a document of one of the types or of one of the forms will
    do. `terms` asks for one document for each period; `term` for the period that each speaks of. `subject` has groups
    of words: the document has to speak of one of each group. `count` is how many different documents there have to be.
    """

    label: str = ""
    types: tuple[DocumentType, ...] = ()
    forms: tuple[PaperForm, ...] = ()
    issuers: tuple[Level, ...] = ()
    term: Term | None = None
    terms: tuple[Term, ...] = ()
    window: Window | None = None
    is_signed: bool = False
    count: int = 1
    subject: tuple[tuple[str, ...], ...] = ()
    is_optional: bool = False

    @property
    def slots(self) -> tuple[Term | None, ...]:
        """What has to be filled: one place for each period, else as many as are counted."""
        return self.terms or (self.term,) * self.count

    @property
    def kinds(self) -> Statement:
        """Say the types and forms that will do."""
        names = [Statement.verbatim(NAMES[kind]) for kind in self.types if kind in NAMES]
        names += [FORMS[form]() for form in self.forms]
        return either(names) if names else _ANY()

    @property
    def said(self) -> Statement:
        """Say the whole requirement in one sentence."""
        what = self.kinds if self.count == 1 else _COUNTED(count=self.count, what=self.kinds)
        more = tuple(self._conditions())
        return _SAID(what=what, more=more) if more else what

    def _conditions(self) -> Iterator[Statement]:
        if self.subject:
            yield _ABOUT(topics=tuple(either([Statement.verbatim(word) for word in group]) for group in self.subject))
        if len(self.terms) > 1:
            yield _OF_TERMS(terms=tuple(TERMS[term]() for term in self.terms))
        elif self.term or self.terms:
            yield _OF_TERM(term=TERMS[self.term or self.terms[0]]())
        if self.issuers:
            yield _ISSUED(levels=either([LEVELS[level]() for level in self.issuers]))
        if self.window:
            yield self.window.said
        if self.is_signed:
            yield _SIGNED()
        if self.is_optional:
            yield _OPTIONAL()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a requirement was made of: the words, why they were taken so, and how sure that is."""

    phrase: str
    why: Statement
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """What an item requires: a shared part, and one of several alternatives. Both empty: nothing of the unit."""

    shared: tuple[Requirement, ...] = ()
    alternatives: tuple[tuple[Requirement, ...], ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def all(self) -> tuple[Requirement, ...]:
        """Every requirement, those of the alternatives too."""
        return (*self.shared, *(one for choice in self.alternatives for one in choice))

    @property
    def is_needed(self) -> bool:
        """Say whether the unit has to file anything."""
        return any(not one.is_optional for one in self.all)

    @property
    def certainty(self) -> Certainty:
        """How sure the least sure part is."""
        found = {origin.certainty for origin in self.origins}
        return next((one for one in (Certainty.LOW, Certainty.MEDIUM) if one in found), Certainty.HIGH)

    @property
    def said(self) -> tuple[Statement, ...]:
        """Say each part in a sentence; the alternatives are one."""
        if not self.all:
            return (_NOTHING(),)
        said = [one.said for one in self.shared]
        if self.alternatives:
            numbered = enumerate(map(_choice, self.alternatives), start=1)
            said.append(_ONE_OF(choices=tuple(_CHOICE(number=number, what=what) for number, what in numbered)))
        return tuple(said)


def either(statements: Sequence[Statement]) -> Statement:
    """Say one or more statements with "hoặc" between them; raises `TypeError` for none."""
    return reduce(lambda one, other: _OR(one=one, other=other), statements)


def _choice(choice: tuple[Requirement, ...]) -> Statement:
    return reduce(lambda one, other: _TOGETHER(one=one, other=other), (one.said for one in choice))
