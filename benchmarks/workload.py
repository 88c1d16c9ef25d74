"""What is measured on: the demonstration criteria set and random answers of 10,600 units, the same in each run."""

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import parindex
from parindex.core.criteria import CriteriaSet, read
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.sheets import UnitAnswers
from parindex.kit import documents

#: The size of the COINr reference: all communes of a country at once, three times as many as Vietnam has today.
UNITS = 10_600

CRITERIA_FILE = Path(parindex.__file__).parent / "results/demonstration/criteria-hai-duong-commune-2022.yaml"

_SEED = 2022
_NOT_ARISING = 0.02
_NOT_ANSWERED = 0.01


def criteria_set() -> CriteriaSet:
    """Read the demonstration criteria set."""
    return read(documents.parse_yaml(documents.read_text(CRITERIA_FILE, documents.CRITERIA_BYTES)))


def units(criteria: CriteriaSet, count: int = UNITS) -> list[UnitAnswers]:
    """Make the answers of so many units.

    Two items in a hundred did not arise and one is not answered, so that the totals of most units are rescaled.
    """
    source = random.Random(_SEED)
    return [
        UnitAnswers(code=f"unit-{number:05}", name=f"Unit {number}", answers=_answers(criteria, source))
        for number in range(count)
    ]


def answer(criteria: CriteriaSet, code: str, source: random.Random) -> Answer:
    """Make a random answer to an item, within the bounds of its figures."""
    rule = criteria.item(code).rule
    figures = rule.figures() if rule else ()
    # The whole of a ratio is drawn before the part that it bounds.
    values: dict[str, object] = {}
    for figure in sorted(figures, key=lambda figure: figure.most_key is not None):
        values[figure.key] = _value(figure, values, source)
    return {figure.key: values[figure.key] for figure in figures}


def median_seconds(act: Callable[[], object], times: int) -> float:
    """Give the median time of a repeated act."""
    return statistics.median(seconds(act) for _ in range(times))


def seconds(act: Callable[[], object]) -> float:
    """Give the time of one act."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _answers(criteria: CriteriaSet, source: random.Random) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for item in criteria.items:
        drawn = source.random()
        if drawn < _NOT_ANSWERED:
            continue
        allowed = item.not_arising is not None and drawn < _NOT_ANSWERED + _NOT_ARISING
        answers[item.code] = {"not_arising": True} if allowed else answer(criteria, item.code, source)
    return answers


def _value(figure: Figure, values: dict[str, object], source: random.Random) -> object:
    match figure.shape:
        case Shape.WHOLE | Shape.NUMBER:
            return _number(figure, values, source)
        case Shape.YES_NO:
            return source.random() < 0.9
        case Shape.YES_NO_LIST:
            return [source.random() < 0.9 for _ in figure.parts]
        case Shape.COUNTS:
            return [source.randint(0, 60) for _ in figure.parts]
        case _:
            raise ValueError(figure.shape)


def _number(figure: Figure, values: dict[str, object], source: random.Random) -> int:
    whole = values.get(figure.most_key) if figure.most_key else None
    if isinstance(whole, int):
        return source.randint(whole // 2, whole)
    if figure.least is not None and figure.least < 0:
        return source.randint(-10, 40)
    return source.randint(0, 60)
