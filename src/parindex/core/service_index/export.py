"""Scores of a service index for files and people: the JSON document, a text table, the explanation of one unit."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from parindex.core import CORE_VERSION, points
from parindex.core.export import Json, text
from parindex.core.ranking import Placing
from parindex.core.sentences import Language, Template, number
from parindex.core.service_index.explaining import describe, explain
from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.moving import moves
from parindex.core.service_index.scoring import Applied, IndicatorScore, SumScore, UnitScore
from parindex.core.service_index.standing import Standings, standings

_UNIT = Template("Đơn vị", "Unit")
_TOTAL = Template("Tổng", "Total")
_RANK = Template("Hạng", "Rank")
_MISSING = Template("Thiếu", "Missing")
_NOTHING = "–"
_HEAD = Template("{unit}: {total} trên {maximum} điểm", "{unit}: {total} of {maximum} points")
_INCOMPLETE = Template(
    "chưa có điểm của {codes}: tổng chỉ gồm {known} điểm tối đa đã biết",
    "no points for {codes}: the total is out of the {known} points that are known",
)
_MOVES = Template("Việc nâng điểm nhiều nhất:", "What would move it most:")

_INDEX = Template("{id}: {title}", "{id}: {title}")
_BASIS = Template("Căn cứ: {text}", "Legal basis: {text}")
_SET = Template("Thang điểm {total}; mã nội dung {hash}", "Scale {total}; content hash {hash}")
_POLICY = Template("Cách chọn nguồn «{code}»: {name}", "Policy «{code}»: {name}")
_OTHERS = Template("các cách khác: {codes}", "others: {codes}")
_GROUP = Template("{code}. {name} ({maximum} điểm)", "{code}. {name} ({maximum} points)")
_INDICATOR = Template("{code} {name}", "{code} {name}")
_SHARE = Template("{numerator} / {denominator}", "{numerator} / {denominator}")
_FACTOR = Template("Hệ số {code}: {name}", "Factor {code}: {name}")
_CONFLICTS = Template("Nguồn khác nhau:", "Where sources disagree:")
_CONFLICT = Template("{code} ({indicators}): {question}", "{code} ({indicators}): {question}")
_MAIN = Template("chính: {says}", "main: {says}")
_OTHER = Template("khác: {says}", "other: {says}")
_CHOSEN = Template("{says}  ← đang dùng", "{says}  ← in use")


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a file's units, with the label of their period."""

    index: ServiceIndex
    units: Mapping[str, UnitScore]
    period: str = ""

    @property
    def standings(self) -> Standings:
        """Rank the units of the file among each other."""
        return standings(self.units.values())


def json_lines(scores: Scores) -> Iterator[str]:
    """Write the document piece by piece: one line for each indicator of each unit, one for each unit."""
    head = {
        "core": CORE_VERSION,
        "set": {"id": scores.index.id, "hash": scores.index.hash},
        "policy": scores.index.policy.code,
        "period": scores.period or None,
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "scores": [\n'
    yield from _joined(
        _row(unit.unit, score) for unit in scores.units.values() for score in unit.scores if _is_known(score)
    )
    yield '], "units": [\n'
    places = scores.standings
    yield from _joined(_unit(unit, places) for unit in scores.units.values())
    yield "]}\n"


def table(scores: Scores, language: Language = "vi") -> Iterator[str]:
    """Write units with their groups, total, rank and number of missing indicators, best first."""
    groups = [group.code for group in scores.index.groups]
    heads = [_UNIT, *[Template(code, code) for code in groups], _TOTAL, _RANK, _MISSING]
    places = scores.standings
    rows = [[head().say(language) for head in heads]]
    for unit in sorted(scores.units.values(), key=lambda one: (-(one.total.points or 0), one.unit)):
        placing = places.of_total(unit)
        cells = [_said(unit.groups[code].points, language) for code in groups]
        rank = f"{placing.rank}/{placing.of_units}" if placing else _NOTHING
        missing = str(len(unit.total.missing)) if unit.total.missing else ""
        rows.append([unit.unit, *cells, _said(unit.total.points, language), rank, missing])
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    for row in rows:
        first = row[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((first, *rest)).rstrip()


def explained(index: ServiceIndex, unit: UnitScore, language: Language = "vi") -> Iterator[str]:
    """Write how a unit came by its points, indicator by indicator, and what would move them most."""
    total = _said(unit.total.points, language)
    maximum = number(points.to_decimal(index.total), language)
    yield _HEAD(unit=unit.unit, total=total, maximum=maximum).say(language)
    if unit.total.missing:
        known = points.to_decimal(unit.total.known)
        yield _INCOMPLETE(codes=", ".join(unit.total.missing), known=known).say(language)
    for score in unit.scores:
        yield f"  {score.indicator.code} {score.indicator.name}"
        yield f"      {explain(score).say(language)}"
    found = moves(unit, index.decimals)
    if found:
        yield _MOVES().say(language)
    for move in found:
        yield f"  {move.indicator.code} {move.said.say(language)}"


def outline(index: ServiceIndex, language: Language = "vi") -> Iterator[str]:
    """Write the set as people read it: groups, indicators with their rules, where sources disagree."""
    yield _INDEX(id=index.id, title=index.title).say(language)
    for basis in index.legal_basis:
        yield _BASIS(text=basis).say(language)
    yield _SET(total=points.to_decimal(index.total), hash=index.hash).say(language)
    yield _POLICY(code=index.policy.code, name=index.policy.name).say(language)
    yield _OTHERS(codes=", ".join(one.code for one in index.policies if one != index.policy)).say(language)
    for group in index.groups:
        yield ""
        yield _GROUP(code=group.code, name=group.name, maximum=points.to_decimal(group.maximum)).say(language)
        for indicator in index.of_group(group.code):
            yield f"  {_INDICATOR(code=indicator.code, name=indicator.name).say(language)}"
            share = _SHARE(numerator=indicator.numerator, denominator=indicator.denominator)
            yield f"      {share.say(language)}"
            yield f"      {describe(indicator).say(language)}"
    for factor in index.factors:
        yield ""
        yield _FACTOR(code=factor.code, name=factor.name).say(language)
    if index.conflicts:
        yield ""
        yield _CONFLICTS().say(language)
        yield from _conflicts(index, language)


def _conflicts(index: ServiceIndex, language: Language) -> Iterator[str]:
    for conflict in index.conflicts:
        codes = ", ".join(conflict.indicators)
        yield f"  {_CONFLICT(code=conflict.code, indicators=codes, question=conflict.question).say(language)}"
        takes_other = any((code, conflict.key) in index.policy.takes for code in conflict.indicators)
        main, other = _MAIN(says=conflict.main), _OTHER(says=conflict.other)
        yield f"      {(main if takes_other else _CHOSEN(says=main)).say(language)}"
        yield f"      {(_CHOSEN(says=other) if takes_other else other).say(language)}"


def _joined(values: Iterator[Json]) -> Iterator[str]:
    """Write values as JSON, one a line, with commas between them."""
    before, encode = "", json.JSONEncoder(ensure_ascii=False).encode
    for value in values:
        yield before + encode(value)
        before = ",\n"
    yield "\n"


def _row(unit: str, score: IndicatorScore) -> Json:
    value = score.value
    return {
        "unit": unit,
        "indicator": score.indicator.code,
        "points": _text(score.points),
        "maximum": _text(score.maximum),
        "policy": score.applied.value,
        "group": score.indicator.group,
        "numerator": _figure(value.numerator) if value else None,
        "denominator": _figure(value.denominator) if value else None,
    }


def _unit(unit: UnitScore, places: Standings) -> Json:
    groups: dict[str, Json] = {code: _sum(score, places.of_group(unit, code)) for code, score in unit.groups.items()}
    total = _sum(unit.total, places.of_total(unit))
    return {"unit": unit.unit, "groups": groups, "total": total.pop("points"), **total}


def _sum(score: SumScore, placing: Placing | None) -> dict[str, Json]:
    return {
        "points": _text(score.points),
        "maximum": text(score.maximum),
        "known_maximum": text(score.known),
        "missing": list(score.missing),
        "rank": placing.rank if placing else None,
        "of_units": placing.of_units if placing else None,
    }


def _is_known(score: IndicatorScore) -> bool:
    """Say whether there is anything to print: a unit's own figures, a policy, or the figures of its province."""
    if score.applied is Applied.DISPLAY_ONLY:
        return score.value is not None
    return score.applied is not Applied.NOT_GIVEN


@lru_cache(maxsize=65_536)
def _text(amount: int | None) -> str | None:
    return None if amount is None else text(amount)


def _figure(value: int | Decimal) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _said(amount: int | None, language: Language) -> str:
    return _NOTHING if amount is None else number(points.to_decimal(amount), language)
