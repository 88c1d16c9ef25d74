"""Holds what a package says against what was computed again: results, and answers against the stages before them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from parindex.core.answers import RoundAnswers
from parindex.core.package.canonical import canonical
from parindex.core.package.manifest import Manifest
from parindex.core.package.stages import StageRecord, Standing, standing
from parindex.core.package.verification import Check, CheckName, judged
from parindex.core.sentences import Statement, Template, shown
from parindex.core.sheets import UnitAnswers

Json = Mapping[str, object]

_PLACES = ("rank", "of_units", "level", "of_levels")
_KNOWN = {"code", "total", "band", "areas", *_PLACES}

_DIFFERS = Template("{where}: gói ghi {given}, tính lại là {computed}", "{where}: says {given}, computed {computed}")
_NO_RESULT = Template("{where}: không có kết quả", "{where}: has no result")
_NOT_SCORED = Template("{where}: có kết quả mà không có câu trả lời", "{where}: has a result and no answers")
_TWICE = Template("{where}: có hai kết quả", "{where}: has two results")
_NOT_RESULT = Template("results.json: không có danh sách đơn vị", "results.json: holds no list of units")
_SHAPE = Template("{where}: có khóa lạ hoặc thiếu khóa", "{where}: has keys too many or too few")
_SAYS = Template(
    "{key}: manifest.json ghi {given}, {second} ghi {other}", "{key}: manifest.json says {given}, {second} says {other}"
)
_OTHER_ANSWER = Template(
    "{where}: số liệu cuối cùng khác với bước sau cùng", "{where}: the final figures are not those of the last stage"
)
_OTHER_CUT = Template(
    "{where}: mức công nhận cuối cùng khác với bước sau cùng", "{where}: the final cut is not that of the last stage"
)
_NOBODY = Template("{where}: có các bước mà không có câu trả lời", "{where}: has stages and no answers")


def compare_round(manifest: Manifest, results: Json, answers: RoundAnswers) -> Check:
    """Hold what manifest, results and answers say of the round against each other."""
    period = answers.period
    told: dict[str, object] = {
        "year": period.year if period else None,
        "quarter": period.quarter if period else None,
        "assessor": answers.assessor,
        "decision": {"number": answers.decision.number, "date": answers.decision.date},
    }
    repeated = {key: value for key, value in results.items() if key != "units"}
    found = [
        *_said_otherwise("", manifest.about, "results.json", repeated, manifest.about | repeated),
        *_said_otherwise("round.", manifest.round, "answers.json", told, told),
    ]
    return judged(CheckName.ROUND, found)


def _said_otherwise(path: str, given: Json, second: str, other: Json, keys: Iterable[str]) -> Iterator[Statement]:
    for key in keys:
        first, again = given.get(key), other.get(key)
        if _differ(first, again):
            yield _SAYS(key=f"{path}{key}", given=shown(first), second=second, other=shown(again))


def compare_results(results: Json, computed: Json) -> Iterator[Check]:
    """Hold the results of a package against those computed again, unit by unit."""
    given, faults = _by_code(results.get("units"))
    ours, _ = _by_code(computed["units"])
    faults += [_NO_RESULT(where=code) for code in ours if code not in given]
    faults += [_NOT_SCORED(where=shown(code)) for code in given if code not in ours]
    faults += [_SHAPE(where=code) for code, unit in given.items() if code in ours and set(unit) != _KNOWN]
    yield judged(CheckName.UNITS, faults)
    both = [(code, given[code], unit) for code, unit in ours.items() if code in given]
    yield judged(CheckName.TOTALS, [one for code, *pair in both for one in _value(code, "total", *pair)])
    yield judged(CheckName.RANKS, [one for code, *pair in both for one in _ranks(code, *pair)])
    yield judged(CheckName.AREAS, [one for code, *pair in both for one in _areas(code, *pair)])
    yield judged(CheckName.BANDS, [one for code, *pair in both for one in _value(code, "band", *pair)])


def compare_stages(units: Sequence[UnitAnswers], stages: Mapping[str, Mapping[str, Sequence[StageRecord]]]) -> Check:
    """Hold the final answer and cut of every item against what its stages left."""
    found: list[Statement] = []
    for unit in units:
        items = stages.get(unit.code, {})
        for code in dict.fromkeys((*unit.answers, *unit.cuts, *items)):
            found += _item(unit, code, standing(items.get(code, ())))
    known = {unit.code for unit in units}
    found += [_NOBODY(where=shown(code)) for code in stages if code not in known]
    return judged(CheckName.STAGES, found)


def _item(unit: UnitAnswers, code: str, left: Standing) -> Iterator[Statement]:
    where = f"{unit.code} › {shown(code)}"
    if _differ(unit.answers.get(code), left.answer):
        yield _OTHER_ANSWER(where=where)
    if unit.cuts.get(code) != left.cut:
        yield _OTHER_CUT(where=where)


def _by_code(listed: object) -> tuple[dict[str, Json], list[Statement]]:
    """Give results by the code of their unit, and what is wrong with the list."""
    found: dict[str, Json] = {}
    faults: list[Statement] = []
    if not isinstance(listed, list):
        return {}, [_NOT_RESULT()]
    for number, unit in enumerate(listed):
        code = unit.get("code") if isinstance(unit, dict) else None
        if not isinstance(code, str):
            faults.append(_SHAPE(where=f"units[{number}]"))
        elif code in found:
            faults.append(_TWICE(where=shown(code)))
        else:
            found[code] = unit
    return found, faults


def _value(where: str, key: str, given: Json, computed: Json) -> Iterator[Statement]:
    if _differ(given.get(key), computed[key]):
        yield _DIFFERS(where=where, given=shown(given.get(key)), computed=shown(computed[key]))


def _ranks(where: str, given: Json, computed: Json) -> Iterator[Statement]:
    if any(_differ(given.get(key), computed[key]) for key in _PLACES):
        yield _DIFFERS(where=where, given=_said_places(given), computed=_said_places(computed))


def _areas(where: str, given: Json, computed: Json) -> Iterator[Statement]:
    areas, ours = given.get("areas"), computed["areas"]
    if not isinstance(areas, dict) or not isinstance(ours, dict) or set(areas) != set(ours):
        yield _SHAPE(where=f"{where} › areas")
        return
    for code, area in ours.items():
        if _differ(areas[code], area):
            yield _DIFFERS(where=f"{where} › {code}", given=_said_area(areas[code]), computed=_said_area(area))


def _said_places(values: Json) -> str:
    rank, of_units, level, of_levels = (shown(values.get(key)) for key in _PLACES)
    return f"{rank}/{of_units}, {level}/{of_levels}"


def _said_area(area: object) -> str:
    if not isinstance(area, dict):
        return shown(area)
    return f"{shown(area.get('points'))}/{shown(area.get('maximum'))} ({_said_places(area)})"


def _differ(given: object, other: object) -> bool:
    """Say whether two JSON values differ; true and 1 do."""
    return canonical(given) != canonical(other)
