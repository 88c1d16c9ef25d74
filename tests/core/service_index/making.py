"""Makes indexes, figures and scores for the tests of the service index."""

from collections.abc import Mapping
from decimal import Decimal
from textwrap import dedent, indent

from parindex.core.faults import Refused
from parindex.core.service_index.model import ServiceIndex
from parindex.core.service_index.reading import read, under
from parindex.core.service_index.scoring import IndicatorScore, Level, Scorer, UnitScore
from parindex.core.service_index.values import Value
from parindex.kit import documents, shipped
from tests.core.making import make_points

HEAD = """\
service_index:
  id: X
  total: {total}
  groups:
    A: {{name: Nhóm A, max: {total}}}
"""
PLAIN = "{code: a, group: A, name: Chỉ tiêu a, max: 10, num: đạt, den: tất cả, rule: {kind: linear}}"


def make_shipped(policy: str = "portal") -> ServiceIndex:
    """Give the set that is part of the program."""
    return under(read(shipped.document("parindex.core.service_index", "qd766-m0-2026.yaml")), policy)


def make_index(*indicators: str, total: int = 10, more: str = "") -> ServiceIndex:
    """Read a set with one group of the given indicators."""
    lines = "".join(f"    - {one}\n" for one in indicators or (PLAIN,))
    text = HEAD.format(total=total) + f"  indicators:\n{lines}" + indent(dedent(more), "  ")
    return read(documents.parse_yaml(text))


def make_indicator(code: str, rule: str = "", maximum: object = 10, more: str = "") -> str:
    """Write one indicator of group A."""
    kind = "kind: linear" if "kind" not in rule else ""
    rules = ", ".join(part for part in (kind, rule) if part)
    text = f"code: {code}, group: A, name: Chỉ tiêu {code}, max: {maximum}, num: đạt, den: tất cả, rule: {{{rules}}}"
    return f"{{{text}{', ' if more else ''}{more}}}"


def make_faults(*indicators: str, total: int = 10, more: str = "") -> list[str]:
    """Give what is wrong with a set, in English and without remedies."""
    try:
        make_index(*indicators, total=total, more=more)
    except Refused as refused:
        return [f"{fault.place.line}: {fault.wrong.say('en')}" for fault in refused.faults]
    return []


def make_value(text: str) -> Value:
    """Write "29/30" as a value."""
    part, whole = text.split("/")
    return Value(*(int(one) if one.isdecimal() else Decimal(one) for one in (part, whole)))


def make_score(
    index: ServiceIndex,
    given: Mapping[str, str | None],
    *,
    level: Level = Level.COMMUNE,
    province: Mapping[str, str] | None = None,
) -> UnitScore:
    """Score one unit whose figures are written as texts; None is a row without figures."""
    of_province = {code: make_value(text) for code, text in (province or {}).items()}
    figures = {code: None if text is None else make_value(text) for code, text in given.items()}
    return Scorer(index, level=level, province=of_province).score("xa", figures)


def of(score: UnitScore, code: str) -> IndicatorScore:
    """Give the score of one indicator."""
    return next(one for one in score.scores if one.indicator.code == code)


def earned(score: UnitScore, code: str) -> tuple[str | None, str | None, str]:
    """Give points, maximum and policy of one indicator as they are printed."""
    one = of(score, code)
    return make_points(one.points), make_points(one.maximum), one.applied.value
