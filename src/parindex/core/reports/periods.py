"""The spans of days in a report: "quý I năm 2023", "từ ngày 15/12/2022 đến ngày 30/3/2023", and what they belong to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from parindex.core.documents.dates import ReadDate, find_dates
from parindex.core.documents.facts import SpanKind
from parindex.core.documents.reading.periods import spoken_periods
from parindex.core.reports.figures import Days
from parindex.core.reports.prose import Prose
from parindex.core.reports.sections import Section

_DAY = r"(?P<{0}>\d{{1,2}})\s?[/.-]\s?(?P<{1}>\d{{1,2}})"
#: "từ 15/12 đến …": the first day without its year.
_BARE = re.compile(rf"\btu (?:ngay )?{_DAY.format('day', 'month')}\s*(?:den|-)\s*(?:het )?(?:ngay )?$")
_FROM = re.compile(r"\b(?:tu|tinh tu)(?: ngay)?\s*$")
_TO = re.compile(r"^\s*(?:,\s*)?(?:den|-)(?: het)?(?: ngay)?\s*$")
_AGAINST = re.compile(r"\b(?:so voi|cung ky|hon|ke hoach|de an|chuong trinh)\b[^,;:(]{0,60}$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days between two dates that stand in the text, with the words; `named` is the period that they explain."""

    days: Days
    start: int
    end: int
    named: "Named | None" = None


@dataclass(frozen=True, slots=True)
class Named:
    """A period by its name."""

    kind: SpanKind
    days: Days
    start: int
    end: int
    #: It is there to be compared with: "so với năm 2021".
    is_against: bool = False


def named_periods(prose: Prose) -> list[Named]:
    """Give the periods that a report names, in its order; a span of several years is none that figures belong to."""
    named: list[Named] = []
    year = 0
    for spoken in spoken_periods(prose.text):
        if spoken.span.kind is SpanKind.YEARS:
            continue
        days = Days(spoken.span.first, spoken.span.last)
        if not spoken.is_whole and year:
            days = _in_year(days, year)
        year = days.last.year
        is_against = _AGAINST.search(prose.flat, max(0, spoken.start - 80), spoken.start) is not None
        named.append(Named(spoken.span.kind, days, spoken.start, spoken.end, is_against))
    return named


def _in_year(days: Days, year: int) -> Days:
    """Give a period without a year that of the one named before it; no such period holds 29 February."""
    last = days.last.replace(year=year, day=min(days.last.day, 28) if days.last.month == 2 else days.last.day)
    return Days(days.first.replace(year=year), last)


def dates_of(prose: Prose) -> list[ReadDate]:
    """Give the days that stand in a report."""
    return list(find_dates(prose.text))


def stretches(prose: Prose, dates: Sequence[ReadDate], named: Sequence[Named]) -> Iterator[Stretch]:
    """Give each "from … to …" of a report."""
    for number, last in enumerate(dates):
        if last.day is None:
            continue
        before = dates[number - 1] if number else None
        found = _between(prose, before, last) or _without_year(prose, last)
        if found is not None:
            days, start = found
            yield Stretch(days, start, last.end, _explained(prose, start, last.end, named))


def _between(prose: Prose, first: ReadDate | None, last: ReadDate) -> tuple[Days, int] | None:
    if first is None or first.day is None or last.day is None:
        return None
    opening = _FROM.search(prose.flat, max(0, first.start - 16), first.start)
    spelled = prose.flat.startswith("ngay", first.start)
    if opening is None and not (spelled and re.search(r"\btu\s*$", prose.flat[max(0, first.start - 4) : first.start])):
        return None
    if not _TO.match(prose.flat[first.end : last.start]):
        return None
    return Days(first.day, last.day), opening.start() if opening else first.start


def _without_year(prose: Prose, last: ReadDate) -> tuple[Days, int] | None:
    bare = _BARE.search(prose.flat, max(0, last.start - 50), last.start)
    if bare is None or last.day is None:
        return None
    try:
        first = date(last.day.year, int(bare["month"]), int(bare["day"]))
        return Days(first if first <= last.day else first.replace(year=first.year - 1), last.day), bare.start()
    except ValueError:
        return None


def _explained(prose: Prose, start: int, end: int, named: Sequence[Named]) -> Named | None:
    """Give the period that a stretch explains: the nearest one named right before or behind it in its sentence."""
    first, last = prose.sentence_at(start)
    before = [one for one in named if first <= one.start and one.end <= start and start - one.end <= 60]
    if before:
        return before[-1]
    behind = [one for one in named if one.start >= end and one.end <= last and one.start - end <= 12]
    return behind[0] if behind else None


class Scopes:
    """Finds the days that a figure speaks of: named before it in its paragraph, else in the headings above it."""

    def __init__(self, prose: Prose, sections: Sequence[Section], named: Sequence[Named]) -> None:
        self._prose = prose
        self._named = named
        first = sections[1].start if len(sections) > 1 else len(prose.text)
        title = next((one for one in named if one.end <= first and not one.is_against), None)
        self._of_section: list[Days | None] = []
        for section in sections:
            held = [one for one in named if section.start <= one.start and one.end <= section.heading_end]
            above = self._of_section[section.chain[-2]] if len(section.chain) > 1 else title.days if title else None
            self._of_section.append(held[0].days if held else above)

    def scope_at(self, place: int, section: int) -> Days | None:
        """Give the days of a figure at a place in a section."""
        paragraph = self._prose.paragraph_at(place)
        of_section = self._of_section[section]
        spoken = [one for one in self._named if paragraph.start <= one.start and one.end <= place]
        spoken = [one for one in spoken if not one.is_against or self._is_near(one, place)]
        if not spoken:
            return of_section
        days = spoken[-1].days
        return of_section if of_section is not None and days != of_section and days.holds(of_section) else days

    def _is_near(self, one: Named, place: int) -> bool:
        """Say whether what is compared with is the figure itself: "so với năm 2021 (85,10 điểm)"."""
        between = self._prose.flat[one.end : place]
        return re.fullmatch(r"\s*(?:\(|la|dat|:|la dat|co|,? ?chi dat)?\s*(?:dat|co)?\s*", between) is not None
