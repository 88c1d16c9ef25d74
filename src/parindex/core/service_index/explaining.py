"""Sentences that say how an indicator came by its points, and what its rule is."""

from fractions import Fraction

from parindex.core.sentences import Percent, Points, Statement, Template
from parindex.core.service_index.model import ForCommune, Indicator, Rule, Zero, ZeroPolicy
from parindex.core.service_index.scoring import Applied, IndicatorScore
from parindex.core.service_index.values import Value

_SCORED = Template("{how} → {points} trên {maximum} điểm", "{how} → {points} of {maximum} points")
_NOT_SCORED = Template("{how} → chưa có điểm", "{how} → no points yet")
_RATIO = Template("{part}/{whole} = {ratio}", "{part}/{whole} = {ratio}")
_NOTHING = Template("{part}/{whole}", "{part}/{whole}")
_FULL_FROM = Template("{ratio} (đủ điểm từ {full_at})", "{ratio} (full from {full_at})")
_TIMES = Template("{ratio}, nhân hệ số {factor}", "{ratio}, times the factor {factor}")
_TIMES_UNKNOWN = Template("{ratio}, chưa biết hệ số nên tính là 1", "{ratio}, the factor is not known and counts as 1")
_RAISED = Template(
    "{ratio}, điểm tối đa tăng từ {before} lên {after}", "{ratio}, the maximum is raised from {before} to {after}"
)
_SHOWN = Template("{value}: chỉ theo dõi, không tính điểm", "{value}: shown only, not scored")
_NO_FIGURES = Template("không có số liệu", "no figures")
_INHERITED = Template("theo số của tỉnh: {ratio}", "as the province: {ratio}")
_HOW = {
    Applied.ZERO: Template("{value}: không phát sinh, tính 0 điểm", "{value}: nothing arose, which counts as 0"),
    Applied.AWARD_MAX: Template(
        "{value}: không phát sinh, được điểm tối đa", "{value}: nothing arose, which is given the maximum"
    ),
    Applied.REDISTRIBUTE: Template(
        "{value}: không phát sinh, điểm chia đều cho {heirs}",
        "{value}: nothing arose, its points are shared by {heirs}",
    ),
    Applied.UNRESOLVED: Template(
        "{value}: chưa nguồn nào nêu cách tính điểm", "{value}: no source says how this is scored"
    ),
    Applied.NOT_GIVEN: Template("chưa có số liệu (không phải là 0)", "no figures (which is not 0)"),
}
_FOR_PROVINCES = Template(
    "chỉ tiêu của cấp tỉnh, cấp xã được điểm tối đa", "an indicator of provinces, communes are given the maximum"
)

_DISPLAY_ONLY = Template("chỉ theo dõi, không tính điểm", "shown only, not scored")
_FORMULA = Template(
    "{maximum} điểm × tỷ lệ / {full_at}, nhiều nhất {maximum} điểm",
    "{maximum} points × ratio / {full_at}, at most {maximum}",
)
_FORMULA_TIMES = Template("{formula}; tỷ lệ nhân với {factor}", "{formula}; the ratio times {factor}")
_NO_MAXIMUM = Template("chưa công bố điểm tối đa", "no maximum is declared")
_ZERO_SAID = {
    ZeroPolicy.ZERO: Template("không phát sinh: 0 điểm", "nothing arose: 0 points"),
    ZeroPolicy.AWARD_MAX: Template("không phát sinh: điểm tối đa", "nothing arose: the maximum"),
    ZeroPolicy.REDISTRIBUTE: Template("không phát sinh: chia đều cho {heirs}", "nothing arose: shared by {heirs}"),
    ZeroPolicy.UNRESOLVED: Template("không phát sinh: chưa có quy định", "nothing arose: no source says"),
}
_FOR_COMMUNE_SAID = {
    ForCommune.INHERIT_PROVINCE: Template(
        "xã không có số riêng thì lấy số của tỉnh", "communes inherit the province's"
    ),
    ForCommune.AWARD_MAX: Template("xã không có số riêng thì được điểm tối đa", "communes are given the maximum"),
}
_OBSERVED = Template("điểm tối đa theo số liệu quan sát được", "the maximum is an observed one")
_BOTH = Template("{first}; {second}", "{first}; {second}")


def explain(score: IndicatorScore) -> Statement:
    """Say how an indicator came by its points: "29/30 = 96,67 % → 19,33 trên 20 điểm"."""
    how = _how(score)
    if score.applied is Applied.DISPLAY_ONLY:
        return how
    if score.points is None or score.maximum is None:
        return _NOT_SCORED(how=how)
    return _SCORED(how=how, points=Points(score.points), maximum=Points(score.maximum))


def describe(indicator: Indicator) -> Statement:
    """Say the rule of an indicator, under the policy that it was taken with."""
    rule = indicator.rule
    if rule is None:
        return _DISPLAY_ONLY()
    said = _NO_MAXIMUM() if rule.maximum is None else _formula(rule, rule.maximum)
    said = _BOTH(first=said, second=_zero(rule.zero))
    if rule.fallback:
        said = _BOTH(first=said, second=Statement.verbatim(rule.fallback))
    if indicator.for_commune is not ForCommune.NOTHING:
        said = _BOTH(first=said, second=_FOR_COMMUNE_SAID[indicator.for_commune]())
    if indicator.is_maximum_observed and rule.maximum is not None:
        said = _BOTH(first=said, second=_OBSERVED())
    return said


def _how(score: IndicatorScore) -> Statement:
    value, rule = score.value, score.indicator.rule
    said = _value(value)
    if rule is None:
        return _SHOWN(value=said)
    if value is not None and value.denominator:
        ratio = _ratio(score, rule, value)
        if score.applied is Applied.UNRESOLVED:
            return _HOW[Applied.UNRESOLVED](value=ratio)
        return _INHERITED(ratio=ratio) if score.applied is Applied.INHERIT_PROVINCE else ratio
    if score.applied is Applied.AWARD_MAX and score.indicator.for_commune is ForCommune.AWARD_MAX:
        return _FOR_PROVINCES()
    return _HOW[score.applied](value=said, heirs=rule.zero.heirs)


def _ratio(score: IndicatorScore, rule: Rule, value: Value) -> Statement:
    share = Fraction(*value.whole())
    said = _RATIO(part=value.numerator, whole=value.denominator, ratio=Percent(share, (rule.full_at,)))
    if rule.full_at != 1:
        said = _FULL_FROM(ratio=said, full_at=Percent(rule.full_at))
    if score.factor is None:
        said = _TIMES_UNKNOWN(ratio=said)
    elif rule.factor:
        said = _TIMES(ratio=said, factor=score.factor)
    if score.maximum is not None and rule.maximum is not None and score.maximum != rule.maximum:
        said = _RAISED(ratio=said, before=Points(rule.maximum), after=Points(score.maximum))
    return said


def _value(value: Value | None) -> Statement:
    return _NO_FIGURES() if value is None else _NOTHING(part=value.numerator, whole=value.denominator)


def _formula(rule: Rule, maximum: int) -> Statement:
    said = _FORMULA(maximum=Points(maximum), full_at=Percent(rule.full_at))
    return _FORMULA_TIMES(formula=said, factor=rule.factor) if rule.factor else said


def _zero(zero: Zero) -> Statement:
    return _ZERO_SAID[zero.policy](heirs=zero.heirs)
