"""Draws random rules, sets and answers for the laws that must hold for all of them."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from parindex.core.criteria import CriteriaSet, Item, Part, read
from parindex.core.cuts import Cut, CutReason
from parindex.core.figures import Answer, Figure, Shape
from parindex.core.points import to_decimal
from parindex.core.rules import KINDS, Rule
from parindex.core.sheets import UnitAnswers
from tests.core.making import make_node

Given = dict[str, object]

_KINDS = sorted(set(KINDS) - {"bonus", "penalty"})
_POLICIES = ("zero", "award_max", "reduce_max", "redistribute")


def cents(amount: int) -> Decimal:
    """Give hundredths as a number of points."""
    return Decimal(amount) / 100


_FEW = st.integers(0, 2)
_PENALTIES = st.one_of(
    st.integers(1, 300).map(lambda amount: {"value": -cents(amount)}),
    st.integers(1, 300).map(lambda amount: {"per": -cents(amount), "max": 3}),
    st.integers(1, 300).map(lambda amount: {"per_day": -cents(amount)}),
)
_BONUSES = st.one_of(
    st.integers(1, 500).map(lambda most: {"max": cents(most)}),
    st.integers(1, 500).map(lambda most: {"max": cents(most), "per": 1}),
)


def answers_for(rule: Rule) -> SearchStrategy[Answer]:
    """Draw an answer that the rule's own figures allow."""
    if rule.kind == "conditional_table":
        return st.one_of(
            st.fixed_dictionaries({"plan": st.just(value=False), "done": st.booleans()}),
            _ratios().map(lambda ratio: {"plan": True, **ratio}),
        )
    return _answers(rule.figures())


@st.composite
def _answers(draw: DrawFn, asked: tuple[Figure, ...]) -> Answer:
    answer: dict[str, object] = {}
    for figure in sorted(asked, key=lambda figure: figure.most_key is not None):
        whole = answer[figure.most_key] if figure.most_key else None
        answer[figure.key] = draw(_figures(figure, whole))
    return answer


@st.composite
def improvements(draw: DrawFn, rule: Rule) -> tuple[Answer, Answer]:
    """Draw an answer and the same with more of the good: more done, fewer cases, fewer days late, better opinions."""
    worse = draw(answers_for(rule))
    key = draw(st.sampled_from([key for key in worse if key in _BETTER]))
    return worse, {**worse, key: draw(_BETTER[key](rule, worse))}


def _done(rule: Rule, answer: Answer) -> SearchStrategy[object]:
    done = answer["done"]
    if not isinstance(done, list):
        return st.just(not rule.is_penalty)
    return st.integers(0, len(done) - 1).map(
        lambda filled: [there or part == filled for part, there in enumerate(done)]
    )


def _counted(rule: Rule, answer: Answer) -> SearchStrategy[object]:
    if rule.kind in {"deduct_per_unit", "penalty"}:
        return _between(0, answer["count"])
    return _between(answer["count"], 1_000)


def _opinions(rule: Rule, answer: Answer) -> SearchStrategy[object]:
    """Move one answer of a survey to the best level, or add one there."""
    counts = answer["answers"]
    assert isinstance(counts, list)
    levels = st.integers(0, len(counts) - 1)
    return levels.map(
        lambda level: [counts[0] + 1, *(count - (at == level and count > 0) for at, count in enumerate(counts) if at)]
    )


def _between(least: object, most: object) -> SearchStrategy[object]:
    if isinstance(least, int) and isinstance(most, int):
        return st.integers(least, most)
    return st.integers(int(Decimal(str(least)) * 100), int(Decimal(str(most)) * 100)).map(cents)


_BETTER: dict[str, Callable[[Rule, Answer], SearchStrategy[object]]] = {
    "answers": _opinions,
    "count": _counted,
    "days_late": lambda rule, answer: _between(-1_000, answer["days_late"]),
    "done": _done,
    "num": lambda rule, answer: _between(answer["num"], answer["den"]),
    "points": lambda rule, answer: _between(answer["points"], to_decimal(rule.terms.maximum)),
    "satisfied": lambda rule, answer: _between(answer["satisfied"], answer["answered"]),
    "value": lambda rule, answer: _between(answer["value"], 1_000),
}


def _figures(figure: Figure, whole: object) -> SearchStrategy[object]:
    least = figure.least if figure.least is not None else Decimal(-1_000)
    most = figure.most if figure.most is not None else Decimal(1_000)
    if isinstance(whole, int | Decimal):
        most = Decimal(whole)
    numbers = st.integers(int(least * 100), int(most * 100)).map(cents)
    match figure.shape:
        case Shape.YES_NO:
            return st.booleans()
        case Shape.YES_NO_LIST:
            return st.lists(st.booleans(), min_size=len(figure.parts), max_size=len(figure.parts))
        case Shape.COUNTS:
            return st.lists(st.integers(0, 200), min_size=len(figure.parts), max_size=len(figure.parts))
        case Shape.OPTION:
            return st.integers(1, len(figure.parts))
        case Shape.WHOLE:
            return st.integers(max(int(least), -1_000), min(int(most), 1_000))
        case _:
            return st.one_of(st.integers(int(least), int(most)), numbers)


def _ratios() -> SearchStrategy[dict[str, object]]:
    return st.integers(0, 50).flatmap(
        lambda whole: st.fixed_dictionaries({"num": st.integers(0, whole), "den": st.just(whole)})
    )


@st.composite
def rules(draw: DrawFn, maximum: int, kinds: list[str] | None = None) -> Given:
    """Draw a rule, as a set would write it, for a maximum of so many hundredths."""
    kind = draw(st.sampled_from(kinds or _KINDS))
    rule = {"kind": kind, **draw(_parameters(kind, maximum))}
    if KINDS[kind].has_denominator:
        rule["zero_den"] = draw(st.sampled_from(_POLICIES))
    return rule


def _parameters(kind: str, maximum: int) -> SearchStrategy[Given]:
    made = _PARAMETERS.get(kind)
    return st.just({}) if made is None else made(maximum)


def _choice(maximum: int) -> SearchStrategy[Given]:
    return st.lists(_points(maximum), min_size=1, max_size=4).map(lambda options: {"options": options})


def _tables(bounds: SearchStrategy[Decimal], rising: bool = False) -> Callable[[int], SearchStrategy[Given]]:
    return lambda maximum: _ladders(bounds, maximum, rising).map(lambda tiers: {"tiers": tiers})


def _conditional(maximum: int) -> SearchStrategy[Given]:
    without = st.lists(_points(maximum), min_size=2, max_size=2).map(lambda pair: sorted(pair, reverse=True))
    return st.fixed_dictionaries({"if_plan": _ladders(_SHARES, maximum), "if_no_plan": without})


def _linear(maximum: int) -> SearchStrategy[Given]:
    return st.fixed_dictionaries({"full_at": st.integers(1, 100).map(cents)})


def _linear_floor(maximum: int) -> SearchStrategy[Given]:
    bounds = st.lists(st.integers(1, 100).map(cents), min_size=2, max_size=2)
    return bounds.map(lambda pair: {"floor": min(pair), "full_at": max(pair)})


def _checklist(maximum: int) -> SearchStrategy[Given]:
    return st.lists(st.integers(0, maximum), max_size=3).map(lambda cuts: {"items": _split(maximum, cuts)})


def _per(maximum: int) -> SearchStrategy[Given]:
    return st.fixed_dictionaries({"per": st.integers(1, 300).map(cents)})


def _all_or_nothing(maximum: int) -> SearchStrategy[Given]:
    return st.integers(1, 3).map(lambda count: {"of": [f"yêu cầu {number}" for number in range(count)]})


def _survey(maximum: int) -> SearchStrategy[Given]:
    weights = st.lists(st.integers(0, 100), min_size=1, max_size=5)
    return weights.map(lambda given: {"weights": [cents(weight) for weight in sorted(given, reverse=True)]})


def _leader(maximum: int) -> SearchStrategy[Given]:
    return st.fixed_dictionaries({"target": st.integers(1, 500).map(cents)})


def _points(maximum: int) -> SearchStrategy[Decimal]:
    return st.integers(0, maximum).map(cents)


_SHARES = st.integers(0, 100).map(cents)
_PARAMETERS: dict[str, Callable[[int], SearchStrategy[Given]]] = {
    "all_or_nothing": _all_or_nothing,
    "checklist": _checklist,
    "choice": _choice,
    "conditional_table": _conditional,
    "count_tier": _tables(st.integers(0, 50).map(Decimal)),
    "date_tier": _tables(st.integers(-30, 90).map(Decimal), rising=True),
    "deduct_per_unit": _per,
    "linear": _linear,
    "linear_floor": _linear_floor,
    "per_unit": _per,
    "relative_to_leader": _leader,
    "survey_weighted": _survey,
    "tier": _tables(_SHARES),
}


@st.composite
def _ladders(draw: DrawFn, bounds: SearchStrategy[Decimal], maximum: int, rising: bool = False) -> list[object]:
    steps = sorted(draw(st.sets(bounds, min_size=1, max_size=4)), reverse=not rising)
    amounts = sorted(draw(st.lists(_points(maximum), min_size=len(steps), max_size=len(steps))), reverse=True)
    return [[step, amount] for step, amount in zip(steps, amounts, strict=True)]


def _split(maximum: int, cuts: list[int]) -> list[object]:
    edges = [0, *sorted(cuts), maximum]
    return [[f"nội dung {number}", cents(after - before)] for number, (before, after) in enumerate(pairwise(edges))]


@st.composite
def sets(draw: DrawFn, kinds: list[str] | None = None) -> CriteriaSet:
    """Draw a small set: areas with criteria or items, bonus, penalty, caps, clamps, filing and classes."""
    areas = [draw(_areas(str(number), kinds)) for number in range(1, draw(st.integers(1, 3)) + 1)]
    base = sum((Decimal(str(area["max"])) for area in areas), Decimal(0))
    room = draw(st.sampled_from([0, 0, 3, 15]))
    document: Given = {
        "id": "RANDOM",
        "src": "test",
        "scale": base + room,
        "base_cap": base,
        "areas": areas,
        "bonus": [{"code": f"B.{number}", **draw(_BONUSES)} for number in range(draw(_FEW))],
        "penalty": [{"code": f"P.{number}", **draw(_PENALTIES)} for number in range(draw(_FEW))],
        "classes": [
            [base * 9 / 10, "A"],
            {"at_least": base / 2, "label": "B", "no_area_under": Decimal("0.3")},
            [0, "C"],
        ],
        "weak_area_threshold": Decimal("0.75"),
    }
    document |= draw(_extras(base + room))
    return read(make_node({"criteria_set": document}))


@st.composite
def _extras(draw: DrawFn, scale: Decimal) -> Given:
    extras: Given = {}
    if draw(st.booleans()):
        extras["bonus_cap"] = draw(st.integers(0, 5))
    if draw(st.booleans()):
        extras["penalty_cap"] = draw(st.integers(0, 5))
    if draw(st.booleans()):
        extras["clamp_total"] = [draw(st.integers(-5, 0)), scale + draw(st.integers(1, 5))]
    if draw(st.booleans()):
        extras["filing"] = {
            "due": "15/12",
            "last_accepted": "20/12",
            "late_first_2_days": -1,
            "late_each_day_from_day_3": Decimal("-0.5"),
        }
    return extras


@st.composite
def _areas(draw: DrawFn, code: str, kinds: list[str] | None) -> Given:
    """Draw an area of items, or of criteria of items."""
    if draw(st.booleans()):
        return _group(code, draw(_leaves(code, kinds)))
    criteria = [
        _group(f"{code}.{number}", draw(_leaves(f"{code}.{number}", kinds)))
        for number in range(1, draw(st.integers(1, 2)) + 1)
    ]
    return {"code": code, "name": code, "max": _total(criteria), "criteria": criteria}


def _group(code: str, leaves: list[Given]) -> Given:
    return {"code": code, "name": f"Nhóm {code}", "max": _total(leaves), "leaves": leaves}


def _total(children: list[Given]) -> Decimal:
    return sum((Decimal(str(child.get("max", 0))) for child in children), Decimal(0))


@st.composite
def _leaves(draw: DrawFn, code: str, kinds: list[str] | None) -> list[Given]:
    leaves: list[Given] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        maximum = draw(st.integers(1, 500))
        leaf: Given = {"code": f"{code}.{number}", "max": cents(maximum), "rule": draw(rules(maximum, kinds))}
        if draw(st.booleans()):
            leaf["not_arising"] = draw(st.sampled_from(_POLICIES))
        leaves.append(leaf)
    if draw(st.booleans()):
        leaves.append({"code": f"{code}.0", "scored": False, "asks": "bao nhiêu?"})
    return leaves


@st.composite
def units(draw: DrawFn, criteria: CriteriaSet, code: str = "xa-a") -> UnitAnswers:
    """Draw the answers of a unit: some items answered, some not, some not arising, some cut, filed in time or late."""
    answers = {item.code: draw(_item_answers(item)) for item in criteria.items if draw(st.integers(0, 9))}
    return UnitAnswers(
        code=code,
        name=code,
        answers=answers,
        days_late=draw(st.sampled_from([0, 0, 0, 1, 2, 4, 5, 6])),
        excused=draw(st.booleans()),
        cuts=draw(cuts(criteria)),
    )


@st.composite
def cuts(draw: DrawFn, criteria: CriteriaSet) -> dict[str, Cut]:
    """Draw what an appraisal accepts of some items, at most their maximum; often nothing is cut at all."""
    if draw(st.booleans()):
        return {}
    items = [item for item in criteria.items if item.rule is not None and item.part is not Part.PENALTY]
    reasons = st.sampled_from(CutReason)
    return {
        item.code: Cut(points=draw(st.integers(0, item.maximum)), reason=draw(reasons), sentence="vì thế")
        for item in items
        if not draw(st.integers(0, 3))
    }


def _item_answers(item: Item) -> SearchStrategy[Answer]:
    if item.rule is None:
        return st.just({"value": 12})
    answers = answers_for(item.rule)
    marked = answers.map(lambda answer: {**answer, "not_arising": False})
    if item.not_arising is None:
        return st.one_of(answers, answers, marked)
    return st.one_of(answers, answers, marked, st.just({"not_arising": True}))


@st.composite
def rounds(draw: DrawFn, most: int = 4) -> tuple[CriteriaSet, list[UnitAnswers]]:
    """Draw a set with the answers of a few units."""
    criteria = draw(sets())
    return criteria, [draw(units(criteria, f"xa-{number}")) for number in range(1, draw(st.integers(1, most)) + 1)]


#: Values that people and programs put where they do not belong.
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=3),
    st.text(max_size=5),
    st.sampled_from(["{year}", "{quarter}", "{x}", "penalty", "boolean", "reduce_max", "15/12"]),
    st.lists(st.integers(-2, 2), max_size=3),
    st.dictionaries(st.sampled_from(["kind", "code", "max", "x"]), st.integers(-2, 2), max_size=2),
)


@st.composite
def spoiled(draw: DrawFn, content: object, times: int = 3) -> object:
    """Draw plain values with a few of them, deep inside, replaced, dropped or doubled."""
    for _ in range(draw(st.integers(1, times))):
        content = _spoil(draw, content)
    return content


def _spoil(draw: DrawFn, content: object) -> object:
    if isinstance(content, dict) and content and draw(st.integers(0, 9)):
        key = draw(st.sampled_from(sorted(content)))
        if not draw(st.integers(0, 9)):
            return {kept: value for kept, value in content.items() if kept != key}
        return {**content, key: _spoil(draw, content[key])}
    if isinstance(content, list) and content and draw(st.integers(0, 9)):
        at = draw(st.integers(0, len(content) - 1))
        middle = [content[at], content[at]] if not draw(st.integers(0, 9)) else [_spoil(draw, content[at])]
        return [*content[:at], *middle, *content[at + 1 :]]
    return draw(ODD)
