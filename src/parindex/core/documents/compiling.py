"""Compiles what a criteria set says of evidence in words ("Kế hoạch CCHC năm") into requirements, by rule.

What a rule cannot know, a round manager decides: each requirement says what it was made of and how sure that is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from parindex.core.criteria.model import CriteriaSet, Group, Item, Method
from parindex.core.documents import phrases
from parindex.core.documents.phrases import Named
from parindex.core.documents.requirement_texts import dated
from parindex.core.documents.requirements import Certainty, Day, Origin, Requirement, Requirements, Window
from parindex.core.documents.terms import Term, terms_in
from parindex.core.documents.topics import Speech, holds, is_broad, joined, narrow
from parindex.core.documents.written import written
from parindex.core.placeholders import Period
from parindex.core.rules.date_tier import DateTier
from parindex.core.sentences import Statement, Template
from parindex.core.text import fold, normal

_SURVEYS = frozenset({Method.SURVEY, Method.SURVEY_XHH, Method.SURVEY_SIPAS})
_DUE = re.compile(r"(\d{1,2})/(\d{1,2})/(?:(\d{4})|\{\s*year\s*(?:([+-])\s*(\d+))?\s*\})")
_AFTER = re.compile(r"(\d{1,3}) ngay\b.*\b(?:sau|ke tu)\b.*\b(?:cap tren|huyen|tinh)\b")
_UNTIL = re.compile(r"\bden (?:ngay )?(\d{1,2})/(\d{1,2})\b(?!/)")
#: Figures "to 15/12" are reported from about that day on.
_DAYS_BEFORE = 31
#: To count days in; no leap year.
_ANY_YEAR = 2001

_WRITTEN = Template("bộ chỉ số ghi sẵn yêu cầu này", "the criteria set says it itself")
_SURVEYED = Template("kết quả lấy từ phiếu khảo sát", "the result comes from the survey")
_BY_ITSELF = Template("phần mềm tự có, không phải nộp", "the product knows it by itself")
_OF_SYSTEM = Template(
    "người thẩm định tra được trên hệ thống; bản in giúp nhanh hơn", "the appraiser can look it up; a print helps"
)
_NOT_NAMED = Template("bộ chỉ số không nêu tài liệu nào", "the criteria set names no document")
_OWN_WORDS = Template("loại và nội dung theo lời của tài liệu", "type and subject from the words themselves")
_NAME_WORDS = Template("loại theo lời, nội dung theo tên mục", "type from the words, subject from the item's name")
_AREA_WORDS = Template("loại theo lời, nội dung theo lĩnh vực", "type from the words, subject from the area")
_NO_SUBJECT = Template("loại theo lời, không rõ nội dung", "type from the words, subject not known")
_PERIODS = Template("mỗi kỳ một báo cáo", "one report for each period")
_EITHER = Template("một trong các loại đã kể là đủ", "either of what is listed will do")
_NO_KIND = Template(
    "không nhận ra loại văn bản: lấy mọi văn bản nói về mục này", "no kind of document: any that speaks of the item"
)


@dataclass(frozen=True, slots=True)
class _About:
    """What an item speaks of: its own words, and those of what it stands in."""

    item: Item
    above: tuple[str, ...]
    period: Period | None

    @property
    def named(self) -> tuple[str, ...]:
        """The topics or words of the item's name."""
        return () if self.item.name == self.item.code else _content(self.item.name)

    @property
    def around(self) -> tuple[str, ...]:
        """The topics of the groups that hold the item, the nearest first."""
        return next((found for name in self.above if (found := Speech.of(name).topics)), ())


def compile_requirements(criteria: CriteriaSet) -> dict[str, Requirements]:
    """Give the requirements of each item of a set by its code."""
    compiled = {}
    for area in criteria.areas:
        for position in range(area.first, area.last):
            item = criteria.items[position]
            above = tuple(name for group in _holding(area, position) if (name := group.name) != group.code)
            compiled[item.code] = compile_item(item, above=above, period=criteria.period)
    return compiled


def compile_item(item: Item, *, above: Sequence[str] = (), period: Period | None = None) -> Requirements:
    """Give the requirements of one item: as the set says them, else by rule from its words.

    `above` are the names of what it stands in, the nearest first. Raises `Refused` where what the set says is faulty.
    """
    if (own := written(item)) is not None:
        origin = Origin(phrase="; ".join(item.evidence), why=_WRITTEN(), certainty=Certainty.HIGH)
        own = replace(own, origins=own.origins or (origin,))
        return dated(own, period) if period else own
    if item.method in _SURVEYS:
        return Requirements(origins=(Origin(phrase="", why=_SURVEYED(), certainty=Certainty.HIGH),))
    about = _About(item, tuple(above), period)
    if not item.evidence:
        origin = Origin(phrase="", why=_NOT_NAMED(), certainty=Certainty.LOW)
        any_document = Requirement(label=item.name, subject=_groups(about.named), is_optional=True)
        return Requirements(shared=(any_document,), origins=(origin,))
    return _joined([compiled for phrase in item.evidence for compiled in _phrase(phrase, about)])


def _holding(group: Group, position: int) -> Iterator[Group]:
    """Give the groups that hold an item, the nearest first."""
    for child in group.children:
        if isinstance(child, Group) and child.first <= position < child.last:
            yield from _holding(child, position)
    yield group


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A phrase: the requirements of which any will do (none: nothing to file), and where they come from."""

    choices: tuple[Requirement, ...]
    origin: Origin


def _phrase(phrase: str, about: _About) -> Iterator[_Compiled]:
    if phrases.is_known_by_itself(phrase):
        yield _Compiled((), Origin(phrase=phrase, why=_BY_ITSELF(), certainty=Certainty.HIGH))
    elif len(terms := terms_in(phrase)) > 1:
        first, origin = _part(phrase, about)
        one = replace(first, terms=terms, term=None, window=None, count=1)
        yield _Compiled((one,), replace(origin, why=_PERIODS()))
    else:
        for choices in phrases.parts_of(phrase):
            yield _choices(choices, about)


def _choices(choices: tuple[str, ...], about: _About) -> _Compiled:
    parts = [_part(choice, about) for choice in choices]
    requirements = tuple(part for part, _ in parts)
    if len(parts) == 1:
        return _Compiled(requirements, parts[0][1])
    certainty = Certainty.LOW if any(origin.certainty is Certainty.LOW for _, origin in parts) else Certainty.MEDIUM
    origin = Origin(phrase=", ".join(choices), why=_EITHER(), certainty=certainty)
    if len({one.subject for one in requirements}) == 1:
        return _Compiled((_merged(requirements),), origin)
    return _Compiled(requirements, origin)


def _joined(compiled: Sequence[_Compiled]) -> Requirements:
    """Put phrases together: the first with real choices gives the alternatives, further ones become one each."""
    shared: list[Requirement] = []
    alternatives: tuple[tuple[Requirement, ...], ...] = ()
    for one in compiled:
        if len(one.choices) > 1 and not alternatives:
            alternatives = tuple((choice,) for choice in one.choices)
        elif one.choices:
            shared.append(_merged(one.choices))
    return Requirements(
        shared=tuple(dict.fromkeys(shared)), alternatives=alternatives, origins=tuple(one.origin for one in compiled)
    )


def _merged(choices: Sequence[Requirement]) -> Requirement:
    """Give one requirement that each of several fulfils: kinds together, conditions only where all have them."""
    first = choices[0]
    if len(choices) == 1:
        return first
    takes_any = any(not one.types and not one.forms for one in choices)
    return Requirement(
        label=", ".join(dict.fromkeys(one.label for one in choices)),
        types=() if takes_any else tuple(dict.fromkeys(kind for one in choices for kind in one.types)),
        forms=() if takes_any else tuple(dict.fromkeys(form for one in choices for form in one.forms)),
        issuers=first.issuers if all(one.issuers == first.issuers for one in choices) else (),
        term=first.term if all(one.term is first.term for one in choices) else None,
        window=_widest(choices),
        is_signed=all(one.is_signed for one in choices),
        subject=first.subject if all(one.subject == first.subject for one in choices) else (),
        is_optional=all(one.is_optional for one in choices),
    )


def _widest(choices: Sequence[Requirement]) -> Window | None:
    windows = [one.window for one in choices]
    if any(window is None or window.after_superior is not None for window in windows):
        return None
    opens = [window.opens for window in windows if window and window.opens]
    closes = [window.closes for window in windows if window and window.closes]
    return Window(
        opens=min(opens) if len(opens) == len(windows) else None,
        closes=max(closes) if len(closes) == len(windows) else None,
    )


def _part(text: str, about: _About) -> tuple[Requirement, Origin]:
    """Compile the words for one document."""
    count, phrase = phrases.counted(text)
    named = phrases.named(phrase)
    if named is None:
        subject = _groups(tuple(dict.fromkeys((*_content(phrase), *about.named))))
        origin = Origin(phrase=text, why=_NO_KIND(), certainty=Certainty.LOW)
        return Requirement(label=text, subject=subject, count=count), origin
    subject, why, certainty = _subject(named, phrase, about)
    is_of_system = phrases.is_of_system(phrase)
    requirement = Requirement(
        label=text,
        types=named.naming.types,
        forms=named.naming.forms,
        issuers=phrases.issuers_of(named),
        term=Term.YEAR if named.naming.is_of_year else None,
        window=_window(named, phrase, about),
        is_signed=named.naming.is_signed,
        count=count,
        subject=subject,
        is_optional=is_of_system,
    )
    if requirement.term and re.search(r"\bnam\b", fold(named.rest)) and named.naming.is_own:
        requirement = replace(requirement, term=None, terms=(Term.YEAR,))
    return requirement, Origin(phrase=text, why=_OF_SYSTEM() if is_of_system else why, certainty=certainty)


def _subject(named: Named, phrase: str, about: _About) -> tuple[tuple[tuple[str, ...], ...], Statement, Certainty]:
    """Give what a document has to speak of: its own words; those of the item where they are none or too broad."""
    own = () if phrases.is_of_system(phrase) else Speech.of(phrase).topics or _content(named.rest)
    if any(not is_broad(word) for word in own):
        return tuple((word,) for word in narrow(own)), _OWN_WORDS(), Certainty.HIGH
    if about.named:
        is_known = bool(Speech.of(about.item.name).topics)
        subject = _narrowed(own, about.named)
        return subject, _NAME_WORDS(), Certainty.HIGH if is_known else Certainty.MEDIUM
    if about.around:
        return _narrowed(own, about.around), _AREA_WORDS(), Certainty.MEDIUM
    return tuple((word,) for word in own), _NO_SUBJECT(), Certainty.LOW


def _narrowed(broad: tuple[str, ...], topics: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Put broad words and topics together: into topics that have both, else each is asked for."""
    both = tuple(dict.fromkeys(topic for word in broad for topic in joined(word, topics)))
    apart = () if both else tuple((word,) for word in broad if not any(holds(topic, word) for topic in topics))
    return (*apart, tuple(dict.fromkeys((*topics, *both))))


def _window(named: Named, phrase: str, about: _About) -> Window | None:
    """Give when the document has to be issued: as the item's rule says, as the words say, as is usual."""
    usual = named.naming.window
    if usual is None:
        return None
    due = _due(about) if named.naming.is_own else None
    if due is not None:
        opens = None if usual.opens and due.closes and due.closes < usual.opens else usual.opens
        return replace(due, opens=opens)
    until = _UNTIL.search(fold(phrase))
    if until is not None:
        return replace(usual, opens=_before(int(until[1]), int(until[2])))
    is_year_plan = usual.closes == Day(0, 9, 30) and re.search(r"\bnam\b", fold(named.rest))
    return phrases.YEAR_PLAN if is_year_plan else usual


def _due(about: _About) -> Window | None:
    """Read what a rule by date says of the day; None where it says none that can be read."""
    rule = about.item.rule
    if not isinstance(rule, DateTier):
        return None
    after = _AFTER.search(fold(rule.due))
    if after is not None:
        return Window(after_superior=int(after[1]))
    found = _DUE.search(rule.due)
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= 31):
        return None
    if found[3] is None:
        shift = int(f"{found[4] or '+'}{found[5] or 0}")
    elif about.period is not None:
        shift = int(found[3]) - about.period.year
    else:
        return None
    return Window(closes=Day(shift, int(found[2]), int(found[1])))


def _before(day: int, month: int) -> Day | None:
    """Give the day from which figures to a day of the year are reported; None for no such day."""
    try:
        opens = date(_ANY_YEAR, month, day) - timedelta(days=_DAYS_BEFORE)
    except ValueError:
        return None
    return Day(opens.year - _ANY_YEAR, opens.month, opens.day)


def _content(text: str) -> tuple[str, ...]:
    """Give the topics that words name; where they name none, the words that say something, as they are spelt."""
    speech = Speech.of(text)
    if speech.topics:
        return narrow(speech.topics)
    spelt = {fold(word): word for word in re.findall(r"\w+", normal(text).casefold())}
    rest = tuple(spelt.get(word, word) for word in speech.rest)
    return (" ".join(rest),) if len(rest) > 1 else ()


def _groups(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return (words,) if words else ()
