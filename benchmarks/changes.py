"""How long one changed answer, one unit's explanations and one criteria file take."""

import gc
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from statistics import median

from benchmarks import workload
from benchmarks.figures import Measured, below
from parindex.core.rounds import RoundScores, score_round
from parindex.core.sheets import Sheet, UnitAnswers

_CHANGES = 50
_SEED = 50


def one_answer() -> Sequence[Measured]:
    """Measure one changed answer among all units: its sheet, and the ranks in total and by area.

    A full garbage collection over a round of this size takes longer than the change itself and comes once in some
    240 changes. A process that holds a round keeps it out of the collector by `gc.freeze`, and so does this one;
    the collection that this saves is measured beside it.
    """
    criteria = workload.criteria_set()
    scores = score_round(criteria, workload.units(criteria))
    changed = _changed(scores)
    gc.collect()
    collection = workload.seconds(gc.collect) * 1000
    gc.freeze()
    took = [workload.seconds(partial(scores.with_answers, unit)) * 1000 for unit in changed]
    return [
        Measured(what=f"one changed answer among {len(scores.sheets):,} units, median", value=median(took), unit="ms"),
        Measured(what=f"  slowest of {_CHANGES}, round frozen", value=max(took), unit="ms", target=below(20)),
        Measured(what="  one full garbage collection, round not frozen", value=collection, unit="ms"),
    ]


def one_unit() -> Sequence[Measured]:
    """Measure every explanation sentence of one unit."""
    criteria = workload.criteria_set()
    sheet = score_round(criteria, workload.units(criteria, 1)).sheets["unit-00000"]
    took = workload.median_seconds(lambda: _explained(sheet), 100)
    return [Measured(what=f"all {len(criteria.items)} explanations of one unit", value=took * 1000, unit="ms")]


def one_file() -> Sequence[Measured]:
    """Measure reading and checking the demonstration criteria set from its file."""
    took = workload.median_seconds(workload.criteria_set, 30)
    return [Measured(what="read and check one criteria file", value=took * 1000, unit="ms")]


def _changed(scores: RoundScores) -> Sequence[UnitAnswers]:
    """Give units with one answer changed each, so that the total of each moves and is ranked again."""
    source = random.Random(_SEED)
    return [_moved(scores, code, source) for code in source.sample(sorted(scores.sheets), _CHANGES)]


def _moved(scores: RoundScores, code: str, source: random.Random) -> UnitAnswers:
    unit = scores.sheets[code].unit
    while True:
        item = source.choice(scores.criteria.items).code
        answer = workload.answer(scores.criteria, item, source)
        changed = replace(unit, answers={**unit.answers, item: answer})
        if scores.with_answers(changed).totals is not scores.totals:
            return changed


def _explained(sheet: Sheet) -> list[str]:
    return [sheet.explain(position).say() for position in range(len(sheet.points))]
