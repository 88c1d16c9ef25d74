"""The counts of dossiers of a report, put together by the days and the part of the work that they speak of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parindex.core.reports.figures import Days, Figure, Kind
from parindex.core.reports.measures import Measure
from parindex.core.reports.report import Report


@dataclass(slots=True)
class Dossiers:
    """The counts of one scope: for each measure every place that gives it."""

    scope: Days | None
    qualifier: str
    figures: dict[Measure, list[Figure]] = field(default_factory=dict)

    def figure(self, measure: Measure) -> Figure | None:
        """Give the first count of a measure, or None."""
        return self.figures[measure][0] if measure in self.figures else None

    def value(self, measure: Measure) -> Decimal | None:
        """Give the value of the first count of a measure, or None."""
        figure = self.figure(measure)
        return figure.value if figure else None

    def sum(self, *measures: Measure) -> Decimal:
        """Add up what is known of some measures."""
        return sum((self.value(measure) or Decimal(0) for measure in measures), Decimal(0))

    @property
    def settled(self) -> Decimal | None:
        """How many were settled: as it is said, else early, on time and late together."""
        said = self.value(Measure.DONE)
        if said is not None or self.value(Measure.LATE) is None:
            return said
        return self.in_time + self.sum(Measure.LATE) if self.has_in_time else None

    @property
    def has_in_time(self) -> bool:
        """Say whether it is known how many were settled in time."""
        return any(measure in self.figures for measure in (Measure.IN_TIME, Measure.EARLY, Measure.ON_TIME))

    @property
    def in_time(self) -> Decimal:
        """How many were settled early or on time, as far as it is said."""
        said = self.value(Measure.IN_TIME)
        return said if said is not None else self.sum(Measure.EARLY, Measure.ON_TIME)

    def wholes(self) -> Sequence[Decimal]:
        """Give what may stand for all dossiers of the scope: received with and without those carried over."""
        received, new = self.value(Measure.RECEIVED), self.value(Measure.NEW)
        carried = self.sum(Measure.CARRIED)
        by_channel = self.sum(Measure.DIRECT, Measure.ONLINE, Measure.POSTAL)
        has_channels = Measure.DIRECT in self.figures and Measure.ONLINE in self.figures
        known = [] if received is None else [received, *self._beside(received, by_channel, carried)]
        known += [] if new is None else [new, new + carried]
        known += [by_channel, by_channel + carried] if has_channels and received is None else []
        return list(dict.fromkeys(value for value in known if value > 0))

    @staticmethod
    def _beside(received: Decimal, by_channel: Decimal, carried: Decimal) -> Sequence[Decimal]:
        """Give what else may be meant by all: those carried over are among the received, or come on top."""
        if by_channel + carried == received:
            return [by_channel]
        return [received + carried] if by_channel == received else [received + carried, received - carried]


def dossiers_of(report: Report) -> Iterator[Dossiers]:
    """Give the counts of dossiers by scope and part of the work, in the order of the text."""
    yield from _grouped(report).values()


def group_of(report: Report, figure: Figure) -> Dossiers:
    """Give the counts that speak of the same days and the same part of the work as a figure; none where none do."""
    groups = _grouped(report)
    key = (figure.scope, figure.qualifier)
    return groups.get(key) or Dossiers(figure.scope, figure.qualifier)


def _grouped(report: Report) -> Mapping[tuple[Days | None, str], Dossiers]:
    groups: dict[tuple[Days | None, str], Dossiers] = {}
    for figure in report.of(Kind.COUNT):
        if figure.is_fact and figure.subject in _MEASURES:
            key = (figure.scope, figure.qualifier)
            group = groups.setdefault(key, Dossiers(figure.scope, figure.qualifier))
            group.figures.setdefault(Measure(figure.subject), []).append(figure)
    return groups


_MEASURES = frozenset(Measure)
