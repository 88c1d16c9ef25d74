"""A report as the checks see it: its text, its figures and its official parts."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parindex.core.documents.facts import DocumentFacts
from parindex.core.documents.pages import DocumentText, TextSource
from parindex.core.reports.cells import figures_of_tables
from parindex.core.reports.extracting import Text, figures_of, section_at
from parindex.core.reports.figures import Days, Figure, Kind
from parindex.core.reports.periods import Scopes, dates_of, named_periods, stretches
from parindex.core.reports.populations import set_apart
from parindex.core.reports.prose import Prose
from parindex.core.reports.references import citations
from parindex.core.reports.sections import Section, sections_of
from parindex.core.reports.tables import Table, tables_of
from parindex.core.reports.tabular import Written, written_lines


@dataclass(frozen=True, slots=True)
class Report:
    """A report with everything that was found in it; `is_typed` where its letters were not read from a picture."""

    text: Text
    figures: Sequence[Figure]
    facts: DocumentFacts
    is_typed: bool = True
    tables: Sequence[Table] = ()

    @property
    def prose(self) -> Prose:
        """The running text."""
        return self.text.prose

    def section_at(self, place: int) -> Section:
        """Give the section of a place."""
        return self.text.sections[section_at(self.text.sections, place)]

    def scope_at(self, place: int) -> Days | None:
        """Give the days that a figure at a place speaks of."""
        return self.text.scopes.scope_at(place, section_at(self.text.sections, place))

    def within(self, start: int, end: int) -> Sequence[Figure]:
        """Give the figures that begin in a part of the text, in their order."""
        return self.figures[bisect_left(self.figures, start, key=_start) : bisect_left(self.figures, end, key=_start)]

    def of(self, *kinds: Kind) -> Iterator[Figure]:
        """Give the figures of some kinds, in their order."""
        return (figure for figure in self.figures if figure.kind in kinds)


def _start(figure: Figure) -> int:
    return figure.start


def read_report(text: DocumentText, facts: DocumentFacts, numbers: Sequence[int] = ()) -> Report:
    """Read a report from its pages; `numbers` are those of its lines in the file, where they are known."""
    return report_of(written_lines(text, numbers), facts, is_typed=text.source in {TextSource.TEXT, TextSource.NONE})


def report_of(lines: Iterable[Written], facts: DocumentFacts, *, is_typed: bool = True) -> Report:
    """Read a report from its lines."""
    prose = Prose(lines)
    sections = sections_of(prose)
    dates = dates_of(prose)
    named = named_periods(prose)
    text = Text(
        prose=prose,
        sections=sections,
        dates=dates,
        cited=citations(prose, dates, 0),
        named=named,
        stretches=list(stretches(prose, dates, named)),
        scopes=Scopes(prose, sections, named),
    )
    tables = tables_of(prose)
    figures = set_apart(prose, figures_of(text))
    told = sorted([*figures, *figures_of_tables(text, tables)], key=lambda figure: (figure.start, figure.kind))
    return Report(text, told, facts, is_typed, tables)
