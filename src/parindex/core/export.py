"""Scores as plain values for files: the JSON document, CSV rows and a text table."""

import json
from collections.abc import Iterator
from decimal import Decimal

from parindex.core import CORE_VERSION, losses, points
from parindex.core.criteria.model import Part
from parindex.core.cuts import Cut
from parindex.core.ranking import Placing
from parindex.core.rounds import RoundScores
from parindex.core.sentences import Language, Points, Template, number, rounded
from parindex.core.sheets import GroupScore, ItemScore, Sheet

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None


def text(amount: int) -> str:
    """Write micropoints as decimal text without trailing zeros: "0.5"."""
    return f"{points.to_decimal(amount):f}"


def decimal_text(value: Decimal) -> str:
    """Write a decimal without trailing zeros: "0.5"."""
    whole = f"{value:f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def published_text(sheet: Sheet) -> str:
    """Write the published total with all its decimals: "90.00"."""
    return f"{points.to_decimal(sheet.published):.{sheet.criteria.total_decimals}f}"


def percent_text(score: GroupScore) -> str | None:
    """Write a share as a percentage with two decimals: "78.93"; None where nothing counts."""
    return None if score.share is None else f"{rounded(score.share * 100, 2):f}"


def as_json(scores: RoundScores) -> Json:
    """Give the whole round as JSON values; every decimal is text."""
    criteria = scores.criteria
    return {
        "core": CORE_VERSION,
        "set": {"id": criteria.id, "hash": criteria.hash},
        "units": [_unit(scores, sheet) for sheet in scores.sheets.values()],
    }


def json_text(scores: RoundScores) -> str:
    """Write the whole round as JSON text: the same bytes wherever the same answers are scored."""
    return json.dumps(as_json(scores), ensure_ascii=False, indent=1) + "\n"


def _unit(scores: RoundScores, sheet: Sheet) -> Json:
    band = sheet.band()
    unit: dict[str, Json] = {
        "code": sheet.unit.code,
        "name": sheet.unit.name,
        "items": {score.item.code: text(score.points) for score in sheet.items() if score.item.is_scored},
        "areas": {score.group.code: _area(scores, sheet, score) for score in sheet.areas()},
        "criteria": {
            group.code: {
                "points": text(score.points),
                "maximum": text(score.maximum),
                "percent": percent_text(score),
            }
            for area in sheet.criteria.base_areas
            for group in area.groups()
            for score in (sheet.group(group),)
        },
    }
    if sheet.computed:
        unit |= {"cuts": {score.item.code: _cut(score, score.cut) for score in sheet.items() if score.cut}}
    if any(item.part is not Part.BASE for item in sheet.criteria.items):
        unit |= {"bonus": text(sheet.bonus), "penalty": text(sheet.penalty)}
    if sheet.criteria.filing is not None:
        unit |= {"filing": text(sheet.filing), "accepted": sheet.is_accepted}
    return unit | {
        "maximum": text(sheet.counted),
        "total": text(sheet.total),
        "published": published_text(sheet),
        **_places(scores.placing(sheet.unit.code)),
        "class": band.label if band else None,
        "weak_areas": [area.code for area in sheet.weak_areas()],
        "losses": [_loss(entry) for entry in losses.ledger(sheet)],
    }


def _cut(score: ItemScore, cut: Cut) -> Json:
    return {
        "computed": text(score.computed),
        "points": text(score.points),
        "reason": cut.reason.value,
        "sentence": cut.sentence,
    }


def _area(scores: RoundScores, sheet: Sheet, score: GroupScore) -> Json:
    return {
        "points": text(score.points),
        "maximum": text(score.maximum),
        "percent": percent_text(score),
        **_places(scores.area_placing(sheet.unit.code, score.group.code)),
    }


def _places(placing: Placing | None) -> dict[str, Json]:
    if placing is None:
        return {"rank": None, "of_units": None, "dense_rank": None, "of_ranks": None}
    return {
        "rank": placing.rank,
        "of_units": placing.of_units,
        "dense_rank": placing.dense_rank,
        "of_ranks": placing.of_ranks,
    }


def _loss(entry: losses.Loss) -> Json:
    return {
        "item": entry.item.code if entry.item else None,
        "area": entry.area.code if entry.area else None,
        "points": text(entry.points),
        "reason": entry.reason.value,
        "why": entry.why.say() if entry.why else entry.said.say(),
    }


CSV_HEADER = (
    "unit",
    "name",
    "level",
    "code",
    "points",
    "maximum",
    "percent",
    "rank",
    "of_units",
    "dense_rank",
    "of_ranks",
    "class",
)


def csv_rows(scores: RoundScores) -> Iterator[tuple[str, ...]]:
    """Give one row per unit and total, area and item, after a header; decimals with a point."""
    yield CSV_HEADER
    for sheet in scores.in_order():
        unit = (sheet.unit.code, sheet.unit.name)
        band = sheet.band()
        placing = scores.placing(sheet.unit.code)
        yield (
            *unit,
            "total",
            "",
            published_text(sheet),
            text(sheet.criteria.scale),
            "",
            *_cells(placing),
            band.label if band else "",
        )
        for score in sheet.areas():
            places = scores.area_placing(sheet.unit.code, score.group.code)
            percent = percent_text(score) or ""
            yield (
                *unit,
                "area",
                score.group.code,
                text(score.points),
                text(score.maximum),
                percent,
                *_cells(places),
                "",
            )
        for scored in sheet.items():
            if scored.item.is_scored:
                yield (
                    *unit,
                    "item",
                    scored.item.code,
                    text(scored.points),
                    text(scored.maximum),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                )


def _cells(placing: Placing | None) -> tuple[str, ...]:
    return ("", "", "", "") if placing is None else tuple(str(value) for value in placing[:4])


_HEADS: dict[Language, tuple[str, ...]] = {
    "vi": ("Hạng", "Đơn vị", "Điểm", "Mức", "Xếp loại", "Lĩnh vực yếu"),
    "en": ("Rank", "Unit", "Points", "Level", "Class", "Weak areas"),
}


def table(scores: RoundScores, language: Language = "vi") -> str:
    """Write the ranking as a text table."""
    rows = [_HEADS[language]]
    for sheet in scores.in_order():
        placing, band = scores.placing(sheet.unit.code), sheet.band()
        rows.append(
            (
                f"{placing.rank}/{placing.of_units}",
                sheet.unit.name,
                number(points.to_decimal(sheet.published), language, sheet.criteria.total_decimals),
                f"{placing.dense_rank}/{placing.of_ranks}",
                band.label if band else "–",
                ", ".join(area.code for area in sheet.weak_areas()) or "–",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


_WHOLE = Template("Cả phiếu điểm: {why}: {change} điểm", "Whole sheet: {why}: {change} points")
_TOTAL = Template("Tổng điểm: {total}/{scale}, công bố {published}", "Total: {total}/{scale}, published {published}")


def explained(sheet: Sheet, language: Language = "vi") -> Iterator[str]:
    """Give a line for each item with its sentence, under a line for each area with its points.

    What changed the sheet as a whole follows (rescaling, caps, late filing), then the total and its class.
    """
    for area in sheet.criteria.areas:
        score = sheet.group(area)
        of = f"/{_said(score.maximum, language)}" if score.maximum else ""
        yield f"{area.code}. {area.name}: {_said(score.points, language)}{of}"
        for position in range(area.first, area.last):
            item = sheet.criteria.items[position]
            yield f"  {item.code} {item.name}: {sheet.explain(position).say(language)}"
    for entry in losses.ledger(sheet):
        if entry.item is None:
            yield _WHOLE(why=entry.said, change=Points(-entry.points)).say(language)
    band = sheet.band()
    published = number(points.to_decimal(sheet.published), language, sheet.criteria.total_decimals)
    total = _TOTAL(total=Points(sheet.total), scale=Points(sheet.criteria.scale), published=published)
    yield f"{total.say(language)}; {band.label}" if band else total.say(language)


def _said(amount: int, language: Language) -> str:
    return number(points.to_decimal(amount), language)
