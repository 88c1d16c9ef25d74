"""Reads one indicator of a service index: its rule, what another source says, what a commune gets without figures."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from parindex.core.faults import Fault
from parindex.core.sentences import Template, shown
from parindex.core.service_index.model import ForCommune, Indicator, Rule, Zero, ZeroPolicy
from parindex.core.source import MAPPING, Node, Reader

LINEAR, DISPLAY_ONLY = "linear", "display_only"
#: How `alt_max` says that another source declares no maximum.
UNRESOLVED = "unresolved"

_KINDS = {LINEAR: LINEAR, DISPLAY_ONLY: DISPLAY_ONLY}
_STATUSES = {"declared": False, "observed": True}
_UNRESOLVED = {UNRESOLVED: True}
_FOR_COMMUNE = {one.value: one for one in ForCommune}
_HEIRS = re.compile(r"redistribute_to_(.+)")
_ZEROS = ("0", *(policy.value for policy in ZeroPolicy if policy is not ZeroPolicy.REDISTRIBUTE))

_NO_RATIO = Template("«{key}» phải lớn hơn 0 và không quá 1", "«{key}» must be above 0 and at most 1")
_SET = Template("dùng 0.8 cho «đủ điểm từ 80 %»", "use 0.8 for «full from 80 %»")
_NO_POLICY = Template("«{key}: {given}» không phải cách xử lý được biết", "«{key}: {given}» is not a known policy")
_POLICIES = Template(
    "dùng một trong: {known}; redistribute_to_5.1_and_5.3", "use one of: {known}; redistribute_to_5.1_and_5.3"
)
_NO_POINTS = Template("chỉ tiêu không tính điểm phải có «max: 0»", "an indicator that gives no points has «max: 0»")
_ABOVE_ZERO = Template("chỉ tiêu tính điểm phải có «max» lớn hơn 0", "an indicator with points needs «max» above 0")
_CORRECT = Template("sửa «max» hoặc «kind»", "correct «max» or «kind»")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorReader:
    """Reads indicators, noting every fault; `zero` is the policy of those that name none."""

    faults: list[Fault]
    groups: tuple[str, ...]
    zero: Zero
    source: tuple[str, ...]

    def read(self, node: Node) -> Indicator:
        """Read one indicator."""
        given = Reader(node, self.faults)
        below = Reader(given.node_at("rule") or Node({}, node.line, f"{node.path}.rule"), self.faults)
        if not given.has("rule"):
            given.missing("rule", MAPPING())
        kind = below.one_of("kind", _KINDS, LINEAR)
        maximum = given.points_from_zero("max")
        if (maximum == 0) == (kind == LINEAR):
            given.fault(given.node_at("max"), _ABOVE_ZERO() if kind == LINEAR else _NO_POINTS(), _CORRECT())
        rule = self._rule(below, maximum)
        indicator = Indicator(
            code=given.text("code"),
            portal_code=given.text("portal_code", ""),
            group=given.one_of("group", {code: code for code in self.groups}, ""),
            name=given.text("name"),
            numerator=given.text("num"),
            denominator=given.text("den"),
            detail=given.text("detail", ""),
            source=given.texts("src") or self.source,
            for_commune=given.one_of("commune", _FOR_COMMUNE, ForCommune.NOTHING),
            is_maximum_observed=given.one_of("max_status", _STATUSES, False),
            rule=rule if kind == LINEAR else None,
            full_at=_full_at(below, "alt_full_at") if below.has("alt_full_at") else None,
            zero=read_zero(below, "alt_zero_den") if below.has("alt_zero_den") else None,
            may_be_unresolved=given.one_of("alt_max", _UNRESOLVED, False),
            line=node.line,
        )
        if not given.has("group"):
            given.text("group")
        given.finish()
        below.finish()
        return indicator

    def _rule(self, given: Reader, maximum: int) -> Rule:
        return Rule(
            maximum=maximum,
            full_at=_full_at(given, "full_at"),
            zero=read_zero(given, "zero_den") or self.zero,
            factor=given.text("multiply_by", ""),
            fallback=given.text("fallback", ""),
        )


def read_zero(given: Reader, key: str) -> Zero | None:
    """Read a policy for a zero denominator: 0, a word, or `redistribute_to_5.2_and_5.3`; None where there is none."""
    node = given.node_at(key)
    if node is None:
        return None
    text = str(node.value)
    heirs = _HEIRS.fullmatch(text)
    if heirs:
        return Zero(policy=ZeroPolicy.REDISTRIBUTE, heirs=tuple(heirs[1].split("_and_")))
    if text in _ZEROS:
        return Zero(policy=ZeroPolicy.ZERO if text == "0" else ZeroPolicy(text))
    given.fault(node, _NO_POLICY(key=key, given=shown(node.value)), _POLICIES(known=_ZEROS))
    return None


def _full_at(given: Reader, key: str) -> Fraction:
    full_at = given.number(key, default=Decimal(1))
    if 0 < full_at <= 1:
        return Fraction(full_at)
    given.fault(given.node_at(key), _NO_RATIO(key=key), _SET())
    return Fraction(1)
