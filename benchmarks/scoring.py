"""How fast every commune of the country is scored and ranked, beside named other ways to do such work."""

from collections.abc import Sequence

from benchmarks import baselines, workload
from benchmarks.figures import Measured, at_least, below
from benchmarks.fresh import peak_mebibytes
from parindex.core.rounds import score_round

#: Seconds that the composite-index package COINr (R) needs for 10,600 × 100 plain floats, without rules or traces.
#: A figure measured once on a machine of two cores, kept here to compare with; this run does not repeat it.
COINR_SECONDS = 3.6

_RUNS = 3
_MOST_MEBIBYTES = 1.5 * 1024


def whole_country() -> Sequence[Measured]:
    """Measure scoring and ranking of all units, with every sheet kept and no explanation built."""
    criteria = workload.criteria_set()
    units = workload.units(criteria)
    before = peak_mebibytes()
    took = workload.median_seconds(lambda: score_round(criteria, units), _RUNS)
    peak = peak_mebibytes()
    items = len(units) * len(criteria.items)
    size = f"{len(units):,} units × {len(criteria.items)} items"
    return [
        Measured(what=f"score and rank {size}", value=items / took, unit="items/s", target=at_least(400_000)),
        Measured(what="  the same, against COINr's fixed 3.6 s", value=took, unit="s", target=below(COINR_SECONDS)),
        Measured(what="  COINr's 3.6 s as a multiple of it", value=COINR_SECONDS / took, unit="×"),
        Measured(what="  peak memory, answers included", value=peak, unit="MiB", target=below(_MOST_MEBIBYTES)),
        Measured(what="  of it before scoring: the answers", value=before, unit="MiB"),
    ]


def other_ways() -> Sequence[Measured]:
    """Measure the same kind of work done with plain floats, and the linear items done with `decimal.Decimal`."""
    criteria = workload.criteria_set()
    units = workload.units(criteria)
    own = workload.median_seconds(lambda: score_round(criteria, units), _RUNS)
    own_rate = len(units) * len(criteria.items) / own
    scores = baselines.plain_scores(len(units), 100)
    floats = workload.median_seconds(lambda: baselines.rank_plain(scores), _RUNS)
    float_rate = len(units) * 100 / floats
    linear = baselines.linear_items(criteria, units)
    asked = sum(len(answers) for _, answers in linear)
    micropoints = workload.median_seconds(lambda: baselines.score_micropoints(linear), _RUNS)
    decimals = workload.median_seconds(lambda: baselines.score_decimal(linear), _RUNS)
    baselines.assert_same(linear)
    return [
        Measured(what=f"plain floats: scale, weigh, rank {len(units):,} × 100", value=floats, unit="s"),
        Measured(what="  its cells a second", value=float_rate, unit="cells/s"),
        Measured(what="  own items a second as a share of that", value=own_rate / float_rate, unit="×"),
        Measured(what="linear items alone, as scored", value=asked / micropoints, unit="items/s"),
        Measured(what="  the same with decimal.Decimal", value=asked / decimals, unit="items/s"),
        Measured(what="  as scored, as a multiple of that", value=decimals / micropoints, unit="×"),
    ]
