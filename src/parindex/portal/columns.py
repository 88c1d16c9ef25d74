"""The open data: each table with the meaning of its columns, and the rows that fill it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parindex.core import export, losses
from parindex.core.criteria import CriteriaSet
from parindex.results import queries

if TYPE_CHECKING:
    from parindex.results.models import Publication

Rows = Iterator[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the file, and what it means."""

    name: str
    meaning: Promise


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: its name, what it holds, its columns and its rows."""

    name: str
    title: Promise
    columns: tuple[Column, ...]
    rows: "Callable[[Publication], Rows]"


_UNIT = Column("unit", _("Code of the unit, as in the addresses of its pages"))
_NAME = Column("name", _("Name of the unit when the result was published"))
_INVENTED = Column("invented", _("true where the unit is invented for the demonstration"))
_INVENTED_ANSWERS = Column("answers_invented", _("true where the single answers are invented for the demonstration"))
_AREA = Column("area", _("Code of the area in the criteria set"))
_POINTS = Column("points", _("Points earned, decimal point, no rounding beyond the item"))
_MAXIMUM = Column("maximum", _("Maximum that counts for this unit, after what did not arise is taken out"))
_RANK = Column("rank", _("Competition rank: one more than the number of units with more points; ties share a rank"))
_OF_UNITS = Column("of_units", _("Number of units that the competition rank is taken over"))
_DENSE = Column("dense_rank", _("Dense rank: the place among the distinct scores"))
_OF_RANKS = Column("of_ranks", _("Number of distinct scores"))


def _ranking(current: "Publication") -> Rows:
    before = queries.before(current)
    places = queries.earlier_places(before) if before else {}
    for result in queries.unit_results(current):
        earlier = places.get(result.unit_code)
        yield (
            result.unit_code,
            result.name,
            _truth(result.is_invented),
            export.decimal_text(result.total),
            export.decimal_text(result.published),
            str(result.rank),
            str(result.of_units),
            str(result.dense_rank),
            str(result.of_ranks),
            result.band,
            str(earlier.rank) if earlier else "",
            str(earlier.of_units) if earlier else "",
        )


def _areas(current: "Publication") -> Rows:
    names = _area_names(queries.criteria_set(current))
    for result in queries.unit_results(current):
        for area in result.areas.all():
            share = f"{area.points / area.maximum * 100:.2f}" if area.maximum else ""
            ranks = (area.rank, area.of_units, area.dense_rank, area.of_ranks)
            yield (
                result.unit_code,
                result.name,
                _truth(result.is_invented),
                area.code,
                names[area.code],
                export.decimal_text(area.points),
                export.decimal_text(area.maximum),
                share,
                *("" if value is None else str(value) for value in ranks),
                _truth(area.is_weak),
            )


def _items(current: "Publication") -> Rows:
    scores = queries.scores(current)
    for sheet in scores.in_order():
        for place, scored in enumerate(sheet.items()):
            yield (
                sheet.unit.code,
                sheet.unit.name,
                _truth(sheet.unit.invented),
                _truth(current.is_demonstration),
                sheet.criteria.area_of(place).code,
                scored.item.code,
                scored.item.name,
                export.text(scored.points),
                export.text(scored.maximum),
                scored.state.value,
                sheet.explain(place).say("vi"),
            )


def _losses(current: "Publication") -> Rows:
    scores = queries.scores(current)
    for sheet in scores.in_order():
        for entry in losses.ledger(sheet):
            yield (
                sheet.unit.code,
                sheet.unit.name,
                _truth(sheet.unit.invented),
                _truth(current.is_demonstration),
                entry.area.code if entry.area else "",
                entry.item.code if entry.item else "",
                export.text(entry.points),
                entry.reason.value,
                (entry.why or entry.said).say("vi"),
            )


TABLES = (
    Table(
        "xep-hang.csv",
        _("Ranking: one row for each unit"),
        (
            _UNIT,
            _NAME,
            _INVENTED,
            Column("total", _("Total before publication, exact")),
            Column("published", _("Total as published, rounded once")),
            _RANK,
            _OF_UNITS,
            _DENSE,
            _OF_RANKS,
            Column("class", _("Class by the published total and the conditions of the set")),
            Column("rank_before", _("Competition rank in the period before, empty where there is none")),
            Column("of_units_before", _("Number of units in the period before")),
        ),
        _ranking,
    ),
    Table(
        "linh-vuc.csv",
        _("Areas: one row for each unit and area"),
        (
            _UNIT,
            _NAME,
            _INVENTED,
            _AREA,
            Column("area_name", _("Name of the area")),
            _POINTS,
            _MAXIMUM,
            Column("percent", _("Points as a percentage of the maximum that counts")),
            _RANK,
            _OF_UNITS,
            _DENSE,
            _OF_RANKS,
            Column("weak", _("true where the area is below the weak threshold of the set")),
        ),
        _areas,
    ),
    Table(
        "muc.csv",
        _("Items: one row for each unit and item, with the sentence that explains it"),
        (
            _UNIT,
            _NAME,
            _INVENTED,
            _INVENTED_ANSWERS,
            _AREA,
            Column("item", _("Code of the item in the criteria set")),
            Column("item_name", _("Name of the item")),
            _POINTS,
            _MAXIMUM,
            Column("state", _("scored, not_answered, not_arising, nothing_to_count or not_scored")),
            Column("explanation", _("How the points came about, in Vietnamese")),
        ),
        _items,
    ),
    Table(
        "diem-mat.csv",
        _("Losses: one row for each amount lost; they add up to the scale less the total"),
        (
            _UNIT,
            _NAME,
            _INVENTED,
            _INVENTED_ANSWERS,
            _AREA,
            Column("item", _("Code of the item; empty for what concerns the whole sheet")),
            Column("points", _("Points lost; below zero for points regained")),
            Column("reason", _("Code of the reason")),
            Column("explanation", _("How the points came about, in Vietnamese")),
        ),
        _losses,
    ),
)


def _area_names(criteria: CriteriaSet) -> dict[str, str]:
    return {area.code: area.name for area in criteria.areas}


def _truth(value: bool) -> str:
    return "true" if value else "false"
