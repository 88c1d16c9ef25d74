"""The published results of the unit and the year that a report is about, as facts to check it against."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from parindex.core.documents.letters import flat
from parindex.core.reports.areas import INDEX, NAMES, area_of
from parindex.core.reports.figures import Kind
from parindex.core.reports.known import KnownFact
from parindex.core.reports.report import Report
from parindex.core.sentences import Statement, Template
from parindex.results import queries

if TYPE_CHECKING:
    from parindex.accounts.models import User
    from parindex.results.models import AreaResult, Publication, UnitResult

_SOURCE = Template("kết quả đã công bố năm {year} của {unit}", "published results of {year} of {unit}")
_INDEX = Template("Chỉ số cải cách hành chính", "PAR index")
_AREA = Template("lĩnh vực {name}", "area {name}")
#: The head of a report, its title and its first sentences name who reports, and on what year.
_HEAD_LINES = 40


def published(report: Report, user: "User | None") -> Iterator[KnownFact]:
    """Give the published results of the unit that reports, of the year that its head names most.

    They are public; reports are compared with them for people who are signed in.
    """
    if user is None:
        return
    lines = list(report.prose.lines())[:_HEAD_LINES]
    head = _plain(" ".join(written.text for written, _ in lines))
    end = lines[-1][1] + len(lines[-1][0].text) if lines else 0
    years = Counter(named.days.first.year for named in report.text.named if named.start <= end)
    for current in _of_year(queries.in_force(), years):
        code = _named(head, queries.unit_names(current))
        result = queries.unit_result(current, code) if code else None
        if result is not None:
            yield from _facts(current, result)


def _of_year(publications: "Sequence[Publication]", years: Counter[int]) -> "Sequence[Publication]":
    """Give the publications of whole years for the year that is named most."""
    known = [one for one in publications if one.quarter is None and years[one.year]]
    most = max((years[one.year] for one in known), default=0)
    year = max((one.year for one in known if years[one.year] == most), default=0)
    return [one for one in known if one.year == year]


def _facts(current: "Publication", result: "UnitResult") -> Iterator[KnownFact]:
    source = _SOURCE(year=str(current.year), unit=result.name)
    of, year = result.maximum, current.year
    yield KnownFact(
        kind=Kind.SCORE,
        subject=INDEX,
        value=_short(result.published),
        of=_short(of),
        others=[(result.total, of)],
        about=_INDEX(),
        source=source,
        year=year,
    )
    yield KnownFact(
        kind=Kind.RANK,
        subject=INDEX,
        value=Decimal(result.rank),
        of=Decimal(result.of_units),
        others=[(Decimal(result.dense_rank), Decimal(result.of_ranks))],
        about=_INDEX(),
        source=source,
        year=year,
    )
    names = {area.code: area.name for area in queries.criteria_set(current).areas}
    for area in result.areas.all():
        subject = area_of(flat(names.get(area.code, "")))
        if subject.startswith("area."):
            yield from _area(area, subject, source, year)


def _area(area: "AreaResult", subject: str, source: Statement, year: int) -> Iterator[KnownFact]:
    about = _AREA(name=NAMES[subject])
    yield KnownFact(
        kind=Kind.SCORE,
        subject=subject,
        value=_short(area.points),
        of=_short(area.maximum),
        about=about,
        source=source,
        year=year,
    )
    if area.rank is None or area.of_units is None:
        return
    yield KnownFact(
        kind=Kind.RANK,
        subject=subject,
        value=Decimal(area.rank),
        of=Decimal(area.of_units),
        others=[(Decimal(area.dense_rank or 0), Decimal(area.of_ranks or 0))],
        about=about,
        source=source,
        year=year,
    )


def _named(head: str, names: dict[str, str]) -> str:
    """Give the code of the one unit that the head names most often; empty where none or two are."""
    counts = Counter({code: head.count(_plain(name)) for code, name in names.items()}).most_common(2)
    if not counts or not counts[0][1] or (len(counts) > 1 and counts[1][1] == counts[0][1]):
        return ""
    return counts[0][0]


def _plain(text: str) -> str:
    """Give the words of a text without accents, between single spaces."""
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in flat(text)).split())} "


def _short(value: Decimal) -> Decimal:
    """Give a decimal without the zeros at its end."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
