"""Scores a unit by a service index: points of each indicator rounded half up, then sums that are exact."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from parindex.core import points
from parindex.core.points import half_up
from parindex.core.service_index.model import ForCommune, Indicator, Rule, ServiceIndex
from parindex.core.service_index.values import Figures, Value


class Applied(StrEnum):
    """How an indicator came by its points."""

    RATIO = "ratio"
    ZERO = "zero"
    AWARD_MAX = "award_max"
    #: There was nothing to count, and the maximum went to other indicators.
    REDISTRIBUTE = "redistribute"
    INHERIT_PROVINCE = "inherit_province"
    #: No source says what the points are.
    UNRESOLVED = "unresolved"
    NOT_GIVEN = "not_given"
    DISPLAY_ONLY = "display_only"


class Level(StrEnum):
    """Who is scored; a commune is given points where an indicator is for provinces only."""

    COMMUNE = "commune"
    PROVINCE = "province"


#: The factor of an indicator that names none, or whose factor is not known.
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """Points of one indicator, None where they are not known; `maximum` is None where none is declared.

    `factor` is None where the rule names one that is not known.
    """

    indicator: Indicator
    points: int | None
    maximum: int | None
    applied: Applied
    value: Value | None = None
    factor: Fraction | None = ONE


@dataclass(frozen=True, slots=True)
class SumScore:
    """Points of a group or of the whole index: the sum of those that are known, None where none is.

    `missing` names the indicators whose points are not known; `maximum` is the declared one, `known` that of the rest.
    """

    points: int | None
    maximum: int
    known: int
    missing: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Say whether every indicator has its points, so that the sum can be compared."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class UnitScore:
    """All scores of one unit: indicators in the order of the index, groups by their codes, the total."""

    unit: str
    scores: tuple[IndicatorScore, ...]
    groups: dict[str, SumScore]
    total: SumScore


class Scorer:
    """Scores units by one index under its policy; `province` are the figures that communes inherit."""

    def __init__(self, index: ServiceIndex, *, level: Level = Level.COMMUNE, province: Figures | None = None) -> None:
        """Make an index ready."""
        self.index = index
        self.level = level
        self.province = province or {}
        self._step = points.step(index.decimals)
        self._members: dict[str, list[int]] = {group.code: [] for group in index.groups}
        for place, indicator in enumerate(index.indicators):
            self._members[indicator.group].append(place)
        self._maxima = {group.code: group.maximum for group in index.groups}
        self._places = {indicator.code: place for place, indicator in enumerate(index.indicators)}

    def score(self, unit: str, figures: Figures) -> UnitScore:
        """Score one unit; figures that the index does not know are not looked at."""
        scores = [self._score(indicator, figures) for indicator in self.index.indicators]
        if any(score.applied is Applied.REDISTRIBUTE for score in scores):
            self._redistribute(scores)
        groups = {
            code: _sum([scores[place] for place in places], self._maxima[code])
            for code, places in self._members.items()
        }
        return UnitScore(unit, tuple(scores), groups, _sum(scores, self.index.total))

    def points(self, rule: Rule, value: Value, factor: Fraction | None = ONE, maximum: int | None = None) -> int:
        """Give the rounded points of a ratio under the rule's maximum, or under a raised one."""
        full = maximum if maximum is not None else (rule.maximum or 0)
        numerator, denominator = value.whole()
        share = ONE if factor is None else factor
        above = numerator * share.numerator * rule.full_at.denominator
        below = denominator * share.denominator * rule.full_at.numerator
        return full if above >= below else half_up(full * above, below, self._step)

    def _score(self, indicator: Indicator, figures: Figures) -> IndicatorScore:
        rule = indicator.rule
        value = figures.get(indicator.code)
        if rule is None:
            return IndicatorScore(indicator, 0, 0, Applied.DISPLAY_ONLY, value)
        if value is None or not value.denominator:
            return self._without(indicator, rule, figures, value)
        return self._by_ratio(indicator, rule, value, figures)

    def _by_ratio(
        self, indicator: Indicator, rule: Rule, value: Value, figures: Figures, applied: Applied = Applied.RATIO
    ) -> IndicatorScore:
        factor = factor_of(rule, figures)
        if rule.maximum is None:
            return IndicatorScore(indicator, None, None, Applied.UNRESOLVED, value, factor)
        amount = self.points(rule, value, factor)
        return IndicatorScore(indicator, amount, rule.maximum, applied, value, factor)

    def _without(self, indicator: Indicator, rule: Rule, figures: Figures, value: Value | None) -> IndicatorScore:
        """Score an indicator that has nothing to count: as its province, else by its policy."""
        inherited = self.province.get(indicator.code) if self.level is Level.COMMUNE else None
        if indicator.for_commune is ForCommune.INHERIT_PROVINCE and inherited and inherited.denominator:
            return self._by_ratio(indicator, rule, inherited, self.province, Applied.INHERIT_PROVINCE)
        if indicator.code not in figures:
            return IndicatorScore(indicator, None, rule.maximum, Applied.NOT_GIVEN)
        applied = self._policy(indicator, rule)
        full = rule.maximum
        amount, maximum = {
            Applied.ZERO: (0, full),
            Applied.AWARD_MAX: (full, full),
            Applied.REDISTRIBUTE: (0, 0),
            Applied.UNRESOLVED: (None, full),
        }[applied]
        return IndicatorScore(indicator, amount, maximum, applied, value)

    def _policy(self, indicator: Indicator, rule: Rule) -> Applied:
        if rule.maximum is None:
            return Applied.UNRESOLVED
        if self.level is Level.COMMUNE and indicator.for_commune is ForCommune.AWARD_MAX:
            return Applied.AWARD_MAX
        return Applied(rule.zero.policy.value)

    def _redistribute(self, scores: list[IndicatorScore]) -> None:
        """Share the maximum of each indicator that did not arise equally among its heirs that did.

        Without such an heir nobody says what its points are.
        """
        gone = {
            place: score.indicator.rule
            for place, score in enumerate(scores)
            if score.applied is Applied.REDISTRIBUTE and score.indicator.rule
        }
        raised: dict[int, int] = {}
        for place, rule in gone.items():
            heirs = [self._places[heir] for heir in rule.zero.heirs if self._places[heir] not in gone]
            if not heirs:
                score = scores[place]
                scores[place] = IndicatorScore(score.indicator, None, rule.maximum, Applied.UNRESOLVED, score.value)
                continue
            left = rule.maximum or 0
            for count, heir in zip(range(len(heirs), 0, -1), heirs, strict=True):
                share = left // count
                left -= share
                raised[heir] = raised.get(heir, 0) + share
        for place, more in raised.items():
            scores[place] = self._raised(scores[place], more)

    def _raised(self, score: IndicatorScore, more: int) -> IndicatorScore:
        """Give a score under a maximum that was raised; full points and none stay so."""
        rule, value, amount = score.indicator.rule, score.value, score.points
        maximum = (score.maximum or 0) + more
        if score.applied is Applied.RATIO and rule is not None and value is not None:
            amount = self.points(rule, value, score.factor, maximum)
        elif amount is not None and amount == score.maximum:
            amount = maximum
        return IndicatorScore(score.indicator, amount, maximum, score.applied, score.value, score.factor)


def factor_of(rule: Rule, figures: Figures) -> Fraction | None:
    """Give the factor of a rule: 1 where it names none, None where it is not known."""
    if not rule.factor:
        return ONE
    value = figures.get(rule.factor)
    if value is None or not value.denominator:
        return None
    return Fraction(*value.whole())


def score_all(scorer: Scorer, units: Mapping[str, Figures]) -> dict[str, UnitScore]:
    """Score every unit of a file, in its order."""
    return {unit: scorer.score(unit, figures) for unit, figures in units.items()}


def _sum(scores: list[IndicatorScore], maximum: int) -> SumScore:
    amount = known = 0
    missing = []
    scored = 0
    for score in scores:
        if score.points is None:
            missing.append(score.indicator.code)
        elif score.applied is not Applied.DISPLAY_ONLY:
            scored += 1
            amount += score.points
            known += score.maximum or 0
    return SumScore(amount if scored else None, maximum, known, tuple(missing))
