"""Lists of an index for tables: every item of a unit, and every unit of a round."""

from collections.abc import Iterator

from parindex.core import points
from parindex.core.compiling.facts import Book, Fact, Kind, Value
from parindex.core.compiling.index_facts import AREA, AREA_POINTS, COMPETITION, NAMES, Index
from parindex.core.sentences import Statement, Template
from parindex.core.sheets import Sheet

_ITEM = {
    "code": Template("mã tiêu chí", "code of the item"),
    "name": Template("tên tiêu chí", "name of the item"),
    "maximum": Template("điểm tối đa của mục {code}", "maximum of item {code}"),
    "points": Template("điểm của mục {code}", "points of item {code}"),
    "why": Template("cách tính điểm của mục {code}", "how item {code} came about"),
}
_UNIT = {
    "name": Template("tên đơn vị", "name of the unit"),
    "published": Template("điểm Chỉ số của {unit}", "index of {unit}"),
    "rank": Template("thứ hạng của {unit}", "rank of {unit}"),
    "band": Template("xếp loại của {unit}", "class of {unit}"),
    "points": Template("điểm lĩnh vực «{area}» của {unit}", "points of {unit} in “{area}”"),
}


def add_items(book: Book, index: Index) -> None:
    """Add every item with its points and how they came about, for tables of scores."""
    for position, score in enumerate(index.sheet.items()):
        item, prefix = score.item, f"items.{position + 1}"
        if not item.is_scored:
            continue
        why = index.sheet.explain(position)
        named = {name: said(code=item.code) for name, said in _ITEM.items()}
        book.add_row(
            "items",
            str(position + 1),
            [
                index.fact(f"{prefix}.code", Kind.TEXT, item.code, named["code"]),
                index.fact(f"{prefix}.name", Kind.TEXT, item.name, named["name"]),
                index.fact(f"{prefix}.maximum", Kind.POINTS, points.to_decimal(score.maximum), named["maximum"]),
                index.fact(
                    f"{prefix}.points", Kind.POINTS, points.to_decimal(score.points), named["points"], formula=why
                ),
                index.fact(f"{prefix}.why", Kind.TEXT, why.say(), named["why"]),
            ],
        )


def add_units(book: Book, index: Index) -> None:
    """Add the results of all units, for an annex: place, name, points of each area, total and class."""
    count = len(index.scores.sheets)
    book.add([index.fact("index.units", Kind.COUNT, count, NAMES["index.units"]())])
    for area in index.scores.criteria.base_areas:
        maximum = points.to_decimal(area.maximum)
        named = {name: said(area=area.name) for name, said in AREA.items()}
        book.add_row(
            "areas",
            area.code,
            [
                index.fact(f"areas.{area.code}.code", Kind.TEXT, area.code, named["code"]),
                index.fact(f"areas.{area.code}.name", Kind.TEXT, area.name, named["name"]),
                index.fact(f"areas.{area.code}.short", Kind.TEXT, area.short or area.name, named["short"]),
                index.fact(f"areas.{area.code}.maximum", Kind.POINTS, maximum, named["maximum"]),
            ],
        )
    for sheet in index.scores.in_order():
        code = sheet.unit.code
        book.add_row("units", code, _unit(index, sheet, f"units.{code}"))


def _unit(index: Index, sheet: Sheet, prefix: str) -> Iterator[Fact]:
    placing, band, name = index.scores.placing(sheet.unit.code), sheet.band(), sheet.unit.name or sheet.unit.code

    def fact(key: str, kind: Kind, value: Value, said: Template, formula: Statement | None = None) -> Fact:
        return index.fact(f"{prefix}.{key}", kind, value, said(unit=name), formula=formula)

    yield fact("name", Kind.TEXT, name, _UNIT["name"])
    yield fact("published", Kind.POINTS, points.to_decimal(sheet.published), _UNIT["published"])
    yield fact("rank", Kind.RANK, placing.rank, _UNIT["rank"], formula=COMPETITION(count=placing.of_units))
    yield fact("band", Kind.TEXT, band.label if band else "", _UNIT["band"])
    for score in sheet.areas():
        code, formula = score.group.code, AREA_POINTS(count=score.group.last - score.group.first)
        said = _UNIT["points"](unit=name, area=score.group.name)
        yield index.fact(f"{prefix}.points.{code}", Kind.POINTS, points.to_decimal(score.points), said, formula=formula)
